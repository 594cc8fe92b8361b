"""How measurements are printed."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

_TITLE = 72
_FIGURE = 10


@frozen
class Row:
    """One measurement beside the most that it may be."""

    title: str
    measured: float | None
    """None where the command failed."""
    limit: float | None = None
    """None for what is only told."""
    digits: int = 1

    @property
    def is_within(self) -> bool:
        """Whether the limit is kept; what could not be measured keeps none."""
        return self.measured is not None and (self.limit is None or self.measured <= self.limit)


def print_table(heading: str, rows: Iterable[Row]) -> bool:
    """Print a line for each row; return whether every limit is kept."""
    print(f"{heading:<{_TITLE}}{'measured':>{_FIGURE}}{'limit':>{_FIGURE}}")
    within = True
    for row in rows:
        within &= row.is_within
        figures = (_figure(row.measured, row.digits, "failed"), _figure(row.limit, row.digits, ""))
        print(f"{row.title:<{_TITLE}}{''.join(f'{text:>{_FIGURE}}' for text in figures)}{_mark(row)}", flush=True)
    print(flush=True)
    return within


def _figure(value: float | None, digits: int, otherwise: str) -> str:
    return otherwise if value is None else f"{value:.{digits}f}"


def _mark(row: Row) -> str:
    return "" if row.is_within else "  over"
