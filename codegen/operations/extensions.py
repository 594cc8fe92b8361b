"""The overlay's entries on what an operation's answer is good for: jobs, files, table columns, and its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import attrs
import jmespath
from jmespath.exceptions import JMESPathError

from codegen.emit.runtime.job_record import DirectUpload, Download, Items, Link, Lookup, Remedy, Status, WaitStep
from codegen.emit.runtime.record import Column, Example
from codegen.openapi.document import Endpoint
from codegen.openapi.errors import DocumentError
from codegen.openapi.references import escape

STATUS = "x-cli-status"
WAIT = "x-cli-wait"
DOWNLOAD = "x-cli-download"
DIRECT_UPLOAD = "x-cli-direct-upload"
_COLUMNS = "x-cli-columns"
_EXAMPLES = "x-cli-examples"

_T = TypeVar("_T")
_Words = tuple[str, ...]

_JMESPATHS: Mapping[type, tuple[str, ...]] = {
    Status: ("path", "message", "progress"),
    Items: ("path", "id", "status", "message", "counts"),
    Lookup: ("items", "id", "status"),
    Remedy: ("arguments",),
    WaitStep: ("ids", "until"),
    Link: ("path",),
    DirectUpload: ("id", "url", "headers", "largest"),
    Column: ("path",),
}
"""Fields that hold an expression, or a list of them."""


def status(endpoint: Endpoint) -> Status | None:
    """Return how the operation's answer tells a job's state. Raises DocumentError where it is not of its shape."""
    return _one(Status, endpoint, STATUS)


def wait(endpoint: Endpoint) -> tuple[WaitStep, ...]:
    """Return what is followed once the operation has started it. Raises DocumentError, as `status` does."""
    return _each(WaitStep, endpoint, WAIT)


def columns(endpoint: Endpoint) -> tuple[Column, ...]:
    """Return the columns of the operation's table. Raises DocumentError, as `status` does."""
    return _each(Column, endpoint, _COLUMNS)


def examples(endpoint: Endpoint) -> tuple[Example, ...]:
    """Return the operation's examples. Raises DocumentError, as `status` does."""
    return _each(Example, endpoint, _EXAMPLES)


def direct_upload(endpoint: Endpoint) -> DirectUpload | None:
    """Return how large files are uploaded instead. Raises DocumentError, as `status` does."""
    return _one(DirectUpload, endpoint, DIRECT_UPLOAD)


def download(endpoint: Endpoint, command: _Words, summary: str) -> Download | None:
    """Return how the files that the operation's answer links to are saved.

    `command` and `summary` are the operation's own: they stand where the entry has none.

    Raises:
        DocumentError: the entry is not of its shape, or an answer that cannot be read again has a command of its own.
    """
    given = endpoint.data.get(DOWNLOAD)
    if given is None:
        return None
    pointer = f"{endpoint.pointer}/{DOWNLOAD}"
    if isinstance(given, Mapping) and "command" not in given:
        given = {"command": list(command), "summary": summary, **given}
    found = _record(Download, given, pointer)
    if not found.command or not all(found.command):
        raise DocumentError(f"{pointer}/command", f"expected a list of words, found {given['command']!r}")
    if found.command != command and endpoint.method != "GET":
        raise DocumentError(
            f"{pointer}/command", f"the answer to a {endpoint.method} cannot be read again; leave out the `command`"
        )
    _require_links(found.links, f"{pointer}/links")
    return found


def _require_links(links: tuple[Link, ...], pointer: str) -> None:
    if not links:
        raise DocumentError(pointer, "expected a list of one or more links")
    names: set[str] = set()
    for index, link in enumerate(links):
        if not link.name or link.name in names:
            fault = f"there are two links {link.name!r}" if link.name else "a link has a name"
            raise DocumentError(f"{pointer}/{index}/name", fault)
        names.add(link.name)
        if link.extension is not None and not re.fullmatch("[a-z0-9]+", link.extension):
            raise DocumentError(f"{pointer}/{index}/extension", f"expected one such as 'mp4', found {link.extension!r}")


def _one(kind: type[_T], endpoint: Endpoint, key: str) -> _T | None:
    given = endpoint.data.get(key)
    return None if given is None else _record(kind, given, f"{endpoint.pointer}/{key}")


def _each(kind: type[_T], endpoint: Endpoint, key: str) -> tuple[_T, ...]:
    entries = enumerate(endpoint.data.get(key) or ())
    return tuple(_record(kind, entry, f"{endpoint.pointer}/{key}/{index}") for index, entry in entries)


def _record(kind: type[_T], given: Any, pointer: str) -> _T:
    """Return the record that `given` describes; what each of its fields has to be, the class's annotations say."""
    if not isinstance(given, Mapping):
        raise DocumentError(pointer, f"expected an object, found {given!r}")
    fields = attrs.fields_dict(kind)  # type: ignore[arg-type]
    if unknown := [key for key in given if key not in fields]:
        raise DocumentError(
            f"{pointer}/{escape(str(unknown[0]))}", f"there is no such key; there are {', '.join(fields)}"
        )
    present = {name: value for name, value in given.items() if value is not None}
    for name, field in fields.items():
        if field.default is attrs.NOTHING and name not in present:
            raise DocumentError(pointer, f"{name!r} is missing")
    hints = get_type_hints(kind)
    values = {name: _value(hints[name], value, f"{pointer}/{name}") for name, value in present.items()}
    for name in _JMESPATHS.get(kind, ()):
        if name in values:
            _require_jmespath(values[name], f"{pointer}/{name}")
    return kind(**values)


def _value(hint: Any, given: Any, pointer: str) -> Any:
    """Return the value of a record's field, which `hint` annotates. Raises DocumentError where it does not fit."""
    if get_origin(hint) is UnionType:
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
    if attrs.has(hint):
        return _record(hint, given, pointer)
    if get_origin(hint) is tuple:
        if not isinstance(given, list):
            raise DocumentError(pointer, f"expected a list, found {given!r}")
        return tuple(_value(get_args(hint)[0], each, f"{pointer}/{index}") for index, each in enumerate(given))
    expected = _unfit(hint, given)
    if expected:
        raise DocumentError(pointer, f"expected {expected}, found {given!r}")
    return given


def _unfit(hint: Any, given: Any) -> str | None:
    """Return what a plain value has to be; None where `given` is that."""
    if get_origin(hint) is Literal:
        return None if given in get_args(hint) else f"one of {', '.join(get_args(hint))}"
    if hint is int:
        fits = isinstance(given, int) and not isinstance(given, bool) and given > 0
        return None if fits else "a number above 0"
    return None if isinstance(given, str) else "text"


def _require_jmespath(given: str | tuple[str, ...], pointer: str) -> None:
    for expression, place in _expressions(given, pointer):
        try:
            jmespath.compile(expression)
        except JMESPathError as error:
            reason = " ".join(str(error).split())
            raise DocumentError(place, f"{expression!r} is not a JMESPath expression: {reason}") from None


def _expressions(given: str | tuple[str, ...], pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(given, str):
        yield given, pointer
        return
    for index, expression in enumerate(given):
        yield expression, f"{pointer}/{index}"
