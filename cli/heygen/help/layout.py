"""Text in sections, laid out for the width of the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from heygen.output.streams import Stream

_WIDEST = 100
_NARROWEST = 40
_UNKNOWN_WIDTH = 88
_LONGEST_LABEL = 30
_INDENT = "  "


@frozen(kw_only=True)
class Section:
    """A part of a page: a heading, and under it any of text, rows of label and text, lines as they stand, examples."""

    title: str = ""
    text: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    examples: tuple[tuple[str, str], ...] = ()
    """Description and command line."""


def render(sections: Iterable[Section], stdout: Stream, environ: Mapping[str, str]) -> bytes:
    """Return the page as it is written to `stdout`; sections without content are left out."""
    bold = stdout.takes_style(environ)
    width = min(max(stdout.columns() or _UNKNOWN_WIDTH, _NARROWEST), _WIDEST)
    blocks = [
        _heading(section.title, bold) + body for section in sections if (body := "\n".join(_body(section, width)))
    ]
    return ("\n\n".join(blocks) + "\n").encode()


def _heading(title: str, bold: bool) -> str:
    if not title:
        return ""
    return f"\033[1m{title}:\033[0m\n" if bold else f"{title}:\n"


def _body(section: Section, width: int) -> Iterator[str]:
    indent = _INDENT if section.title else ""
    for paragraph in section.text.split("\n\n"):
        yield from _wrap(paragraph, width, indent)
    longest = max((len(label) for label, _ in section.rows if len(label) <= _LONGEST_LABEL), default=0)
    column = len(_INDENT) + longest + 2
    for label, text in section.rows:
        lines = list(_wrap(text, width, " " * column))
        if lines and len(label) <= longest:
            yield _INDENT + label.ljust(longest + 2) + lines[0].lstrip()
            yield from lines[1:]
        else:
            yield _INDENT + label
            yield from lines
    for line in section.lines:
        yield _INDENT + line
    for position, (description, command) in enumerate(section.examples):
        if position:
            yield ""
        yield f"{_INDENT}# {description}"
        yield from textwrap.indent(command, _INDENT, lambda _: True).split("\n")


def _wrap(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(
        " ".join(text.split()),
        width=max(width, len(indent) + _NARROWEST),
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
