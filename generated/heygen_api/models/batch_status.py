# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

BatchStatus = Literal["processing", "completed", "failed"]
"""State of a whole batch: `processing` until every item has ended, then `completed` or `failed`."""
