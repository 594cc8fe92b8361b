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
    from ..models.video_translation_mode import VideoTranslationMode

_T = TypeVar("_T", bound="CreateLipsyncRequest")


@_attrs_define(kw_only=True)
class CreateLipsyncRequest:
    """Video and the sound to put in it (`POST /v3/lipsyncs`)."""

    video: AssetId | AssetUrl
    """Video whose speaker is to be re-synced, given as a URL or an asset ID."""
    audio: AssetId | AssetUrl
    """Recording that replaces the sound, given as a URL or an asset ID."""
    title: None | str | Unset = UNSET
    """Title under which the job is shown to people."""
    mode: VideoTranslationMode | Unset = UNSET
    """Trade-off between speed and quality: `speed` finishes sooner, `precision` gives better quality through avatar
    inference. Default: "speed"."""
    callback_url: None | str | Unset = UNSET
    """URL that gets a POST when the job has ended."""
    callback_id: None | str | Unset = UNSET
    """ID of the caller's own choice, repeated in the webhook payload."""
    enable_caption: bool | Unset = UNSET
    """If true, captions are made for the result. Default: false."""
    keep_the_same_format: bool | None | Unset = UNSET
    """Keeps the resolution, bitrate and other encoding specs of the source."""
    enable_dynamic_duration: bool | Unset = UNSET
    """Lets the result become longer or shorter than the source, so that it fits the recording. Default: true."""
    disable_music_track: bool | Unset = UNSET
    """Leaves the background music out of the result if true. Default: false."""
    enable_speech_enhancement: bool | Unset = UNSET
    """Improves the quality of the speech if true. Default: false."""
    enable_watermark: bool | Unset = UNSET
    """Puts a watermark on the result if true. Default: false."""
    start_time: float | None | Unset = UNSET
    """Where a partial lip-sync begins, in seconds."""
    end_time: float | None | Unset = UNSET
    """Where a partial lip-sync stops, in seconds."""
    fps_mode: None | str | Unset = UNSET
    """Frame rate of the result: `vfr` is variable, `cfr` constant, `passthrough` the same as the source."""
    folder_id: None | str | Unset = UNSET
    """Project or folder that the job is filed under, by ID."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "video": self.video,
            "audio": self.audio,
            "title": self.title,
            "mode": self.mode,
            "callback_url": self.callback_url,
            "callback_id": self.callback_id,
            "enable_caption": self.enable_caption,
            "keep_the_same_format": self.keep_the_same_format,
            "enable_dynamic_duration": self.enable_dynamic_duration,
            "disable_music_track": self.disable_music_track,
            "enable_speech_enhancement": self.enable_speech_enhancement,
            "enable_watermark": self.enable_watermark,
            "start_time": self.start_time,
            "end_time": self.end_time,
            "fps_mode": self.fps_mode,
            "folder_id": self.folder_id,
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
            audio=_parse_union(
                _fields.pop("audio", UNSET),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            title=_fields.pop("title", UNSET),
            mode=_fields.pop("mode", UNSET),
            callback_url=_fields.pop("callback_url", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
            enable_caption=_fields.pop("enable_caption", UNSET),
            keep_the_same_format=_fields.pop("keep_the_same_format", UNSET),
            enable_dynamic_duration=_fields.pop("enable_dynamic_duration", UNSET),
            disable_music_track=_fields.pop("disable_music_track", UNSET),
            enable_speech_enhancement=_fields.pop("enable_speech_enhancement", UNSET),
            enable_watermark=_fields.pop("enable_watermark", UNSET),
            start_time=_fields.pop("start_time", UNSET),
            end_time=_fields.pop("end_time", UNSET),
            fps_mode=_fields.pop("fps_mode", UNSET),
            folder_id=_fields.pop("folder_id", UNSET),
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
