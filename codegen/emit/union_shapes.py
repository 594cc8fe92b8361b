"""What the types of the client depend on in a schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from codegen.openapi.members import listed, named
from codegen.openapi.schemas.annotations import is_annotation
from codegen.openapi.schemas.merged import Schema, types, union_branches


def sole_reference(schema: Mapping[str, Any]) -> str | None:
    """Return the reference that a schema is, apart from annotations; None where it says more."""
    if any(key not in ("$ref", "allOf") and not is_annotation(key) for key in schema):
        return None
    parts = [*([schema["$ref"]] if "$ref" in schema else ())]
    for part in listed(schema, "allOf"):
        inner = sole_reference(part) if isinstance(part, Mapping) else None
        if inner is None and not (isinstance(part, Mapping) and all(map(is_annotation, part))):
            return None
        parts.extend([inner] if inner is not None else ())
    return parts[0] if len(parts) == 1 else None


def is_object(whole: Mapping[str, Any]) -> bool:
    """Tell whether values are objects of one kind, rather than one of several."""
    if union_branches(whole) and (not named(whole, "properties") or "discriminator" in whole):
        return False
    return types(whole) == ["object"] or ("type" not in whole and bool(named(whole, "properties")))


def takes_null(whole: Mapping[str, Any]) -> bool:
    """Tell whether null is among the values, as far as the schema's own keywords say."""
    if "const" in whole:
        return whole["const"] is None
    if listed(whole, "enum"):
        return None in whole["enum"]
    kinds = whole.get("type")
    return kinds == "null" or (isinstance(kinds, list) and "null" in kinds)


def without_type(whole: Schema) -> Schema:
    """Return the schema for values of any type."""
    return {key: value for key, value in whole.items() if key != "type"}


def hashable(value: Any) -> Any:
    """Return a scalar as it is, anything else as JSON text."""
    return json.dumps(value, sort_keys=True) if isinstance(value, list | dict) else value


def is_plain(value: str) -> bool:
    """Tell whether the client generator can write the text as a string of Python: it escapes quotes and no more."""
    return value.isascii() and value.isprintable()


def size(kind: Any) -> int:
    """Return of how many parts a type is made."""
    if isinstance(kind, Mapping):
        return 1 + sum(map(size, kind.values()))
    return 1 + sum(map(size, kind)) if isinstance(kind, list) else 0
