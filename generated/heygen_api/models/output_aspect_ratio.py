# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

OutputAspectRatio = Literal["landscape", "portrait", "square"]
"""Shape of the frame: `landscape`, `portrait` or `square`."""
