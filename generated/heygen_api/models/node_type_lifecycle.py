# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

NodeTypeLifecycle = Literal["available", "deprecated"]
"""Whether a type of node should still be used: `available` or `deprecated`."""
