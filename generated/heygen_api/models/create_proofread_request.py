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

_T = TypeVar("_T", bound="CreateProofreadRequest")


@_attrs_define(kw_only=True)
class CreateProofreadRequest:
    """Video whose translated subtitles are to be proofread (`POST /v3/video-translations/proofreads`)."""

    video: AssetId | AssetUrl
    """Video to translate, given as a URL or an asset ID."""
    output_languages: list[str]
    """Languages to translate into, by code; each gets a session of its own."""
    title: str
    """Title under which the result is shown to people."""
    brand_voice_id: None | str | Unset = UNSET
    """Older name of `brand_glossary_id`, still accepted and naming the same workspace record: a glossary of custom
    term translations. `GET /v3/brand-glossaries` lists the IDs."""
    brand_glossary_id: None | str | Unset = UNSET
    """Brand glossary that fixes how chosen terms are translated. The older `brand_voice_id` means the same; `GET
    /v3/brand-glossaries` lists the IDs."""
    speaker_num: int | None | Unset = UNSET
    """How many people speak; giving it helps to tell the speakers apart."""
    folder_id: None | str | Unset = UNSET
    """Project or folder to file the proofread under."""
    enable_video_stretching: bool | Unset = UNSET
    """Lets the result become longer or shorter than the source, so that speech keeps a natural pace. Default: false."""
    disable_music_track: bool | Unset = UNSET
    """Leaves the background music out of the result if true. Default: false."""
    enable_speech_enhancement: bool | Unset = UNSET
    """Improves the quality of the speech if true. Default: false."""
    srt: AssetId | AssetUrl | None | Unset = UNSET
    """Subtitles to start from, as an SRT file given as a URL or an asset ID."""
    mode: VideoTranslationMode | Unset = UNSET
    """`speed` finishes sooner; `precision` gives better quality. Default: "speed"."""
    keep_the_same_format: bool | Unset = UNSET
    """If true, the output is encoded like the source, with its resolution and bitrate. Default: false."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "video": self.video,
            "output_languages": self.output_languages,
            "title": self.title,
            "brand_voice_id": self.brand_voice_id,
            "brand_glossary_id": self.brand_glossary_id,
            "speaker_num": self.speaker_num,
            "folder_id": self.folder_id,
            "enable_video_stretching": self.enable_video_stretching,
            "disable_music_track": self.disable_music_track,
            "enable_speech_enhancement": self.enable_speech_enhancement,
            "srt": self.srt,
            "mode": self.mode,
            "keep_the_same_format": self.keep_the_same_format,
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
            output_languages=_fields.pop("output_languages", UNSET),
            title=_fields.pop("title", UNSET),
            brand_voice_id=_fields.pop("brand_voice_id", UNSET),
            brand_glossary_id=_fields.pop("brand_glossary_id", UNSET),
            speaker_num=_fields.pop("speaker_num", UNSET),
            folder_id=_fields.pop("folder_id", UNSET),
            enable_video_stretching=_fields.pop("enable_video_stretching", UNSET),
            disable_music_track=_fields.pop("disable_music_track", UNSET),
            enable_speech_enhancement=_fields.pop("enable_speech_enhancement", UNSET),
            srt=_parse_union(
                _fields.pop("srt", UNSET),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            mode=_fields.pop("mode", UNSET),
            keep_the_same_format=_fields.pop("keep_the_same_format", UNSET),
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
