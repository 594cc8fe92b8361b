"""A whole list of many pages: how many items it prints each second, and how much memory it holds."""

from __future__ import annotations

from tests.benchmarks.running import HEYGEN, CommandFailedError, plain_server, run
from tests.benchmarks.table import Row, print_table

_ITEMS = 100_000
_LEAST_RATE = 20_000
_MEMORY_LIMIT = 80.0
"""MiB."""


def report() -> bool:
    """Print the table; return whether every limit is kept."""
    return print_table(f"a list of {_ITEMS:,} items", _rows())


def _rows() -> list[Row]:
    slow = f"time for an item, where {_LEAST_RATE:,} a second is 1"
    memory = "most memory, in MiB"
    with plain_server("--items", str(_ITEMS)) as variables:
        try:
            measured = run((HEYGEN, "video", "list", "--all", "--output", "ndjson"), variables)
        except CommandFailedError as error:
            print(f"listing: {error}")
            return [Row(slow, None, 1.0), Row(memory, None, _MEMORY_LIMIT)]
    return [
        Row(slow, measured.seconds / _ITEMS * _LEAST_RATE, 1.0, digits=2),
        Row(memory, measured.peak_mib, _MEMORY_LIMIT),
    ]
