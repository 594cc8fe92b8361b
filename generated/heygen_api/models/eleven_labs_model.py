# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

ElevenLabsModel = Literal["eleven_multilingual_v2", "eleven_turbo_v2_5", "eleven_flash_v2_5", "eleven_v3"]
"""Model of ElevenLabs: `eleven_multilingual_v2`, `eleven_turbo_v2_5`, `eleven_flash_v2_5` or `eleven_v3`."""
