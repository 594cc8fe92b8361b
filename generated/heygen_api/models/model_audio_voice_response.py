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
    from ..models.model_audio_voice_mode import ModelAudioVoiceMode
    from ..models.video_tts_voice_failure_reason import VideoTTSVoiceFailureReason
    from ..models.video_tts_voice_status import VideoTTSVoiceStatus

_T = TypeVar("_T", bound="ModelAudioVoiceResponse")


@_attrs_define(kw_only=True)
class ModelAudioVoiceResponse:
    """A trained voice, or one whose training is under way."""

    voice_id: str
    """ID of the voice, accepted as `voice_id` by `POST /v3/models/audio/tts`."""
    mode: ModelAudioVoiceMode
    """How the voice is trained; `professional` is the only mode."""
    name: str
    """Name under which the voice is shown to people."""
    language: str
    """Language of the voice, such as `en`."""
    status: VideoTTSVoiceStatus
    """State of the training; only an `ACTIVE` voice can speak."""
    created_at: int
    """Creation time of the voice, as a Unix timestamp in seconds."""
    failure_reason: None | Unset | VideoTTSVoiceFailureReason = UNSET
    """Why the training failed; null unless `status` is `FAILED`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "voice_id": self.voice_id,
            "mode": self.mode,
            "name": self.name,
            "language": self.language,
            "status": self.status,
            "created_at": self.created_at,
            "failure_reason": self.failure_reason,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            voice_id=_fields.pop("voice_id", UNSET),
            mode=_fields.pop("mode", UNSET),
            name=_fields.pop("name", UNSET),
            language=_fields.pop("language", UNSET),
            status=_fields.pop("status", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            failure_reason=_fields.pop("failure_reason", UNSET),
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
