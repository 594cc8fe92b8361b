"""Comma-separated values (RFC 4180, with a newline at the end of each line)."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from heygen.output.delimited import Delimited
from heygen.output.sink import Sink

SUMMARY = "A header, and a line of comma-separated values for each item"


class Format(Delimited):
    """Writes CSV."""

    def __init__(self, sink: Sink) -> None:
        super().__init__(sink, _line)


def _line(fields: Sequence[str]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(fields)  # a value with a line end in it is then quoted
    return text.getvalue().removesuffix("\r\n")
