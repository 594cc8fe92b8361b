# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

BrandKitDetailStatus = Literal["loading", "completed", "error"]
"""State of the kit: `loading` while it is being made, then `completed` or `error`."""
