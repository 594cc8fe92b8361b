"""The shape of an OpenAPI 3.1 document: which keyword of which object holds objects of which kind.

Whoever changes or compares documents goes through `rebuild` and `walk`, so that a property named `description` or
`properties` is never mistaken for the keyword.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from codegen.openapi.document import escape, fragment_parts

METHODS = ("get", "post", "put", "patch", "delete", "options", "head", "trace")
SECTIONS = {
    "schemas": "schema",
    "responses": "response",
    "parameters": "parameter",
    "requestBodies": "requestBody",
    "headers": "header",
}
"""Sections of `components` whose objects this module knows, and the kind of each."""

PROSE = ("summary", "description")
"""Keywords whose texts tell people about what they stand in."""

Pointer = tuple[str, ...]
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

Node = dict[str, Any]
Visit = Callable[[Node, str, Pointer], Any]


@frozen
class Place:
    """An object of the document: where it is (unescaped tokens of RFC 6901), its kind and itself."""

    at: Pointer
    kind: str
    node: Node


@frozen
class _Holds:
    kind: str
    by_name: bool = False


def _one(kind: str, *keys: str) -> dict[str, _Holds]:
    return {key: _Holds(kind) for key in keys}


def _many(kind: str, *keys: str) -> dict[str, _Holds]:
    return {key: _Holds(kind, by_name=True) for key in keys}


_PARAMETER = {**_one("schema", "schema"), **_many("mediaType", "content")}

_HOLDS: Mapping[str, Mapping[str, _Holds]] = {
    "document": {
        **_one("info", "info"),
        **_one("server", "servers"),
        **_many("pathItem", "paths", "webhooks"),
        **_one("components", "components"),
        **_one("tag", "tags"),
    },
    "components": {
        **{section: _Holds(kind, by_name=True) for section, kind in SECTIONS.items()},
        **_many("securityScheme", "securitySchemes"),
        **_many("pathItem", "pathItems"),
        **_many("callback", "callbacks"),
    },
    "pathItem": {**_one("operation", *METHODS), **_one("parameter", "parameters"), **_one("server", "servers")},
    "callback": _one("pathItem", "*"),
    "operation": {
        **_one("parameter", "parameters"),
        **_one("requestBody", "requestBody"),
        **_many("response", "responses"),
        **_many("callback", "callbacks"),
        **_one("server", "servers"),
    },
    "parameter": _PARAMETER,
    "header": _PARAMETER,
    "requestBody": _many("mediaType", "content"),
    "response": {**_many("header", "headers"), **_many("mediaType", "content")},
    "mediaType": _one("schema", "schema"),
    "schema": {
        **_many("schema", "properties", "patternProperties", "dependentSchemas", "$defs"),
        **_one("schema", "allOf", "anyOf", "oneOf", "prefixItems", "items", "additionalProperties", "not"),
        **_one("schema", "if", "then", "else", "contains", "propertyNames", "contentSchema"),
        **_one("schema", "unevaluatedItems", "unevaluatedProperties"),
    },
}


def is_data(kind: str, key: str) -> bool:
    """Tell whether the keyword holds plain data, in which nothing is an object of the document."""
    return _holds(kind, key) is None


def rebuild(node: Any, kind: str, visit: Visit, at: Pointer = ()) -> Any:
    """Return a copy of `node` in which each object is what `visit` made of it, inner objects before outer ones."""
    if not isinstance(node, Mapping):
        return node
    copied = {key: _rebuild_value(value, _holds(kind, key), visit, (*at, key)) for key, value in node.items()}
    return visit(copied, kind, at)


def walk(document: Mapping[str, Any]) -> list[Place]:
    """Return every object of the document, inner objects before outer ones."""
    places: list[Place] = []

    def go(node: Any, kind: str, at: Pointer) -> None:
        if not isinstance(node, dict):
            return
        for key, value in node.items():
            found = _holds(kind, key)
            if found is None:
                continue
            if isinstance(value, list):
                for index, item in enumerate(value):
                    go(item, found.kind, (*at, key, str(index)))
            elif found.by_name and isinstance(value, dict):
                for name, item in value.items():
                    go(item, found.kind, (*at, key, name))
            else:
                go(value, found.kind, (*at, key))
        places.append(Place(at, kind, node))

    go(document, "document", ())
    return places


def plain(value: Any) -> Any:
    """Return a copy made of built-in types, with text for names (YAML readers give integers for status codes).

    Half a surrogate pair, which JSON can spell but no file can hold, becomes U+FFFD.
    """
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return int(value) if isinstance(value, int) else float(value)
    return _LONE_SURROGATE.sub("\ufffd", str(value))


def fact_key(node: Any, kind: str) -> str:
    """Return a text that is equal for objects which differ in nothing but prose and the order of names and values."""
    return _key(node, kind, lambda item, _, __: {key: value for key, value in item.items() if key not in PROSE})


def whole_key(node: Any, kind: str) -> str:
    """Return a text that is equal for objects which differ in nothing but the order of names and values.

    The description of a response is no part of it, since that may stand beside a reference.
    """

    def shared(item: Node, item_kind: str, at: Pointer) -> Node:
        is_response = not at and item_kind == "response"
        return {key: value for key, value in item.items() if not (is_response and key in PROSE)}

    return _key(node, kind, shared)


def _key(node: Any, kind: str, kept: Visit) -> str:
    def visit(item: Node, item_kind: str, at: Pointer) -> Node:
        told: Node = kept(item, item_kind, at)
        unordered = ("required", "enum") if item_kind == "schema" else ()
        return told | {key: sorted(told[key], key=json.dumps) for key in unordered if isinstance(told.get(key), list)}

    return json.dumps(rebuild(node, kind, visit), sort_keys=True)


def reference(section: str, name: str) -> str:
    """Return the `$ref` of a component."""
    return f"#/components/{section}/{escape(name)}"


def component_name(node: Any) -> tuple[str, str] | None:
    """Return section and name of the component that the object refers to; None for anything else."""
    target = node.get("$ref") if isinstance(node, Mapping) else None
    if not isinstance(target, str) or not target.startswith("#/components/"):
        return None
    parts = fragment_parts(target)
    return (parts[1], parts[2]) if len(parts) == 3 else None


def look_up(document: Any, parts: Iterable[str]) -> Any:
    """Return the value at the pointer; None where there is none."""
    value = document
    for part in parts:
        if isinstance(value, Mapping):
            value = value.get(part)
        elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value


def resolve(document: Mapping[str, Any], node: Any) -> Any:
    """Return what the object stands for, following `$ref`; None where that leads nowhere or in a circle."""
    seen: set[str] = set()
    while isinstance(node, Mapping) and isinstance(target := node.get("$ref"), str):
        if target in seen or not target.startswith("#"):
            return None
        seen.add(target)
        node = look_up(document, fragment_parts(target))
    return node


def item_id(document: Mapping[str, Any], node: Any) -> tuple[str, str] | None:
    """Return location and name of a parameter (or of what refers to one), or name of a tag; None for other items."""
    found = resolve(document, node)
    if not isinstance(found, Mapping) or not isinstance(found.get("name"), str):
        return None
    return str(found.get("in", "")), found["name"]


def _holds(kind: str, key: str) -> _Holds | None:
    found = _HOLDS.get(kind, {})
    return found.get(key) or (None if key.startswith("x-") else found.get("*"))


def _rebuild_value(value: Any, found: _Holds | None, visit: Visit, at: Pointer) -> Any:
    if found is None:
        return value
    if found.by_name and isinstance(value, Mapping):
        return {name: rebuild(item, found.kind, visit, (*at, name)) for name, item in value.items()}
    if isinstance(value, list):
        return [rebuild(item, found.kind, visit, (*at, str(index))) for index, item in enumerate(value)]
    return rebuild(value, found.kind, visit, at)
