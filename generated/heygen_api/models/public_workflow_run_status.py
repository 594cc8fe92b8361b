# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

PublicWorkflowRunStatus = Literal["pending", "processing", "succeeded", "partial", "failed", "canceled"]
