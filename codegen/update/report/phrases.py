"""What a report says of one change, in parts: each way of rendering marks up the document's text in its own way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import frozen

from codegen.compare import Severity
from codegen.openapi.json_values import as_line, printable
from codegen.update.report.sections import Change, EffectGroup, Report

_LONGEST = 72
_NAMED = 4
_OF_THE_DOCUMENT = {"enum", "default", "choice", "documentation", "summary"}
"""Words in kinds whose values are the document's own, and not words about it: they are shown as JSON."""

_LEAVING_NONE = ("-changed", "-widened", "-opened")
"""Ends of kinds that have an old value, and no new one where there is none any more."""


@frozen
class Phrase:
    """`what: subject: before -> after`. All but `what` may hold text of the document, made harmless and short."""

    what: str
    subject: str
    before: str
    after: str


def of_change(change: Change) -> Phrase:
    """Return what happened to the API."""
    first = change.first
    return _phrase(first.kind, first.location, first.before, first.after)


def place(change: Change) -> tuple[str, str]:
    """Return `at` or `was at`, and the JSON pointer, harmless."""
    return "was at" if change.first.is_gone else "at", printable(change.first.pointer) or "/"


def of_effect(group: EffectGroup) -> Phrase:
    """Return what happened to the command line."""
    first = group.first
    return _phrase(first.kind, first.subject, first.before, first.after)


def summary(report: Report) -> str:
    """Return how many changes and effects there are of each severity, as one line."""
    return f"API: {_counts(report.counts())}. Command line: {_counts(report.effect_counts())}."


def extensions(report: Report, mark_up: Callable[[str], str] = str) -> str:
    """Return which extensions that nothing here reads have changed, as one line; nothing where none has."""
    if not report.extensions:
        return ""
    return f"Extensions that nothing here reads: {sum(report.extensions.values())} changes in " + named(
        list(report.extensions), mark_up
    )


def named(names: Sequence[str], mark_up: Callable[[str], str] = str) -> str:
    """Return the first few names, harmless and each marked up, and how many more there are."""
    shown = ", ".join(mark_up(printable(name)) for name in names[:_NAMED])
    return f"{shown} and {len(names) - _NAMED} more" if len(names) > _NAMED else shown


def _phrase(kind: str, subject: str, before: Any, after: Any) -> Phrase:
    if subject in (before, after) and None not in (before, after):
        subject = ""
    shown = ["" if value is None or value == subject else _value(kind, value) for value in (before, after)]
    if before is not None and after is None and kind.endswith(_LEAVING_NONE):
        shown[1] = "none"
    return Phrase(kind.replace("-", " "), printable(subject), *shown)


def _value(kind: str, value: Any) -> str:
    if not isinstance(value, str) or _OF_THE_DOCUMENT & set(kind.split("-")):
        return as_line(value, _LONGEST)
    text = printable(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _counts(counts: Mapping[Severity, int]) -> str:
    return ", ".join(f"{count} {severity.words}" for severity, count in counts.items())
