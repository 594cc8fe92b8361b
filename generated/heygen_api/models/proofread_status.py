# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

ProofreadStatus = Literal["processing", "completed", "failed"]
"""State of a proofread session: `processing`, `completed` (ready to edit and render) or `failed`."""
