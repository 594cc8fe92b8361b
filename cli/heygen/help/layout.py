"""Text in sections, laid out for the width of the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from heygen.output.streams import Stream

_WIDEST = 100
_NARROWEST = 40
_UNKNOWN_WIDTH = 80
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
    style = _Style(enabled=stdout.takes_style(environ))
    width = min(max(stdout.columns() or _UNKNOWN_WIDTH, _NARROWEST), _WIDEST)
    blocks = [
        _heading(section.title, style) + body
        for section in sections
        if (body := "\n".join(_body(section, width, style)))
    ]
    return ("\n\n".join(blocks) + "\n").encode()


@frozen
class _Style:
    """How parts of a page stand out: headings bold, what is typed cyan, remarks dim."""

    enabled: bool

    def heading(self, text: str) -> str:
        return self._in(text, 1)

    def typed(self, text: str) -> str:
        return self._in(text, 36)

    def remark(self, text: str) -> str:
        return self._in(text, 2)

    def required(self, text: str) -> str:
        return text.replace("[required]", self._in("[required]", 33))

    def _in(self, text: str, code: int) -> str:
        return f"\033[{code}m{text}\033[0m" if self.enabled and text else text


def _heading(title: str, style: _Style) -> str:
    return f"{style.heading(f'{title}:')}\n" if title else ""


def _body(section: Section, width: int, style: _Style) -> Iterator[str]:
    indent = _INDENT if section.title else ""
    for paragraph in section.text.split("\n\n"):
        yield from _wrap(paragraph, width, indent)
    longest = max((len(label) for label, _ in section.rows if len(label) <= _LONGEST_LABEL), default=0)
    column = len(_INDENT) + longest + 2
    for label, text in section.rows:
        lines = [style.required(line) for line in _wrap(text, width, " " * column)]
        shown = style.typed(label)
        if lines and len(label) <= longest:
            yield _INDENT + shown + " " * (longest + 2 - len(label)) + lines[0].lstrip()
            yield from lines[1:]
        else:
            yield _INDENT + shown
            yield from lines
    for line in section.lines:
        command, mark, remark = line.partition("  # ")
        yield _INDENT + (command + style.remark(mark + remark))
    for position, (description, command) in enumerate(section.examples):
        if position:
            yield ""
        yield _INDENT + style.remark(f"# {description}")
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
