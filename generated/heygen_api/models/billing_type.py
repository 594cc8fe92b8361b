# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

BillingType = Literal["wallet", "subscription", "usage_based"]
"""How use is paid for: `wallet` from a prepaid balance (API keys), `subscription` from the credits of a plan
(OAuth apps), `usage_based` as metered."""
