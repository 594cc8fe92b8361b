# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.asset_base_64 import AssetBase64
    from ..models.asset_id import AssetId
    from ..models.asset_url import AssetUrl
    from ..models.model_audio_voice_mode import ModelAudioVoiceMode

_T = TypeVar("_T", bound="CreateModelAudioVoiceRequest")


@_attrs_define(kw_only=True)
class CreateModelAudioVoiceRequest:
    """Recordings to train a voice from (`POST /v3/models/audio/voices`)."""

    audio: list[AssetBase64 | AssetId | AssetUrl]
    """Recordings of the voice, 1 to 10, each given as a URL, an asset ID or Base64 data."""
    mode: ModelAudioVoiceMode | None | Unset = UNSET
    """How the voice is trained; `professional` is the only mode."""
    voice_id: None | str | Unset = UNSET
    """ID of the voice that the recordings are for, 1 to 64 characters without spaces. The answer holds the voice's
    ID whether or not one is sent."""
    name: None | str | Unset = UNSET
    """Name under which the voice is shown to people, 1 to 256 characters."""
    language: None | str | Unset = UNSET
    """Language of the recordings, such as `en`; 1 to 32 characters."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "audio": self.audio,
            "mode": self.mode,
            "voice_id": self.voice_id,
            "name": self.name,
            "language": self.language,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_base_64 import AssetBase64
        from ..models.asset_id import AssetId
        from ..models.asset_url import AssetUrl

        _fields = dict(src_dict)
        _model = cls(
            audio=_parse_list(
                lambda _item: _parse_union(
                    _item,
                    (AssetBase64, *({"type": ("base64",)}, ())),
                    (AssetUrl, *({"type": ("url",)}, ())),
                    (AssetId, *({"type": ("asset_id",)}, ())),
                ),
                _fields.pop("audio", UNSET),
            ),
            mode=_fields.pop("mode", UNSET),
            voice_id=_fields.pop("voice_id", UNSET),
            name=_fields.pop("name", UNSET),
            language=_fields.pop("language", UNSET),
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
