"""Reports on a comparison: for a terminal, for machines, and for a pull request."""

from codegen.update.report.json_report import to_json
from codegen.update.report.markdown_report import to_markdown
from codegen.update.report.sections import Report, arrange
from codegen.update.report.text_report import to_text

__all__ = ["Report", "arrange", "to_json", "to_markdown", "to_text"]
