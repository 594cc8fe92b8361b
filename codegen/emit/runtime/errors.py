"""Errors that calls raise. `ApiError` is the base of all; what a caller can do about one tells the classes apart."""

from __future__ import annotations

from typing import Literal

from attrs import define

Outcome = Literal["not_done", "unknown"]
"""What became of a request that may change something: the API surely did not act on it, or it may have."""


@define(kw_only=True, eq=False, slots=False)
class ApiError(Exception):
    """Why a call did not do what was asked."""

    message: str
    code: str
    """The API's own code, such as `video_not_found`, or one of the client's."""
    status: int | None = None
    """HTTP status; None where no answer came."""
    param: str | None = None
    """The field or parameter that is at fault."""
    doc_url: str | None = None
    request_id: str | None = None
    """Names the request for the API's support."""
    outcome: Outcome | None = None
    """None for a request that changes nothing."""
    idempotency_key: str | None = None
    """Sent again with this key, within a day, the request is not acted on twice."""
    retry_after: float | None = None
    """Seconds that the server asks to wait."""
    transient: bool = False
    """Whether the same request may well succeed later."""

    def __str__(self) -> str:
        return self.message


class AuthenticationError(ApiError):
    """401: the API does not accept the key, or there is none."""


class PermissionDeniedError(ApiError):
    """403: the key is known, and not allowed to do this."""


class NotFoundError(ApiError):
    """404, 410: there is no such thing."""


class InvalidRequestError(ApiError):
    """400, 413, 422: the API refuses the request as it stands; or it cannot be sent at all."""


class InsufficientCreditError(ApiError):
    """402: the account cannot pay for it."""


class ConflictError(ApiError):
    """409: something else is going on with the same thing, or the same idempotency key."""


class RateLimitError(ApiError):
    """429: too many requests."""


class ServerError(ApiError):
    """5xx, or an answer that is not one of the API's."""


class ConnectionFailedError(ApiError):
    """No answer came."""


class DeadlineError(ApiError):
    """The time was over before the answer was there."""


class JobFailedError(ApiError):
    """What was waited for ended badly, or cannot be read any more."""


class TransferError(ApiError):
    """A file could not be sent or fetched whole."""


class UnexpectedStatus(Exception):  # noqa: N818 - the name that openapi-python-client gives it
    """The answer has a status that the contract does not describe, or a body that is not what it says it is."""

    def __init__(self, status_code: int, content: bytes):
        self.status_code = status_code
        self.content = content
        super().__init__(f"unexpected status {status_code}: {content[:500].decode(errors='replace')}")
