"""What a report says of one change, in parts: each way of rendering marks up the document's text in its own way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import frozen

from codegen.compare import Severity
from codegen.compare.effects.python import ClientChange
from codegen.emit.runtime.record import Operation
from codegen.openapi.json_values import as_line, printable
from codegen.update.report.sections import Change, EffectGroup, Report

CLASH = "command-clash"
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


def of_client_change(change: ClientChange) -> Phrase:
    """Return what happened to a name of the Python client."""
    return _phrase(change.kind, "", change.before, change.after)


def sentence(phrase: Phrase) -> str:
    """Return the phrase as plain text."""
    values = " -> ".join(value for value in (phrase.before, phrase.after) if value)
    return ": ".join(part for part in (phrase.what, phrase.subject, values) if part)


def numbers(report: Report) -> list[tuple[str, Mapping[Severity, int]]]:
    """Return how many changes there are of each severity, for API, command line and Python client.

    Commands that clash are not among them: nothing is written before they are settled, so they break nobody.
    """
    effects = dict(report.effect_counts())
    effects[Severity.BREAKING] -= sum(1 for effect in report.effects if effect.kind == CLASH)
    return [
        ("API", report.counts()),
        ("Command line", effects),
        ("Python client", report.client_counts()),
    ]


def usage(command: Operation) -> tuple[str, list[str]]:
    """Return a command with its arguments, and what each of its options takes, the required ones first."""
    arguments = "".join(f" {argument.name.upper()}" for argument in command.arguments)
    options = sorted((each for each in command.options if not each.hidden), key=lambda option: not option.required)
    told = [
        f"{option.name} {'JSON' if option.json else option.type}{', ...' if option.many else ''}"
        f"{' (required)' if option.required else ''}"
        for option in options
    ]
    told += [f"{name} through --data" for name in (command.body.data_only if command.body else ())]
    return printable(f"heygen {' '.join(command.command)}{arguments}"), [printable(each) for each in told]


def client_lines(report: Report) -> list[tuple[Severity, str, list[str]]]:
    """Return what happened to the names of the Python client: each kind with all names, the worst first.

    Attributes of one class, and keyword arguments of one function, are one name: `models.Film.(title, year)`.
    """
    found: dict[tuple[Severity, str], dict[str, list[ClientChange]]] = {}
    for change in report.client:
        is_part = {"attribute", "keyword"} & {*change.kind.split("-")}
        holder = change.name.rpartition(".")[0] if is_part else change.name
        found.setdefault((change.severity, change.kind), {}).setdefault(holder, []).append(change)
    lines = []
    for (severity, kind), holders in found.items():
        names = [printable(_client_names(holder, changes)) for holder, changes in holders.items()]
        count = sum(map(len, holders.values()))
        lines.append((severity, f"{kind.replace('-', ' ')} ({count})", names))
    return lines


def old_name(change: ClientChange) -> str:
    """Return the name that old programs have for what has changed."""
    if not change.kind.endswith("-renamed") or change.before is None:
        return change.name
    is_whole = "." in change.before
    return change.before if is_whole else f"{change.name.rpartition('.')[0]}.{change.before}"


def _client_names(holder: str, changes: Sequence[ClientChange]) -> str:
    parts = [_client_name(each, each.name.removeprefix(f"{holder}.")) for each in changes]
    if changes[0].name == holder:
        return parts[0]
    return f"{holder}.{parts[0]}" if len(parts) == 1 else f"{holder}.({', '.join(parts)})"


def _client_name(change: ClientChange, name: str) -> str:
    if not (change.before and change.after):
        return name
    if change.kind.endswith("-renamed"):
        return f"{change.before} -> {change.after}"
    return f"{name}: {shortened(change.before)} -> {shortened(change.after)}"


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
    return shortened(printable(value))


def shortened(text: str, longest: int = _LONGEST) -> str:
    """Return the text with no more than that many characters."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
