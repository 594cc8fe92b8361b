"""Tables for lists, and a layout of names and values for one resource."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from heygen_api.waiting import search

from heygen.output.cells import cell, is_nested, style
from heygen.output.formats.table import write_items
from heygen.output.page import Page
from heygen.output.sink import Sink

SUMMARY = "For people: a table of a list, and every field of one resource"
_EMPTY = "-"
_CODES = {"green": "32", "red": "31", "yellow": "33"}


class Format:
    """Writes what people read."""

    by_page = False

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._has_style = sink.streams.stdout.takes_style(sink.environ)

    def write(self, page: Page) -> None:
        """Write the items, or the one resource."""
        if page.items is not None:
            write_items(self._sink, page)
            return
        resource = page.resource
        if self._sink.columns:
            resource = {column.title: search(column.path, resource) for column in self._sink.columns}
        text = "".join(f"{line}\n" for line in self._lines("", resource, ""))
        self._sink.bytes([text.encode("utf-8", "replace")])

    def _lines(self, name: str, value: Any, indent: str) -> Iterator[str]:
        if isinstance(value, Mapping):
            yield from self._fields(value, indent)
        elif isinstance(value, list):
            for entry in value:
                first, *rest = list(self._lines(name, entry, "")) or [""]
                yield f"{indent}- {first}"
                yield from (f"{indent}  {line}" for line in rest)
        else:
            yield indent + self._styled(name, value)

    def _fields(self, value: Mapping[str, Any], indent: str) -> Iterator[str]:
        """Yield a line for each field, and further lines for what is inside of it; what is empty is shown as such."""
        known = {cell("", str(name)): entry for name, entry in value.items()}
        width = max((len(name) for name, entry in known.items() if not _has_lines(entry)), default=0)
        for name, entry in known.items():
            label = f"\033[1m{name}\033[0m" if self._has_style else name
            if _has_lines(entry):
                yield f"{indent}{label}"
                yield from self._lines(name, entry, f"{indent}  ")
            else:
                yield f"{indent}{label}{' ' * (width - len(name))}  {self._styled(name, entry)}"

    def _styled(self, name: str, value: Any) -> str:
        text = cell(name, value) if value not in (None, "", [], {}) else _EMPTY
        colour = _CODES.get(style(name, text)) if self._has_style else None
        if text == _EMPTY and self._has_style:
            colour = "2"
        return f"\033[{colour}m{text}\033[0m" if colour else text


def _has_lines(value: Any) -> bool:
    return is_nested(value) and bool(value)
