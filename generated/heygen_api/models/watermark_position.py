# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

WatermarkPosition = Literal["top_left", "top_right", "bottom_left", "bottom_right"]
"""Corner of the frame: `top_left`, `top_right`, `bottom_left` or `bottom_right`."""
