# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CaptionStyle = Literal["default"]
"""Look of captions drawn onto the video; `default` is the only one."""
