"""Checks that a document has the structure of OpenAPI 3.1, as far as the generator reads it.

What is read after this check is known to be an object where an object belongs, a list where a list does, and so on.
Missing or unknown fields are no fault here, so that documents which take the specification lightly can be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from codegen.openapi.document import METHODS, escape


@frozen
class _Holds:
    """What a keyword's value is: `form` around entries of `kind` (a kind of object, or a check of its own)."""

    form: str
    kind: str


def _each(form: str, kind: str, *keywords: str) -> dict[str, _Holds]:
    return {keyword: _Holds(form, kind) for keyword in keywords}


_TEXTS = _each("one", "text", "description", "summary", "title")
_PARAMETER = {
    **_TEXTS,
    **_each("one", "text", "name", "in", "style"),
    **_each("one", "schema", "schema"),
    **_each("map", "mediaType", "content"),
    **_each("one", "text", "x-cli-name"),
}
_KINDS: Mapping[str, Mapping[str, _Holds]] = {
    "document": {
        **_each("one", "object", "info"),
        **_each("map", "pathItem", "paths"),
        **_each("one", "components", "components"),
        **_each("list", "tag", "tags"),
        **_each("list", "server", "servers"),
        **_each("list", "object", "security", "x-cli-removed-commands"),
    },
    "tag": {**_TEXTS, **_each("one", "text", "name")},
    "server": {**_TEXTS, **_each("one", "text", "url"), **_each("map", "object", "variables")},
    "components": {
        **_each("map", "schema", "schemas"),
        **_each("map", "response", "responses"),
        **_each("map", "parameter", "parameters"),
        **_each("map", "requestBody", "requestBodies"),
        **_each("map", "object", "securitySchemes"),
        **_each("map", "pathItem", "pathItems"),
    },
    "pathItem": {**_each("one", "operation", *METHODS), **_each("list", "parameter", "parameters"), **_TEXTS},
    "operation": {
        **_TEXTS,
        **_each("list", "text", "tags"),
        **_each("list", "parameter", "parameters"),
        **_each("one", "requestBody", "requestBody"),
        **_each("map", "response", "responses"),
        **_each("list", "object", "security", "x-cli-columns", "x-cli-examples", "x-cli-wait"),
        **_each("list", "object", "x-cli-former-commands", "x-cli-former-options"),
        **_each("one", "text", "x-cli-group"),
        **_each("one", "object", "x-cli-status", "x-cli-download", "x-cli-direct-upload"),
    },
    "parameter": _PARAMETER,
    "requestBody": {**_TEXTS, **_each("map", "mediaType", "content")},
    "response": {**_TEXTS, **_each("map", "mediaType", "content")},
    "mediaType": {**_each("one", "schema", "schema"), **_each("map", "object", "encoding")},
    "schema": {
        **_TEXTS,
        **_each("one", "text", "format", "pattern", "contentMediaType", "contentEncoding", "x-cli-name"),
        **_each("map", "schema", "properties", "patternProperties", "dependentSchemas", "$defs"),
        **_each("list", "schema", "allOf", "anyOf", "oneOf", "prefixItems"),
        **_each("one", "schema", "items", "additionalProperties", "not", "if", "then", "else", "contains"),
        **_each("one", "schema", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema"),
        **_each("list", "text", "required"),
        **_each("list", "any", "enum"),
        **_each("one", "type", "type"),
        **_each("one", "discriminator", "discriminator"),
    },
    "discriminator": {**_each("one", "text", "propertyName"), **_each("map", "text", "mapping")},
    "object": {},
}
_JSON_TYPES = ("null", "boolean", "object", "array", "number", "integer", "string")


Fault = tuple[str, str, Any]
"""Where a document is not what OpenAPI 3.1 has there, what is expected, and what was found."""


def faults(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield every place of a document that is not what OpenAPI 3.1 has there."""
    yield from _faults(document, "document", "")


def _faults(value: Any, kind: str, pointer: str) -> Iterator[Fault]:
    if kind in _SCALARS:
        fits, expected = _SCALARS[kind]
        if not fits(value):
            yield pointer, expected, value
        return
    if kind == "schema" and isinstance(value, bool):
        return
    if not isinstance(value, Mapping):
        yield pointer, "an object", value
        return
    if not isinstance(value.get("$ref", ""), str):
        yield f"{pointer}/$ref", "a string", value["$ref"]
    for keyword, held in _KINDS[kind].items():
        if keyword in value and value[keyword] is not None:
            yield from _held_faults(value[keyword], held, f"{pointer}/{keyword}")


def _held_faults(value: Any, held: _Holds, pointer: str) -> Iterable[Fault]:
    if held.form == "one":
        yield from _faults(value, held.kind, pointer)
    elif held.form == "list":
        if not isinstance(value, list):
            yield pointer, "a list", value
            return
        for index, entry in enumerate(value):
            yield from _faults(entry, held.kind, f"{pointer}/{index}")
    else:
        if not isinstance(value, Mapping):
            yield pointer, "an object", value
            return
        for name, entry in value.items():
            if not name.startswith("x-") or held.kind in ("schema", "text"):
                yield from _faults(entry, held.kind, f"{pointer}/{escape(name)}")


def _is_type(value: Any) -> bool:
    kinds = value if isinstance(value, list) else [value]
    return bool(kinds) and all(kind in _JSON_TYPES for kind in kinds)


_SCALARS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "any": (lambda _: True, "anything"),
    "text": (lambda value: isinstance(value, str), "a string"),
    "type": (_is_type, f"one or more of {', '.join(_JSON_TYPES)}"),
}


def described(value: Any) -> str:
    """Return a value in a few words, for messages."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "an object"
    return "a list" if isinstance(value, list) else repr(value)[:80]
