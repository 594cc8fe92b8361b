# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoStatus = Literal["pending", "processing", "completed", "failed"]
"""State of a video: `pending` (queued), `processing`, `completed` or `failed`."""
