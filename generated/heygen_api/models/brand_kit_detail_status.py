# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

BrandKitDetailStatus = Literal["loading", "completed", "error"]
