# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

BatchItemStatus = Literal["queued", "processing", "completed", "failed"]
"""State of one item of a batch: `queued`, `processing`, `completed` or `failed`."""
