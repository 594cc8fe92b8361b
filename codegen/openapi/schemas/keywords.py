"""The keywords of schemas that hold together, merged into variants of one type each."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from codegen.openapi.errors import DocumentError
from codegen.openapi.json_values import identity, type_of
from codegen.openapi.schemas.annotations import Annotations
from codegen.openapi.schemas.bounds import bounds_of
from codegen.openapi.schemas.places import Place
from codegen.openapi.schemas.shapes import Child, shape_of
from codegen.openapi.schemas.variants import Enum, Variant
from codegen.openapi.structure import JSON_TYPES

_NUMBERS = ("integer", "number")


def variants_of(parts: Sequence[Place], child: Child) -> Iterator[Variant]:
    """Yield a variant for each type that satisfies all `parts`, null left out.

    Raises:
        DocumentError: the value of a keyword is not of the type that it must have.
    """
    types = _types(parts)
    enum = _enum(parts)
    if enum is None:
        for kind in sorted(types - {"null"}) if types is not None else ["any"]:
            yield _variant(kind, parts, child)
        return
    by_type: dict[str, dict[Hashable, Any]] = {}
    kinds = {key: _type_of(value, types) for key, value in enum.values.items()}
    mixed_numbers = types is None and set(_NUMBERS) <= set(kinds.values())
    for key, value in enum.values.items():
        kind = "number" if mixed_numbers and kinds[key] == "integer" else kinds[key]
        if kind != "null" and (types is None or kind in types):
            by_type.setdefault(kind, {})[key] = value
    for kind, values in by_type.items():
        yield evolve(_variant(kind, parts, child), enum=Enum(values, enum.pointer))


def merged_enums(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    """Return the variants with those that are nothing but values of one type made one: `const` after `const`."""
    merged: dict[Hashable, Variant] = {}
    for index, variant in enumerate(variants):
        plain = variant.enum is not None and variant == evolve(
            Variant(variant.type, variant.pointer), enum=variant.enum, annotations=variant.annotations
        )
        key = variant.type if plain else index
        before = merged.get(key)
        if before is None or before.enum is None or variant.enum is None:
            merged[key] = variant
            continue
        values = {**before.enum.values, **variant.enum.values}
        merged[key] = evolve(before, enum=Enum(values, before.enum.pointer), annotations=Annotations())
    return tuple(merged.values())


def accepts_null(schema: Mapping[str, Any]) -> bool | None:
    """Tell whether the schema's own `type`, `enum` and `const` admit null; None where it has none of them."""
    said: list[bool] = []
    if "type" in schema:
        said.append("null" in ([schema["type"]] if isinstance(schema["type"], str) else schema["type"]))
    elif implied_type(schema) is not None:
        said.append(False)
    if "enum" in schema:
        said.append(None in schema["enum"])
    if "const" in schema:
        said.append(schema["const"] is None)
    return all(said) if said else None


def _types(parts: Sequence[Place]) -> set[str] | None:
    found: set[str] | None = None
    for part in parts:
        if "type" not in part.schema:
            continue
        given = part.schema["type"]
        named = [given] if isinstance(given, str) else given
        if not isinstance(named, list) or not all(isinstance(kind, str) and kind in JSON_TYPES for kind in named):
            raise DocumentError(f"{part.pointer}/type", f"{given!r} is not a type; known are {', '.join(JSON_TYPES)}")
        found = set(named) if found is None else _common(found, set(named))
    if found is None:
        implied = {kind for part in parts if (kind := implied_type(part.schema)) is not None}
        return implied or None
    return found - {"integer"} if "number" in found else found


def _common(one: set[str], other: set[str]) -> set[str]:
    """Return the types in both; every integer is a number."""
    wide = [types | {"integer"} if "number" in types else types for types in (one, other)]
    return wide[0] & wide[1]


def implied_type(schema: Mapping[str, Any]) -> str | None:
    """Return the type that a schema without `type` is meant to have, as its keywords say nothing of others."""
    if {"properties", "additionalProperties", "required"} & set(schema):
        return "object"
    return "array" if {"items", "prefixItems"} & set(schema) else None


def _enum(parts: Sequence[Place]) -> Enum | None:
    found: Enum | None = None
    for part in parts:
        lists = [part.schema["enum"]] if "enum" in part.schema else []
        lists += [[part.schema["const"]]] if "const" in part.schema else []
        for listed in lists:
            if not isinstance(listed, list):
                raise DocumentError(f"{part.pointer}/enum", f"expected a list, found {type(listed).__name__}")
            values = {identity(value): value for value in listed}
            if found is not None:
                values = {key: value for key, value in found.values.items() if key in values}
            found = Enum(values, part.pointer)
    return found


def _type_of(value: Any, types: set[str] | None) -> str:
    kind = type_of(value)
    if kind not in _NUMBERS:
        return kind
    return "integer" if float(value).is_integer() and not (types and "number" in types) else "number"


def _variant(kind: str, parts: Sequence[Place], child: Child) -> Variant:
    pointer = next((part.pointer for part in parts if "type" in part.schema), parts[0].pointer)
    return Variant(kind, pointer, bounds=bounds_of(kind, parts), **shape_of(kind, parts, child))
