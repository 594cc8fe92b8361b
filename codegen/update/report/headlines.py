"""What counts in a report, on one screen: numbers, whom it breaks, what stops the update, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from codegen.compare import Severity
from codegen.openapi.json_values import printable
from codegen.update.report import phrases
from codegen.update.report.phrases import Phrase, shortened
from codegen.update.report.sections import Report

_CLASH = "command-clash"
_LINES = 13
"""Breaking changes that are told one by one; more are told by their kinds."""
_CLASHES = 5
_COLUMNS = 118
_FOLLOW_UPS = 8
"""Sentences of what is left to do; more are in the details."""


@frozen
class Headline:
    """A line about one breaking change: whom it breaks, where, and how."""

    whom: str
    """`API`, `command line` or `Python`."""
    names: tuple[str, ...]
    """Operations, commands, or the name in the package."""
    phrase: Phrase


def breaking(report: Report) -> list[Headline]:
    """Return every breaking change, but for commands that clash: these stop the update, and are told there."""
    found = [
        Headline("API", change.operations, phrases.of_change(change))
        for change in report.changes
        if change.severity is Severity.BREAKING
    ]
    found += [
        Headline("command line", tuple(f"heygen {each.command}" for each in group.effects), phrases.of_effect(group))
        for group in report.effect_groups(Severity.BREAKING)
        if group.first.kind != _CLASH
    ]
    found += [
        Headline("Python", (change.name,), phrases.of_client_change(change))
        for change in report.client
        if change.severity is Severity.BREAKING
    ]
    return found


def headlines(report: Report) -> Iterator[tuple[str, list[str]]]:
    """Yield a heading and its lines, for each part that has any; all together have fewer than 40 lines."""
    breaks = breaking(report)
    if breaks:
        yield f"Breaks ({len(breaks)})", list(_breaking_lines(breaks))
    if stopped := stops(report):
        yield "Stops the update", stopped
    if report.follow_ups:
        yield f"To do ({len(report.follow_ups)})", list(_to_do(report))


def stops(report: Report) -> list[str]:
    """Return why `make update` would write nothing, a line for each reason."""
    clashes = [effect for effect in report.effects if effect.kind == _CLASH]
    lines = [
        f"two commands `{effect.before}`: {effect.operation} and {effect.subject}; name one in the overlay"
        for effect in clashes[:_CLASHES]
    ]
    if len(clashes) > _CLASHES:
        lines.append(f"and {len(clashes) - _CLASHES} more commands that clash")
    if breaking(report):
        lines.append("what breaks; ALLOW_BREAKING=1 (--allow-breaking) takes it in all the same")
    return [shortened(printable(line), _COLUMNS) for line in lines]


def _breaking_lines(found: Sequence[Headline]) -> Iterator[str]:
    if len(found) <= _LINES:
        for each in found:
            yield shortened(f"{_subject(each)}: {phrases.sentence(each.phrase)}", _COLUMNS)
        return
    kinds: dict[tuple[str, str], list[Headline]] = {}
    for each in found:
        kinds.setdefault((each.whom, each.phrase.what), []).append(each)
    told = sorted(kinds.items(), key=lambda item: -len(item[1]))
    # The last line names the kinds that there is no room for.
    whole = told if len(told) <= _LINES else told[: _LINES - 1]
    for (whom, what), group in whole:
        names = list(dict.fromkeys(name for each in group for name in each.names))
        yield shortened(f"{whom}: {what}, {len(group)} times: {phrases.named(names)}", _COLUMNS)
    if len(whole) < len(told):
        yield "and: " + ", ".join(f"{what} ({whom}, {len(group)})" for (whom, what), group in told[len(whole) :])


def _to_do(report: Report) -> Iterator[str]:
    shown = report.follow_ups if len(report.follow_ups) <= _FOLLOW_UPS else report.follow_ups[: _FOLLOW_UPS - 1]
    for sentence in shown:
        yield shortened(printable(sentence), _COLUMNS)
    if len(shown) < len(report.follow_ups):
        yield f"and {len(report.follow_ups) - len(shown)} more, below"


def _subject(headline: Headline) -> str:
    return f"{headline.whom}: {phrases.named(headline.names)}" if headline.names else headline.whom
