"""Types in the simple form that the generator libraries know.

A type is a JSON Schema: a scalar, null, an array, an `anyOf`, a reference to a component, or {} for any value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Type = dict[str, Any]

ANY: Type = {}
FILE: Type = {"type": "string", "format": "binary"}
NULL: Type = {"type": "null"}
TEXT: Type = {"type": "string"}
_PREFIX = "#/components/schemas/"


def reference_to(name: str) -> Type:
    """Return the type that is the component of that name."""
    return {"$ref": f"{_PREFIX}{name}"}


def referenced(kind: Type) -> str | None:
    """Return the name of the component that the type is; None for any other type."""
    target = kind.get("$ref")
    return target.removeprefix(_PREFIX) if isinstance(target, str) else None


def with_null(kind: Type) -> Type:
    """Return the type with null among its values."""
    if kind in (ANY, NULL) or NULL in kind.get("anyOf", ()):
        return kind
    return {"anyOf": [*kind.get("anyOf", [kind]), NULL]}


def union(kinds: list[Type]) -> Type:
    """Return the type of values that have one of these types."""
    parts: list[Type] = []
    for kind in kinds:
        parts.extend(part for part in kind.get("anyOf", [kind]) if part not in parts)
    if ANY in parts or not parts:
        return ANY
    return parts[0] if len(parts) == 1 else {"anyOf": parts}


def referenced_names(kind: Any) -> set[str]:
    """Return the names of all components that a type, or a schema made of types, speaks of."""
    names: set[str] = set()
    pending = [kind]
    while pending:
        value = pending.pop()
        if isinstance(value, Mapping):
            if isinstance(value.get("$ref"), str):
                names.add(value["$ref"].removeprefix(_PREFIX))
            pending.extend(value.values())
        elif isinstance(value, list):
            pending.extend(value)
    return names
