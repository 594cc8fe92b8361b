"""Reports on a comparison: for a terminal, for machines, and for a pull request."""

from codegen.compare import Comparison, Severity
from codegen.compare.effects import Effects
from codegen.update.report.json_report import to_json
from codegen.update.report.markdown_report import to_markdown
from codegen.update.report.text_report import to_text

__all__ = ["exit_code", "to_json", "to_markdown", "to_text"]


def exit_code(comparison: Comparison, effects: Effects) -> int:
    """Return 0 for no change, 1 for a change that breaks nobody for certain, 2 for a breaking one.

    A possibly breaking change is a 1: whether it breaks depends on the caller, and the report says so. So is a change
    of descriptions alone.
    """
    severities = {finding.severity for finding in comparison.findings} | {effect.severity for effect in effects}
    if Severity.BREAKING in severities:
        return 2
    return 1 if severities else 0
