# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Kinds of media files, told from their first bytes, their names and their media types."""

from __future__ import annotations

import mimetypes
import re
from typing import Final

HEAD: Final = 512
"""Bytes at the start of a file that tell its kind."""
_SIGNATURES: Final = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb"RIFF....WAVE", re.DOTALL), "audio/wav"),
    (re.compile(rb"....ftyp", re.DOTALL), "video/mp4"),
    (re.compile(rb"\x1a\x45\xdf\xa3"), "video/webm"),
    (re.compile(rb"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]"), "audio/mpeg"),
    (re.compile(rb"%PDF-"), "application/pdf"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*\d+\r?\n\d\d:\d\d:\d\d,\d{3} -->"), "application/x-subrip"),
    (re.compile(rb"(?:\xef\xbb\xbf)?WEBVTT"), "text/vtt"),
    (re.compile(rb"\s*<(?:!doctype html|html)", re.IGNORECASE), "text/html"),
    (re.compile(rb"\s*<(?:\?xml|Error>)"), "application/xml"),
)
_EXTENSIONS: Final = {
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/x-wav": "wav",
    "application/x-subrip": "srt",
    "text/vtt": "vtt",
    "image/jpeg": "jpg",
    "image/webp": "webp",
}
_PAGES: Final = ("text/html", "application/xhtml+xml", "application/json", "application/xml", "text/xml")
"""What servers send where something went wrong, whatever was asked for."""


def sniffed(head: bytes) -> str | None:
    """Return the media type that the first bytes of a file tell; None where they tell none."""
    return next((kind for pattern, kind in _SIGNATURES if pattern.match(head)), None)


def media_type(name: str, head: bytes) -> str:
    """Return the media type of a file: by its content, else by its name."""
    by_name = mimetypes.guess_type(name)[0]
    by_content = sniffed(head)
    # An mp4 and an m4a, or a mov, begin alike: the name tells more, as long as it does not contradict.
    if by_content == "video/mp4" and by_name and by_name.startswith(("video/", "audio/")):
        return by_name
    return by_content or by_name or "application/octet-stream"


def extension(kind: str) -> str | None:
    """Return the usual extension of a media type, without its dot."""
    essence = kind.partition(";")[0].strip().lower()
    guessed = _EXTENSIONS.get(essence) or (mimetypes.guess_extension(essence) or "").lstrip(".")
    return guessed or None


def mismatch(wanted: str, kind: str, head: bytes) -> str | None:
    """Return what a file is instead of the kind that was asked for; None where it may be that.

    Args:
        wanted: `video`, `audio`, `image`, `text` or `any`.
        kind: The media type that its server names.
        head: The first bytes.
    """
    essence = kind.partition(";")[0].strip().lower()
    found = sniffed(head)
    if essence.startswith("multipart/"):
        return "several parts in one"
    if found in ("text/html", "application/xml"):
        return "a web page" if found == "text/html" else "an XML document"
    if essence in _PAGES and (found is None or wanted == "text"):
        return f"a document of the type {essence}"
    if wanted in ("video", "audio", "image"):
        if found is not None and not found.startswith(_families(wanted)):
            return f"a file of the type {found}"
        if found is None and head and _is_text(head):
            return "a text"
    return None


def _is_text(head: bytes) -> bool:
    try:
        text = head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 4:  # a character may be cut off at the end
            return False
        text = head[: error.start].decode("utf-8-sig")
    return all(character.isprintable() or character in "\r\n\t" for character in text)


def _families(wanted: str) -> tuple[str, ...]:
    # The containers of video hold sound alone too.
    return ("video/", "audio/") if wanted in ("video", "audio") else (f"{wanted}/",)
