# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CreatePodcastRequestDuration = Literal["auto", "1min", "2min", "3min", "5min"]
"""Length to aim for: `1min`, `2min`, `3min` or `5min`; `auto` (default) leaves it to the API."""
