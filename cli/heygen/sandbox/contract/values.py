"""Values of a request, as behaviours need them, whatever type the contract gives them.

Behaviours are written for the contract of their time. Where another one makes a number a text, or a list an object, an
operation still answers: by what can be read as before, else as if the value were not there.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any


def number(value: Any, default: float = 0) -> float:
    """Return a finite number, given as one or as text, or the default."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return default
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return default
    return found if math.isfinite(found) else default


def whole(value: Any, default: int = 0) -> int:
    """Return a number without its fraction, or the default."""
    return int(number(value, default))


def text(value: Any, default: str = "") -> str:
    """Return a text that is not empty, or the default."""
    return value if isinstance(value, str) and value else default


def items(value: Any) -> list[Any]:
    """Return a list, or an empty one."""
    return value if isinstance(value, list) else []


def fields(value: Any) -> Mapping[str, Any]:
    """Return an object, or an empty one."""
    return value if isinstance(value, Mapping) else {}
