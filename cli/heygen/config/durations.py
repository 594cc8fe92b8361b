"""Durations as people write them: `90s`, `20m`, `1h30m`."""

from __future__ import annotations

import re

from heygen.errors import usage_error

_DURATION = r"(?:([0-9]{1,4})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,7}(?:\.[0-9]{1,3})?)s?)?"


def seconds(text: str, option: str) -> float:
    """Return a duration in seconds; a number without a unit is in seconds.

    Raises:
        CliError: it is none, or no time at all.
    """
    match = re.fullmatch(_DURATION, text.strip())
    hours, minutes, rest = match.groups(default="0") if match and text.strip() else ("0", "0", "0")
    total = int(hours) * 3600 + int(minutes) * 60 + float(rest)
    if total <= 0:
        raise usage_error(
            f"{option} takes a duration, got {text!r}.", hint="Write it as 90s, 20m or 1h30m.", param=option
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
