# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

AvatarFit = Literal["contain", "cover"]
"""How the subject fills the canvas: `cover` fills it and may cut off edges, `contain` shows all of the subject
and may leave background visible."""
