# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VoiceDetailV3Status = Literal["processing", "complete", "failed"]
