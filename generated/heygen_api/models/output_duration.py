# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

OutputDuration = Literal["30", "60", "180", "long"]
"""Length to aim for in a clip. With `long`, the model picks a length above 180 seconds."""
