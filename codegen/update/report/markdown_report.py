"""The report for a pull request (GitHub Flavored Markdown)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from codegen.compare import Severity
from codegen.openapi.json_values import printable
from codegen.update.report import phrases
from codegen.update.report.headlines import to_decide
from codegen.update.report.phrases import Phrase
from codegen.update.report.sections import EffectGroup, Report, Section

_LONGEST = 60_000
"""Characters. GitHub takes 65,536 as the text of a pull request."""


def to_markdown(report: Report) -> str:
    """Return the report as Markdown: a table of counts, what breaks, what may break, and the rest folded away.

    Text of the documents stands in code spans only, where it is neither markup nor a mention. A report too long for a
    pull request ends with the number of entries that were left out.
    """
    if not report:
        return "No change.\n"
    lines = [*_table(report), *_part(report, Severity.BREAKING), *_part(report, Severity.POSSIBLY), *_to_do(report)]
    compatible = list(_part(report, Severity.COMPATIBLE))
    compatible += [line for line in [phrases.extensions(report, code)] if line]
    lines += _folded("New commands", len(report.commands), _commands(report))
    lines += _folded("Python client", len(report.client), _client(report))
    lines += _folded("Compatible", 0, compatible)
    lines += _folded("Other words for the same", len(report.wording), _wording(report))
    return _shortened(lines)


def _folded(title: str, count: int, lines: Iterable[str]) -> list[str]:
    inner = list(lines)
    number = f" ({count})" if count else ""
    return ["<details>", f"<summary>{title}{number}</summary>", "", *inner, "", "</details>", ""] if inner else []


def _to_do(report: Report) -> Iterator[str]:
    """Yield what stops the update and what is left to do. Each sentence may hold names that the document gives."""
    if decisions := to_decide(report):
        yield from ("## To decide", "", *(f"- {code(line)}" for line in decisions), "")
    if report.follow_ups:
        yield from (f"## To do ({len(report.follow_ups)})", "")
        yield from (f"- {code(printable(sentence))}" for sentence in report.follow_ups)
        yield ""


def _commands(report: Report) -> Iterator[str]:
    for command in report.commands:
        line, options = phrases.usage(command)
        summary = " ".join(command.summary.split())
        yield f"- {code(line)}{f': {code(printable(summary))}' if summary else ''}"
        if options:
            yield f"  - {', '.join(map(code, options))}"


def _client(report: Report) -> Iterator[str]:
    for severity, kind, names in phrases.client_lines(report):
        yield f"- {severity.words}: {kind}: {', '.join(map(code, names))}"


def _table(report: Report) -> Iterator[str]:
    yield "| | " + " | ".join(severity.words for severity in Severity) + " |"
    yield "| --- " + "| ---: " * len(Severity) + "|"
    for name, counts in phrases.numbers(report):
        yield f"| {name} | " + " | ".join(str(counts[severity]) for severity in Severity) + " |"
    yield ""


def _part(report: Report, severity: Severity) -> Iterator[str]:
    chosen = [(section, list(_entries(section, severity))) for section in report.sections]
    chosen = [(section, entries) for section, entries in chosen if entries]
    if not chosen:
        return
    yield f"## {severity.words.capitalize()}"
    yield ""
    for section, entries in chosen:
        yield _heading(section, report)
        yield ""
        yield from entries
        yield ""


def _entries(section: Section, severity: Severity) -> Iterator[str]:
    for change in section.changes:
        if change.severity is severity:
            at, pointer = phrases.place(change)
            yield f"- {sentence(phrases.of_change(change))}, {at} {code(pointer)}"
    for group in section.effects:
        if group.severity is severity:
            yield "\n".join([f"- on the command line: {effect_sentence(group)}", *_action(group)])


def _action(group: EffectGroup) -> Iterator[str]:
    """Yield the overlay action of an effect as a fenced block: none of its lines begins as a fence does."""
    if group.first.overlay_action:
        yield from ("", "  ```yaml", *(f"  {printable(line)}" for line in group.first.overlay_action), "  ```")


def _heading(section: Section, report: Report) -> str:
    operations = section.operations
    if not operations:
        return "### The API as a whole"
    if len(operations) > 1:
        return f"### In {len(operations)} operations: {phrases.named(operations, code)}"
    (label,) = operations
    title = report.titles.get(label, "")
    return " ".join(["###", *(code(printable(part)) for part in dict.fromkeys((label, title)) if part)])


def effect_sentence(group: EffectGroup) -> str:
    """Return what happened to which commands, in one line."""
    commands = tuple(f"heygen {effect.command}" for effect in group.effects if effect.command)
    text = sentence(phrases.of_effect(group))
    return f"{phrases.named(commands, code)}: {text}" if commands else text


def sentence(phrase: Phrase) -> str:
    """Return what happened, to what, from which value to which."""
    values = " → ".join(code(value) for value in (phrase.before, phrase.after) if value)
    return ": ".join(part for part in (phrase.what, code(phrase.subject) if phrase.subject else "", values) if part)


def _wording(report: Report) -> Iterator[str]:
    """Yield the texts that have changed, in full."""
    for change in report.wording:
        yield f"- {code(phrases.place(change)[1])}{', where ours stays' if change.is_left else ''}"
        for sign, text in (("before", change.first.before), ("after", change.first.after)):
            told = printable(" ".join(str(text or "").split()))
            yield f"  - {sign}: {code(told) if told else 'none'}"


def code(text: str) -> str:
    """Return `text`, of one line, as a code span that nothing in it can end (CommonMark 0.31, section 6.1)."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    padding = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def _shortened(lines: list[str]) -> str:
    kept: list[str] = []
    length = 0
    for line in lines:
        length += len(line) + 1
        if length > _LONGEST:
            break
        kept.append(line)
    if len(kept) == len(lines):
        return "\n".join(lines) + "\n"
    left_out = sum(1 for line in lines[len(kept) :] if line.startswith("- "))
    closing = ["</details>"] * (kept.count("<details>") - kept.count("</details>"))
    return "\n".join([*kept, "", *closing, "", f"{left_out} more entries are left out here."]) + "\n"
