"""JSON values compared as JSON compares them, and shown where a stranger's text must do no harm."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Hashable, Mapping
from typing import Any

from codegen.openapi.references import escape


def identity(value: Any) -> Hashable:
    """Return a hashable that two JSON values share just when they are equal (JSON Schema 2020-12 core, section 4.2.2).

    Numbers compare by value (`1` and `1.0` are one), objects without regard to order, and `true` is not `1`.
    """
    match value:
        case bool():
            return ("boolean", value)
        case Mapping():
            return frozenset((str(name), identity(entry)) for name, entry in value.items())
        case list() | tuple():
            return tuple(identity(entry) for entry in value)
        case _:
            return value if value is None or isinstance(value, int | float | str) else str(value)


def type_of(value: Any) -> str:
    """Return the JSON type of a value."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"


def first_difference(value: Any, other: Any) -> str | None:
    """Return the JSON pointer (RFC 6901) of a place in which the values differ in content or type; None for equals.

    Names of objects have no order.
    """
    entries = _entries(value), _entries(other)
    if type(value) is not type(other) or entries[0].keys() != entries[1].keys():
        return ""
    for key, entry in entries[0].items():
        if (inner := first_difference(entry, entries[1][key])) is not None:
            return f"/{escape(str(key))}{inner}"
    return None if isinstance(value, dict | list) or value == other else ""


def _entries(value: Any) -> dict[Any, Any]:
    if isinstance(value, list):
        return dict(enumerate(value))
    return value if isinstance(value, dict) else {}


def as_line(value: Any, limit: int = 72) -> str:
    """Return `value` as JSON on one line of at most `limit` characters, harmless on a terminal."""
    text = printable(json.dumps(value, ensure_ascii=False, default=str))
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def printable(text: str) -> str:
    """Return `text` with control, formatting and separator characters but the space written as escapes.

    These steer terminals (escape sequences), end lines, or turn the writing direction (Unicode TR 36, section 2.5).
    """
    return "".join(character if _is_harmless(character) else _escaped(character) for character in text)


def _is_harmless(character: str) -> bool:
    return character == " " or unicodedata.category(character) not in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"}


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
