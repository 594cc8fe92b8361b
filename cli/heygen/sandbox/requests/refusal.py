"""Answers that say no."""

from __future__ import annotations

from attrs import frozen


@frozen
class RefusalError(Exception):
    """The API refuses a request: an HTTP status and what its `error` object says."""

    status: int
    code: str
    message: str
    param: str | None = None


def invalid(param: str | None, message: str) -> RefusalError:
    """Return the refusal of a value."""
    return RefusalError(status=400, code="invalid_parameter", message=message, param=param)


def not_found(noun: str, value: str, param: str | None = None) -> RefusalError:
    """Return the refusal of an id that names nothing."""
    shown = noun.replace("_", " ")
    return RefusalError(status=404, code=f"{noun}_not_found", message=f"There is no {shown} {value!r}.", param=param)


def conflict(message: str) -> RefusalError:
    """Return the refusal of what the state of a resource does not allow."""
    return RefusalError(status=409, code="conflict", message=message)
