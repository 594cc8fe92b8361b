# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoTTSVoiceStatus = Literal["PENDING", "ACTIVE", "FAILED"]
"""State of a voice's training: `PENDING`, `ACTIVE` (the voice can speak) or `FAILED`."""
