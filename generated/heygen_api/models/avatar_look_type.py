# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

AvatarLookType = Literal["studio_avatar", "digital_twin", "photo_avatar"]
"""Kind of avatar: `studio_avatar`, `digital_twin` (made from footage of a person) or `photo_avatar` (made from a
picture)."""
