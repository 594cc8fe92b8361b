# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

PublicWorkflowRunStatus = Literal["pending", "processing", "succeeded", "partial", "failed", "canceled"]
"""State of a run: `pending` or `processing` at first, then `succeeded`, `partial` (not all of it succeeded),
`failed` or `canceled`."""
