# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.background_setting_type import BackgroundSettingType

_T = TypeVar("_T", bound="BackgroundSetting")


@_attrs_define(kw_only=True)
class BackgroundSetting:
    """What is shown behind the subject: one color, or a picture."""

    type_: BackgroundSettingType
    """`color` fills with one hex color; `image` shows the picture at `url` or in `asset_id`."""
    value: None | str | Unset = UNSET
    """Hex color such as `#ff0000`; needed if `type` is `color`."""
    url: None | str | Unset = UNSET
    """Address of the picture to show if `type` is `image`. Excludes `asset_id`."""
    asset_id: None | str | Unset = UNSET
    """HeyGen asset that holds the picture to show if `type` is `image`. Excludes `url`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "type": self.type_,
            "value": self.value,
            "url": self.url,
            "asset_id": self.asset_id,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            type_=_fields.pop("type", UNSET),
            value=_fields.pop("value", UNSET),
            url=_fields.pop("url", UNSET),
            asset_id=_fields.pop("asset_id", UNSET),
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
