# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.billing_type import BillingType
    from ..models.subscription_info import SubscriptionInfo
    from ..models.usage_based_info import UsageBasedInfo
    from ..models.wallet_info import WalletInfo

_T = TypeVar("_T", bound="UserInfoResponse")


@_attrs_define(kw_only=True)
class UserInfoResponse:
    """The user to whom the credentials belong, and what credit is left."""

    username: str
    """Name that identifies the user at HeyGen."""
    email: None | str
    """Email address of the account; null if it has none."""
    first_name: None | str
    """First name in the user's profile; null if not given."""
    last_name: None | str
    """Last name in the user's profile; null if not given."""
    billing_type: BillingType | None | Unset = UNSET
    """How use is paid for, which says which one of `wallet`, `subscription` and `usage_based` is set."""
    wallet: None | Unset | WalletInfo = UNSET
    """Prepaid balance; set only if `billing_type` is `wallet`."""
    subscription: None | SubscriptionInfo | Unset = UNSET
    """Plan and its credits; set only if `billing_type` is `subscription`."""
    usage_based: None | Unset | UsageBasedInfo = UNSET
    """Metered spending; set only if `billing_type` is `usage_based`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "username": self.username,
            "email": self.email,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "billing_type": self.billing_type,
            "wallet": self.wallet,
            "subscription": self.subscription,
            "usage_based": self.usage_based,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.subscription_info import SubscriptionInfo
        from ..models.usage_based_info import UsageBasedInfo
        from ..models.wallet_info import WalletInfo

        _fields = dict(src_dict)
        _model = cls(
            username=_fields.pop("username", UNSET),
            email=_fields.pop("email", UNSET),
            first_name=_fields.pop("first_name", UNSET),
            last_name=_fields.pop("last_name", UNSET),
            billing_type=_fields.pop("billing_type", UNSET),
            wallet=_parse_union(
                _fields.pop("wallet", UNSET),
                (WalletInfo, *({}, ("currency",))),
            ),
            subscription=_parse_union(
                _fields.pop("subscription", UNSET),
                (SubscriptionInfo, *({}, ("plan", "credits"))),
            ),
            usage_based=_parse_union(
                _fields.pop("usage_based", UNSET),
                (UsageBasedInfo, *({}, ())),
            ),
        )
        _model.additional_properties = _fields
        return _model

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
