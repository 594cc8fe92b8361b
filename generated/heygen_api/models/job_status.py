# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

JobStatus = Literal["pending", "running", "completed", "failed", "cancelled"]
"""State of a clipping job: `pending` (queued), `running`, `completed`, `failed` or `cancelled`."""
