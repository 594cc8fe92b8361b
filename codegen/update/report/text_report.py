"""The report for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from codegen.compare import Severity
from codegen.openapi.json_values import printable
from codegen.update.report import phrases
from codegen.update.report.headlines import headlines
from codegen.update.report.sections import EffectGroup, Report, Section

_WORDINGS = 20
_COLOURS = {Severity.BREAKING: "1;31", Severity.POSSIBLY: "33", Severity.COMPATIBLE: "32"}
_COLUMNS = 120
_WIDTH = max(len(severity) for severity in Severity)


def to_text(report: Report, *, colour: bool = False) -> str:
    """Return the report as lines of text: on the first 40 what counts, then the details, the worst first.

    No character of the documents reaches a terminal as anything but text. `colour` adds colours (ECMA-48, SGR).
    """
    if not report:
        return "No change.\n"
    lines = [*_numbers(report, colour=colour), ""]
    for title, entries in headlines(report):
        lines += [title, *(f"  {entry}" for entry in entries), ""]
    details = [*_commands(report), *_client(report, colour=colour)]
    details += [line for section in report.sections for line in _section(section, report, colour=colour)]
    details += _wording(report)
    if report.follow_ups:
        details += ["To do, in full", *(f"  {printable(sentence)}" for sentence in report.follow_ups), ""]
    details += [line for line in [phrases.extensions(report)] if line]
    return "\n".join([*lines, *details]).rstrip("\n") + "\n"


def _numbers(report: Report, *, colour: bool) -> Iterator[str]:
    for name, counts in phrases.numbers(report):
        told = "".join(f" {counts[severity]:>4} {_mark(severity, colour=colour)}" for severity in Severity)
        yield f"{name:<14}{told}".rstrip()


def _commands(report: Report) -> Iterator[str]:
    if not report.commands:
        return
    yield f"New commands ({len(report.commands)})"
    for command in report.commands:
        line, options = phrases.usage(command)
        yield f"  {line}  {printable(command.summary)}"
        yield from _wrapped(options)
    yield ""


def _wrapped(names: list[str]) -> list[str]:
    indent = "      "
    return wrap(", ".join(names), _COLUMNS, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _client(report: Report, *, colour: bool) -> Iterator[str]:
    if not report.client:
        return
    yield f"Python client ({len(report.client)})"
    for severity, kind, names in phrases.client_lines(report):
        yield f"  {_mark(severity, colour=colour)}  {kind}"
        yield from _wrapped(names)
    yield ""


def _section(section: Section, report: Report, *, colour: bool) -> Iterator[str]:
    yield _heading(section.operations, report)
    for change in section.changes:
        yield f"  {_mark(change.severity, colour=colour)}  {phrases.sentence(phrases.of_change(change))}"
        yield f"  {'':{_WIDTH}}    {' '.join(phrases.place(change))}"
    if section.effects:
        yield "  on the command line:"
    for group in section.effects:
        yield f"  {_mark(group.severity, colour=colour)}  {_effect(group)}"
        yield from (f"      {printable(line)}" for line in group.first.overlay_action)
    yield ""


def _heading(operations: tuple[str, ...], report: Report) -> str:
    if not operations:
        return "The API as a whole"
    if len(operations) > 1:
        return f"In {len(operations)} operations: {phrases.named(operations)}"
    (label,) = operations
    title = report.titles.get(label, "")
    return printable(label if title in ("", label) else f"{label}  {title}")


def _effect(group: EffectGroup) -> str:
    commands = tuple(effect.command for effect in group.effects if effect.command)
    sentence = phrases.sentence(phrases.of_effect(group))
    return f"heygen {phrases.named(commands)}: {sentence}" if commands else sentence


def _wording(report: Report) -> Iterator[str]:
    """Yield the texts that have changed, each on a line of its own, shortened: the Markdown form has them in full."""
    if not report.wording:
        return
    yield f"Other words for the same ({len(report.wording)})"
    for change in report.wording[:_WORDINGS]:
        phrase = phrases.of_change(change)
        yield f"  {phrases.place(change)[1]}{'  (ours stays)' if change.is_left else ''}"
        yield f"    - {phrase.before}"
        yield f"    + {phrase.after}"
    if len(report.wording) > _WORDINGS:
        yield f"  and {len(report.wording) - _WORDINGS} more: FORMAT=markdown and FORMAT=json have all"
    yield ""


def _mark(severity: Severity, *, colour: bool) -> str:
    """Return the severity's words, filled up with spaces that have no colour."""
    text = severity.words.upper() if severity is Severity.BREAKING else severity.words
    marked = f"\x1b[{_COLOURS[severity]}m{text}\x1b[0m" if colour else text
    return marked + " " * (_WIDTH - len(text))
