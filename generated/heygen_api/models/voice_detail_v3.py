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
    from ..models.voice_detail_v3_status import VoiceDetailV3Status

_T = TypeVar("_T", bound="VoiceDetailV3")


@_attrs_define(kw_only=True)
class VoiceDetailV3:
    """One voice; for a clone also how far its training has got."""

    voice_id: str
    """ID of the voice, to be sent wherever a `voice_id` is asked for."""
    support_pause: bool
    """Tells if SSML pause and break tags work with this voice."""
    name: None | str | Unset = UNSET
    """Name shown for the voice; missing while no voice record exists."""
    language: None | str | Unset = UNSET
    """Main language of the voice; missing while no voice record exists."""
    gender: None | str | Unset = UNSET
    """Gender of the voice, such as `male` or `female`; missing while no voice record exists."""
    preview_audio_url: None | str | Unset = UNSET
    """Link to a short audio sample; given for completed voices only."""
    status: None | Unset | VoiceDetailV3Status = UNSET
    """Progress of the cloning; given for cloned voices only."""
    failure_message: None | str | Unset = UNSET
    """What went wrong; given only if `status` is `failed`."""
    support_interactive_avatar: bool | Unset = UNSET
    """Tells if the voice works for streaming with interactive avatars. Default: false."""
    created_at: int | None | Unset = UNSET
    """Creation time of the voice as a Unix timestamp."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "voice_id": self.voice_id,
            "support_pause": self.support_pause,
            "name": self.name,
            "language": self.language,
            "gender": self.gender,
            "preview_audio_url": self.preview_audio_url,
            "status": self.status,
            "failure_message": self.failure_message,
            "support_interactive_avatar": self.support_interactive_avatar,
            "created_at": self.created_at,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            voice_id=_fields.pop("voice_id", UNSET),
            support_pause=_fields.pop("support_pause", UNSET),
            name=_fields.pop("name", UNSET),
            language=_fields.pop("language", UNSET),
            gender=_fields.pop("gender", UNSET),
            preview_audio_url=_fields.pop("preview_audio_url", UNSET),
            status=_fields.pop("status", UNSET),
            failure_message=_fields.pop("failure_message", UNSET),
            support_interactive_avatar=_fields.pop("support_interactive_avatar", UNSET),
            created_at=_fields.pop("created_at", UNSET),
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
