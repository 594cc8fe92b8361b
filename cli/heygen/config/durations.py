"""Durations as people write them: `90s`, `20m`, `1h30m`, `1.5m`, `20ms`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from heygen.errors import usage_error

_UNITS: Final[Mapping[str, float]] = {
    "ns": 1e-9,
    "us": 1e-6,
    "µs": 1e-6,  # U+00B5, the sign
    "μs": 1e-6,  # U+03BC, the Greek letter
    "ms": 1e-3,
    "s": 1.0,
    "m": 60.0,
    "h": 3600.0,
}
_AMOUNT = r"([0-9]{1,18}(?:\.[0-9]{0,18})?|\.[0-9]{1,18})"
_PART = re.compile(f"{_AMOUNT}({'|'.join(_UNITS)})")
_LONGEST: Final = 1e8
"""Seconds, three years: more is a slip, and more than timers take."""


def seconds(text: str, option: str) -> float:
    """Return a duration in seconds; a number without a unit, alone or after all others, is in seconds.

    Raises:
        CliError: it is none, no time at all, or more than three years.
    """
    given = text.strip()
    if re.search(r"[0-9.]$", given):
        given += "s"
    parts = _PART.findall(given)
    total = sum(float(amount) * _UNITS[unit] for amount, unit in parts)
    if "".join(amount + unit for amount, unit in parts) != given or not 0 < total <= _LONGEST:
        raise usage_error(
            f"{option} takes a duration, got {text!r}.", hint="Write it as 90s, 20m, 1h30m or 1.5h.", param=option
        )
    return total


def spelled(duration: float) -> str:
    """Return a duration in seconds as people write it."""
    if duration < 60:
        return f"{duration:g}s"
    hours, rest = divmod(round(duration), 3600)
    minutes, left = divmod(rest, 60)
    parts = ((hours, "h"), (minutes, "m"), (left, "s"))
    return "".join(f"{amount}{unit}" for amount, unit in parts if amount)
