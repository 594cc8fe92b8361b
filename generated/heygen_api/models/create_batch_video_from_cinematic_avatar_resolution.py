# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CreateBatchVideoFromCinematicAvatarResolution = Literal["720p", "1080p"]
"""Size of the output: `720p` (default) or `1080p`. Other sizes do not work with `cinematic_avatar`."""
