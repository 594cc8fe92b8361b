"""What has to happen for each fault that the sandbox can make, by the kind of request that it strikes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

RETRIES = 1
"""How often the matrix lets a request be repeated: often enough to tell that it is."""

Nature = Literal["read", "keyed", "keyless", "idempotent", "file"]
"""A read; a change with an idempotency key, without one, or that does the same when it is repeated (PUT, DELETE); a
file behind a link, which is no answer of the API."""
Outcome = Literal["not_done", "unknown"]
Ending = Literal["done", "failed", "refused", "late"]
"""Exit codes 0, 1, 3 and 4."""

EXIT_CODES: Mapping[Ending, int] = {"done": 0, "failed": 1, "refused": 3, "late": 4}
_NOT_ACTED_ON = frozenset({400, 401, 402, 403, 404, 413, 422, 429})
_ERRORS: Mapping[int, str] = {
    **dict.fromkeys((400, 413, 422), "InvalidRequestError"),
    401: "AuthenticationError",
    402: "InsufficientCreditError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    410: "NotFoundError",
    429: "RateLimitError",
}
_TOO_LONG = 600
"""Seconds that no command of the matrix has."""


@frozen(kw_only=True)
class Fault:
    """One fault, and what the contract of the command line says of it."""

    name: str
    kind: str
    parameters: Mapping[str, Any] = field(factory=dict)
    ending: Ending = "failed"
    """If it is there for good."""
    outcome: Outcome = "unknown"
    """Of one attempt that changes something."""
    repeated: Literal["always", "safely", "keyed", "never", "unsaid"] = "safely"
    """Whether the request is sent again: whatever it is; if that does nothing twice; only with a key, until the time is
    over; not at all; or the contract leaves it open."""
    error: str = "ApiError"
    """Class of the client's error."""
    is_page: bool = False
    """A success that is not what was asked for: in place of a file, it is an error at once."""

    def rule(self, where: Mapping[str, Any], **how_often: Any) -> dict[str, Any]:
        """Return the rule for the sandbox."""
        return {"kind": self.kind, **self.parameters, **where, **how_often}


@frozen(kw_only=True)
class Expected:
    """What has to happen."""

    endings: frozenset[Ending]
    outcome: Outcome | None = None
    """Of a change that fails."""
    strikes: range
    """How many requests may have been struck."""


def expected(fault: Fault, nature: Nature, *, passing: bool) -> Expected:
    """Return what has to happen to a request that a fault strikes once, or each time."""
    if nature == "file":
        return _expected_of_file(fault, passing=passing)
    if fault.ending == "done":
        return Expected(endings=frozenset({"done"}), strikes=range(1, 2))
    is_repeated = {
        "always": True,
        "safely": nature != "keyless",
        "keyed": nature == "keyed",
        "never": False,
        "unsaid": False,
    }[fault.repeated]
    outcome = None if nature == "read" else fault.outcome
    if fault.repeated == "unsaid":
        endings: frozenset[Ending] = frozenset({"done", fault.ending} if passing else {fault.ending})
        return Expected(endings=endings, outcome=outcome, strikes=range(1, 2 if passing else 2 + RETRIES))
    if fault.repeated == "keyed" and is_repeated:
        endings = frozenset({"done"} if passing else {"failed", "late"})
        return Expected(endings=endings, outcome=outcome, strikes=range(1, 2 if passing else 10))
    if is_repeated and fault.ending != "late":
        endings = frozenset({"done"} if passing else {fault.ending})
        times = 1 if passing else 1 + RETRIES
        return Expected(endings=endings, outcome=outcome, strikes=range(times, times + 1))
    return Expected(endings=frozenset({fault.ending}), outcome=outcome, strikes=range(1, 2))


def _expected_of_file(fault: Fault, *, passing: bool) -> Expected:
    """Return what has to happen to a download: a link that has expired is fetched anew, a wrong file is an error."""
    if fault.is_page:
        may_be_empty = fault.kind in ("empty_200", "empty_file", "no_content_204")
        endings: frozenset[Ending] = frozenset({"failed", "done"} if passing and may_be_empty else {"failed"})
        return Expected(endings=endings, strikes=range(1, 4))
    if fault.kind == "big_number_200":  # JSON in place of a file
        return Expected(endings=frozenset({"failed"}), strikes=range(1, 2))
    if fault.ending in ("done", "late"):
        return Expected(endings=frozenset({fault.ending}), strikes=range(1, 2))
    status = fault.parameters.get("status")
    is_expired = fault.kind == "expired_link" or status in (401, 403, 404, 410)
    if passing and (is_expired or fault.repeated in ("always", "safely")):
        return Expected(endings=frozenset({"done"}), strikes=range(1, 2))
    if passing and fault.repeated in ("unsaid", "keyed"):
        return Expected(endings=frozenset({"done", "failed"}), strikes=range(1, 2))
    return Expected(endings=frozenset({"failed"}), strikes=range(1, 10))


def _status(status: int, name: str = "", **more: Any) -> Fault:
    parameters = {"status": status, **more.pop("parameters", {})}
    is_refusal = status in _NOT_ACTED_ON
    default: dict[str, Any] = {
        "ending": "refused" if status in (401, 403) else "failed",
        "outcome": "not_done" if is_refusal else "unknown",
        "repeated": "never" if is_refusal else "unsaid",
        "error": _ERRORS.get(status, "ServerError" if status >= 500 else "ApiError"),
    }
    return Fault(name=name or str(status), kind="status", parameters=parameters, **{**default, **more})


def _page(kind: str, **parameters: Any) -> Fault:
    return Fault(name=kind, kind=kind, parameters=parameters, error="ServerError", is_page=True)


_LOST = {"error": "ConnectionFailedError"}
_LATE: dict[str, Any] = {"ending": "late", "error": "DeadlineError"}
_BUSY: dict[str, Any] = {"repeated": "safely"}

ANSWERS: tuple[Fault, ...] = (
    Fault(name="reset_before", kind="reset_before", **_LOST),
    Fault(name="reset_after", kind="reset_after", **_LOST),
    Fault(name="half_answer", kind="half_answer", **_LOST),
    Fault(name="latency", kind="latency", parameters={"seconds": 0.1}, ending="done"),
    Fault(name="trickle_headers", kind="trickle_headers", parameters={"interval": 0}, ending="done"),
    Fault(name="trickle_body", kind="trickle_body", parameters={"interval": 0}, ending="done"),
    Fault(name="short_stall", kind="stall", parameters={"seconds": 0.1}, ending="done"),
    *(_status(status) for status in (400, 401, 402, 403, 404, 408, 409, 410, 413, 418, 422, 425)),
    _status(401, "401_html", parameters={"body": "html"}),
    _status(403, "403_empty", parameters={"body": "empty"}),
    _status(
        409, "409_in_progress", parameters={"code": "request_in_progress", "retry_after": 0}, repeated="keyed"
    ),
    _status(429, repeated="always"),
    _status(429, "429_retry_after", parameters={"retry_after": 1}, repeated="always"),
    _status(429, "429_too_long", parameters={"retry_after": _TOO_LONG}, repeated="never"),
    _status(429, "429_html", parameters={"body": "html"}, repeated="always"),
    _status(500, **_BUSY),
    _status(500, "500_carried_out", parameters={"carried_out": True}, **_BUSY),
    _status(501),
    Fault(name="html_502", kind="html_502", error="ServerError"),
    Fault(name="html_502_carried_out", kind="html_502", parameters={"carried_out": True}, error="ServerError"),
    _status(502, "502_empty", parameters={"body": "empty"}, **_BUSY),
    _status(503, **_BUSY),
    _status(503, "503_retry_after", parameters={"retry_after": 1}, repeated="always"),
    _status(503, "503_date", parameters={"retry_after": "date:1"}, repeated="always"),
    _status(503, "503_too_long", parameters={"retry_after": _TOO_LONG, "body": "html"}, repeated="never"),
    _status(504, parameters={"body": "html"}, **_BUSY),
    _status(599),
    _page("empty_200"),
    _page("not_json_200"),
    _page("html_200"),
    _page("no_content_204"),
    Fault(
        name="error_200", kind="error_200", outcome="not_done", repeated="unsaid", is_page=True
    ),
    Fault(name="scalar_data_200", kind="scalar_data_200", ending="done", is_page=True),
    Fault(name="list_data_200", kind="scalar_data_200", parameters={"value": []}, ending="done", is_page=True),
    Fault(name="null_data_200", kind="scalar_data_200", parameters={"value": None}, ending="done", is_page=True),
    Fault(name="big_number_200", kind="big_number_200", ending="done"),
)  # fmt: skip
"""What ends by itself."""

HUGE: tuple[Fault, ...] = tuple(
    Fault(
        name=name,
        kind="huge_200",
        parameters={"bytes": size, "gzip": packed},
        repeated="unsaid",
        error="ServerError",
        is_page=True,
    )
    for name, size, packed in (("huge_200", 2**27, False), ("gzip_bomb_200", 2**31, True))
)

HANGING: tuple[Fault, ...] = (
    Fault(name="stall", kind="stall", **_LATE),
    Fault(name="stall_before", kind="stall_before", **_LATE),
    Fault(name="stall_before_carried_out", kind="stall_before", parameters={"carried_out": True}, **_LATE),
    Fault(name="slow_headers", kind="trickle_headers", parameters={"interval": 0.2}, **_LATE),
    Fault(name="slow_body", kind="trickle_body", parameters={"interval": 0.5}, **_LATE),
    Fault(name="endless_interim", kind="endless_interim", parameters={"interval": 0.02}, **_LATE),
    Fault(name="endless_interim_carried_out", kind="endless_interim", parameters={"carried_out": True}, **_LATE),
    Fault(name="late", kind="latency", parameters={"seconds": _TOO_LONG}, **_LATE),
)
"""What only the deadline ends."""

FILES: tuple[Fault, ...] = (
    Fault(name="expired_link", kind="expired_link", error="TransferError"),
    Fault(name="expired_link_404", kind="expired_link", parameters={"status": 404}, error="TransferError"),
    Fault(name="cut_download", kind="cut_download", error="TransferError"),
    Fault(name="cut_at_once", kind="cut_download", parameters={"bytes": 0}, error="TransferError"),
    Fault(name="cut_early", kind="cut_download", parameters={"bytes": 100}, error="TransferError"),
    Fault(name="wrong_type", kind="wrong_type", repeated="never", error="TransferError", is_page=True),
    Fault(name="wrong_type_json", kind="wrong_type", parameters={"body": "json"}, repeated="never", is_page=True),
    Fault(name="empty_file", kind="empty_file", repeated="unsaid", error="TransferError", is_page=True),
)  # fmt: skip
"""What strikes files alone."""
