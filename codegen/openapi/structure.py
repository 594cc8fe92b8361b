"""The structure of an OpenAPI 3.1 document: which keyword of which object holds what.

Whoever reads, changes or checks a whole document goes through this one table, so that a property named `description`
or `properties` is never mistaken for the keyword.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal

import jsonschema_rs
from attrs import frozen

from codegen.openapi.document import METHODS
from codegen.openapi.references import Pointer, nested

Node = dict[str, Any]
Visit = Callable[[Node, str, Pointer], Any]

SECTIONS = {
    "schemas": "schema",
    "responses": "response",
    "parameters": "parameter",
    "requestBodies": "requestBody",
    "headers": "header",
}
"""Sections of `components` that are named from what operations hold, and the kind of object in each."""


@frozen
class Place:
    """An object of the document: where it is, its kind and itself."""

    at: Pointer
    kind: str
    node: Node


@frozen
class _Holds:
    """What a keyword's value is: one object, a list of them or objects by name, each of `kind`."""

    form: Literal["one", "list", "map"]
    kind: str


def _one(kind: str, *keywords: str) -> dict[str, _Holds]:
    return {keyword: _Holds("one", kind) for keyword in keywords}


def _list(kind: str, *keywords: str) -> dict[str, _Holds]:
    return {keyword: _Holds("list", kind) for keyword in keywords}


def _map(kind: str, *keywords: str) -> dict[str, _Holds]:
    return {keyword: _Holds("map", kind) for keyword in keywords}


_TEXTS = _one("text", "description", "summary", "title")
_HEADER = {
    **_TEXTS,
    **_one("text", "name", "in", "style", "x-cli-name"),
    **_one("schema", "schema"),
    **_map("mediaType", "content"),
    **_map("example", "examples"),
}
_HOLDS: Mapping[str, Mapping[str, _Holds]] = {
    "document": {
        **_one("info", "info"),
        **_list("server", "servers"),
        **_list("object", "security", "x-cli-removed-commands"),
        **_list("tag", "tags"),
        **_map("pathItem", "paths", "webhooks"),
        **_one("components", "components"),
    },
    "info": {},
    "server": {**_TEXTS, **_one("text", "url"), **_map("object", "variables")},
    "tag": {**_TEXTS, **_one("text", "name")},
    "components": {
        **{section: _Holds("map", kind) for section, kind in SECTIONS.items()},
        **_map("securityScheme", "securitySchemes"),
        **_map("pathItem", "pathItems"),
        **_map("callback", "callbacks"),
        **_map("example", "examples"),
        **_map("link", "links"),
    },
    "securityScheme": {},
    "pathItem": {
        **_TEXTS,
        **_list("server", "servers"),
        **_list("parameter", "parameters"),
        **_one("operation", *METHODS),
    },
    "callback": _one("pathItem", "*"),
    "operation": {
        **_TEXTS,
        **_one("name", "operationId"),
        **_list("text", "tags"),
        **_list("server", "servers"),
        **_list("parameter", "parameters"),
        **_one("requestBody", "requestBody"),
        **_map("response", "responses"),
        **_map("callback", "callbacks"),
        **_list("object", "security", "x-cli-columns", "x-cli-examples", "x-cli-wait"),
        **_list("object", "x-cli-command-aliases", "x-cli-option-aliases"),
        **_one("text", "x-cli-group"),
        **_one("object", "x-cli-status", "x-cli-download", "x-cli-direct-upload"),
    },
    "parameter": _HEADER,
    "header": _HEADER,
    "requestBody": {**_TEXTS, **_map("mediaType", "content")},
    "response": {**_TEXTS, **_map("header", "headers"), **_map("mediaType", "content"), **_map("link", "links")},
    "mediaType": {**_one("schema", "schema"), **_map("encoding", "encoding"), **_map("example", "examples")},
    "encoding": _map("header", "headers"),
    "example": {},
    "link": {},
    "schema": {
        **_TEXTS,
        **_one("text", "format", "contentMediaType", "contentEncoding", "x-cli-name"),
        **_one("pattern", "pattern"),
        **_one("number", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        **_one("step", "multipleOf"),
        **_one("count", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
        **_one("count", "minContains", "maxContains"),
        **_one("flag", "uniqueItems", "readOnly", "writeOnly", "deprecated"),
        **_map("schema", "properties", "patternProperties", "dependentSchemas", "$defs"),
        **_list("schema", "allOf", "anyOf", "oneOf", "prefixItems"),
        **_one("schema", "items", "additionalProperties", "not", "if", "then", "else", "contains"),
        **_one("schema", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema"),
        **_list("text", "required"),
        **_list("any", "enum"),
        **_one("type", "type"),
        **_one("discriminator", "discriminator"),
    },
    "discriminator": {**_one("text", "propertyName"), **_map("text", "mapping")},
    "object": {},
}
_DATA = ("any", "text", "name", "pattern", "number", "step", "count", "flag", "type", "object", "discriminator")
"""Kinds of values that hold no object of the document."""
_HOLDS_OBJECTS = {
    kind: {keyword: held for keyword, held in holds.items() if held.kind not in _DATA} for kind, holds in _HOLDS.items()
}
_OTHER_KEYWORDS = {
    kind: frozenset(keywords.split())
    for kind, keywords in {
        "pathItem": "$ref",
        "operation": "$ref externalDocs deprecated",
        "parameter": "$ref required deprecated allowEmptyValue explode allowReserved example",
        "requestBody": "$ref required",
        "response": "$ref",
        "mediaType": "example",
        "schema": "$ref $id $schema $vocabulary $anchor $dynamicRef $dynamicAnchor $comment const default example "
        "examples dependentRequired xml externalDocs",
    }.items()
}
"""What else OpenAPI 3.1 and JSON Schema 2020-12 have in the objects that describe requests and answers."""
_EXTENSIBLE = ("paths", "webhooks", "responses")
"""Objects by name in which a name that begins with `x-` is an extension."""


def is_data(kind: str, keyword: str) -> bool:
    """Tell whether the keyword holds plain data, in which nothing is an object of the document."""
    return _held(_HOLDS_OBJECTS.get(kind, {}), keyword) is None


def rebuild(node: Any, kind: str, visit: Visit, at: Pointer = ()) -> Any:
    """Return a copy of `node` in which each object is what `visit` made of it, inner objects before outer ones."""
    if not isinstance(node, dict):
        return node
    copied = dict(node)
    for keyword, held in _holders(node, kind):
        value = node[keyword]
        inner = {
            way: rebuild(entry, held.kind, visit, (*at, keyword, *way))
            for way, entry in _entries(held, kind, keyword, value)
        }
        if isinstance(value, dict) and held.form == "map":
            copied[keyword] = {**value, **{name: entry for (name,), entry in inner.items()}}
        else:
            copied[keyword] = [*inner.values()] if held.form == "list" and isinstance(value, list) else inner[()]
    return visit(copied, kind, at)


def without_nulls(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document without keywords that hold null where an object, or several, would be: they say nothing."""

    def visit(node: Node, kind: str, _: Pointer) -> Node:
        empty = {keyword for keyword, _held in _holders(node, kind) if node[keyword] is None}
        return {keyword: value for keyword, value in node.items() if keyword not in empty} if empty else node

    copied: dict[str, Any] = rebuild(document, "document", visit)
    return copied


def walk(document: Any, *kinds: str) -> list[Place]:
    """Return every object of the document, or those of some kinds, inner objects before outer ones."""
    places: list[Place] = []
    ways = frozenset(kind for kind in _HOLDS if not kinds or not _within(kind).isdisjoint(kinds))

    def go(node: Any, kind: str, at: Pointer) -> None:
        if isinstance(node, dict):
            for keyword, held in _holders(node, kind):
                if held.kind in ways:
                    for way, entry in _entries(held, kind, keyword, node[keyword]):
                        go(entry, held.kind, (*at, keyword, *way))
            if not kinds or kind in kinds:
                places.append(Place(at, kind, node))

    go(document, "document", ())
    return places


@cache
def _within(kind: str) -> frozenset[str]:
    """Return the kinds of objects that an object of the kind may be or hold, however deep."""
    found, waiting = {kind}, [kind]
    while waiting:
        held = {each.kind for each in _HOLDS_OBJECTS.get(waiting.pop(), {}).values()} - found
        found |= held
        waiting += held
    return frozenset(found)


Fault = tuple[str, str, Any]
"""Where a document is not what OpenAPI 3.1 has there, what is expected, and what was found."""


def faults(value: Any, kind: str = "document", pointer: str = "") -> Iterator[Fault]:
    """Yield every place of a document that is not what OpenAPI 3.1 has there, as far as the generator reads it.

    Missing or unknown fields are no fault, so that documents which take the specification lightly can be read.
    """
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
    for keyword, entry in value.items():
        held = _held(_HOLDS[kind], keyword)
        if held is None or entry is None:
            continue
        expected, form = _FORMS[held.form]
        if not isinstance(entry, form):
            yield nested(pointer, keyword), expected, entry
            continue
        for way, inner in _entries(held, kind, keyword, entry):
            yield from faults(inner, held.kind, nested(pointer, keyword, *way))


def unknown_keywords(place: Place) -> list[str]:
    """Return the keywords of an object that are no extensions, and that OpenAPI 3.1 does not have there."""
    if place.kind not in _OTHER_KEYWORDS:
        return []
    known = _HOLDS[place.kind].keys() | _OTHER_KEYWORDS[place.kind]
    return [keyword for keyword in place.node if keyword not in known and not keyword.startswith("x-")]


def _holders(node: Mapping[str, Any], kind: str) -> list[tuple[str, _Holds]]:
    """Return the keywords of the object whose values hold objects of the document."""
    held = _HOLDS_OBJECTS.get(kind, {})
    if "*" in held:
        return [(keyword, found) for keyword in node if (found := _held(held, keyword))]
    # Most objects hold none, and each is asked a dozen times.
    return [] if held.keys().isdisjoint(node) else [(keyword, held[keyword]) for keyword in node if keyword in held]


def _held(held: Mapping[str, _Holds], keyword: str) -> _Holds | None:
    return held.get(keyword) or (None if "*" not in held or keyword.startswith("x-") else held["*"])


def _entries(held: _Holds, kind: str, keyword: str, value: Any) -> Iterable[tuple[Pointer, Any]]:
    if held.form == "map" and isinstance(value, dict):
        is_extensible = kind != "components" and keyword in _EXTENSIBLE
        return [((name,), entry) for name, entry in value.items() if not (is_extensible and name.startswith("x-"))]
    if held.form == "list" and isinstance(value, list):
        return [((str(index),), entry) for index, entry in enumerate(value)]
    return [((), value)]


def _is_type(value: Any) -> bool:
    kinds = value if isinstance(value, list) else [value]
    return bool(kinds) and all(kind in JSON_TYPES for kind in kinds)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


@cache
def is_pattern(text: str) -> bool:
    """Tell whether a text is a regular expression (ECMA-262), as the JSON Schema validator in use reads them."""
    try:
        jsonschema_rs.validator_for({"pattern": text})
    except jsonschema_rs.ValidationError:
        return False
    return True


JSON_TYPES = ("null", "boolean", "object", "array", "number", "integer", "string")
_SCALARS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "any": (lambda _: True, "anything"),
    "text": (lambda value: isinstance(value, str), "a string"),
    "name": (lambda value: isinstance(value, str) and bool(value.strip()), "a name"),
    "pattern": (lambda value: isinstance(value, str) and is_pattern(value), "a regular expression"),
    "number": (_is_number, "a number"),
    "step": (lambda value: _is_number(value) and value > 0, "a number above 0"),
    "count": (lambda value: _is_number(value) and value >= 0 and value == int(value), "a whole number from 0"),
    "flag": (lambda value: isinstance(value, bool), "true or false"),
    "type": (_is_type, f"one or more of {', '.join(JSON_TYPES)}"),
}
_FORMS: Mapping[str, tuple[str, type]] = {
    "one": ("", object),
    "list": ("a list", list),
    "map": ("an object", Mapping),
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
