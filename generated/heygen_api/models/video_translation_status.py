# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

VideoTranslationStatus = Literal["pending", "running", "completed", "failed"]
"""State of a job: `pending` (queued), `running`, `completed` or `failed`."""
