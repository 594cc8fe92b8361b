# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

AvatarRealtimeStatusResponseStatus = Literal["pending", "streaming", "completed", "error"]
"""State of the session: `pending`, `streaming`, `completed` or `error`."""
