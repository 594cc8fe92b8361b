"""Ids alone, for `xargs` and for commands that read ids."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heygen_api.waiting import search

from heygen.errors import CliError
from heygen.output.page import Page
from heygen.output.sink import Sink

SUMMARY = "The ids alone, one a line"


class Format:
    """Writes the id of each item, or of what was made."""

    by_page = True

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, page: Page) -> None:
        """Write the ids.

        Raises:
            CliError: what is there has none.
        """
        ids = _started(page) or [found for row in page.rows for found in _ids(page, row)]
        if page.rows and not ids:
            raise CliError(
                code="cli_not_shown",
                message="There is no id in the answer.",
                hint="Choose what to print with --select and --output text.",
            )
        self._sink.lines(ids)


def _started(page: Page) -> list[str]:
    """Return the ids of the jobs that an operation has started; of several kinds, those of the first."""
    steps = page.operation.wait if page.operation and not page.is_selected else ()
    return next((ids for step in steps if (ids := _spelled(search(step.ids, page.value)))), [])


def _ids(page: Page, row: Any) -> list[str]:
    """Return the id of one item: `id`, else the id that a column of its table shows, else what ends with `_id`."""
    if not isinstance(row, Mapping):
        return _spelled(row)
    columns = [column.path for column in page.operation.columns] if page.operation else []
    names = ("id", *(name for name in columns if name.endswith("_id")), *(name for name in row if name.endswith("_id")))
    return next((_spelled(row[name]) for name in names if row.get(name)), [])


def _spelled(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [str(each) for each in values if isinstance(each, str | int) and not isinstance(each, bool) and each != ""]
