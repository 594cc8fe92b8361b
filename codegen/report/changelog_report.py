"""The report as entries of the changelog: what users of the command line notice, the worst first."""

from __future__ import annotations

from codegen.compare import Comparison, Severity
from codegen.effects import Effects
from codegen.report.markdown_report import effect_sentence
from codegen.report.sections import arrange

_FOR_MAINTAINERS = frozenset({"examples-missing", "wait-missing", "overlay-action-unmatched"})


def changelog_lines(comparison: Comparison, effects: Effects) -> list[str]:
    """Return a line of Markdown for each effect on the command line, and one on changes of the API that have none."""
    report = arrange(comparison, effects)
    groups = [
        group for section in report.sections for group in section.effects if group.first.kind not in _FOR_MAINTAINERS
    ]
    groups.sort(key=lambda group: group.severity.rank)
    lines = [
        f"{'**Breaking:** ' if group.severity is Severity.BREAKING else ''}{effect_sentence(group)}" for group in groups
    ]
    others = len(report.changes)
    if others:
        lines.append(f"{others} change{'s' if others > 1 else ''} of the API in all, in requests and answers.")
    return lines
