"""One request and its repetitions, and the error that says how it failed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import httpx
from attrs import define, field, frozen

from .. import errors
from ..errors import ApiError
from .answers import BadBodyError, error_of
from .deadline import Deadline
from .flow import Flow, Pause, Send
from .retry import (
    Attempts,
    Kind,
    Rules,
    has_error,
    is_in_progress,
    is_unusable,
    never_sent,
    outcome_of_answer,
    outcome_of_fault,
    reason,
    retry_after,
)

TRANSIENT: Final = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
"""Statuses after which the same request may well succeed."""
_LONGEST_EXCERPT: Final = 200
_BY_STATUS: Final[Mapping[int, type[ApiError]]] = {
    401: errors.AuthenticationError,
    402: errors.InsufficientCreditError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    410: errors.NotFoundError,
    429: errors.RateLimitError,
}


@frozen(kw_only=True, repr=False, eq=False)
class Retrying:
    """A request is about to be sent again."""

    why: str
    delay: float
    """Seconds until then."""
    repetition: int
    limit: int


@define(kw_only=True, repr=False, eq=False)
class Call:
    """A request on its way: what it is, what limits it, and how it has gone so far."""

    request: httpx.Request
    kind: Kind
    deadline: Deadline
    stall: float
    """Seconds in which something has to happen."""
    rules: Rules = field(factory=Rules)
    attempts: Attempts = field(factory=Attempts)
    observe: Callable[[Retrying], None] = field(default=lambda _: None)
    idempotency_key: str | None = None


def exchange(call: Call) -> Flow[httpx.Response]:
    """Send a request, again where that is safe, and return the last answer, whatever it says.

    Raises:
        ApiError: no answer came, the last time too.
    """
    kind, attempts, clock = call.kind, call.attempts, call.deadline.clock
    while True:
        if call.deadline.passed:
            raise _too_late(call)
        before = attempts.start(kind)
        try:
            response: httpx.Response = yield Send(request=call.request, deadline=call.deadline, stall=call.stall)
        except httpx.TransportError as fault:
            attempts.settle(kind, before, outcome_of_fault(fault))
            pause = call.rules.after_fault(kind, attempts, fault, clock.random)
            if pause is None or not call.deadline.allows(pause):
                raise _no_answer(call, fault) from fault
            why = reason(fault)
        else:
            if not is_good(kind, response):
                attempts.settle(kind, before, outcome_of_answer(kind, response))
            pause = call.rules.after_answer(kind, attempts, response, clock.now(), clock.random)
            if pause is None or not call.deadline.allows(pause):
                return response
            why = f"HTTP {response.status_code}"
            if is_in_progress(kind, response):
                yield Pause(pause)
                continue
        attempts.repeated += 1
        call.observe(Retrying(why=why, delay=pause, repetition=attempts.repeated, limit=call.rules.limit))
        yield Pause(pause)


def is_good(kind: Kind, response: httpx.Response) -> bool:
    """Tell whether an answer is a success that can be used."""
    return response.is_success and not is_unusable(kind, response) and not has_error(kind, response)


def succeed(call: Call) -> Flow[httpx.Response]:
    """Send a request as `exchange` does, and return its answer, a success.

    Raises:
        ApiError: the API refuses, answers in no known way, or not at all.
    """
    response = yield from exchange(call)
    if is_good(call.kind, response):
        return response
    raise error_from(response, call)


def error_from(response: httpx.Response, call: Call) -> ApiError:
    """Return the error that an answer stands for: one that the API tells of, or a page that is not the API's."""
    status = response.status_code
    told = error_of(response.content)
    if isinstance(told, str):
        told = {"message": told}
    told = told if isinstance(told, Mapping) else {}
    common: dict[str, Any] = {
        "status": status,
        "request_id": _text(response.headers.get("x-request-id")),
        "outcome": call.attempts.outcome,
        "idempotency_key": call.idempotency_key,
        "retry_after": retry_after(response.headers, call.deadline.clock.now()),
        "transient": status in TRANSIENT,
    }
    code, message = _text(told.get("code")), _text(told.get("message"))
    kind = _BY_STATUS.get(status) or (errors.InvalidRequestError if 400 <= status < 500 else errors.ServerError)
    if code or message:
        return kind(
            code=code or f"http_{status}",
            message=message or f"The API answers {code}.",
            param=_text(told.get("param")),
            doc_url=_text(told.get("doc_url")),
            **common,
        )
    return kind(code=f"http_{status}", message=_page(response), **common)


def _page(response: httpx.Response) -> str:
    what = f"HTTP {response.status_code} {response.reason_phrase}".strip()
    if response.is_redirect:
        return f"{what}: it points to {response.headers.get('location', 'nowhere')}, which is not followed."
    content = " ".join(response.content[: 20 * _LONGEST_EXCERPT].decode(errors="replace").split())
    if not content:
        return f"{what} with an empty body"
    excerpt = content if len(content) <= _LONGEST_EXCERPT else f"{content[:_LONGEST_EXCERPT]}..."
    kind = response.headers.get("content-type", "").partition(";")[0] or "unknown type"
    return f"{what} with a body of {kind}: {excerpt}"


def _no_answer(call: Call, fault: httpx.TransportError) -> ApiError:
    if isinstance(fault, httpx.TimeoutException):
        return _too_late(call, None if call.deadline.passed else call.stall)
    where = f"{call.request.url.scheme}://{call.request.url.netloc.decode('ascii', 'replace')}"
    is_bad = isinstance(fault, BadBodyError)
    kind: type[ApiError] = errors.ServerError if is_bad else errors.ConnectionFailedError
    said = reason(fault)
    return kind(
        code="bad_answer" if is_bad else "network_error",
        message=f"The answer from {where} cannot be used: {said}." if is_bad else f"No answer from {where}: {said}.",
        outcome=call.attempts.outcome,
        idempotency_key=call.idempotency_key,
        transient=True,
    )


def _too_late(call: Call, stall: float | None = None) -> errors.DeadlineError:
    how = "The time was over" if stall is None else f"Nothing came for {stall:g} seconds"
    return errors.DeadlineError(
        code="timeout",
        message=f"{how} before {call.request.url.host} had answered.",
        outcome=call.attempts.outcome or (None if call.kind.is_safe else "not_done"),
        idempotency_key=call.idempotency_key,
        transient=True,
    )


def _text(value: Any) -> str | None:
    return str(value) if value else None


__all__ = ["Attempts", "Call", "Retrying", "error_from", "exchange", "is_good", "never_sent", "succeed"]
