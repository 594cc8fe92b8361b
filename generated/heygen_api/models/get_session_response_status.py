# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

GetSessionResponseStatus = Literal["thinking", "waiting_for_input", "reviewing", "generating", "completed", "failed"]
"""State of the session: `thinking`, `waiting_for_input` (the agent asks the user), `reviewing`, `generating`,
`completed` or `failed`."""
