# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

PodcastDetailStatus = Literal["processing", "completed", "failed"]
"""State of the podcast: `processing`, `completed` or `failed`; only a completed one has a video."""
