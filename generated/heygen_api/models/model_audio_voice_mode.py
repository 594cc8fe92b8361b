# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

ModelAudioVoiceMode = Literal["professional"]
"""How a voice is trained; `professional` is the only mode."""
