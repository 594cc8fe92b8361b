# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoQualityJobStatus = Literal["processing", "completed", "failed"]
"""State of a comparison or of a batch of them: `processing`, `completed` or `failed`."""
