# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

CaptionStylePreset = Literal[
    "subtle_gray",
    "shadow_mint",
    "subtle_cyan",
    "stamp_red",
    "retro_gold",
    "block_dark",
    "racing",
    "modern_dark",
    "modern_boxed",
    "chunky",
    "clean",
    "shadow_lime",
    "tag_yellow",
    "pop_purple",
    "spotlight",
    "outline_classic",
    "exotic",
    "golden",
    "simple",
    "pop_single",
    "energy",
    "bold",
    "elegant",
    "neon_pink",
]
"""Look of captions drawn onto clips; `outline_classic` is the default."""
