# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

SessionMessageType = Literal["text", "resource", "error"]
"""Kind of message: `text`, `resource` (it presents resources) or `error`."""
