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

_T = TypeVar("_T", bound="BrandKitItem")


@_attrs_define(kw_only=True)
class BrandKitItem:
    """One brand kit, as listed."""

    brand_kit_id: str
    """Unique kit ID, accepted as `brand_kit_id` by `POST /v3/video-agents`."""
    name: str
    """Name under which the kit is shown to people."""
    logo_url: None | str | Unset = UNSET
    """Address of the main brand logo on a public CDN."""
    colors: list[str] | Unset = UNSET
    """Brand colors in hex notation, such as `#FF5733`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "brand_kit_id": self.brand_kit_id,
            "name": self.name,
            "logo_url": self.logo_url,
            "colors": self.colors,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            brand_kit_id=_fields.pop("brand_kit_id", UNSET),
            name=_fields.pop("name", UNSET),
            logo_url=_fields.pop("logo_url", UNSET),
            colors=_fields.pop("colors", UNSET),
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
