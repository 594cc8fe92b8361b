"""JSON as text: spacing changed, parts cut out, and every name and number left as the server spelled it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from math import isfinite
from typing import Any

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_PIECE = 1 << 20
_STRING = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_SPACE = re.compile(rb"((?:[^\" \t\r\n]++|" + _STRING + rb")*+)[ \t\r\n]*+", re.DOTALL)
"""A stretch of JSON without space outside of its strings, and the space behind it."""
_UNPRINTABLE = r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]"
_UNPRINTABLE_IN_JSON = r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]"
"""JSON writes the lower ones as escapes anyway (RFC 8259 section 7)."""
_STARTS = ("{", "[")
_ENDS = ("}", "]")
_LONGEST_INTEGER = 4000
"""Digits; Python refuses to read longer ones (sys.int_info.default_max_str_digits)."""


def load(text: str) -> Any:
    """Return the value of a JSON text; a number that Python cannot hold stays text.

    Raises:
        ValueError: it is not JSON.
        RecursionError: it is nested too deeply.
    """
    return json.loads(text, parse_int=_integer, parse_float=_float, parse_constant=str)


def compact(text: bytes) -> Iterator[bytes]:
    """Yield valid JSON with no space between its tokens, in pieces, without a copy of it all."""
    view = memoryview(text)
    parts: list[memoryview] = []
    size = 0
    for match in _SPACE.finditer(view):
        start, end = match.span(1)
        parts.append(view[start:end])
        size += end - start
        if size > _PIECE:
            yield b"".join(parts)
            parts, size = [], 0
    yield b"".join(parts)


def indented(text: str) -> str:
    """Return valid JSON with one member on each line, indented by two spaces."""
    parts: list[str] = []
    depth = 0
    before = ""
    for mark in _TOKEN.findall(text):
        is_end = mark in _ENDS
        depth -= is_end
        if (before in _STARTS and not is_end) or before == "," or (is_end and before not in _STARTS):
            parts.append("\n" + "  " * depth)
        parts.append(": " if mark == ":" else mark)
        depth += mark in _STARTS
        before = mark
    return "".join(parts)


def members(text: str) -> dict[str, str]:
    """Return the text of each member of a valid JSON object, by name; nothing for any other value."""
    found: dict[str, str] = {}
    name: str | None = None
    value: list[str] = []
    depth = 0
    for mark in _TOKEN.findall(text):
        depth -= mark in _ENDS
        if name is not None and (depth, mark) in ((1, ","), (0, "}")):
            found[json.loads(name)] = "".join(value)
            name, value = None, []
        elif name is not None and (value or mark != ":"):
            value.append(mark)
        elif depth == 1 and mark.startswith('"'):
            name = mark
        depth += mark in _STARTS
    return found if text.lstrip().startswith("{") else {}


def escaped(text: str) -> str:
    """Return JSON in which characters that drive a terminal are written as escapes, which say the same."""
    return re.sub(_UNPRINTABLE_IN_JSON, lambda match: f"\\u{ord(match[0]):04x}", text)


def printable(text: str, keep: str = "") -> str:
    """Return the text without what drives a terminal, except the characters of `keep`.

    Left out are control characters, and those that turn the direction of writing (Unicode, UAX #9).
    """
    return re.sub(_UNPRINTABLE, lambda match: match[0] if match[0] in keep else "\N{REPLACEMENT CHARACTER}", text)


def elements(text: str) -> list[str]:
    """Return the text of each element of a valid JSON list; nothing for any other value."""
    if not text.lstrip().startswith("["):
        return []
    found: list[str] = []
    value: list[str] = []
    depth = 0
    for mark in _TOKEN.findall(text):
        depth -= mark in _ENDS
        if depth == 0 or (depth == 1 and mark == ","):
            found += ["".join(value)] if value else []
            value = []
        else:
            value.append(mark)
        depth += mark in _STARTS
    return found


def _float(digits: str) -> float | str:
    value = float(digits)
    return value if isfinite(value) else digits


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else digits
