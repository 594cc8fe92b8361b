"""The request body that `--data` gives."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import frozen

from heygen.errors import CliError, usage_error
from heygen.operation.request.values import require_unicode
from heygen.output.streams import LARGEST_INPUT, Streams, bounded, reason

_LONGEST_EXCERPT = 60
_DEEPEST = 100
"""Levels of nesting; the contract needs fewer than ten."""
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""Byte order marks, as some editors and shells on Windows write them."""


@frozen
class Source:
    """A JSON text and where it came from."""

    name: str
    """In the middle of a sentence: `standard input`, `the file request.json`."""
    text: str


def read_data(given: str, streams: Streams) -> Any:
    """Return the JSON value that `--data` stands for.

    Args:
        given: JSON as such, a file's path with or without `@` before it, or `-` for standard input.
        streams: Where standard input is.

    Raises:
        CliError: there is no such file, or what it holds is not JSON.
    """
    return parse(_source(given, streams))


def parse(source: Source) -> Any:
    """Return the JSON value of a text.

    A number that no computer holds, and a name that an object has twice, are faults: what would be sent then is not
    what was written.

    Raises:
        CliError: it is not JSON, with line and column.
    """
    if not source.text.strip():
        raise usage_error(f"--data: {source.name} is empty, not JSON.", param="--data")
    try:
        value = json.loads(
            source.text,
            parse_constant=_refuse_constant,
            parse_float=_finite,
            object_pairs_hook=_distinct,
        )
        _require_shallow(value, _DEEPEST)
    except json.JSONDecodeError as error:
        raise usage_error(
            f"--data: {source.name} is not JSON: {error.msg[:1].lower()}{error.msg[1:]} "
            f"at line {error.lineno}, column {error.colno}.",
            hint=_excerpt(source.text, error.lineno, error.colno),
            param="--data",
        ) from None
    except RecursionError:
        raise usage_error(f"--data: {source.name} is nested too deeply.", param="--data") from None
    except ValueError as error:
        raise usage_error(f"--data: {source.name} cannot be used: {_plain(error)}.", param="--data") from None
    return value


def _require_shallow(value: Any, levels: int) -> None:
    if levels == 0:
        raise RecursionError
    if isinstance(value, dict | list):
        for entry in value.values() if isinstance(value, dict) else value:
            _require_shallow(entry, levels - 1)


def _source(given: str, streams: Streams) -> Source:
    require_unicode(given.replace("\0", ""), "--data")
    if given == "-":
        return _decoded("standard input", streams.read())
    if given.startswith("@"):
        return _file(given[1:])
    if given.lstrip()[:1] in ("{", "[", '"') or not given.strip() or _is_json(given):
        return Source("the value", given)
    if _exists(given):
        return _file(given)
    raise usage_error(
        f"--data: {_shortened(given)!r} is neither JSON nor the path of a file.",
        hint="JSON begins with { or [; in a shell it needs single quotes around it.",
        param="--data",
    )


def _file(path: str) -> Source:
    try:
        with Path(path).open("rb") as file:
            return _decoded(f"the file {path}", bounded(file, LARGEST_INPUT, f"--data: the file {path}"))
    except OSError as error:
        raise usage_error(f"--data: the file {path} cannot be read: {reason(error)}.", param="--data") from None
    except ValueError:
        raise usage_error(f"--data: {path!r} is not the path of a file.", param="--data") from None


def _decoded(name: str, content: bytes) -> Source:
    encoding = "utf-16" if content.startswith(_UTF16_MARKS) else "utf-8-sig"
    try:
        return Source(name, content.decode(encoding))
    except UnicodeDecodeError as error:
        raise _undecodable(name, error) from None


def _undecodable(name: str, error: UnicodeDecodeError) -> CliError:
    line = error.object[: error.start].count(b"\n") + 1
    return usage_error(
        f"--data: {name} is not valid {error.encoding.upper()}: byte {error.start + 1}, in line {line}.",
        param="--data",
    )


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"JSON has no {name}")


def _finite(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"the number {_shortened(text)} is too large")
    return value


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError(f"an object has the name {_first_repeated(name for name, _ in pairs)!r} twice")
    return value


def _first_repeated(names: Iterable[str]) -> str:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return ""


def _plain(error: ValueError) -> str:
    text = str(error)
    return "it holds a number of more than 4300 digits" if "set_int_max_str_digits" in text else text


def _excerpt(text: str, line: int, column: int) -> str:
    """Return the line of the fault around its column, with an arrow before the column."""
    content = text.split("\n")[line - 1]
    start = max(0, column - 1 - _LONGEST_EXCERPT // 2)
    before, after = content[start : column - 1], content[column - 1 : start + _LONGEST_EXCERPT]
    return f"{'...' if start else ''}{before} >>> {after}".strip()


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_EXCERPT else f"{text[:_LONGEST_EXCERPT]}..."
