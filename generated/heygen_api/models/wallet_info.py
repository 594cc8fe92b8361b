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
    from ..models.auto_reload_info import AutoReloadInfo
    from ..models.wallet_currency import WalletCurrency

_T = TypeVar("_T", bound="WalletInfo")


@_attrs_define(kw_only=True)
class WalletInfo:
    """Prepaid balance of a workspace."""

    currency: WalletCurrency
    """Unit in which the balance is counted, `usd` or `credits`."""
    remaining_balance: float | None | Unset = UNSET
    """Balance left, in US dollars or credits as `currency` says."""
    auto_reload: AutoReloadInfo | None | Unset = UNSET
    """Settings of automatic top-ups; null if the wallet has none."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "currency": self.currency,
            "remaining_balance": self.remaining_balance,
            "auto_reload": self.auto_reload,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.auto_reload_info import AutoReloadInfo

        _fields = dict(src_dict)
        _model = cls(
            currency=_fields.pop("currency", UNSET),
            remaining_balance=_fields.pop("remaining_balance", UNSET),
            auto_reload=_parse_union(
                _fields.pop("auto_reload", UNSET),
                (AutoReloadInfo, *({}, ("enabled",))),
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
