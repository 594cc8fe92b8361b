"""Answers for people: a table for a list, a layout of names and values for one resource."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from heygen_api.record import Column, Operation
from heygen_api.waiting import search
from rich.console import Console
from rich.table import Table
from rich.text import Text

from heygen.context import Context
from heygen.output.json_text import printable
from heygen.output.streams import Stream

_UNLIMITED = 100_000
"""Width where no terminal limits it: nothing is cut off or folded."""
_PREFERRED = ("id", "name", "title", "status", "type", "language", "created_at")
_MOST_GUESSED = 6
_EARLIEST, _LATEST = 946_684_800, 4_102_444_800
"""2000 and 2100 in seconds since 1970; a number outside of these is no time."""


def print_for_people(context: Context, operation: Operation, document: Any) -> None:
    """Print an answer of the API.

    Raises:
        CliError: standard output takes nothing.
    """
    items = _items(operation, document)
    if items is None:
        resource = document.get("data", document) if isinstance(document, Mapping) else document
        shown = {column.title: _dated(column.path, search(column.path, resource)) for column in operation.columns}
        print_fields(context, shown or resource)
        return
    if not items:
        context.messages.notice("cli_empty", "Nothing found.")
        return
    are_objects = any(isinstance(item, Mapping) for item in items)
    columns = (are_objects and operation.columns) or _guessed_columns(items)
    print_table(context, columns, items)
    _tell_of_more(context, operation, document)


def print_table(context: Context, columns: Sequence[Column], items: Sequence[Any]) -> None:
    """Print a line for each item.

    Raises:
        CliError: standard output takes nothing.
    """
    context.streams.write(_rendered(_table(columns, items), context.streams.stdout, context.environ))


def print_fields(context: Context, value: Any) -> None:
    """Print one value: a line for each field, what is inside of it indented, what is null left out.

    Raises:
        CliError: standard output takes nothing.
    """
    context.streams.write("".join(f"{line}\n" for line in _lines(value, "")).encode("utf-8", "replace"))


def _tell_of_more(context: Context, operation: Operation, document: Any) -> None:
    paging = operation.pagination
    token = search(paging.next_token, document) if paging else None
    option = next((option.name for option in operation.options if paging and option.field == paging.token), None)
    if token and option:
        context.messages.notice("cli_more", f"There is more: add {option} {token}", next_token=token)


def _items(operation: Operation, document: Any) -> list[Any] | None:
    """Return the entries of a list, or None for one resource."""
    if operation.pagination is not None:
        found = search(operation.pagination.items, document)
        return found if isinstance(found, list) else None
    data = document.get("data") if isinstance(document, Mapping) else document
    if isinstance(data, list):
        return data
    if operation.command[-1] != "list" or not isinstance(data, Mapping):
        return None
    lists = [value for value in data.values() if isinstance(value, list)]
    return lists[0] if len(lists) == 1 else None


def _guessed_columns(items: Sequence[Any]) -> tuple[Column, ...]:
    first = items[0] if isinstance(items[0], Mapping) else {}
    scalars = [name for name, value in first.items() if not isinstance(value, Mapping | list)]
    names = [name for name in _PREFERRED if name in scalars]
    names += [name for name in scalars if name not in names]
    shown = names[:_MOST_GUESSED]
    return tuple(Column(title=name, path=json.dumps(name)) for name in shown) or (Column(title="value", path="@"),)


def _table(columns: Sequence[Column], items: Sequence[Any]) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    for position, column in enumerate(columns):
        # What names a resource is typed again, so it stays in one piece.
        table.add_column(printable(column.title).upper(), overflow="fold", header_style="bold", no_wrap=position == 0)
    for item in items:
        table.add_row(*(Text(_cell(_dated(column.path, search(column.path, item)))) for column in columns))
    return table


def _rendered(table: Table, stdout: Stream, environ: Mapping[str, str]) -> bytes:
    text = io.StringIO()
    console = Console(
        file=text,
        width=stdout.columns() or _UNLIMITED,
        force_terminal=stdout.takes_style(environ),
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(table)
    lines = (line.rstrip() for line in text.getvalue().splitlines())
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _lines(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        known = {printable(str(name)): _dated(str(name), entry) for name, entry in value.items() if entry is not None}
        width = max((len(name) for name, entry in known.items() if not _is_nested(entry)), default=0)
        for name, entry in known.items():
            if _is_nested(entry):
                yield f"{indent}{name}:"
                yield from _lines(entry, f"{indent}  ")
            else:
                yield f"{indent}{name.ljust(width)}  {_cell(entry)}"
    elif isinstance(value, list):
        for entry in value:
            first, *rest = list(_lines(entry, "")) or [""]
            yield f"{indent}- {first}"
            yield from (f"{indent}  {line}" for line in rest)
    else:
        yield f"{indent}{_cell(value)}"


def _is_nested(value: Any) -> bool:
    if isinstance(value, list):
        return any(isinstance(entry, Mapping | list) for entry in value)
    return isinstance(value, Mapping) and bool(value)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list) and not _is_nested(value):
        return ", ".join(_cell(entry) for entry in value)
    if isinstance(value, Mapping | list):
        return printable(json.dumps(value, ensure_ascii=False))
    return printable(str(value))


def _dated(path: str, value: Any) -> Any:
    """Return Unix seconds in a field called `..._at` as local time."""
    is_time = isinstance(value, int | float) and not isinstance(value, bool) and _EARLIEST < value < _LATEST
    if not is_time or not path.strip('"').endswith("_at"):
        return value
    return datetime.fromtimestamp(value).isoformat(sep=" ", timespec="seconds")
