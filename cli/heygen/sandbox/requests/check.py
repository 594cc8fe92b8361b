"""Whether a request is one that the API takes: its query, headers and body, and the ids and addresses in it."""

from __future__ import annotations

import base64
import binascii
import json
import math
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import jsonschema_rs
from heygen_api.record import Operation, Option

from heygen.sandbox.contract import bodies
from heygen.sandbox.contract.families import Place
from heygen.sandbox.contract.schema import Schema
from heygen.sandbox.requests.refusal import RefusalError, invalid, not_found
from heygen.sandbox.state.world import World

_VOICES, _ASSETS, _LOOKS, _GROUPS = "/v3/voices", "/v3/assets", "/v3/avatars/looks", "/v3/avatars"
_GLOSSARIES, _MODEL_VOICES = "/v3/brand-glossaries", "/v3/models/audio/voices"
REFERENCES: Mapping[str, tuple[str, ...]] = {
    "voice_id": (_VOICES, _MODEL_VOICES),
    "host_voice_id": (_VOICES,),
    "guest_voice_id": (_VOICES,),
    "asset_id": (_ASSETS,),
    "audio_asset_id": (_ASSETS,),
    "avatar_id": (_LOOKS, _GROUPS),
    "character_id": (_LOOKS, _GROUPS),
    "host_avatar_id": (_LOOKS, _GROUPS),
    "guest_avatar_id": (_LOOKS, _GROUPS),
    "reference_look_id": (_LOOKS,),
    "avatar_group_id": (_GROUPS,),
    "style_id": ("/v3/video-agents/styles",),
    "brand_kit_id": ("/v3/brand-kits",),
    "brand_voice_id": (_GLOSSARIES,),
    "brand_glossary_id": (_GLOSSARIES,),
    "workflow_id": ("/v3/workflows",),
}
"""Fields of a body that name a resource, and the collections that may hold it."""


_DEEPEST = 100


def query(operation: Operation, given: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return the query parameters that the contract names, as it types them, defaults filled in.

    Unknown parameters are passed over, as the API does.

    Raises:
        RefusalError: (400) one is missing or not what the contract says.
    """
    checked: dict[str, Any] = {}
    for option in operation.options:
        if option.goes_to == "query":
            if option.field in given:
                checked[option.field] = _typed(option, given[option.field])
            elif option.required:
                raise invalid(option.field, f"The query parameter `{option.field}` is required.")
            elif option.schema.get("default") is not None:
                checked[option.field] = option.schema["default"]
    return checked


def header(option: Option, value: str | None) -> None:
    """Raise RefusalError (400) if a header, None where it is not there, is not what the contract says."""
    if value is not None:
        _typed(option, [value])
    elif option.required:
        raise invalid(option.field, f"The header `{option.field}` is required.")


def _typed(option: Option, values: Sequence[str]) -> Any:
    value: Any = [_scalar(option, one) for one in values] if option.many else _scalar(option, ",".join(values))
    for error in jsonschema_rs.iter_errors(dict(option.schema), value):
        raise invalid(option.field, f"`{option.field}`: {error.message}.")
    return value


def _scalar(option: Option, text: str) -> Any:
    if option.type not in ("integer", "number", "boolean"):
        return text
    kinds: dict[str, tuple[type, ...]] = {"integer": (int,), "number": (int, float), "boolean": (bool,)}
    try:
        value = _json(text)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, bool) is not (option.type == "boolean") or not isinstance(value, kinds[option.type]):
        raise invalid(option.field, f"`{option.field}` must be of type {option.type}, not {text!r}.")
    return value


def body(schema: Schema, content: bytes) -> Any:
    """Return a JSON body that the contract takes. Raises RefusalError (400) otherwise, naming the field as `param`."""
    value = parse(content)
    for error in schema.validator.iter_errors(value):
        raise _fault(error)
    return value


def parts(schema: Schema | None, given: Collection[str]) -> None:
    """Raise RefusalError (400) if a multipart body lacks a part that the contract requires."""
    for name in schema.one(schema.root).get("required", ()) if schema else ():
        if name not in given:
            raise invalid(name, f"The multipart body must have a part named `{name}`.")


def parse(content: bytes) -> Any:
    """Return the value of a JSON text (RFC 8259). Raises RefusalError (400) for anything else."""
    try:
        value = _json(content.decode("utf-8"))
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except json.JSONDecodeError as error:
        message = f"The body is not JSON: {error.msg} at line {error.lineno}, column {error.colno}."
        raise invalid(None, message) from None
    except UnicodeError:
        raise invalid(None, "The body is not JSON: it holds text that is not UTF-8.") from None
    except (ValueError, RecursionError):
        raise invalid(None, "The body is not JSON: it holds a number or a nesting beyond its limits.") from None
    if any(found.depth > _DEEPEST for found in bodies.walk(value)):
        raise invalid(None, f"The body is nested deeper than {_DEEPEST} levels.")
    return value


def _json(text: str) -> Any:
    return json.loads(text, parse_constant=_no_constant, parse_float=_number)


def _number(text: str) -> float:
    """Return a number with a fraction or an exponent; an integer where it is one to JSON Schema, as `7.0` and `1e3`."""
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return int(value) if value.is_integer() else value


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _fault(error: jsonschema_rs.ValidationError) -> RefusalError:
    """Return the refusal for a fault; of a union, for the variant that comes nearest."""
    kind = error.kind
    if isinstance(kind, jsonschema_rs.ValidationErrorKind.OneOfNotValid | jsonschema_rs.ValidationErrorKind.AnyOf):
        nearest = min(kind.context, key=_distance, default=[])
        if nearest:
            return _fault(nearest[0])
    path = ".".join(str(step) for step in error.instance_path)
    if isinstance(kind, jsonschema_rs.ValidationErrorKind.Required):
        path = f"{path}.{kind.property}".lstrip(".")
    if isinstance(kind, jsonschema_rs.ValidationErrorKind.AdditionalProperties):
        path = f"{path}.{kind.unexpected[0]}".lstrip(".")
    message = error.message if len(error.message) <= 300 else f"{error.message[:297]}..."
    return invalid(path or None, f"{f'`{path}`: ' if path else ''}{message}.")


def _distance(errors: list[jsonschema_rs.ValidationError]) -> tuple[int, int]:
    """Rank a variant's faults: one whose constants and types hold is the variant that was meant."""
    kinds = jsonschema_rs.ValidationErrorKind
    foreign = sum(isinstance(error.kind, kinds.Constant) for error in errors) * 2
    foreign += sum(isinstance(error.kind, kinds.Type) and error.kind.types == ["null"] for error in errors) * 2
    return foreign, len(errors)


def references(world: World, operation: Operation, value: Any) -> None:
    """Raise RefusalError for the first id in a body that names nothing, or malformed address or Base64 (400).

    An id that names nothing is a 404 where the contract has one for the operation, else a 400.
    """
    documented = not {"404", "4XX", "default"}.isdisjoint(operation.response.errors)
    for found in bodies.walk(value):
        name, path, text = found.name, found.path, found.value
        if isinstance(text, Mapping) and text.get("type") == "base64":
            _require_base64(f"{path}.data".lstrip("."), text.get("data"))
        if not isinstance(text, str):
            continue
        collections = [one for one in REFERENCES.get(name, ()) if world.contract.family(one)]
        if collections and not any(world.find(Place.of(collection), text) for collection in collections):
            missing = not_found(name.removesuffix("_id"), text, path)
            raise missing if documented else invalid(path, missing.message)
        if (name == "url" or name.endswith("_url")) and not is_address(text):
            raise invalid(path, f"`{path}` must be an http or https address, not {text[:200]!r}.")


def _require_base64(path: str, data: Any) -> None:
    try:
        base64.b64decode(str(data), validate=True)
    except (binascii.Error, ValueError):
        raise invalid(path, f"`{path}` is not Base64.") from None


def is_address(text: str) -> bool:
    """Tell whether a text is an http or https URL with a host."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0 and " " not in text
    except ValueError:
        return False
