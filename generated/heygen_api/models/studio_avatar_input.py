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
    from ..models.avatar_iii_engine_config import AvatarIIIEngineConfig
    from ..models.avatar_iv_engine_config import AvatarIVEngineConfig
    from ..models.avatar_v_engine_config import AvatarVEngineConfig
    from ..models.expressiveness import Expressiveness
    from ..models.studio_color_background_input import StudioColorBackgroundInput
    from ..models.voice_settings_input import VoiceSettingsInput

_T = TypeVar("_T", bound="StudioAvatarInput")


@_attrs_define(kw_only=True)
class StudioAvatarInput:
    """The avatar of a scene, what it says and what is behind it."""

    type_: Literal["avatar"]
    """Always `avatar`, for a speaker who is an avatar."""
    avatar_id: str
    """ID of the avatar look that speaks, from `GET /v3/avatars/looks`."""
    script: None | str | Unset = UNSET
    """Words the avatar says, spoken with `voice_id` or, if that is omitted, the avatar's default voice. Cannot be
    combined with `audio_url` or `audio_asset_id`."""
    voice_id: None | str | Unset = UNSET
    """Voice that speaks `script`. When omitted, the avatar's default voice does."""
    audio_url: None | str | Unset = UNSET
    """URL of a publicly reachable recording for the avatar to speak. Cannot be combined with `script`."""
    audio_asset_id: None | str | Unset = UNSET
    """Asset ID of an uploaded recording for the avatar to speak. Cannot be combined with `script`."""
    voice_settings: None | Unset | VoiceSettingsInput = UNSET
    """How the voice speaks `script`: speed, pitch, volume, accent."""
    motion_prompt: None | str | Unset = UNSET
    """Text that steers body movement and hand gestures. Photo avatars accept it; video avatars need `engine.type`
    `avatar_v` for it."""
    expressiveness: Expressiveness | None | Unset = UNSET
    """How lively the avatar is. Applies to photo avatars on Avatar IV."""
    engine: AvatarIIIEngineConfig | AvatarIVEngineConfig | AvatarVEngineConfig | None | Unset = UNSET
    """Engine that animates the avatar; Avatar IV when omitted."""
    background: None | StudioColorBackgroundInput | Unset = UNSET
    """What is shown behind the avatar; only a single color is possible."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "type": self.type_,
            "avatar_id": self.avatar_id,
            "script": self.script,
            "voice_id": self.voice_id,
            "audio_url": self.audio_url,
            "audio_asset_id": self.audio_asset_id,
            "voice_settings": self.voice_settings,
            "motion_prompt": self.motion_prompt,
            "expressiveness": self.expressiveness,
            "engine": self.engine,
            "background": self.background,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.avatar_iii_engine_config import AvatarIIIEngineConfig
        from ..models.avatar_iv_engine_config import AvatarIVEngineConfig
        from ..models.avatar_v_engine_config import AvatarVEngineConfig
        from ..models.studio_color_background_input import StudioColorBackgroundInput
        from ..models.voice_settings_input import VoiceSettingsInput

        _fields = dict(src_dict)
        _model = cls(
            type_=_fields.pop("type", UNSET),
            avatar_id=_fields.pop("avatar_id", UNSET),
            script=_fields.pop("script", UNSET),
            voice_id=_fields.pop("voice_id", UNSET),
            audio_url=_fields.pop("audio_url", UNSET),
            audio_asset_id=_fields.pop("audio_asset_id", UNSET),
            voice_settings=_parse_union(
                _fields.pop("voice_settings", UNSET),
                (VoiceSettingsInput, *({}, ())),
            ),
            motion_prompt=_fields.pop("motion_prompt", UNSET),
            expressiveness=_fields.pop("expressiveness", UNSET),
            engine=_parse_union(
                _fields.pop("engine", UNSET),
                (AvatarVEngineConfig, *({"type": ("avatar_v",)}, ())),
                (AvatarIVEngineConfig, *({"type": ("avatar_iv",)}, ())),
                (AvatarIIIEngineConfig, *({"type": ("avatar_iii",)}, ())),
            ),
            background=_parse_union(
                _fields.pop("background", UNSET),
                (StudioColorBackgroundInput, *({"type": ("color",)}, ())),
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
