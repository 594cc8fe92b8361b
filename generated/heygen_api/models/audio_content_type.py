# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

AudioContentType = Literal["music", "sound_effects"]
"""Kind of track: `music` for background music, `sound_effects` for short sounds."""
