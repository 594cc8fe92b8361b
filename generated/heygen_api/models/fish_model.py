# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

FishModel = Literal["s1", "s2-pro"]
"""Version of the Fish Audio model: `s1` or `s2-pro`."""
