"""From the words of the API's description to those of the command line: paths become commands, fields options."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from heygen_api import operations

if TYPE_CHECKING:
    from heygen_api.record import Operation

_CODE = re.compile(r"`([^`\n]+)`")
_REQUEST = re.compile(r"(GET|POST|PUT|PATCH|DELETE) (/[^\s?`]*)(?:\?(\S+))?")
_PAIR = re.compile(r"(\w+)=(\S*)")


def as_typed(text: str, operation: Operation | None = None) -> str:
    """Return a description in the words of the command line.

    What stands between backticks is looked up: `GET /v3/voices` is `heygen voice list`; a field of the operation that
    has an option is that option, unless it is also a value that an option of the operation has.
    """
    return _CODE.sub(lambda match: f"`{_spelled(match[1], operation)}`", text) if "`" in text else text


def _spelled(code: str, operation: Operation | None) -> str:
    if request := _REQUEST.fullmatch(code):
        return _command(request[1], request[2], request[3]) or code
    if operation is None:
        return code
    names = _names(operation)
    if (pair := _PAIR.fullmatch(code)) and pair[1] in names:
        return f"{names[pair[1]]} {pair[2] or chr(39) * 2}"
    return code if code in _values(operation) else names.get(code, code)


@cache
def _names(operation: Operation) -> dict[str, str]:
    """Return what is typed for each field of the operation that has an option or is an argument."""
    options = {option.field: option.name for option in operation.options if not option.hidden}
    return {**options, **{argument.field: argument.name.upper() for argument in operation.arguments}}


@cache
def _values(operation: Operation) -> frozenset[str]:
    schemas = [option.schema for option in operation.options]
    schemas += [items for schema in schemas if isinstance(items := schema.get("items"), dict)]
    return frozenset(str(value) for schema in schemas for value in schema.get("enum", ()))


def _command(method: str, path: str, query: str | None) -> str | None:
    found = _by_request().get((method, re.sub(r"\{[^}]*\}", "{}", path)))
    if found is None:
        return None
    options = {option.field: option.name for option in found.options}
    pairs = [pair.partition("=") for pair in (query or "").split("&") if pair]
    given = [f"{options[field]} {value}" for field, _, value in pairs if field in options]
    arguments = [argument.name.upper() for argument in found.arguments]
    return " ".join(("heygen", *found.command, *arguments, *given))


@cache
def _by_request() -> dict[tuple[str, str], Operation]:
    return {(each.method, re.sub(r"\{[^}]*\}", "{}", each.path)): each for each in operations.load_all()}
