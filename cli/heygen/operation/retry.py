"""Whether a request is sent again, and when."""

from __future__ import annotations

import random
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Final

import httpx
from attrs import frozen

_REPEATABLE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
"""RFC 9110 section 9.2.2: sent twice, they do what they do once."""
_SERVER_TROUBLE: Final = frozenset({500, 502, 503, 504})
_NOT_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_LOST: Final = (httpx.NetworkError, httpx.RemoteProtocolError)
_FIRST_DELAY: Final = 0.5
_LONGEST_DELAY: Final = 8.0
LONGEST_RETRY_AFTER: Final = 60.0
"""Seconds; a server that asks for more gets its answer passed on instead."""


@frozen
class Backoff:
    """How long to wait before each repetition, in seconds."""

    random: Callable[[], float] = random.random
    """A number from 0 to 1, so that many clients do not come back at once."""

    def delay(self, attempt: int, retry_after: float | None = None) -> float:
        """Return the seconds to wait after the attempt (0 for the first)."""
        if retry_after is not None:
            return retry_after
        full = min(_FIRST_DELAY * 2.0**attempt, _LONGEST_DELAY)
        return full * (0.5 + self.random() / 2)


def repeats_answer(request: httpx.Request, response: httpx.Response) -> bool:
    """Tell whether a request is sent again after this answer: it was not acted on, or doing it again is safe."""
    if response.status_code == 429:
        return True
    if response.status_code == 409:
        return _has_key(request) and b"request_in_progress" in response.content
    return response.status_code in _SERVER_TROUBLE and _is_repeatable(request)


def repeats_fault(request: httpx.Request, fault: httpx.TransportError) -> bool:
    """Tell whether a request is sent again after no answer came: it never arrived, or doing it again is safe."""
    if isinstance(fault, _NOT_SENT):
        return "CERTIFICATE" not in str(fault)
    return isinstance(fault, _LOST) and _is_repeatable(request)


def retry_after(response: httpx.Response, now: float) -> float | None:
    """Return the seconds that the server asks to wait, from `Retry-After` (RFC 9110 section 10.2.3).

    Args:
        response: The answer.
        now: Seconds since 1970, for a server that names a time of day.
    """
    value = response.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdecimal():
        return float(value[:9])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now)
    except (ValueError, OverflowError, TypeError):
        return None


def _is_repeatable(request: httpx.Request) -> bool:
    return request.method in _REPEATABLE_METHODS or _has_key(request)


def _has_key(request: httpx.Request) -> bool:
    return "idempotency-key" in request.headers
