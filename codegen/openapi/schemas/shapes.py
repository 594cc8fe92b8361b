"""The keywords of schemas that hold together, merged: what objects and lists hold, and every other constraint."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any

from codegen.openapi.errors import DocumentError
from codegen.openapi.json_values import identity
from codegen.openapi.members import list_in, object_in
from codegen.openapi.references import nested
from codegen.openapi.schemas.places import Place, Source, both
from codegen.openapi.schemas.variants import ANYTHING, Constraint, Field

Child = Callable[[Any, str], Source]
"""From a schema and its pointer to its source."""

_NUMBERS = ("integer", "number")
_CONSTRAINTS = {
    "pattern": ("string",),
    "format": ("string", *_NUMBERS),
    "contentEncoding": ("string",),
    "contentMediaType": ("string",),
    "multipleOf": _NUMBERS,
    "uniqueItems": ("array",),
    "dependentRequired": ("object",),
}
_FORMATS = {
    "contentMediaType": {"application/octet-stream": "binary"},
    "contentEncoding": {"base64": "byte", "binary": "binary"},
}
"""Formats that 3.1 writes as keywords (OpenAPI 3.1.0, 4.8.14.3), by keyword and value."""

_ANY_TEXT = frozenset({"", ".*", "^", "$", "^.*", ".*$", "^.*$"})
"""Patterns that every line of text matches."""

_EVERY = ("string", *_NUMBERS, "boolean", "array", "object")
_RULES = {
    "not": _EVERY,
    "if": _EVERY,
    "then": _EVERY,
    "else": _EVERY,
    "contains": ("array",),
    "unevaluatedItems": ("array",),
    "propertyNames": ("object",),
}
_RULES_BY_NAME = {"patternProperties": ("object",), "dependentSchemas": ("object",)}


def shape_of(kind: str, parts: Sequence[Place], child: Child) -> dict[str, Any]:
    """Return what `parts` say of values of type `kind`, as the fields of a `Variant`.

    Raises:
        DocumentError: the value of a keyword is not of the type that it must have.
    """
    shape: dict[str, Any] = {"constraints": _constraints(kind, parts), "rules": _rules(kind, parts, child)}
    if kind in ("object", "any"):
        shape |= _object(parts, child)
    if kind in ("array", "any"):
        shape |= _array(parts, child)
    if kind in ("string", "any"):
        shape["content"] = _content(parts, child)
    return shape


def _applies(kind: str, types: Iterable[str]) -> bool:
    return kind == "any" or kind in types


def _constraints(kind: str, parts: Sequence[Place]) -> dict[str, Constraint]:
    found: dict[str, dict[Hashable, Any]] = {}
    pointers: dict[str, str] = {}
    for part in parts:
        for keyword, value in _stated_constraints(part):
            if _applies(kind, _CONSTRAINTS[keyword]):
                found.setdefault(keyword, {})[identity(value)] = value
                pointers.setdefault(keyword, part.pointer)
    return {
        keyword: Constraint(tuple(sorted(values.values(), key=repr)), pointers[keyword])
        for keyword, values in found.items()
    }


def _stated_constraints(part: Place) -> Iterator[tuple[str, Any]]:
    for keyword in _CONSTRAINTS.keys() & part.schema.keys():
        value = part.schema[keyword]
        if value is None or value is False or value == {} or (keyword == "pattern" and str(value) in _ANY_TEXT):
            continue
        named = _FORMATS.get(keyword, {}).get(value) if isinstance(value, str) else None
        yield ("format", named) if named else (keyword, value)


def _rules(kind: str, parts: Sequence[Place], child: Child) -> dict[str, Source]:
    found: dict[str, Source] = {}

    def add(label: str, source: Source) -> None:
        count = sum(1 for known in found if known.partition("#")[0] == label)
        found[f"{label}#{count + 1}" if count else label] = source

    for part in parts:
        for keyword, types in _RULES.items():
            if keyword in part.schema and _applies(kind, types):
                add(keyword, child(part.schema[keyword], nested(part.pointer, keyword)))
        for keyword, types in _RULES_BY_NAME.items():
            if keyword in part.schema and _applies(kind, types):
                for name, schema in object_in(part.schema, keyword, part.pointer).items():
                    add(f"{keyword} {name}", child(schema, nested(part.pointer, keyword, name)))
    return found


def _object(parts: Sequence[Place], child: Child) -> dict[str, Any]:
    fields: dict[str, Field] = {}
    required: set[str] = set()
    additional: Source | None = ANYTHING
    for part in parts:
        for name, schema in object_in(part.schema, "properties", part.pointer).items():
            pointer = schema.pointer if isinstance(schema, Place) else nested(part.pointer, "properties", name)
            source = child(schema, pointer)
            known = fields.get(name)
            fields[name] = Field(known.pointer, both(known.source, source)) if known else Field(pointer, source)
        for name in _names(part, "required"):
            required.add(name)
        for keyword in ("additionalProperties", "unevaluatedProperties"):
            said = part.schema.get(keyword, True)
            if said is False:
                additional = None
            elif additional is not None and said is not True and said != {}:
                source = child(said, nested(part.pointer, keyword))
                additional = source if additional is ANYTHING else both(additional, source)
    for name in sorted(required - set(fields)):
        fields[name] = Field(parts[0].pointer, ANYTHING)
    return {"fields": fields, "required": frozenset(required), "additional": additional}


def _array(parts: Sequence[Place], child: Child) -> dict[str, Any]:
    items: list[Source] = []
    first: dict[int, list[Source]] = {}
    for part in parts:
        said = part.schema.get("items", True)
        if said is not True and said != {}:
            items.append(child(said, nested(part.pointer, "items")))
        for index, schema in enumerate(list_in(part.schema, "prefixItems", part.pointer)):
            first.setdefault(index, []).append(child(schema, nested(part.pointer, "prefixItems", str(index))))
    return {
        "items": both(*items) if items else ANYTHING,
        "first_items": tuple(both(*first[index]) for index in sorted(first)),
    }


def _content(parts: Sequence[Place], child: Child) -> Source:
    """Return what a string holds, once it is decoded (JSON Schema 2020-12 Validation, section 8.5)."""
    stated = [part for part in parts if part.schema.get("contentSchema", True) not in (True, {})]
    sources = [child(part.schema["contentSchema"], nested(part.pointer, "contentSchema")) for part in stated]
    return both(*sources) if sources else ANYTHING


def _names(part: Place, keyword: str) -> list[str]:
    value = part.schema.get(keyword) or []
    if isinstance(value, bool):  # OpenAPI 2 habit: a property that says itself that it is required
        return []
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise DocumentError(f"{part.pointer}/{keyword}", "expected a list of names")
    return value
