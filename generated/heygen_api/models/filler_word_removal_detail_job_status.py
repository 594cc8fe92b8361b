# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

FillerWordRemovalDetailJobStatus = Literal["pending", "running", "completed", "failed"]
"""State of a filler word removal: `pending` (queued), `running`, `completed` or `failed`."""
