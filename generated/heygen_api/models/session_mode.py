# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

SessionMode = Literal["generate", "chat"]
"""How a session runs: `generate` makes one video unattended, `chat` is a conversation of several turns."""
