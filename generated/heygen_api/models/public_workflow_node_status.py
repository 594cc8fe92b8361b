# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

PublicWorkflowNodeStatus = Literal["pending", "processing", "succeeded", "failed", "skipped", "canceled"]
