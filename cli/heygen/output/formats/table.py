"""Tables, for people: a list by its most telling columns, one resource by its fields."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from heygen_api.record import Column

from heygen.output.cells import cell
from heygen.output.page import Page
from heygen.output.sink import Sink
from heygen.output.tables import write_table

SUMMARY = "A table for people; of one resource, a line for each field"
_PREFERRED = ("id", "name", "title", "status", "type", "language", "created_at")
_MOST_GUESSED = 6


class Format:
    """Writes a table."""

    by_page = False

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, page: Page) -> None:
        """Write the items, or the fields of the one resource."""
        if page.items is not None:
            write_items(self._sink, page)
        elif isinstance(page.resource, Mapping) and not self._sink.columns:
            fields = [{"field": name, "value": cell(name, value)} for name, value in page.resource.items()]
            write_table(self._sink, [Column(title="field", path="field"), Column(title="value", path="value")], fields)
        else:
            columns = self._sink.columns or [Column(title="value", path="@")]
            write_table(self._sink, columns, page.rows)


def write_items(sink: Sink, page: Page) -> None:
    """Write a table of the items of a list; say so where there are none."""
    items = page.items or ()
    if not items:
        sink.messages.notice("cli_empty", "Nothing found.")
        return
    write_table(sink, sink.columns or _chosen(page, items), items)


def _chosen(page: Page, items: Sequence[Any]) -> Sequence[Column]:
    if page.operation and page.operation.columns and not page.is_selected and isinstance(items[0], Mapping):
        return page.operation.columns
    first = items[0] if isinstance(items[0], Mapping) else {}
    scalars = [name for name, value in first.items() if not isinstance(value, Mapping | list)]
    names = [name for name in _PREFERRED if name in scalars]
    names += [name for name in scalars if name not in names]
    shown = names[:_MOST_GUESSED]
    return [Column(title=name, path=json.dumps(name)) for name in shown] or [Column(title="value", path="@")]
