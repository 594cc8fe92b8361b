# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CreatePodcastRequestDuration = Literal["auto", "1min", "2min", "3min", "5min"]
