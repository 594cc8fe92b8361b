# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

BackgroundSettingType = Literal["color", "image"]
"""`color` fills with one hex color; `image` shows the picture at `url` or in `asset_id`."""
