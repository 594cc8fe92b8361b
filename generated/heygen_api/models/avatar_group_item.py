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
    from ..models.avatar_error import AvatarError
    from ..models.avatar_status import AvatarStatus

_T = TypeVar("_T", bound="AvatarGroupItem")


@_attrs_define(kw_only=True)
class AvatarGroupItem:
    """An avatar group, which holds looks (outfits or styles). Call `GET /v3/avatars/looks` to learn the avatar type
    and the engines that fit."""

    id: str
    """ID of the avatar group; no two groups share one."""
    name: str
    """Name under which the avatar is shown to people."""
    created_at: int
    """Creation time of the avatar, as a Unix timestamp in seconds."""
    looks_count: int
    """How many looks, meaning outfits or styles, the avatar offers."""
    preview_image_url: None | str | Unset = UNSET
    """Address of a still image previewing the avatar."""
    preview_video_url: None | str | Unset = UNSET
    """Address of a video previewing the avatar."""
    gender: None | str | Unset = UNSET
    """Gender of the avatar, such as `male` or `female`."""
    default_voice_id: None | str | Unset = UNSET
    """ID of the voice the avatar uses by default."""
    consent_status: None | str | Unset = UNSET
    """Consent state of the group; null when no consent is needed."""
    status: AvatarStatus | None | Unset = UNSET
    """Training state of the group; present for private avatars only."""
    error: AvatarError | None | Unset = UNSET
    """Says what went wrong; present only if `status` is `failed`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "created_at": self.created_at,
            "looks_count": self.looks_count,
            "preview_image_url": self.preview_image_url,
            "preview_video_url": self.preview_video_url,
            "gender": self.gender,
            "default_voice_id": self.default_voice_id,
            "consent_status": self.consent_status,
            "status": self.status,
            "error": self.error,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.avatar_error import AvatarError

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            name=_fields.pop("name", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            looks_count=_fields.pop("looks_count", UNSET),
            preview_image_url=_fields.pop("preview_image_url", UNSET),
            preview_video_url=_fields.pop("preview_video_url", UNSET),
            gender=_fields.pop("gender", UNSET),
            default_voice_id=_fields.pop("default_voice_id", UNSET),
            consent_status=_fields.pop("consent_status", UNSET),
            status=_fields.pop("status", UNSET),
            error=_parse_union(
                _fields.pop("error", UNSET),
                (AvatarError, *({}, ("code", "message"))),
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
