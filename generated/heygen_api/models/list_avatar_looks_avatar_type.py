# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

ListAvatarLooksAvatarType = Literal["studio_avatar", "digital_twin", "photo_avatar"]
