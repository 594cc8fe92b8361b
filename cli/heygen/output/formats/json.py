"""JSON as the API sent it: on one line, or indented on a terminal."""

from __future__ import annotations

from heygen.output import json_text
from heygen.output.page import Page
from heygen.output.sink import Sink

SUMMARY = "The answer as the API sent it, on one line; indented on a terminal"


class Format:
    """Writes one JSON value."""

    by_page = False

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, page: Page) -> None:
        """Write the whole answer, in pieces, so that a large one stays one copy."""
        if self._sink.is_terminal:
            text = json_text.indented(page.json.decode("utf-8", "surrogateescape"))
            self._sink.bytes([f"{json_text.escaped(text)}\n".encode("utf-8", "surrogateescape")])
        else:
            self._sink.bytes(json_text.compact(page.json))
            self._sink.bytes([b"\n"])
