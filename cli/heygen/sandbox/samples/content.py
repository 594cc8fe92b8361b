"""The bytes behind a link, any part of them at a time, and how they are sent: whole, in part, or not at all."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import lru_cache
from pathlib import Path

from attrs import frozen
from starlette.datastructures import Headers
from starlette.types import Receive, Scope, Send

_CHUNK = 256 * 1024
_BLOCK = 4096
_BEGINNING = 64
"""Bytes at the start of a file that stay the same in each version, so that its type is still seen."""
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


@frozen
class Content:
    """A file, made longer where that was asked for, in its n-th version."""

    file: Path
    name: str
    """What its links call it."""
    size: int
    """In bytes. What goes beyond the file is a `free` box, which players of MP4 pass over (ISO/IEC 14496-12, 8.1.2)."""
    version: int = 0

    @classmethod
    def of(cls, file: Path, name: str, size: int | None = None, version: int = 0) -> Content:
        """Return the content of a file, `size` bytes long or as long as the file."""
        return cls(file, name, file.stat().st_size if size is None else size, version)

    @property
    def modified(self) -> datetime:
        """When it was last changed; each version is a second younger than the one before."""
        return datetime.fromtimestamp(int(self.file.stat().st_mtime) + self.version, UTC)

    @property
    def etag(self) -> str:
        """Strong entity tag."""
        told = f"{self.name} {self.size} {self.version} {self.file.stat().st_mtime_ns}"
        return f'"{hashlib.sha256(told.encode()).hexdigest()[:32]}"'

    def read(self, start: int, end: int) -> bytes:
        """Return the bytes from `start` up to, not including, `end`."""
        with self.file.open("rb") as file:
            file.seek(start)
            found = file.read(max(0, end - start))
        own = self.file.stat().st_size
        if end > own:
            found += self._padding(max(start, own) - own, end - own)
        fixed = max(0, _BEGINNING - start)
        return found[:fixed] + found[fixed:].translate(_shifted(self.version)) if self.version else found

    def _padding(self, start: int, end: int) -> bytes:
        """Return a part of the box that follows the file: no two of its blocks are alike."""
        length = self.size - self.file.stat().st_size
        head = b"\x00\x00\x00\x01free" + length.to_bytes(8, "big")
        blocks = range(start // _BLOCK, -(-end // _BLOCK))
        whole = b"".join(f"{number:016x}".encode() * (_BLOCK // 16) for number in blocks)
        if blocks[:1] == range(1):
            whole = head + whole[len(head) :]
        return whole[start - blocks.start * _BLOCK : end - blocks.start * _BLOCK]


@lru_cache
def _shifted(version: int) -> bytes:
    return bytes((byte + version) % 256 for byte in range(256))


@frozen
class Delivery:
    """The answer to a request for some content (RFC 9110, sections 13 and 14): of the ranges, it knows single ones."""

    content: Content
    kind: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        del receive
        content, headers = self.content, Headers(scope=scope)
        modified = format_datetime(content.modified, usegmt=True)
        sent = {
            "content-type": self.kind,
            "accept-ranges": "bytes",
            "etag": content.etag,
            "last-modified": modified,
        }
        part = _part(headers.get("range", ""), content.size) if scope["method"] == "GET" else None
        if headers.get("if-range", content.etag) not in (content.etag, modified):
            part = None
        start, end = part or (0, content.size)
        if start >= end and part is not None:
            await _head(send, 416, {**sent, "content-range": f"bytes */{content.size}", "content-length": "0"})
            start = end
        elif part is not None:
            length = str(end - start)
            ranged = f"bytes {start}-{end - 1}/{content.size}"
            await _head(send, 206, {**sent, "content-range": ranged, "content-length": length})
        else:
            await _head(send, 200, {**sent, "content-length": str(content.size)})
        if scope["method"] == "HEAD":
            start = end
        for place in range(start, end, _CHUNK):
            chunk = content.read(place, min(place + _CHUNK, end))
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


async def _head(send: Send, status: int, headers: Mapping[str, str]) -> None:
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})


def _part(asked: str, size: int) -> tuple[int, int] | None:
    """Return where the range that is asked for starts and ends, empty if there is nothing there, None for no range."""
    hit = _RANGE.fullmatch(asked.replace(" ", ""))
    if hit is None or hit[0] == "bytes=-":
        return None
    if not hit[1]:
        return max(0, size - int(hit[2])), size
    start, end = int(hit[1]), int(hit[2] or size) + bool(hit[2])
    if hit[2] and int(hit[2]) < start:
        return None
    return (start, min(end, size)) if start < size else (size, size)
