# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

ClipStatus = Literal["pending", "completed", "failed"]
"""State of one clip: `pending`, `completed` or `failed`."""
