# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

WorkflowRunOutputStatus = Literal["pending", "ready", "failed"]
"""State of a result: `pending`, `ready` or `failed`."""
