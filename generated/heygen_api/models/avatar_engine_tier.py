# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

AvatarEngineTier = Literal["avatar_v", "avatar_iv", "avatar_iii"]
"""Engine that animates an avatar: `avatar_v`, `avatar_iv` or `avatar_iii`."""
