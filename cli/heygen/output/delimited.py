"""Lines with a field for each column, as CSV and TSV have them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from heygen_api import operations
from heygen_api.record import Column, Operation
from heygen_api.waiting import search

from heygen.output.page import Page
from heygen.output.sink import Sink

Spell = Callable[[Sequence[str]], str]
"""Returns the line of its fields."""


class Delimited:
    """Writes a header, and a line for each item."""

    by_page = True

    def __init__(self, sink: Sink, spell: Spell) -> None:
        self._sink = sink
        self._spell = spell
        self._columns: tuple[Column, ...] | None = None

    def write(self, page: Page) -> None:
        """Write the items of a page; the columns are those of the first."""
        lines = []
        if self._columns is None:
            self._columns = self._sink.columns or columns_of(page)
            lines.append(self._spell([column.title for column in self._columns]))
        lines += [self._spell([spelled(search(column.path, row)) for column in self._columns]) for row in page.rows]
        self._sink.lines(lines)


def spelled(value: Any) -> str:
    """Return a value as text: nothing for null, JSON for objects and lists, the rest as JSON writes it unquoted."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def columns_of(page: Page) -> tuple[Column, ...]:
    """Return a column for each field that the contract gives the items, and for others that the first page has."""
    known = () if page.is_selected or page.operation is None else _fields(page.operation)
    names = dict.fromkeys((*known, *(name for row in page.rows if isinstance(row, Mapping) for name in row)))
    return tuple(Column(title=name, path=json.dumps(name)) for name in names) or (Column(title="value", path="@"),)


def _fields(operation: Operation) -> Iterable[str]:
    """Return the names of the fields of one item, as the schema of the answer has them; nothing where it tells none."""
    from heygen.operation.request.schema_tree import fitting, properties  # noqa: PLC0415 - for these formats only

    path = operations.schema_path(operation.id, "response")
    if path is None:
        return ()
    root = json.loads(path.read_bytes())
    node = root
    way = operation.pagination.items.split(".") if operation.pagination else ["data"]
    for name in way:
        node = properties(root, fitting(root, node, None)).get(name, {})
    node = fitting(root, node, None)
    return properties(root, fitting(root, node.get("items", node), None))
