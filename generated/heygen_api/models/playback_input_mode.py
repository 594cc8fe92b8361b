# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

PlaybackInputMode = Literal["freeze", "loop", "fit_to_scene"]
