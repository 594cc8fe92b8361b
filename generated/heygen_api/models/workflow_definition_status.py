# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

WorkflowDefinitionStatus = Literal["draft", "active", "archived"]
"""State of a workflow: `draft`, `active` or `archived`. An archived one can be neither changed nor run."""
