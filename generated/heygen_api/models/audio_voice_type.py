# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

AudioVoiceType = Literal["public", "private"]
"""Who has a voice: `public` for the shared library, `private` for voices you have cloned."""
