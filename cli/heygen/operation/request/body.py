"""The request body that `--data` gives."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from heygen.errors import usage_error
from heygen.operation.request.texts import Source, exists, from_file, from_stdin
from heygen.operation.request.values import require_unicode
from heygen.output.streams import Streams

_LONGEST_EXCERPT = 60
_DEEPEST = 100
"""Levels of nesting; the contract needs fewer than ten."""
_JSON_STARTS = ("{", "[", '"')
_MAPPING = re.compile(r"^[^\s#][^\n]*:(\s|$)|^\s*- ", re.MULTILINE)
"""A line that makes a text typed on the command line YAML, where there is no file of that name."""


def read_data(given: str, streams: Streams, option: str = "--data") -> Any:
    """Return the value that `--data` stands for.

    Args:
        given: JSON or YAML as such, a file's path with or without `@` before it, or `-` for standard input.
        streams: Where standard input is.
        option: The option that was given it, for messages.

    Raises:
        CliError: there is no such file, or what it holds is neither JSON nor YAML.
    """
    return parse(_source(given, streams, option), option)


def parse(source: Source, option: str = "--data") -> Any:
    """Return the value of a text: JSON where it begins as JSON does, else YAML.

    A number that no computer holds, and a name that an object has twice, are faults: what would be sent then is not
    what was written.

    Raises:
        CliError: it is neither, with line and column.
    """
    if not source.text.strip():
        raise usage_error(f"{option}: {source.name} is empty: neither JSON nor YAML.", param=option)
    if source.text.lstrip()[:1] in _JSON_STARTS or _is_json(source.text):
        return _parse_json(source, option)
    from heygen.operation.request.yaml_text import YamlError, parse_yaml  # noqa: PLC0415 - brings PyYAML

    try:
        return parse_yaml(source.text).value
    except YamlError as error:
        raise usage_error(
            f"{option}: {source.name} is not YAML: {error} at line {error.line}, column {error.column}.",
            hint=_excerpt(source.text, error.line, error.column),
            param=option,
        ) from None


def _parse_json(source: Source, option: str) -> Any:
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
            f"{option}: {source.name} is not JSON: {error.msg[:1].lower()}{error.msg[1:]} "
            f"at line {error.lineno}, column {error.colno}.",
            hint=_excerpt(source.text, error.lineno, error.colno),
            param=option,
        ) from None
    except RecursionError:
        raise usage_error(f"{option}: {source.name} is nested too deeply.", param=option) from None
    except ValueError as error:
        raise usage_error(f"{option}: {source.name} cannot be used: {_plain(error)}.", param=option) from None
    return value


def _require_shallow(value: Any, levels: int) -> None:
    if levels == 0:
        raise RecursionError
    if isinstance(value, dict | list):
        for entry in value.values() if isinstance(value, dict) else value:
            _require_shallow(entry, levels - 1)


def _source(given: str, streams: Streams, option: str) -> Source:
    require_unicode(given.replace("\0", ""), option)
    if given == "-":
        return from_stdin(streams, option)
    if given.startswith("@"):
        return from_file(given[1:], option)
    if given.lstrip()[:1] in _JSON_STARTS or not given.strip() or _is_json(given):
        return Source("the value", given)
    if exists(given):
        return from_file(given, option)
    if _MAPPING.search(given):
        return Source("the value", given)
    raise usage_error(
        f"{option}: {_shortened(given)!r} is neither JSON or YAML nor the path of a file.",
        hint="JSON begins with { or [; in a shell it needs single quotes around it.",
        param=option,
    )


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


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
    content = "".join(text.split("\n")[line - 1 : line])  # YAML may count a line more at the end
    start = max(0, column - 1 - _LONGEST_EXCERPT // 2)
    before, after = content[start : column - 1], content[column - 1 : start + _LONGEST_EXCERPT]
    return f"{'...' if start else ''}{before} >>> {after}".strip()


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_EXCERPT else f"{text[:_LONGEST_EXCERPT]}..."
