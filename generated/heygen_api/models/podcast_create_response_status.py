# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

PodcastCreateResponseStatus = Literal["processing", "completed", "failed"]
"""State of the podcast: `processing`, `completed` or `failed`."""
