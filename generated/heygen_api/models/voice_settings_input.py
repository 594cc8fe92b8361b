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
    from ..models.eleven_labs_engine_settings import ElevenLabsEngineSettings
    from ..models.fish_engine_settings import FishEngineSettings
    from ..models.starfish_engine_settings import StarfishEngineSettings

_T = TypeVar("_T", bound="VoiceSettingsInput")


@_attrs_define(kw_only=True)
class VoiceSettingsInput:
    """How a voice speaks: pace, pitch, loudness, accent and the settings of its engine."""

    speed: float | Unset = UNSET
    """Speech rate factor from 0.5 (half) to 1.5. Default: 1.0."""
    pitch: float | Unset = UNSET
    """Pitch shift in semitones, from -50 to +50. Default: 0.0."""
    volume: float | Unset = UNSET
    """Loudness of the voice, from 0.0 (silent) to 1.0 (full). Helps balance speech against background audio.
    Default: 1.0."""
    locale: None | str | Unset = UNSET
    """Preferred locale or accent when the voice speaks several languages, such as `en-US`."""
    engine_settings: ElevenLabsEngineSettings | FishEngineSettings | None | StarfishEngineSettings | Unset = UNSET
    """Tuning for one voice engine, selected by `engine_type` (such as `elevenlabs`), which has to match the engine
    of the voice. A `voice_id` from another engine causes a rejection."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "speed": self.speed,
            "pitch": self.pitch,
            "volume": self.volume,
            "locale": self.locale,
            "engine_settings": self.engine_settings,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.eleven_labs_engine_settings import ElevenLabsEngineSettings
        from ..models.fish_engine_settings import FishEngineSettings
        from ..models.starfish_engine_settings import StarfishEngineSettings

        _fields = dict(src_dict)
        _model = cls(
            speed=_fields.pop("speed", UNSET),
            pitch=_fields.pop("pitch", UNSET),
            volume=_fields.pop("volume", UNSET),
            locale=_fields.pop("locale", UNSET),
            engine_settings=_parse_union(
                _fields.pop("engine_settings", UNSET),
                (ElevenLabsEngineSettings, *({"engine_type": ("elevenlabs",)}, ())),
                (FishEngineSettings, *({"engine_type": ("fish",)}, ())),
                (StarfishEngineSettings, *({"engine_type": ("starfish",)}, ())),
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
