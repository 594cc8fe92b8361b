"""What is sent again, when, and what became of it: rules without input or output, the same for every kind of client."""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Final

import httpx
from attrs import define, frozen

from ..errors import Outcome
from .answers import NOT_JSON, BadBodyError, outline

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
"""RFC 9110 section 9.2.1: they change nothing."""
_IDEMPOTENT_METHODS: Final = SAFE_METHODS | {"PUT", "DELETE"}
"""RFC 9110 section 9.2.2: sent twice, they do what they do once."""
_SERVER_TROUBLE: Final = frozenset({500, 502, 503, 504})
_NOT_ACTED_ON: Final = frozenset({400, 401, 402, 403, 404, 413, 422, 429})
_NEVER_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
_FIRST_DELAY: Final = 0.5
_LONGEST_DELAY: Final = 30.0


@frozen(kw_only=True, repr=False, eq=False)
class Kind:
    """What the rules have to know of a request."""

    method: str
    has_key: bool
    """It carries an idempotency key."""
    is_idempotent: bool = False
    """The API promises that the same request again does nothing more, although its method does not say so."""
    expects_json: bool = True
    may_be_empty: bool = False
    """A success without a body is one of the contract's."""

    @property
    def is_safe(self) -> bool:
        """Whether it changes nothing."""
        return self.method in SAFE_METHODS

    @property
    def is_repeatable(self) -> bool:
        """Whether sending it again does nothing twice."""
        return self.method in _IDEMPOTENT_METHODS or self.has_key or self.is_idempotent


@define(kw_only=True, repr=False, eq=False)
class Attempts:
    """How a request has gone so far. Whoever hands it in can look at it, whatever ends the call."""

    sent: int = 0
    repeated: int = 0
    """How many repetitions count towards the limit."""
    outcome: Outcome | None = None
    """None while nothing was sent, and for a request that changes nothing."""

    def start(self, kind: Kind) -> Outcome | None:
        """Note that the request leaves; return what was known of its earlier attempts."""
        before, self.sent = self.outcome, self.sent + 1
        self.outcome = None if kind.is_safe else "unknown"
        return before

    def settle(self, kind: Kind, before: Outcome | None, outcome: Outcome) -> None:
        """Note what became of the attempt: one that may have been acted on is not undone by a later refusal."""
        if not kind.is_safe:
            self.outcome = "unknown" if "unknown" in (before, outcome) else "not_done"


@frozen(kw_only=True, repr=False, eq=False)
class Rules:
    """How often a request is repeated."""

    limit: int = 3
    """Repetitions at most, besides those that only wait for the first attempt to end."""

    def after_fault(
        self, kind: Kind, attempts: Attempts, fault: httpx.TransportError, random: Callable[[], float]
    ) -> float | None:
        """Return the seconds until the request is sent again after no answer came; None if it is not."""
        if attempts.repeated >= self.limit or is_permanent(fault):
            return None
        if not (never_sent(fault) or kind.is_repeatable):
            return None
        return backoff(attempts.repeated, random)

    def after_answer(
        self, kind: Kind, attempts: Attempts, response: httpx.Response, now: float, random: Callable[[], float]
    ) -> float | None:
        """Return the seconds until the request is sent again after this answer; None if it is final.

        Args:
            kind: Of the request.
            attempts: How it has gone so far.
            response: The answer.
            now: Seconds since 1970, for a server that names a time of day.
            random: Returns a number from 0 to 1.
        """
        asked = retry_after(response.headers, now)
        if is_in_progress(kind, response):
            # These repetitions are not counted: a server that asks for none of them to wait is not asked without end.
            return asked or max(_FIRST_DELAY, backoff(attempts.sent, random))
        if attempts.repeated >= self.limit or not self._repeats(kind, response, asked):
            return None
        return asked if asked is not None else backoff(attempts.repeated, random)

    @staticmethod
    def _repeats(kind: Kind, response: httpx.Response, asked: float | None) -> bool:
        status = response.status_code
        if status == 429 or (status == 503 and asked is not None):
            return True
        return kind.is_repeatable and (status in _SERVER_TROUBLE or is_unusable(kind, response))


def backoff(repeated: int, random: Callable[[], float]) -> float:
    """Return the seconds before the next repetition: growing, and at random, so that many do not come back at once.

    This is "full jitter": any time up to a bound, which doubles from half a second to 30.
    """
    return min(_FIRST_DELAY * 2.0 ** min(repeated, 16), _LONGEST_DELAY) * random()


def is_in_progress(kind: Kind, response: httpx.Response) -> bool:
    """Tell whether the first request with this idempotency key is still being handled."""
    return kind.has_key and response.status_code == 409 and b"request_in_progress" in response.content


def is_unusable(kind: Kind, response: httpx.Response) -> bool:
    """Tell whether a success is not the API's: not JSON where it has to be, or nothing at all."""
    if not (response.is_success and kind.expects_json):
        return False
    if not response.content:
        return not kind.may_be_empty
    return outline(response.content) is NOT_JSON


def has_error(kind: Kind, response: httpx.Response) -> bool:
    """Tell whether a success holds an error."""
    if not (response.is_success and kind.expects_json):
        return False
    top = outline(response.content)
    return isinstance(top, Mapping) and top.get("error") is not None


def outcome_of_answer(kind: Kind, response: httpx.Response) -> Outcome:
    """Return what became of a request that got this answer, which is no good one."""
    refused = response.status_code in _NOT_ACTED_ON or has_error(kind, response)
    return "not_done" if refused else "unknown"


def outcome_of_fault(fault: httpx.TransportError) -> Outcome:
    """Return what became of a request that got no answer."""
    return "not_done" if never_sent(fault) else "unknown"


def never_sent(fault: httpx.TransportError) -> bool:
    """Tell whether the request surely never left: no name, no connection, no TLS, a header that cannot be sent."""
    is_unfit = isinstance(fault, httpx.LocalProtocolError) and "header" in str(fault)
    return is_unfit or isinstance(fault, _NEVER_SENT)


def is_permanent(fault: httpx.TransportError) -> bool:
    """Tell whether the same request would fail the same way: a certificate, a protocol, a body that is too large."""
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return True
        cause = cause.__cause__ or cause.__context__  # httpcore hides the cause, but not the context
    if isinstance(fault, httpx.ProxyError):
        return str(fault).startswith("407")  # it wants a password, or another one
    return isinstance(fault, httpx.UnsupportedProtocol | httpx.LocalProtocolError) or (
        isinstance(fault, BadBodyError) and "larger" in str(fault)
    )


def reason(fault: Exception) -> str:
    """Return why a request or its answer did not come through, without the system's number and a full stop."""
    return re.sub(r"^\[Errno -?\d+\] ", "", str(fault)).rstrip(".") or type(fault).__name__


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that a server asks to wait, from `Retry-After` (RFC 9110 section 10.2.3)."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdecimal():
        return float(value[:9])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now)
    except (ValueError, OverflowError, TypeError):
        return None
