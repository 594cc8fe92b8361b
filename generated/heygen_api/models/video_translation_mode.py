# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoTranslationMode = Literal["speed", "precision"]
"""What counts more: `speed` finishes sooner, `precision` gives better quality."""
