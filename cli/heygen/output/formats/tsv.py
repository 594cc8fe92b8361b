"""Tab-separated values: tabs, line ends and backslashes within a value are escaped as in JSON."""

from __future__ import annotations

from collections.abc import Sequence

from heygen.output.delimited import Delimited
from heygen.output.sink import Sink

SUMMARY = "A header, and a line of tab-separated values for each item"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class Format(Delimited):
    """Writes TSV."""

    def __init__(self, sink: Sink) -> None:
        super().__init__(sink, line)


def line(fields: Sequence[str]) -> str:
    """Return one line of the fields."""
    return "\t".join(field.translate(_ESCAPES) for field in fields)
