# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CreateHyperframesRenderRequestFormat = Literal["mp4", "webm", "mov"]
"""Container of the video: `mp4` (default), `webm` or `mov`."""
