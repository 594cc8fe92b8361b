# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

Expressiveness = Literal["high", "medium", "low"]
"""How lively an avatar's face and movements are: `high`, `medium` or `low`."""
