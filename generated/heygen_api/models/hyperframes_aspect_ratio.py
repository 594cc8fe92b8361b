# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

HyperframesAspectRatio = Literal["16:9", "9:16", "1:1"]
