"""A string that matches a regular expression, for schema values that have a `pattern`."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from typing import Any

# The parser behind `re`: it has no public name, and a second parser of regular expressions would be worse.
_parser = importlib.import_module("re._parser")

_CLASSES = {"CATEGORY_DIGIT": "7", "CATEGORY_WORD": "w", "CATEGORY_SPACE": " ", "CATEGORY_NOT_DIGIT": "a"}


def sample(pattern: str, choose: Callable[[int], int]) -> str | None:
    """Return a string that matches `pattern`, or None if none was found.

    `choose(n)` picks a number from 0 to n-1; the same picks give the same string.
    """
    try:
        text = "".join(_emit(token, choose) for token in _parser.parse(pattern))
        return text if matches(pattern, text) else None
    except (re.error, RecursionError, OverflowError):
        return None


def matches(pattern: str, text: str) -> bool:
    """Tell whether a text has a match of a pattern; one that Python's `re` cannot read has none."""
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return False


def _emit(token: tuple[Any, Any], choose: Callable[[int], int]) -> str:
    kind, detail = str(token[0]), token[1]
    if kind == "LITERAL":
        return chr(detail)
    if kind == "ANY":
        return "a"
    if kind == "NOT_LITERAL":
        return "b" if detail == ord("a") else "a"
    if kind == "IN":
        return _member(detail, choose)
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        low, high, inner = detail
        times = low + choose(min(int(high) - low, 3) + 1)
        return "".join(_emit(part, choose) for _ in range(times) for part in inner)
    if kind == "SUBPATTERN":
        return "".join(_emit(part, choose) for part in detail[-1])
    if kind == "ATOMIC_GROUP":
        return "".join(_emit(part, choose) for part in detail)
    if kind == "BRANCH":
        branches = detail[1]
        return "".join(_emit(part, choose) for part in branches[choose(len(branches))])
    return ""


def _member(items: list[tuple[Any, Any]], choose: Callable[[int], int]) -> str:
    """Return a character of a set such as `[a-f0-9_]`."""
    if str(items[0][0]) == "NEGATE":
        body = "".join(re.escape(chr(code)) for kind, code in items[1:] if str(kind) == "LITERAL")
        return next((letter for letter in "xyzk7-" if letter not in body), "~")
    kind, detail = items[choose(len(items))]
    if str(kind) == "RANGE":
        return chr(detail[0] + choose(detail[1] - detail[0] + 1))
    if str(kind) == "CATEGORY":
        return _CLASSES.get(str(detail), "a")
    return chr(detail)
