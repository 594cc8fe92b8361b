# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

AvatarStatus = Literal["processing", "pending_consent", "failed", "completed"]
"""Training state of a private avatar: `processing`, `pending_consent` (a person must give consent first),
`completed` or `failed`."""
