"""Answers: read within bounds, and told apart from errors and from pages that are not the API's."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any, Final

import httpx

LARGEST: Final = 64 * 1024 * 1024
"""Bytes of an answer, after decompression, that are read into memory."""
ACCEPTED: Final = "gzip, deflate"
"""Content codings that `Body` understands (RFC 9110 section 8.4.1)."""
_LONGEST_INTEGER: Final = 4000
"""Digits; Python refuses to read longer ones (sys.int_info.default_max_str_digits)."""
_GZIP_OR_ZLIB: Final = 47
"""For zlib: the largest window, and the format told from the data."""
_FRAMING: Final = frozenset({"content-encoding", "content-length", "transfer-encoding"})
NOT_JSON: Final = object()


class BadBodyError(httpx.TransportError):
    """The body of an answer cannot be used: damaged, in an unknown coding, or too large."""


class Body:
    """The body of an answer while it comes, decompressed, within a limit."""

    def __init__(self, coding: str, limit: int = LARGEST):
        """Prepare for a `Content-Encoding`; raise BadBodyError where it is not understood."""
        self._parts: list[bytes] = []
        self._size = 0
        self._limit = limit
        coding = coding.strip().lower()
        if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise BadBodyError(f"it is compressed as {coding!r}, which was not asked for")
        self._inflater = None if coding in ("", "identity") else zlib.decompressobj(_GZIP_OR_ZLIB)

    def add(self, data: bytes) -> None:
        """Take what came; raise BadBodyError where it is damaged or too much."""
        if self._inflater is None:
            self._append(data)
            return
        try:
            # As much as fits and one byte more: a few bytes can stand for gigabytes.
            self._append(self._inflater.decompress(data, self._limit - self._size + 1))
        except zlib.error as error:
            raise BadBodyError(f"its compression is damaged: {error}") from None

    def whole(self) -> bytes:
        """Return all of it; raise BadBodyError where the compressed data ended early."""
        if self._inflater is not None and self._size and not self._inflater.eof:
            raise BadBodyError("its compressed data ended early")
        return b"".join(self._parts)

    def _append(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._limit:
            self._parts.clear()  # the error may be kept, and with it all that was there when it came about
            raise BadBodyError(f"it is larger than {self._limit // 2**20} MiB")
        self._parts.append(data)


def complete(response: httpx.Response, content: bytes) -> httpx.Response:
    """Return the response with its decompressed content in memory."""
    headers = [(name, value) for name, value in response.headers.raw if name.lower().decode("latin-1") not in _FRAMING]
    whole = httpx.Response(response.status_code, headers=headers, content=content, request=response.request)
    whole.extensions = response.extensions
    return whole


def load(content: bytes) -> Any:
    """Return the value of JSON; an integer too long for Python stays text.

    Raises:
        ValueError: it is not JSON.
        RecursionError: it is nested too deeply.
    """
    return json.loads(content.decode("utf-8", "surrogateescape"), parse_int=_integer)


def outline(content: bytes) -> Any:
    """Return the top level of a JSON answer, with `...` for the objects inside of it; `NOT_JSON` for anything else.

    A list of a hundred thousand items takes ten times its own size once it is parsed; this keeps none of them.
    """
    members: list[tuple[str, Any]] = []

    def last(pairs: list[tuple[str, Any]]) -> Any:
        members[:] = pairs
        return ...

    try:
        # Latin-1 takes one byte for each byte. Only what is in strings comes out otherwise, and it is not looked at.
        value = json.loads(content.decode("latin-1"), object_pairs_hook=last, parse_int=_nothing, parse_float=_nothing)
    except (ValueError, RecursionError):
        return NOT_JSON
    return dict(members) if value is ... else value


def error_of(content: bytes) -> Any:
    """Return what an answer holds under `error`; None where it holds none."""
    try:
        document = load(content)
    except (ValueError, RecursionError):
        return None
    return document.get("error") if isinstance(document, Mapping) else None


def is_json(media_type: str | None) -> bool:
    """Tell whether a body of this type is JSON (RFC 6839 section 3.1 for `+json`)."""
    essence = (media_type or "").partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else digits


def _nothing(_digits: str) -> int:
    return 0
