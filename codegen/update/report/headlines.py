"""What counts in a report, on one screen: numbers, whom it breaks, what stops the update, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from codegen.compare import Severity
from codegen.openapi.json_values import printable
from codegen.update.report import phrases
from codegen.update.report.phrases import Phrase, shortened
from codegen.update.report.sections import EffectGroup, Report

_LINES = 10
"""Breaking changes that are told one by one; more are told by their kinds."""
_LINES_OF_POSSIBLY = 5
"""The same of changes that may break."""
_FOREMOST = ("operation removed", "command removed", "answer lacks", "required ")
"""Kinds that are never left to the last line."""
_CLASHES = 5
_COLUMNS = 118
_FOLLOW_UPS = 7
"""Sentences of what is left to do; more are in the details."""


@frozen
class Headline:
    """A line about one breaking change: whom it breaks, where, and how."""

    whom: str
    """`API`, `command line` or `Python`."""
    names: tuple[str, ...]
    """Operations, commands, or the name in the package that programs have."""
    phrase: Phrase
    count: int = 1
    """Of effects that are told in one line."""


def of_severity(report: Report, severity: Severity) -> list[Headline]:
    """Return every change of a severity, but for commands that clash: these stop the update, and are told there."""
    found = [
        Headline("API", change.operations, phrases.of_change(change))
        for change in report.changes
        if change.severity is severity
    ]
    found += [
        Headline("command line", tuple(_subjects(group)), phrases.of_effect(group), len(group.effects))
        for group in report.effect_groups(severity)
        if group.first.kind != phrases.CLASH
    ]
    found += [
        Headline("Python", (phrases.old_name(change),), phrases.of_client_change(change))
        for change in report.client
        if change.severity is severity
    ]
    return found


def _subjects(group: EffectGroup) -> Iterator[str]:
    return (f"heygen {each.command}" for each in group.effects if each.command)


def headlines(report: Report) -> Iterator[tuple[str, list[str]]]:
    """Yield a heading and its lines, for each part that has any; all together have fewer than 40 lines."""
    if breaks := of_severity(report, Severity.BREAKING):
        yield f"Breaks ({_count(breaks)})", list(_lines(breaks, _LINES))
    if may_break := of_severity(report, Severity.POSSIBLY):
        yield f"May break ({_count(may_break)})", list(_lines(may_break, _LINES_OF_POSSIBLY))
    if decisions := to_decide(report):
        yield "To decide", decisions
    if report.follow_ups:
        yield f"To do ({len(report.follow_ups)})", list(_to_do(report))


def to_decide(report: Report) -> list[str]:
    """Return what `make update` writes nothing without, a line for each."""
    clashes = [effect for effect in report.effects if effect.kind == phrases.CLASH]
    lines = [
        f"two commands `{effect.before}`: {effect.operation} and {effect.subject}; name one in the overlay"
        for effect in clashes[:_CLASHES]
    ]
    if len(clashes) > _CLASHES:
        lines.append(f"and {len(clashes) - _CLASHES} more commands that clash")
    if of_severity(report, Severity.BREAKING):
        lines.append("what breaks is taken in with ALLOW_BREAKING=1 (--allow-breaking) alone")
    return [shortened(printable(line), _COLUMNS) for line in lines]


def _lines(found: Sequence[Headline], most: int) -> Iterator[str]:
    if len(found) <= most:
        for each in found:
            yield shortened(f"{_subject(each)}: {phrases.sentence(each.phrase)}", _COLUMNS)
        return
    kinds: dict[tuple[str, str], list[Headline]] = {}
    for each in found:
        kinds.setdefault((each.whom, each.phrase.what), []).append(each)
    told = sorted(kinds.items(), key=lambda item: (not item[0][1].startswith(_FOREMOST), -_count(item[1])))
    # The last line names the kinds that there is no room for.
    whole = told if len(told) <= most else told[: most - 1]
    for (whom, what), group in whole:
        names = list(dict.fromkeys(name for each in group for name in each.names))
        count = f", {_count(group)} times" if _count(group) > 1 else ""
        yield shortened(f"{whom}: {what}{count}: {phrases.named(names)}", _COLUMNS)
    if len(whole) < len(told):
        rest = ", ".join(f"{what} ({whom}, {_count(group)})" for (whom, what), group in told[len(whole) :])
        yield f"and: {rest}"


def _count(found: Iterable[Headline]) -> int:
    return sum(each.count for each in found)


def _to_do(report: Report) -> Iterator[str]:
    shown = report.follow_ups if len(report.follow_ups) <= _FOLLOW_UPS else report.follow_ups[: _FOLLOW_UPS - 1]
    for sentence in shown:
        yield shortened(printable(sentence), _COLUMNS)
    if len(shown) < len(report.follow_ups):
        yield f"and {len(report.follow_ups) - len(shown)} more, below"


def _subject(headline: Headline) -> str:
    return f"{headline.whom}: {phrases.named(headline.names)}" if headline.names else headline.whom
