# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_model as _parse_model,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.brand_kit_item import BrandKitItem

_T = TypeVar("_T", bound="BrandKitItemPage")


@_attrs_define(kw_only=True)
class BrandKitItemPage:
    """One page of brand kits."""

    data: list[BrandKitItem] | Unset = UNSET
    """Brand kits on this page."""
    has_more: bool | Unset = UNSET
    """True if there are more items after this page."""
    next_token: None | str | Unset = UNSET
    """Cursor of the next page, to be sent as `token`; null on the last page."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "data": self.data,
            "has_more": self.has_more,
            "next_token": self.next_token,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.brand_kit_item import BrandKitItem

        _fields = dict(src_dict)
        _model = cls(
            data=_parse_list(lambda _item: _parse_model(BrandKitItem, _item), _fields.pop("data", UNSET)),
            has_more=_fields.pop("has_more", UNSET),
            next_token=_fields.pop("next_token", UNSET),
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
