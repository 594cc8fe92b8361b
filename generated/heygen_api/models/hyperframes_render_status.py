# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

HyperframesRenderStatus = Literal["queued", "rendering", "completed", "failed"]
"""State of a render: `queued`, `rendering`, `completed` or `failed`."""
