# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.asset_base_64 import AssetBase64
    from ..models.asset_id import AssetId
    from ..models.asset_url import AssetUrl

_T = TypeVar("_T", bound="SendMessageRequest")


@_attrs_define(kw_only=True)
class SendMessageRequest:
    """Next turn of a session: an answer to the agent, a follow-up, or a change wanted in a video it has already
    made."""

    message: str
    """What to say to the agent, 1 to 10000 characters."""
    avatar_id: None | str | Unset = UNSET
    """Avatar look to switch to for this message."""
    voice_id: None | str | Unset = UNSET
    """Voice to switch to for this message."""
    brand_kit_id: None | str | Unset = UNSET
    """Brand kit to use for this message."""
    files: list[AssetBase64 | AssetId | AssetUrl] | None | Unset = UNSET
    """Files for the agent to work with, 20 at most, each given as a URL, an asset ID or Base64 data."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "message": self.message,
            "avatar_id": self.avatar_id,
            "voice_id": self.voice_id,
            "brand_kit_id": self.brand_kit_id,
            "files": self.files,
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
            message=_fields.pop("message", UNSET),
            avatar_id=_fields.pop("avatar_id", UNSET),
            voice_id=_fields.pop("voice_id", UNSET),
            brand_kit_id=_fields.pop("brand_kit_id", UNSET),
            files=_parse_union(
                _fields.pop("files", UNSET),
                items=lambda _value: _parse_list(
                    lambda _item: _parse_union(
                        _item,
                        (AssetBase64, *({"type": ("base64",)}, ())),
                        (AssetUrl, *({"type": ("url",)}, ())),
                        (AssetId, *({"type": ("asset_id",)}, ())),
                    ),
                    _value,
                ),
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
