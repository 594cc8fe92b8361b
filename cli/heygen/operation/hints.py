"""What to type next after the API has refused: by the error's code, else by its status."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from heygen_api import operations
from heygen_api.errors import ApiError
from heygen_api.record import Operation

from heygen.config.credentials import SIGN_IN
from heygen.operation.id_lists import list_command, list_for, list_for_noun

_SETTINGS: Final = "https://app.heygen.com/settings?nav=API"
_BALANCE: Final = f"`heygen user me get` shows the balance; add to it at {_SETTINGS}"
_FORBIDDEN: Final = "The key is accepted, but its account's permissions or plan do not allow this."
_SLOWER: Final = "It was repeated already; send requests more slowly, or later."
_BY_CODE: Final[Mapping[str, str]] = {
    "insufficient_credit": _BALANCE,
    "quota_exceeded": f"The account has used up what its plan allows. {_BALANCE}",
    "rate_limit_exceeded": _SLOWER,
    "asset_not_available": "The file is not there, or not yet: read the resource again, and look at its status.",
    "conflict": "It is not in a state that allows this: read it again, and look at its status.",
    "payload_too_large": "Send less, or upload the file with `heygen asset create --file` and give its id.",
    "forbidden": _FORBIDDEN,
    "resource_access_denied": _FORBIDDEN,
    "ai_vendor_access_restricted": _FORBIDDEN,
    "timeout": "Try again later.",
    "unclassified_server_error": "Try again later.",
}


def hint_of(error: ApiError, operation: Operation | None) -> str | None:
    """Return what is said of a refusal; None where nothing is known.

    Args:
        error: What the API answered.
        operation: What was called.
    """
    if error.status == 401:
        return f"The API does not accept this key. {SIGN_IN}"
    if error.code == "not_found" or error.code.endswith("_not_found"):
        return _not_found(error, operation)
    if error.code.endswith("_not_usable") and (hint := _list_of(error.code.removesuffix("_not_usable"), operation)):
        return hint
    if error.retry_after is not None:
        return f"The server asks to wait {error.retry_after:g} s before the next request."
    if error.code == "invalid_parameter" and operation is not None:
        return _invalid(error, operation)
    if error.code in _BY_CODE:
        return _BY_CODE[error.code]
    return {402: _BALANCE, 403: _FORBIDDEN}.get(error.status or 0)


def _invalid(error: ApiError, operation: Operation) -> str:
    words = " ".join(operation.command)
    name = next((each.name for each in operation.options if each.field == error.param), error.param)
    about = f"Look at {name}: " if name else ""
    if operations.schema_path(operation.id, "request"):
        return f"{about}`heygen {words} --request-schema` has what the body may hold, `--help` the options."
    return f"{about}`heygen {words} --help` tells what it takes."


def _not_found(error: ApiError, operation: Operation | None) -> str | None:
    noun = error.code.removesuffix("not_found").removesuffix("_")
    if noun in ("", "resource"):
        noun = (error.param or "").removesuffix("_id")
    return _list_of(noun, operation) or _list_of_last(operation) or "The same id will not be found later, either."


def _list_of(noun: str, operation: Operation | None) -> str | None:
    """Return the hint that names the list of what the error calls by a noun, as the operation means it."""
    field = f"{noun}_id"
    about = next((each.help for each in (operation.options if operation else ()) if each.field == field), "")
    found = (list_for(operation, field, about) or list_for_noun(noun)) if noun else None
    return f"`{list_command(found)}` has the ids that there are." if found else None


def _list_of_last(operation: Operation | None) -> str | None:
    """Return the hint for the thing that the path names last: its list, else what was started from this machine."""
    if operation is None or not operation.arguments:
        return None
    for argument in reversed(operation.arguments):
        if found := list_for(operation, argument.field):
            return f"`{list_command(found)}` has the ids that there are."
    jobs = {operations.load(identifier).path for identifier in operations.index()["kinds"].values()}
    if operation.path[: operation.path.rindex("}") + 1] in jobs:
        return f"`heygen jobs list --kind {operation.command[0]}` has those that were started from this machine."
    return None
