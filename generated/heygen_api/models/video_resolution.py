# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoResolution = Literal["4k", "1080p", "720p"]
"""Size of the frame's short edge: `4k`, `1080p` or `720p`."""
