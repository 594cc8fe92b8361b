# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

WorkflowRunOutputDelivery = Literal["inline", "reference"]
"""How a result is given: `inline` in the answer, or by `reference` as something to fetch."""
