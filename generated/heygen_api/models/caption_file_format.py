# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CaptionFileFormat = Literal["srt"]
"""File format of separate captions; `srt` (SubRip) is the only one."""
