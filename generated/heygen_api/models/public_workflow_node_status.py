# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

PublicWorkflowNodeStatus = Literal["pending", "processing", "succeeded", "failed", "skipped", "canceled"]
"""State of a node in a run: `pending`, `processing`, `succeeded`, `failed`, `skipped` or `canceled`."""
