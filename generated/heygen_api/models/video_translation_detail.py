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
    from ..models.video_translation_status import VideoTranslationStatus

_T = TypeVar("_T", bound="VideoTranslationDetail")


@_attrs_define(kw_only=True)
class VideoTranslationDetail:
    """A video translation in full."""

    id: str
    """ID of the video translation, no two of which share one."""
    status: VideoTranslationStatus
    """State of the translation; only a `completed` one has results."""
    title: None | str | Unset = UNSET
    """Title that was given to the translation."""
    output_language: None | str | Unset = UNSET
    """Code of the language that is translated into."""
    input_language: None | str | Unset = UNSET
    """Code of the source language, whether given or detected."""
    duration: float | None | Unset = UNSET
    """Length of the finished video, in seconds."""
    translate_audio_only: bool | None | Unset = UNSET
    """True if the picture was kept and the audio alone translated."""
    video_url: None | str | Unset = UNSET
    """Presigned URL of the translated video; absent until `status` is `completed`."""
    audio_url: None | str | Unset = UNSET
    """Presigned URL of the translated audio; absent until `status` is `completed`."""
    srt_caption_url: None | str | Unset = UNSET
    """Presigned URL of the SRT captions. Absent unless the job is completed and `enable_caption` was true."""
    vtt_caption_url: None | str | Unset = UNSET
    """Presigned URL of the VTT captions. Absent unless the job is completed and `enable_caption` was true."""
    callback_id: None | str | Unset = UNSET
    """The `callback_id` that was sent when the job was started, if any."""
    created_at: int | None | Unset = UNSET
    """Creation time of the translation, as a Unix timestamp."""
    failure_message: None | str | Unset = UNSET
    """What went wrong. Set only if `status` is `failed`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "status": self.status,
            "title": self.title,
            "output_language": self.output_language,
            "input_language": self.input_language,
            "duration": self.duration,
            "translate_audio_only": self.translate_audio_only,
            "video_url": self.video_url,
            "audio_url": self.audio_url,
            "srt_caption_url": self.srt_caption_url,
            "vtt_caption_url": self.vtt_caption_url,
            "callback_id": self.callback_id,
            "created_at": self.created_at,
            "failure_message": self.failure_message,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            status=_fields.pop("status", UNSET),
            title=_fields.pop("title", UNSET),
            output_language=_fields.pop("output_language", UNSET),
            input_language=_fields.pop("input_language", UNSET),
            duration=_fields.pop("duration", UNSET),
            translate_audio_only=_fields.pop("translate_audio_only", UNSET),
            video_url=_fields.pop("video_url", UNSET),
            audio_url=_fields.pop("audio_url", UNSET),
            srt_caption_url=_fields.pop("srt_caption_url", UNSET),
            vtt_caption_url=_fields.pop("vtt_caption_url", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            failure_message=_fields.pop("failure_message", UNSET),
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
