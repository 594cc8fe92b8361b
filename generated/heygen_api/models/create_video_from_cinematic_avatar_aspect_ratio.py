# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CreateVideoFromCinematicAvatarAspectRatio = Literal["16:9", "9:16", "1:1"]
"""Shape of the output frame: `16:9` (default), `9:16` or `1:1`. Other ratios do not work with
`cinematic_avatar`."""
