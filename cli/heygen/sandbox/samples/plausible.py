"""Values that look right for a property's name, where the schema says no more than their type."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

from heygen.sandbox.samples import media

Choose = Callable[[int], int]
"""`choose(n)` picks a number from 0 to n-1, the same each time for the same value."""

_TOPICS = ("Product launch", "Weekly update", "Onboarding", "Quarterly results", "Customer story", "Feature tour",
           "Holiday greeting", "Safety training", "Team introduction", "Market outlook")  # fmt: skip
_PLACES = ("Berlin", "Lisbon", "Osaka", "Austin", "Nairobi", "Oslo", "Lima", "Toronto", "Porto", "Seoul")
_TEXT = (
    (r"first_name", ("Sam",)),
    (r"last_name", ("Rivera",)),
    (r"(^|_)username$|^owner$", ("demo",)),
    (r"email", ("demo@example.com",)),
    (r"language$", ("English", "Spanish", "German", "Japanese", "French")),
    (r"locale$", ("en-US", "de-DE", "pt-BR")),
    (r"gender", ("female", "male")),
    (r"colou?rs?$", ("#1a73e8", "#ff5733", "#0b8043", "#7559ff")),
    (r"aspect_ratio", ("16:9", "9:16", "1:1")),
    (r"orientation", ("landscape", "portrait")),
    (r"tags?$", ("formal", "cinematic", "casual", "studio")),
    (r"(mime|media|content)_type", ("video/mp4",)),
    (r"filename", ("clip.mp4",)),
    (r"status$", ("completed",)),
    (r"role$", ("model",)),
    (r"description|message|content|text|script|prompt", ("Made by the sandbox to stand for real text.",)),
)
_EXTENSIONS = (
    (r"page", "html"),
    (r"gif", "gif"),
    (r"vtt", "vtt"),
    (r"srt|subtitle|caption_url|transcript", "srt"),
    (r"thumbnail|image|photo|poster|preview_url", "jpg"),
    (r"logo|icon|avatar_url", "png"),
    (r"audio|speech|sound|music|voice", "mp3"),
    (r"pdf", "pdf"),
    (r"", "mp4"),
)


def iso(moment: float) -> str:
    """Return Unix seconds as ISO 8601 in UTC."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


_FORMATS: dict[str, Callable[[float], str]] = {
    "date": lambda moment: datetime.fromtimestamp(moment, UTC).date().isoformat(),
    "date-time": iso,
    "time": lambda moment: datetime.fromtimestamp(moment, UTC).strftime("%H:%M:%SZ"),
    "email": lambda _: "demo@example.com",
    "ipv4": lambda _: "127.0.0.1",
    "ipv6": lambda _: "::1",
    "hostname": lambda _: "example.com",
    "duration": lambda _: "PT2S",
}


def is_moment(name: str) -> bool:
    """Tell whether a property of this name holds a time."""
    return name.endswith(("_at", "_time", "timestamp")) or name in ("created", "updated")


def is_link(name: str) -> bool:
    """Tell whether a property of this name holds an address."""
    return name in ("url", "uri", "href", "link") or name.endswith(("_url", "_uri", "_link"))


def formatted(kind: str, moment: float) -> str | None:
    """Return a value of a JSON Schema `format`, or None for one that has no special shape here."""
    return _FORMATS[kind](moment) if kind in _FORMATS else None


def text(name: str, choose: Choose) -> str:
    """Return text for a string property."""
    for pattern, values in _TEXT:
        if re.search(pattern, name):
            return values[choose(len(values))]
    if re.search(r"(^|_)(title|name|label)$", name):
        return f"{_TOPICS[choose(len(_TOPICS))]}, {_PLACES[choose(97) % len(_PLACES)]}"
    return "sample"


def number(name: str, choose: Choose) -> float:
    """Return a number for a numeric property."""
    fixed = {"width": 1920, "height": 1080, "fps": 25, "progress": 100, "score": 0.87}
    for word, value in fixed.items():
        if word in name:
            return value
    if "duration" in name or "seconds" in name:
        return media.SECONDS
    if "size" in name or "bytes" in name:
        return 204800
    return 1 + choose(20)


def link(name: str, identifier: str, links: media.Links, extension: str | None = None) -> str:
    """Return the address of a file for a property: `.../files/video/vid_qr8821.mp4?...` for `video_url`."""
    kind = re.sub(r"_?(url|uri|href|link)$", "", name) or "file"
    ending = extension or next(ending for pattern, ending in _EXTENSIONS if re.search(pattern, name))
    path = f"{kind}/{identifier}.{ending}"
    return links.public(path) if re.search(r"preview|thumbnail|logo|icon", name) else links.presigned(path)
