# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

WorkflowValueType = Literal["text", "json", "video", "image", "audio", "avatar"]
"""Kind of value: `text`, `json`, `video`, `image`, `audio` or `avatar`."""
