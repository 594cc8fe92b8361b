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
    from ..models.playback_input import PlaybackInput
    from ..models.voice_settings_input import VoiceSettingsInput

_T = TypeVar("_T", bound="VideoScene")


@_attrs_define(kw_only=True)
class VideoScene:
    """Scene that plays a video clip, with narration if wanted."""

    type_: Literal["video"]
    """Selects a scene that plays a video clip; always `video`."""
    source: AssetBase64 | AssetId | AssetUrl
    """Clip to play, given as a URL, an asset ID or base64 data."""
    playback: None | PlaybackInput | Unset = UNSET
    """How the clip plays: fitted to the scene's length, at which volume, or muted. When omitted, it plays at its
    original volume."""
    script: None | str | Unset = UNSET
    """Narration spoken over the clip, in the voice of `voice_id`. Cannot be combined with `audio_url` or
    `audio_asset_id`."""
    voice_id: None | str | Unset = UNSET
    """Voice that speaks `script`; needed whenever `script` is given."""
    audio_url: None | str | Unset = UNSET
    """URL of a publicly reachable recording, used as narration over the clip. Cannot be combined with `script`."""
    audio_asset_id: None | str | Unset = UNSET
    """Asset ID of an uploaded recording, used as narration over the clip. Cannot be combined with `script`."""
    voice_settings: None | Unset | VoiceSettingsInput = UNSET
    """How the voice speaks `script`: speed, pitch, volume, accent."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "type": self.type_,
            "source": self.source,
            "playback": self.playback,
            "script": self.script,
            "voice_id": self.voice_id,
            "audio_url": self.audio_url,
            "audio_asset_id": self.audio_asset_id,
            "voice_settings": self.voice_settings,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_base_64 import AssetBase64
        from ..models.asset_id import AssetId
        from ..models.asset_url import AssetUrl
        from ..models.playback_input import PlaybackInput
        from ..models.voice_settings_input import VoiceSettingsInput

        _fields = dict(src_dict)
        _model = cls(
            type_=_fields.pop("type", UNSET),
            source=_parse_union(
                _fields.pop("source", UNSET),
                (AssetBase64, *({"type": ("base64",)}, ())),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            playback=_parse_union(
                _fields.pop("playback", UNSET),
                (PlaybackInput, *({}, ())),
            ),
            script=_fields.pop("script", UNSET),
            voice_id=_fields.pop("voice_id", UNSET),
            audio_url=_fields.pop("audio_url", UNSET),
            audio_asset_id=_fields.pop("audio_asset_id", UNSET),
            voice_settings=_parse_union(
                _fields.pop("voice_settings", UNSET),
                (VoiceSettingsInput, *({}, ())),
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
