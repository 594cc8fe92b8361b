# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

TemplateVideoVariableFit = Literal["cover", "contain", "crop", "none"]
"""How the clip fills its frame: `contain` (default) shows all of it, `cover` fills the frame and may cut off
edges, `crop` cuts it to the frame, `none` keeps its size."""
