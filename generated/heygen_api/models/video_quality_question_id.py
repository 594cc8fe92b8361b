# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoQualityQuestionId = Literal["engagement", "prompt_intent", "composition", "temporal_consistency", "craft", "q1"]
"""Question that two videos are judged by: `engagement`, `prompt_intent`, `composition`, `temporal_consistency`,
`craft` or `q1`."""
