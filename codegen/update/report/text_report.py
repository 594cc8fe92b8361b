"""The report for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.compare import Comparison, Severity
from codegen.compare.effects import Effects
from codegen.openapi.json_values import printable
from codegen.update.report import phrases
from codegen.update.report.phrases import Phrase
from codegen.update.report.sections import EffectGroup, Report, Section, arrange

_WORDINGS = 20
_COLOURS = {Severity.BREAKING: "1;31", Severity.POSSIBLY: "33", Severity.COMPATIBLE: "32"}
_WIDTH = max(len(severity) for severity in Severity)


def to_text(comparison: Comparison, effects: Effects, *, colour: bool = False) -> str:
    """Return the report as lines of text, the worst first, with a summary at the end.

    No character of the documents reaches a terminal as anything but text. `colour` adds colours (ECMA-48, SGR).
    """
    report = arrange(comparison, effects)
    if not comparison and not report.effects:
        return "No change.\n"
    lines = [line for section in report.sections for line in _section(section, report, colour=colour)]
    lines += _wording(report)
    lines += [line for line in [phrases.extensions(report)] if line]
    lines.append(phrases.summary(report))
    return "\n".join(lines) + "\n"


def _section(section: Section, report: Report, *, colour: bool) -> Iterator[str]:
    yield _heading(section.operations, report)
    for change in section.changes:
        yield f"  {_mark(change.severity, colour=colour)}  {_sentence(phrases.of_change(change))}"
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
    sentence = _sentence(phrases.of_effect(group))
    return f"heygen {phrases.named(commands)}: {sentence}" if commands else sentence


def _sentence(phrase: Phrase) -> str:
    values = " -> ".join(value for value in (phrase.before, phrase.after) if value)
    return ": ".join(part for part in (phrase.what, phrase.subject, values) if part)


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
    text = f"{severity.words.upper() if severity is Severity.BREAKING else severity.words:{_WIDTH}}"
    return f"\x1b[{_COLOURS[severity]}m{text}\x1b[0m" if colour else text
