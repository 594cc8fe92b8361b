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
    from ..models.audio_voice_type import AudioVoiceType

_T = TypeVar("_T", bound="AudioVoiceItem")


@_attrs_define(kw_only=True)
class AudioVoiceItem:
    """One voice in a list."""

    voice_id: str
    """ID of the voice, to be sent wherever a `voice_id` is asked for."""
    name: str
    """Name under which the voice is shown to people."""
    language: str
    """Main language of the voice, by name, such as `English`."""
    gender: str
    """Gender of the voice, such as `male` or `female`."""
    support_pause: bool
    """Tells if SSML pause and break tags work with this voice."""
    support_locale: bool
    """Tells if the voice comes in locale variants."""
    type_: AudioVoiceType
    """Who has the voice: `public` for the shared library, `private` for your own clones."""
    preview_audio_url: None | str | Unset = UNSET
    """Link to a short recording of the voice, to try it out."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "voice_id": self.voice_id,
            "name": self.name,
            "language": self.language,
            "gender": self.gender,
            "support_pause": self.support_pause,
            "support_locale": self.support_locale,
            "type": self.type_,
            "preview_audio_url": self.preview_audio_url,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            voice_id=_fields.pop("voice_id", UNSET),
            name=_fields.pop("name", UNSET),
            language=_fields.pop("language", UNSET),
            gender=_fields.pop("gender", UNSET),
            support_pause=_fields.pop("support_pause", UNSET),
            support_locale=_fields.pop("support_locale", UNSET),
            type_=_fields.pop("type", UNSET),
            preview_audio_url=_fields.pop("preview_audio_url", UNSET),
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
