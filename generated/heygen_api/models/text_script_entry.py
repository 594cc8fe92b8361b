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
    from ..models.script_voice_settings import ScriptVoiceSettings

_T = TypeVar("_T", bound="TextScriptEntry")


@_attrs_define(kw_only=True)
class TextScriptEntry:
    """Text of the script that a voice speaks."""

    id: str
    """ID of the entry, which tells it apart from the others."""
    type_: Literal["text"]
    """Always `text`, for words that a voice speaks. Default: "text"."""
    text: str
    """Words that the voice speaks."""
    voice_id: None | str | Unset = UNSET
    """ID of the voice that speaks; null if not given."""
    voice_settings: None | ScriptVoiceSettings | Unset = UNSET
    """How the voice speaks: speed, pitch, volume, accent; null if not set."""
    trim_to_speech: bool | None | Unset = UNSET
    """Tells if the entry is cut to the length of its speech; null if not set."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "type": self.type_,
            "text": self.text,
            "voice_id": self.voice_id,
            "voice_settings": self.voice_settings,
            "trim_to_speech": self.trim_to_speech,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.script_voice_settings import ScriptVoiceSettings

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            type_=_fields.pop("type", UNSET),
            text=_fields.pop("text", UNSET),
            voice_id=_fields.pop("voice_id", UNSET),
            voice_settings=_parse_union(
                _fields.pop("voice_settings", UNSET),
                (ScriptVoiceSettings, *({}, ())),
            ),
            trim_to_speech=_fields.pop("trim_to_speech", UNSET),
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
