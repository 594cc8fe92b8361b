# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

HyperframesResolution = Literal["1080p", "4k"]
"""Resolution of a rendered video: `1080p` or `4k`."""
