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
    value = holder.get(key)
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise DocumentError(nested(pointer, str(key)), f"expected an object, found {type(value).__name__}")
    return value


def list_in(holder: Mapping[str, Any], key: str, pointer: str) -> list[Any]:
    """Return the list under `key` of `holder`, which is at `pointer`. Raises DocumentError where it is none."""
    value = holder.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise DocumentError(nested(pointer, str(key)), f"expected a list, found {type(value).__name__}")
    return value


def text_in(holder: Mapping[str, Any], key: str, pointer: str) -> str | None:
    """Return the text under `key` of `holder`, which is at `pointer`. Raises DocumentError where it is none."""
    value = holder.get(key)
    if value is not None and not isinstance(value, str):
        raise DocumentError(nested(pointer, str(key)), f"expected a text, found {type(value).__name__}")
    return value
