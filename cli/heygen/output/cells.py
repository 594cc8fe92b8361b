"""Values as people read them: times with their zone, durations and sizes in units, and what a state means."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from heygen.output.json_text import printable

_EARLIEST, _LATEST = 946_684_800, 4_102_444_800
"""2000 and 2100 in seconds since 1970; a number outside of these is no time."""
_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)")
_DURATIONS = re.compile(r"(^|_)(duration|seconds|secs|elapsed)$")
_SIZES = re.compile(r"(^|_)(bytes|file_size|size_bytes)$")
_GOOD = (
    "completed", "complete", "success", "succeeded", "done", "active", "enabled", "ready", "live", "verified",
    "approved", "available", "ok", "valid", "yes",
)  # fmt: skip
_BAD = (
    "failed", "failure", "error", "rejected", "canceled", "cancelled", "expired", "invalid", "suspended", "deleted",
    "lost", "no",
)  # fmt: skip
_GOING = (
    "pending", "processing", "running", "queued", "waiting", "in_progress", "generating", "creating", "uploading",
    "training", "thinking", "waiting_for_input", "reviewing", "draft", "inactive", "disabled", "unknown", "sending",
)  # fmt: skip
STATE_STYLES = {**dict.fromkeys(_GOOD, "green"), **dict.fromkeys(_BAD, "red"), **dict.fromkeys(_GOING, "yellow")}
"""Colours of states, by what they mean."""


def cell(name: str, value: Any) -> str:
    """Return a value on one line, as people read it; `name` is the last name of its path."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(name, value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list) and not is_nested(value):
        return ", ".join(cell(name, entry) for entry in value)
    return printable(json.dumps(value, ensure_ascii=False))


def is_nested(value: Any) -> bool:
    """Tell whether a value needs lines of its own: an object, or a list of such."""
    if isinstance(value, list):
        return any(isinstance(entry, Mapping | list) for entry in value)
    return isinstance(value, Mapping)


def style(name: str, text: str) -> str:
    """Return the colour of a cell; empty for none."""
    is_state = name == "state" or name.endswith("status") or name == "valid"
    return STATE_STYLES.get(text.lower(), "") if is_state else ""


def duration(seconds: float) -> str:
    """Return a duration as people read it: 2.5s, 1m05s, 1h02m."""
    if seconds < 60:
        return f"{seconds:.1f}".removesuffix(".0") + "s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}h{minutes:02}m" if hours else f"{minutes}m{rest:02}s"


def size(number: float) -> str:
    """Return a number of bytes as people read it: 14 B, 1.2 MB."""
    for unit in ("B", "kB", "MB", "GB"):
        if number < 1000:
            return f"{number:.0f} {unit}" if unit == "B" else f"{number:.1f} {unit}"
        number /= 1000
    return f"{number:.1f} TB"


def age(seconds: float) -> str:
    """Return how long ago something was, by its largest unit: 3d, 4h, 12m, 5s."""
    for length, unit in ((86400, "d"), (3600, "h"), (60, "m")):
        if seconds >= length:
            return f"{seconds // length:.0f}{unit}"
    return f"{max(seconds, 0):.0f}s"


def _number(name: str, value: float) -> str:
    if name.endswith("_at") and _EARLIEST < value < _LATEST:
        return _moment(datetime.fromtimestamp(value, UTC))
    if name == "age":
        return age(value)
    if _DURATIONS.search(name) and value >= 0:
        return duration(value)
    if _SIZES.search(name) and value >= 0:
        return size(value)
    return json.dumps(value)


def _text(value: str) -> str:
    if _TIME.fullmatch(value):
        try:
            return _moment(datetime.fromisoformat(value.upper()))
        except ValueError:
            pass
    return printable(" ".join(value.split()) if "\n" in value or "\t" in value or "\r" in value else value)


def _moment(moment: datetime) -> str:
    """Return a moment in the local zone, and the zone: 2026-09-14 17:03 CEST."""
    local = moment.astimezone()
    return f"{local:%Y-%m-%d %H:%M} {_zone(local)}"


def _zone(local: datetime) -> str:
    name = local.tzname() or time.tzname[0]
    return name if name.isascii() and name.isprintable() and len(name) <= 5 else f"{local:%z}"
