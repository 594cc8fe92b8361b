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
    from ..models.asset_id import AssetId
    from ..models.asset_url import AssetUrl

_T = TypeVar("_T", bound="CreateFillerWordRemovalRequest")


@_attrs_define(kw_only=True)
class CreateFillerWordRemovalRequest:
    """Video to cut filler words out of (`POST /v3/filler-word-removals`)."""

    video: AssetId | AssetUrl
    """Video to cut filler words out of, given as a URL or an asset ID. It needs an audio track."""
    title: None | str | Unset = UNSET
    """Title under which the job is shown to people, 255 characters at most."""
    callback_url: None | str | Unset = UNSET
    """URL that gets a POST when the job has ended."""
    callback_id: None | str | Unset = UNSET
    """ID of the caller's own choice, repeated in callbacks; 128 characters at most."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "video": self.video,
            "title": self.title,
            "callback_url": self.callback_url,
            "callback_id": self.callback_id,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_id import AssetId
        from ..models.asset_url import AssetUrl

        _fields = dict(src_dict)
        _model = cls(
            video=_parse_union(
                _fields.pop("video", UNSET),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            title=_fields.pop("title", UNSET),
            callback_url=_fields.pop("callback_url", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
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
