"""Newline-delimited JSON."""

from __future__ import annotations

from heygen.output.json_text import escaped
from heygen.output.page import Page
from heygen.output.sink import Sink

SUMMARY = "Each item of a list as JSON on a line of its own, as soon as its page is there"


class Format:
    """Writes a line for each item."""

    by_page = True

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, page: Page) -> None:
        """Write the items, or the one resource."""
        lines = page.rows_as_json
        self._sink.lines([escaped(line) for line in lines] if self._sink.is_terminal else lines)
