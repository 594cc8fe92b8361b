"""Plain text: a value as such, a list by line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heygen_api.waiting import search

from heygen.output.delimited import columns_of, spelled
from heygen.output.formats.tsv import line
from heygen.output.page import Page
from heygen.output.sink import Sink

SUMMARY = "One value as such; of a list, a line for each item; of an object, a line for each field; tabs between"


class Format:
    """Writes lines for `read`, `cut` and `awk`."""

    by_page = True

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._columns = sink.columns

    def write(self, page: Page) -> None:
        """Write the items, or the one value."""
        if page.items is not None:
            if not self._columns and any(isinstance(row, Mapping) for row in page.items):
                self._columns = columns_of(page)  # the same for each line, so that `cut -f2` cuts the same field
            self._sink.lines([self._row(row) for row in page.items])
        elif isinstance(page.resource, Mapping) and not self._sink.columns:
            self._sink.lines([line([name, spelled(value)]) for name, value in page.resource.items()])
        elif page.resource is not None:
            self._sink.lines([self._row(page.resource)])

    def _row(self, row: Any) -> str:
        if self._columns:
            return line([spelled(search(column.path, row)) for column in self._columns])
        if isinstance(row, list):
            return line([spelled(value) for value in row])
        return spelled(row)
