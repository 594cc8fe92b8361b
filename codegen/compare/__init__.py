"""What changed from one OpenAPI document to another, by meaning, and whom it breaks."""

from codegen.compare.documents import compare
from codegen.compare.findings import Comparison, Finding, Matched
from codegen.compare.kinds import KINDS, Direction, Severity

__all__ = ["KINDS", "Comparison", "Direction", "Finding", "Matched", "Severity", "compare"]
