# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoOutputFormat = Literal["mp4", "webm"]
"""Container of the video: `mp4`, or `webm` with a transparent background."""
