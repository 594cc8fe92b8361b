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
    from ..models.create_video_translation_request_fps_mode import CreateVideoTranslationRequestFpsMode
    from ..models.create_video_translation_request_srt_role import CreateVideoTranslationRequestSrtRole
    from ..models.stock_voice_config import StockVoiceConfig
    from ..models.video_translation_mode import VideoTranslationMode

_T = TypeVar("_T", bound="CreateVideoTranslationRequest")


@_attrs_define(kw_only=True)
class CreateVideoTranslationRequest:
    """Video to translate, the languages wanted, and how (`POST /v3/video-translations`)."""

    video: AssetId | AssetUrl
    """Video to translate, given as a URL or an asset ID."""
    output_languages: list[str]
    """Languages to translate into, each giving a translation of its own: by name, such as `Spanish (Spain)`, or by
    code, such as `es`. `GET /v3/video-translations/languages` lists the names."""
    title: None | str | Unset = UNSET
    """Title under which the result is shown to people."""
    audio: AssetId | AssetUrl | None | Unset = UNSET
    """Recording to dub with instead of generated speech, given as a URL or an asset ID."""
    input_language: None | str | Unset = UNSET
    """Code of the language spoken in the source; detected when omitted."""
    translate_audio_only: bool | Unset = UNSET
    """If true, the audio is translated and the picture stays as it is. Default: false."""
    speaker_num: int | None | Unset = UNSET
    """How many people speak; giving it helps to tell the speakers apart."""
    mode: VideoTranslationMode | Unset = UNSET
    """`speed` finishes sooner; `precision` gives better quality by running avatar inference. Default: "speed"."""
    callback_url: None | str | Unset = UNSET
    """URL that gets a POST when the job has ended."""
    callback_id: None | str | Unset = UNSET
    """ID of the caller's own choice, repeated in the webhook payload."""
    enable_caption: bool | Unset = UNSET
    """If true, the translated video gets captions. Default: false."""
    keep_the_same_format: bool | None | Unset = UNSET
    """Keeps the resolution, bitrate and other encoding specs of the source."""
    enable_dynamic_duration: bool | Unset = UNSET
    """Lets the translation become longer or shorter than the source, so that speech keeps a natural pace. Default:
    true."""
    disable_music_track: bool | Unset = UNSET
    """Leaves the background music out of the result if true. Default: false."""
    enable_speech_enhancement: bool | Unset = UNSET
    """Improves the quality of the speech if true. Default: false."""
    enable_watermark: bool | Unset = UNSET
    """Puts a watermark on the result if true. Default: false."""
    start_time: float | None | Unset = UNSET
    """Second of the source at which a partial translation begins."""
    end_time: float | None | Unset = UNSET
    """Second of the source at which a partial translation stops."""
    brand_voice_id: None | str | Unset = UNSET
    """Older name of `brand_glossary_id`, still accepted and naming the same workspace record: a glossary of custom
    term translations. `GET /v3/brand-glossaries` lists the IDs."""
    brand_glossary_id: None | str | Unset = UNSET
    """Brand glossary that fixes how chosen terms are translated. The older `brand_voice_id` means the same; `GET
    /v3/brand-glossaries` lists the IDs."""
    stock_voice_config: None | StockVoiceConfig | Unset = UNSET
    """Speaks in a preset stock voice, tuned for target-language pronunciation and accent, instead of a clone of the
    speaker (the default). Enterprise only; the HeyGen account team enables it per account and language."""
    srt: AssetId | AssetUrl | None | Unset = UNSET
    """Subtitles to use, as an SRT file given as a URL or an asset ID; `srt_role` says which video they belong to."""
    srt_role: CreateVideoTranslationRequestSrtRole | None | Unset = UNSET
    """Video that the subtitles belong to: `input` is the source, `output` the translation."""
    fps_mode: CreateVideoTranslationRequestFpsMode | None | Unset = UNSET
    """Frame rate of the result: `vfr` is variable, `cfr` constant, `passthrough` the same as the source. Has no
    effect without a custom `audio` track."""
    folder_id: None | str | Unset = UNSET
    """Project or folder to file the translation under."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "video": self.video,
            "output_languages": self.output_languages,
            "title": self.title,
            "audio": self.audio,
            "input_language": self.input_language,
            "translate_audio_only": self.translate_audio_only,
            "speaker_num": self.speaker_num,
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
            "brand_voice_id": self.brand_voice_id,
            "brand_glossary_id": self.brand_glossary_id,
            "stock_voice_config": self.stock_voice_config,
            "srt": self.srt,
            "srt_role": self.srt_role,
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
        from ..models.stock_voice_config import StockVoiceConfig

        _fields = dict(src_dict)
        _model = cls(
            video=_parse_union(
                _fields.pop("video", UNSET),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            output_languages=_fields.pop("output_languages", UNSET),
            title=_fields.pop("title", UNSET),
            audio=_parse_union(
                _fields.pop("audio", UNSET),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            input_language=_fields.pop("input_language", UNSET),
            translate_audio_only=_fields.pop("translate_audio_only", UNSET),
            speaker_num=_fields.pop("speaker_num", UNSET),
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
            brand_voice_id=_fields.pop("brand_voice_id", UNSET),
            brand_glossary_id=_fields.pop("brand_glossary_id", UNSET),
            stock_voice_config=_parse_union(
                _fields.pop("stock_voice_config", UNSET),
                (StockVoiceConfig, *({}, ())),
            ),
            srt=_parse_union(
                _fields.pop("srt", UNSET),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            srt_role=_fields.pop("srt_role", UNSET),
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
