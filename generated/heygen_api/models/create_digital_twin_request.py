# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.asset_base_64 import AssetBase64
    from ..models.asset_id import AssetId
    from ..models.asset_url import AssetUrl

_T = TypeVar("_T", bound="CreateDigitalTwinRequest")


@_attrs_define(kw_only=True)
class CreateDigitalTwinRequest:
    """Makes a digital twin from footage of a person."""

    type_: Literal["digital_twin"]
    """Set to `digital_twin` for a digital twin avatar."""
    name: str
    """Name under which the avatar is shown to people."""
    file: AssetBase64 | AssetId | AssetUrl
    """Footage of the person, given as a URL, an asset ID or Base64 data."""
    avatar_group_id: None | str | Unset = UNSET
    """Existing identity that receives the digital twin. A new identity is made when omitted."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "type": self.type_,
            "name": self.name,
            "file": self.file,
            "avatar_group_id": self.avatar_group_id,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_base_64 import AssetBase64
        from ..models.asset_id import AssetId
        from ..models.asset_url import AssetUrl

        _fields = dict(src_dict)
        _model = cls(
            type_=_fields.pop("type", UNSET),
            name=_fields.pop("name", UNSET),
            file=_parse_union(
                _fields.pop("file", UNSET),
                (AssetBase64, *({"type": ("base64",)}, ())),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            avatar_group_id=_fields.pop("avatar_group_id", UNSET),
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
