"""What changed from one OpenAPI document to another, by meaning, and whom it breaks."""

from codegen.compare.documents import compare
from codegen.compare.findings import SEVERITIES, Comparison, Direction, Finding, Matched, Severity

__all__ = ["SEVERITIES", "Comparison", "Direction", "Finding", "Matched", "Severity", "compare"]
