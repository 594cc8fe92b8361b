# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoAspectRatio = Literal["16:9", "9:16", "4:5", "5:4", "1:1", "auto"]
"""Width to height of the frame: `16:9`, `9:16`, `4:5`, `5:4`, `1:1`, or `auto` for that of the source."""
