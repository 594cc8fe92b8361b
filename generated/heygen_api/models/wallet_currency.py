# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

WalletCurrency = Literal["usd", "credits"]
"""Unit of a balance: `usd` for US dollars, `credits` for Enterprise credits."""
