"""Requests made from what the operation records and schemas say, with the ids of things that a sandbox has."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import define, field
from heygen.sandbox.samples.pattern import sample
from heygen_api import operations
from heygen_api.record import Operation, Option

from tests.support.running import DATA

CONTENT = b"x"
"""What is uploaded where an answer asks for a file: as many bytes as `size_bytes` of the smallest request says."""

FindId = Callable[[str], str | None]
_FORMATS = {
    "date-time": "2026-11-22T10:00:00Z",
    "date": "2026-11-22",
    "email": "someone@example.com",
    "uuid": "3f2f1b9e-8d5c-4f1a-9a53-0f6f3f9c1c55",
}
_DEEPEST = 6


@define
class KnownIds:
    """Ids that answers have told of, with the path of the request that was answered."""

    entries: list[tuple[str, str, str]] = field(factory=list)

    def learn(self, operation: Operation, answer: Any) -> None:
        """Take in the ids that an answer holds; of a list those of its first item, which is the newest."""
        path = operation.path
        data = answer.get("data") if isinstance(answer, dict) else None
        first = data[0] if isinstance(data, list) and data else data
        if operation.method == "GET" and not path.endswith("}") and isinstance(first, dict):
            own = first.get("id") or next((value for key, value in first.items() if key.endswith("_id")), None)
            self.entries += [(path, name, own) for name in _names_of_member(path) if isinstance(own, str)]
        self.entries += [(path, name, value) for name, value in _ids(first)]
        if isinstance(data, dict):
            lists = {name: value for name, value in data.items() if isinstance(value, list) and value}
            self.entries += [(path, name, value[0]) for name, value in lists.items() if isinstance(value[0], str)]

    def finder(self, path: str) -> FindId:
        """Return a function that finds the id for a field in a request to `path`: the nearest, then the newest."""

        def find(name: str) -> str | None:
            collection = path.partition(f"/{{{name}}}")[0]
            fitting = [entry for entry in reversed(self.entries) if entry[1] == name]
            nearest = max(fitting, key=lambda entry: _shared(entry[0], collection), default=None)
            return nearest[2] if nearest else None

        return find


def body_schema(operation: Operation) -> dict[str, Any] | None:
    """Return the schema of the JSON body, or None for an operation that takes none."""
    path = operations.schema_path(operation.id, "request")
    if path is None or operation.body is None or operation.body.media_type.startswith("multipart/"):
        return None
    schema: dict[str, Any] = json.loads(path.read_bytes())
    return schema


def bodies(schema: Mapping[str, Any], find: FindId) -> list[Any]:
    """Return a smallest body for each variant of the schema, then one with all that a variant may have."""
    maker = _Maker(schema, find)
    variants = maker.alternatives(schema)
    return [*(maker.make(variant, full=False) for variant in variants), maker.make(variants[0], full=True)]


def arguments(operation: Operation, find: FindId) -> list[str]:
    """Return an id for each positional argument: one that is known, one of an example, or what a sandbox makes up."""
    shown = next((example.command for example in operation.examples), "").split()[1 + len(operation.command) :]
    made_up = (f"{argument.field.removesuffix('_id')}_sample01" for argument in operation.arguments)
    fallbacks = shown if len(shown) >= len(operation.arguments) else made_up
    pairs = zip(operation.arguments, fallbacks, strict=False)
    return [find(argument.field) or fallback for argument, fallback in pairs]


def required_options(operation: Operation, find: FindId) -> list[str]:
    """Return the options, with values, without which the command does not run; not those of a JSON body."""
    given: list[str] = []
    for option in operation.options:
        known = find(option.field.removesuffix("s")) if is_question_for_ids(option) else None
        if option.goes_to != "body" and (option.required or known):
            given += [option.name, known or option_text(option, find)]
    return given


def is_question_for_ids(option: Option) -> bool:
    """Tell whether a query parameter names the things that are asked for: the API wants to know of some."""
    return option.goes_to == "query" and option.field.endswith("_ids")


def option_text(option: Option, find: FindId) -> str:
    """Return a valid value of an option as it is typed."""
    if option.type == "file":
        return str(DATA / "my-photo.jpg")
    return as_text(_Maker(option.schema, find).make(option.schema, full=False, name=option.field))


def as_options(operation: Operation, body: Mapping[str, Any]) -> tuple[list[str], dict[str, Any]]:
    """Return the fields of a body that are options, as they are typed, and the other fields."""
    given: list[str] = []
    rest = dict(body)
    for option in operation.options:
        value = rest.get(option.field)
        if option.type == "asset" and value:
            texts = [as_asset_text(one) for one in (value if option.many else [value])]
            if None not in texts:
                del rest[option.field]
                given += [word for text in texts for word in (option.name, str(text))]
            continue
        fits = value is not None and not (isinstance(value, list) and (not value or "," in as_text(value[:1])))
        if option.goes_to == "body" and fits and not isinstance(value, dict):
            del rest[option.field]
            flag = isinstance(value, bool) and not option.many
            given += [option.name if value else f"--no-{option.name[2:]}"] if flag else [option.name, as_text(value)]
    return given, rest


def as_asset_text(asset: Mapping[str, Any]) -> str | None:
    """Return an asset as it is typed; None where it stands inline, which no option takes."""
    if asset.get("type") == "url":
        return str(asset["url"])
    return f"asset_id:{asset['asset_id']}" if asset.get("type") == "asset_id" else None


def as_text(value: Any) -> str:
    """Return a value as it is typed."""
    if isinstance(value, list):
        return ",".join(as_text(entry) for entry in value)
    return value if isinstance(value, str) else json.dumps(value)


class _Maker:
    """Makes valid values of a JSON Schema."""

    def __init__(self, root: Mapping[str, Any], find: FindId) -> None:
        self._definitions = root.get("$defs", {})
        self._find = find

    def alternatives(self, schema: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return the schemas without union at their top that a schema allows, null left out."""
        flat = self._flat(schema)
        union = flat.pop("oneOf", None) or flat.pop("anyOf", None)
        if union:
            return [one for member in union for one in self.alternatives({"allOf": [flat, member]})]
        return [] if flat.get("type") == "null" else [flat]

    def make(self, schema: Mapping[str, Any], *, full: bool, name: str = "", depth: int = 0) -> Any:
        """Return a value: as small as may be, or `full` of all that may be given."""
        node = (self.alternatives(schema) or [{}])[0]
        if "const" in node:
            return node["const"]
        if node.get("enum"):
            return next(value for value in node["enum"] if value is not None)
        types = node.get("type", "object" if "properties" in node else "string")
        kind = next(one for one in ([types] if isinstance(types, str) else types) if one != "null")
        if kind == "object":
            return self._object(node, full, depth)
        if kind == "array":
            return self._array(node, full, name, depth)
        if kind == "string":
            return self._string(node, name)
        return kind == "boolean" or _number(node, kind)

    def _object(self, node: Mapping[str, Any], full: bool, depth: int) -> dict[str, Any]:
        required = node.get("required", ())
        everything = full and depth < _DEEPEST
        made = {}
        for name, schema in node.get("properties", {}).items():
            unknown = name.endswith(("_id", "_ids")) and self._find(name.removesuffix("s")) is None
            if name in required or (everything and not unknown and self.alternatives(schema)):
                made[name] = self.make(schema, full=full, name=name, depth=depth + 1)
        more = node.get("additionalProperties")
        if not made and isinstance(more, Mapping) and (everything or node.get("minProperties")):
            made["name"] = self.make(more, full=full, depth=depth + 1)
        return made

    def _array(self, node: Mapping[str, Any], full: bool, name: str, depth: int) -> list[Any]:
        wanted = full and depth < _DEEPEST
        count = max(node.get("minItems", 0), wanted or name.endswith("_id"))
        known = self._find(name.rpartition("_")[2])
        item = self.make(node.get("items", {}), full=full, name=name.removesuffix("s"), depth=depth + 1)
        return [known if known and isinstance(item, str) and "enum" not in node["items"] else item] * count

    def _string(self, node: Mapping[str, Any], name: str) -> str:
        if "pattern" in node:
            return sample(node["pattern"], lambda _: 0) or ""
        if name.endswith("sha256"):
            return hashlib.sha256(CONTENT).hexdigest()
        if name == "url" or name.endswith("_url") or node.get("format") in ("uri", "url"):
            return "https://example.com/media.mp4"
        known = self._find(name) if name.endswith("_id") else None
        text: str = known or _FORMATS.get(node.get("format", ""), "text")
        shortest, longest = node.get("minLength", 0), node.get("maxLength")
        return text.ljust(shortest, "x")[:longest]

    def _flat(self, node: Any, seen: frozenset[str] = frozenset()) -> dict[str, Any]:
        """Return a schema with `$ref` and `allOf` merged into it."""
        if not isinstance(node, Mapping):
            return {}
        flat: dict[str, Any] = {}
        target = node.get("$ref", "")
        referred = [] if target in seen else [self._definitions.get(target.removeprefix("#/$defs/"))]
        own = {key: value for key, value in node.items() if key not in ("$ref", "allOf")}
        for part in (*(self._flat(part, seen | {target}) for part in (*referred, *node.get("allOf", ()))), own):
            flat |= {
                **part,
                "properties": {**flat.get("properties", {}), **part.get("properties", {})},
                "required": [*flat.get("required", ()), *part.get("required", ())],
            }
        return {
            key: value for key, value in flat.items() if value not in ({}, []) or key not in ("properties", "required")
        }


def _number(node: Mapping[str, Any], kind: str) -> int | float:
    low = node.get("minimum", node.get("exclusiveMinimum", 0) + 1 if "exclusiveMinimum" in node else None)
    high = node.get("maximum", node.get("exclusiveMaximum", 0) - 1 if "exclusiveMaximum" in node else None)
    step = node.get("multipleOf", 1)
    value = low if low is not None else min(1, high if high is not None else 1)
    value = -(-value // step) * step
    return int(value) if kind == "integer" else value


def _names_of_member(collection: str) -> Iterator[str]:
    """Yield what an id of a collection's member is called: as the path's parameter, and after the collection."""
    for operation in operations.load_all():
        if operation.path.startswith(f"{collection}/{{"):
            yield operation.path.removeprefix(f"{collection}/{{").partition("}")[0]
    yield f"{collection.rsplit('/', 1)[-1].removesuffix('s')}_id"


def _ids(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _ids(inner, key)
    elif isinstance(value, list):
        for inner in value[:1]:
            yield from _ids(inner, name.removesuffix("s"))
    elif isinstance(value, str) and name.endswith("_id"):
        yield name, value


def _shared(one: str, other: str) -> int:
    """Return how many segments two paths have in common from their start."""
    pairs = zip(one.split("/"), other.split("/"), strict=False)
    return next(
        (count for count, (left, right) in enumerate(pairs) if left != right), min(one.count("/"), other.count("/")) + 1
    )
