"""The report as entries of the changelog: what users of the command line and the client notice, the worst first."""

from __future__ import annotations

import re

from codegen.compare import Severity
from codegen.openapi.naming import kebab
from codegen.update.report.markdown_report import code, effect_sentence, sentence
from codegen.update.report.phrases import client_lines, named, of_change
from codegen.update.report.sections import Change, Report

_FOR_MAINTAINERS = frozenset(
    {"examples-missing", "wait-missing", "overlay-action-unmatched", "command-name-pinned", "command-name-taken"}
)
_TOLD_BY_COMMANDS = frozenset(
    {"operation-added", "operation-removed", "group-changed", "deprecated", "undeprecated", "preview-changed"}
    | {"hidden", "shown", "info-changed"}
)
"""Changes of an operation that its command shows; and the document's version, which the entry's title has."""
_PARAMETER_OR_FIELD = re.compile(r"^(body\.|(query|header|cookie) )")


def changelog_lines(report: Report) -> list[str]:
    """Return lines of Markdown: what becomes of commands and options, then changes of the API that these do not tell.

    Of the Python client, only names that programs may miss are told. What is compatible and in other words only, or of
    use to those who write commands, is left out.
    """
    groups = [
        group for section in report.sections for group in section.effects if group.first.kind not in _FOR_MAINTAINERS
    ]
    told = {
        (effect.operation, kebab(name)) for effect in report.effects for name in (effect.subject, str(effect.before))
    }
    changes = [change for change in report.changes if not change.is_wording and not _is_told(change, told)]
    lines = [(group.severity, effect_sentence(group)) for group in groups]
    lines += [(change.severity, _sentence(change)) for change in changes]
    lines += [
        (severity, f"Python: {what}: {', '.join(map(code, names))}")
        for severity, what, names in client_lines(report)
        if severity is Severity.BREAKING
    ]
    lines.sort(key=lambda line: line[0].rank)
    return [f"{'**Breaking:** ' if severity is Severity.BREAKING else ''}{text}" for severity, text in lines]


def _is_told(change: Change, told: set[tuple[str | None, str]]) -> bool:
    """Tell whether for each of its operations an effect on a command or an option says the same."""
    kind, location = change.first.kind, change.first.location
    if not location:
        return kind in _TOLD_BY_COMMANDS
    field = kebab(_PARAMETER_OR_FIELD.sub("", location))
    return bool(field) and all((operation, field) in told for operation in change.operations)


def _sentence(change: Change) -> str:
    operations = named(change.operations, code)
    return f"{operations}: {sentence(of_change(change))}" if operations else sentence(of_change(change))
