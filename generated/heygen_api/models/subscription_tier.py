# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

SubscriptionTier = Literal["free", "starter", "creator", "pro", "team", "enterprise", "business_plus"]
"""Plan of a workspace: `free`, `starter`, `creator`, `pro`, `team`, `enterprise` or `business_plus`."""
