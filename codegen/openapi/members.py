"""Members of an object of the document, each of the type that is wanted; what is missing is empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.openapi.errors import DocumentError
from codegen.openapi.references import nested


def named(schema: Mapping[str, Any], keyword: str) -> Mapping[str, Any]:
    """Return the object at a keyword; an empty one where there is none."""
    value = schema.get(keyword)
    return value if isinstance(value, Mapping) else {}


def listed(schema: Mapping[str, Any], keyword: str) -> list[Any]:
    """Return the list at a keyword; an empty one where there is none."""
    value = schema.get(keyword)
    return value if isinstance(value, list) else []


def text(value: Any) -> str:
    """Return a description as one line; empty for anything but text."""
    return " ".join(value.split()) if isinstance(value, str) else ""


def object_in(holder: Mapping[str, Any], key: str, pointer: str) -> Mapping[str, Any]:
    """Return the object under `key` of `holder`, which is at `pointer`. Raises DocumentError where it is none."""
    return _member(holder, key, pointer, Mapping, "an object") or {}


def list_in(holder: Mapping[str, Any], key: str, pointer: str) -> list[Any]:
    """Return the list under `key` of `holder`, which is at `pointer`. Raises DocumentError where it is none."""
    return _member(holder, key, pointer, list, "a list") or []


def text_in(holder: Mapping[str, Any], key: str, pointer: str) -> str | None:
    """Return the text under `key` of `holder`, which is at `pointer`. Raises DocumentError where it is none."""
    found: str | None = _member(holder, key, pointer, str, "a text")
    return found


def _member(holder: Mapping[str, Any], key: str, pointer: str, kind: type, expected: str) -> Any:
    value = holder.get(key)
    if value is not None and not isinstance(value, kind):
        raise DocumentError(nested(pointer, str(key)), f"expected {expected}, found {type(value).__name__}")
    return value
