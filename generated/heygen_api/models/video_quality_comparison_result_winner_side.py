# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoQualityComparisonResultWinnerSide = Literal["a", "b"]
"""Which video the judge found better: `a` for the first, `b` for the second."""
