# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CreateVideoAgentResponseStatus = Literal["generating", "thinking", "completed", "failed"]
"""State of the session: `thinking`, `generating`, `completed` or `failed`."""
