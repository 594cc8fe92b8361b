"""Tables that fit the terminal: ids stay whole, long texts end in an ellipsis, and what has no room is named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import define
from heygen_api.record import Column
from heygen_api.waiting import search
from rich.cells import cell_len, set_cell_size

from heygen.output.cells import cell, style
from heygen.output.sink import Sink

_GAP = "  "
_NARROWEST = 12
"""How narrow a text may become."""
_LONGEST_WORD = 36
"""A longer one is cut off as texts are, unless it is an id."""
_CODES = {"": "", "bold": "1", "green": "32", "red": "31", "yellow": "33"}


@define(kw_only=True)
class _Shown:
    """A column on its way to the screen."""

    title: str
    name: str
    """The last name of its path."""
    cells: list[str]
    is_number: bool
    width: int = 0
    least: int = 0
    """How narrow it may become."""


def write_table(sink: Sink, columns: Sequence[Column], rows: Sequence[Any]) -> None:
    """Write a line for each row, and say which columns a terminal has no room for.

    Raises:
        CliError: standard output takes nothing.
    """
    known = [_shown(column, [search(column.path, row) for row in rows]) for column in columns]
    width = sink.streams.stdout.columns()
    shown = known if width is None else _fitting(known, width)
    has_style = sink.streams.stdout.takes_style(sink.environ)
    has_unicode = sink.streams.stdout.takes_unicode(sink.environ)
    lines = [_line(shown, [column.title.upper() for column in shown], ["bold"] * len(shown), has_style, has_unicode)]
    for row in range(len(rows)):
        cells = [column.cells[row] for column in shown]
        styles = [style(column.name, column.cells[row]) for column in shown]
        lines.append(_line(shown, cells, styles, has_style, has_unicode))
    sink.bytes(["".join(f"{line}\n" for line in lines).encode("utf-8", "replace")])
    hidden = [column.title for column in known if column not in shown]
    if hidden:
        sink.messages.notice(
            "cli_columns_hidden",
            f"Not shown, for want of room: {', '.join(hidden)}. Choose with --columns, or see all with --output json.",
            columns=hidden,
        )


def _shown(column: Column, values: Sequence[Any]) -> _Shown:
    name = column.path.rpartition(".")[2].strip('"')
    cells = [cell(name, value) for value in values]
    title = cell("", column.title)
    known = [value for value in values if value is not None]
    is_number = (
        bool(known)
        and not name.endswith("_at")
        and all(isinstance(value, int | float) and not isinstance(value, bool) for value in known)
    )
    widest = max((cell_len(text) for text in (title, *cells)), default=0)
    is_id = name == "id" or name.endswith("_id")
    is_text = not is_number and any(" " in text or len(text) > _LONGEST_WORD for text in cells)
    can_be_cut = is_text and not is_id and not name.endswith("_at")
    least = min(widest, max(_NARROWEST, cell_len(title))) if can_be_cut else widest
    return _Shown(title=title, name=name, cells=cells, is_number=is_number, width=widest, least=least)


def _fitting(columns: Sequence[_Shown], width: int) -> list[_Shown]:
    """Return the columns that there is room for, made narrower; the last ones go first, but for states."""
    shown = list(columns)
    while len(shown) > 1 and _total([column.least for column in shown]) > width:
        dispensable = [column for column in shown[1:] if not column.name.endswith("status")] or shown[1:]
        shown.remove(dispensable[-1])
    while (excess := _total([column.width for column in shown]) - width) > 0:
        wide = [column for column in shown if column.width > column.least]
        if not wide:
            break
        widest = max(wide, key=lambda column: column.width)
        widest.width -= min(excess, widest.width - widest.least, 8)
    return shown


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def _line(
    columns: Sequence[_Shown], texts: Sequence[str], styles: Sequence[str], has_style: bool, unicode: bool
) -> str:
    parts = []
    for column, text, name in zip(columns, texts, styles, strict=True):
        fitting = _cut(text, column.width, "…" if unicode else "...")
        space = " " * (column.width - cell_len(fitting))
        code = _CODES.get(name, "") if has_style else ""
        styled = f"\033[{code}m{fitting}\033[0m" if code and fitting else fitting
        parts.append(space + styled if column.is_number else styled + space)
    return _GAP.join(parts).rstrip()


def _cut(text: str, width: int, ellipsis: str) -> str:
    return text if cell_len(text) <= width else set_cell_size(text, width - len(ellipsis)).rstrip() + ellipsis
