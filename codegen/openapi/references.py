"""JSON Pointers (RFC 6901), and references: the pointers of a document to its own parts, as URI fragments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote

Pointer = tuple[str, ...]
"""The reference tokens of a pointer, unescaped."""


def escape(part: str) -> str:
    """Return `part` as one reference token of a JSON Pointer (RFC 6901 section 3)."""
    return part.replace("~", "~0").replace("/", "~1")


def nested(pointer: str, *parts: str) -> str:
    """Return the pointer to what `parts` lead to from `pointer`."""
    return "".join((pointer, *(f"/{escape(part)}" for part in parts)))


def pointer_parts(pointer: str) -> list[str]:
    """Return the reference tokens of `/a/b~1c`, unescaped."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def fragment_parts(reference: str) -> list[str]:
    """Return the reference tokens of `#/a/b~1c` (RFC 6901 section 6): percent-decoded and unescaped."""
    return pointer_parts(unquote(reference.removeprefix("#")))


def look_up(value: Any, parts: Iterable[str], default: Any = None) -> Any:
    """Return the value at the pointer within `value`; the default where there is none."""
    for part in parts:
        if isinstance(value, Mapping) and part in value:
            value = value[part]
        elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            return default
    return value


def with_values(value: Any, values: Mapping[Pointer, Any]) -> Any:
    """Return a copy of `value` with others in these places; what holds none of the places is not copied.

    No place may be within another, and each has to be there.
    """
    if not values:
        return value
    if () in values:
        return values[()]
    inner: dict[str, dict[Pointer, Any]] = {}
    for (part, *rest), entry in values.items():
        inner.setdefault(part, {})[tuple(rest)] = entry
    if isinstance(value, list):
        return [with_values(item, inner.get(str(index), {})) for index, item in enumerate(value)]
    return {**value, **{part: with_values(value[part], entries) for part, entries in inner.items()}}


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


def mapped_reference(target: str) -> str:
    """Return the `$ref` that a discriminator's mapping names, by reference or by schema (OpenAPI 3.1.0, 4.8.25.4)."""
    return target if target.startswith("#") else reference("schemas", target)


def resolve(document: Mapping[str, Any], node: Any) -> Any:
    """Return what the object stands for, following `$ref`; None where that leads nowhere or in a circle."""
    seen: set[str] = set()
    while isinstance(node, Mapping) and isinstance(target := node.get("$ref"), str):
        if target in seen or not target.startswith("#"):
            return None
        seen.add(target)
        node = look_up(document, fragment_parts(target))
    return node
