"""What deserves a name of its own under `components`, and which."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from codegen.arrange.earlier import Earlier
from codegen.arrange.equality import whole_key
from codegen.arrange.hoist import Rule, pascal_name
from codegen.arrange.places import is_error, is_request_body, operation_words, owner_words, response_bodies
from codegen.openapi.references import Pointer, component_name, look_up
from codegen.openapi.schemas.merged import union_branches
from codegen.openapi.structure import Node, Place, rebuild, walk

STATUS_NAMES = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "402": "PaymentRequired",
    "403": "Forbidden",
    "404": "NotFound",
    "405": "MethodNotAllowed",
    "406": "NotAcceptable",
    "408": "RequestTimeout",
    "409": "Conflict",
    "410": "Gone",
    "412": "PreconditionFailed",
    "413": "PayloadTooLarge",
    "415": "UnsupportedMediaType",
    "422": "UnprocessableEntity",
    "423": "Locked",
    "429": "TooManyRequests",
    "500": "InternalError",
    "501": "NotImplemented",
    "502": "BadGateway",
    "503": "ServiceUnavailable",
    "504": "GatewayTimeout",
    "4XX": "ClientError",
    "5XX": "ServerError",
    "default": "UnexpectedError",
}
_READS = ("get", "list", "fetch", "read", "show", "retrieve", "search")


def unions(document: Node) -> Rule:
    """Name every union that a property tells apart."""

    def names(place: Place) -> Iterator[str]:
        variants = [target[1] for item in union_branches(place.node) if (target := component_name(item))]
        yield from filter(None, [_common_words(variants)])
        yield pascal_name(*owner_words(document, place.at))

    return Rule(
        section="schemas",
        selects=lambda place: "discriminator" in place.node and bool(union_branches(place.node)),
        names=names,
        keeps_beside=True,
    )


def parameters(document: Node) -> Rule:
    """Name every parameter that several operations take, if it is described alike in them."""

    def names(place: Place) -> Iterator[str]:
        name = pascal_name(str(place.node.get("name")))
        schema = place.node.get("schema")
        default, maximum = (schema.get(key) if isinstance(schema, Mapping) else None for key in ("default", "maximum"))
        yield name
        if isinstance(default, int | str) and str(default):
            yield pascal_name(name, "default", str(default))
        if isinstance(maximum, int | float):
            yield pascal_name(name, "up to", str(maximum))
        yield pascal_name(name, "in", str(place.node.get("in")))
        yield pascal_name(*operation_words(document, place.at), name)

    return Rule(section="parameters", selects=lambda _: True, names=names, least=2)


def request_bodies(document: Node) -> Rule:
    """Name the object in every request body."""
    return Rule(
        section="schemas",
        selects=lambda place: is_request_body(place.at) and _is_object(place.node),
        names=lambda place: [pascal_name(*operation_words(document, place.at), "request")],
        identity=_text,
        reuses=False,
    )


def data_objects(document: Node) -> Rule:
    """Name the object, or the item of the list, that an envelope holds."""
    success = response_bodies(document, errors=False)
    holders = success | {(*at, "allOf", "1") for at in success if _is_split(look_up(document, at))}

    def names(place: Place) -> list[str]:
        *verb, noun = operation_words(document, place.at)
        whole = pascal_name(*verb, noun, "data")
        return [pascal_name(noun), whole] if verb in [[read] for read in _READS] else [whole]

    return Rule(
        section="schemas",
        selects=lambda place: (
            _is_object(place.node)
            and (
                (place.at[:-2] in holders and place.at[-2:] == ("properties", "data"))
                or (place.at[:-3] in holders and place.at[-3:] == ("properties", "data", "items"))
            )
        ),
        names=names,
        identity=_text,
        reuses=False,
    )


def split_pages(document: Node, earlier: Earlier) -> Node:
    """Return the document with list envelopes written as what several of them share, and their items."""
    success = response_bodies(document, errors=False)
    shared = Counter(
        whole_key(_page(place.node), "schema")
        for place in walk(document, "schema")
        if place.at in success and _page(place.node)
    )
    named = {whole_key(node, "schema") for node in (look_up(document, ("components", "schemas")) or {}).values()}

    def visit(node: Node, _: str, at: Pointer) -> Node:
        page = _page(node) if at in success else {}
        key = whole_key(page, "schema")
        was_split = page and _is_split(earlier.resolved(earlier.find(document, at)))
        if not page or (shared[key] < 2 and key not in named and not was_split):
            return node
        rest = {key: value for key, value in node.items() if key not in ("type", "properties", "required")}
        required = {"required": ["data"]} if "data" in node.get("required", ()) else {}
        items = {"type": "object", "properties": {"data": node["properties"]["data"]}, **required}
        return {**rest, "allOf": [page, items]}

    split: Node = rebuild(document, "document", visit)
    return split


def pages(document: Node) -> Rule:
    """Name what list envelopes share."""
    success = response_bodies(document, errors=False)
    return Rule(
        section="schemas",
        selects=lambda place: (
            place.at[:-2] in success and place.at[-2:] == ("allOf", "0") and _is_split(look_up(document, place.at[:-2]))
        ),
        names=lambda _: ["Page"],
        least=2,
    )


def envelopes(document: Node) -> Rule:
    """Name the object in every success response."""
    success = response_bodies(document, errors=False)

    def held(node: Node) -> str | None:
        """Return what the envelope is called after the component in it; None for what is no mere envelope."""
        is_page = _is_split(node)
        data = look_up(node, ("allOf", "1", "properties", "data") if is_page else ("properties", "data"))
        is_list = isinstance(data, Mapping) and data.get("type") == "array"
        target = component_name(data.get("items") if is_list else data)
        if target is None or not (is_page or [*node.get("properties", ())] == ["data"]):
            return None
        return target[1] + ("Page" if is_page else "List" if is_list else "Envelope")

    def operation(place: Place) -> str:
        return pascal_name(*operation_words(document, place.at), "response")

    return Rule(
        section="schemas",
        selects=lambda place: place.at in success and (_is_object(place.node) or _is_split(place.node)),
        names=lambda place: [*filter(None, [held(place.node)]), operation(place)],
        identity=lambda place: whole_key(place.node, "schema") + ("" if held(place.node) else operation(place)),
    )


def error_bodies(document: Node) -> Rule:
    """Name the object in every error response."""
    errors = response_bodies(document, errors=True)
    return Rule(
        section="schemas",
        selects=lambda place: place.at in errors and _is_object(place.node),
        names=lambda place: [
            "ErrorEnvelope" if "error" in place.node["properties"] else "ErrorBody",
            pascal_name(*operation_words(document, place.at), "error"),
        ],
    )


def error_responses(document: Node) -> Rule:
    """Name every error response with a body, for the error codes that it lists or else for its status."""
    statuses = {target: place.at[-1] for place in walk(document, "response") if (target := component_name(place.node))}

    def identity(place: Place) -> str:
        status = statuses.get((place.at[1], place.at[2]), "") if place.at[0] == "components" else place.at[-1]
        return f"{status} {whole_key(place.node, 'response')}"

    def names(place: Place) -> Iterator[str]:
        status = place.at[-1]
        plain = STATUS_NAMES.get(status, f"Status{status}")
        codes = place.node.get("x-error-codes")
        if isinstance(codes, list) and codes and all(isinstance(code, str) for code in codes):
            yield pascal_name(" or ".join(codes))
            yield pascal_name(plain, " or ".join(codes))
        else:
            yield plain
        yield pascal_name(*operation_words(document, place.at), plain)

    return Rule(
        section="responses",
        selects=lambda place: bool(place.node.get("content")) and is_error(document, place.at),
        names=names,
        identity=identity,
    )


def _text(place: Place) -> str:
    return json.dumps(place.node, sort_keys=True)


def _is_object(node: Mapping[str, Any]) -> bool:
    return isinstance(node.get("properties"), Mapping) and "$ref" not in node


def _is_split(node: Any) -> bool:
    parts = node.get("allOf") if isinstance(node, Mapping) else None
    if not isinstance(parts, list) or len(parts) != 2:
        return False
    items = look_up(parts[1], ("properties",))
    return isinstance(items, Mapping) and [*items] == ["data"] and parts[1].keys() <= {"type", "properties", "required"}


def _page(node: Node) -> Node:
    """Return a list envelope without its list; empty for what is none, or would mean something else when split."""
    properties = node.get("properties")
    data = properties.get("data") if isinstance(properties, Mapping) else None
    told = {key for key in node if not key.startswith("x-")}
    is_list = isinstance(data, Mapping) and data.get("type") == "array" and node.get("type") == "object"
    if not is_list or len(node["properties"]) < 2 or not told <= {"type", "properties", "required", "description"}:
        return {}
    required = [name for name in node.get("required") or () if name != "data"]
    rest = {name: value for name, value in node["properties"].items() if name != "data"}
    return {"type": "object", "properties": rest, **({"required": required} if required else {})}


def _common_words(names: Iterable[str]) -> str:
    """Return the words with which all names begin or end: TextSlot and ImageSlot have `Slot` in common."""
    split = [re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|.", name) for name in names]
    if len(split) < 2:
        return ""
    shortest = min(map(len, split))

    def alike(parts: list[list[str]]) -> int:
        return next((i for i in range(shortest) if len({part[i] for part in parts}) > 1), shortest)

    start = alike(split)
    end = min(alike([part[::-1] for part in split]), shortest - start)
    return pascal_name(*split[0][:start], *split[0][len(split[0]) - end :])
