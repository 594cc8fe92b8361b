# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

HyperframesAspectRatio = Literal["16:9", "9:16", "1:1"]
"""Width to height of the frame: `16:9`, `9:16` or `1:1`."""
