# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

_T = TypeVar("_T", bound="UsageBasedInfo")


@_attrs_define(kw_only=True)
class UsageBasedInfo:
    """Spending of a workspace that pays for what it uses."""

    spending_current_usd: float | None | Unset = UNSET
    """Amount spent so far, in US dollars."""
    spending_cap_usd: float | None | Unset = UNSET
    """Most that may be spent, in US dollars; null without a cap."""
    included_credits: float | None | Unset = UNSET
    """Credits that are included before spending begins."""
    remaining_credits: float | None | Unset = UNSET
    """Included credits that have not been used yet."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "spending_current_usd": self.spending_current_usd,
            "spending_cap_usd": self.spending_cap_usd,
            "included_credits": self.included_credits,
            "remaining_credits": self.remaining_credits,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            spending_current_usd=_fields.pop("spending_current_usd", UNSET),
            spending_cap_usd=_fields.pop("spending_cap_usd", UNSET),
            included_credits=_fields.pop("included_credits", UNSET),
            remaining_credits=_fields.pop("remaining_credits", UNSET),
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
