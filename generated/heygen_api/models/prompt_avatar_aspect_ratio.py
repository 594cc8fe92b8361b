# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

PromptAvatarAspectRatio = Literal["auto", "16:9", "9:16", "1:1", "4:5", "5:4"]
"""Width to height of a generated avatar's picture: `16:9`, `9:16`, `1:1`, `4:5`, `5:4`, or `auto` to leave it to
the API."""
