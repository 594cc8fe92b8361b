"""The one error type of the command line, and the faults of a request that was not sent."""

from __future__ import annotations

from typing import Any, Final, Literal

from attrs import frozen

MISSING: Final = object()
"""A fault's `got` where there is no value."""

NO_SUCH_FIELD: Final = "no field of this name"
"""What a fault expects where a name is not known."""

FAILURE: Final = 1
USAGE: Final = 2
AUTHENTICATION: Final = 3
TIMEOUT: Final = 4
INTERRUPTED: Final = 128
"""Plus the number of the signal: 130 for SIGINT, 143 for SIGTERM, 129 for SIGHUP."""


@frozen(kw_only=True)
class Fault:
    """One thing wrong with a request: where, what was expected, what was found."""

    pointer: str
    """JSON Pointer (RFC 6901) into the body, or the name of a parameter after a slash."""
    expected: str
    got: Any = MISSING
    nearest: str | None = None
    """The known name or value that is most like the one given."""
    give: str | None = None
    """How to give what is missing, as it would be typed."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fault as JSON-serialisable data, without what is unknown."""
        fields = {"pointer": self.pointer, "expected": self.expected, "nearest": self.nearest, "give": self.give}
        known = {name: value for name, value in fields.items() if value is not None}
        return known if self.got is MISSING else {**known, "got": self.got}


@frozen(kw_only=True, repr=False, eq=False)
class CliError(Exception):
    """Why a command did not do what was asked: a code for scripts, a message and a hint for people."""

    code: str
    message: str
    hint: str | None = None
    param: str | None = None
    doc_url: str | None = None
    request_id: str | None = None
    outcome: Literal["not_done", "unknown"] | None = None
    """What became of a request that may change something: surely nothing, or that is not known."""
    idempotency_key: str | None = None
    """The key that the request was sent with."""
    faults: tuple[Fault, ...] = ()
    exit_code: int = FAILURE

    def __str__(self) -> str:
        return self.message

    def to_dict(self) -> dict[str, Any]:
        """Return what scripts see under `error`, without what is unknown."""
        fields = {
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
            "param": self.param,
            "doc_url": self.doc_url,
            "request_id": self.request_id,
            "outcome": self.outcome,
            "idempotency_key": self.idempotency_key,
            "faults": [fault.to_dict() for fault in self.faults] or None,
        }
        return {name: value for name, value in fields.items() if value is not None}


def usage_error(message: str, *, hint: str | None = None, param: str | None = None) -> CliError:
    """Return the error for a command line that cannot be followed."""
    return CliError(code="usage_error", message=message, hint=hint, param=param, exit_code=USAGE)
