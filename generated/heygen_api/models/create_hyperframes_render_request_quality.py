# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CreateHyperframesRenderRequestQuality = Literal["draft", "standard", "high"]
"""Quality of the video: `draft`, `standard` (default) or `high`."""
