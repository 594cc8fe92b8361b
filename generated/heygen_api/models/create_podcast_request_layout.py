# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CreatePodcastRequestLayout = Literal["landscape", "portrait"]
"""Shape of the frame: `landscape` (default) or `portrait`."""
