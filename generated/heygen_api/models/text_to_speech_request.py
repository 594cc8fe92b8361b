# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

_T = TypeVar("_T", bound="TextToSpeechRequest")


@_attrs_define(kw_only=True)
class TextToSpeechRequest:
    """Body of a text-to-speech request."""

    text: str
    """What to say, 1 to 5000 characters long."""
    voice_id: str
    """Voice that speaks the text. Only voices on the `starfish` engine work; `GET /v3/voices?engine=starfish` lists
    them."""
    input_type: str | Unset = UNSET
    """How `text` is read: `text` (default) as plain text, `ssml` as SSML markup. Default: "text"."""
    speed: float | Unset = UNSET
    """Speech rate factor from 0.5 to 2.0. Default: 1.0."""
    language: None | str | Unset = UNSET
    """Base language code, such as `en`, `pt` or `zh`. When not given, it is detected from the text."""
    locale: None | str | Unset = UNSET
    """BCP-47 tag such as `en-US` or `pt-BR`. If given, it also decides the language."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "text": self.text,
            "voice_id": self.voice_id,
            "input_type": self.input_type,
            "speed": self.speed,
            "language": self.language,
            "locale": self.locale,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            text=_fields.pop("text", UNSET),
            voice_id=_fields.pop("voice_id", UNSET),
            input_type=_fields.pop("input_type", UNSET),
            speed=_fields.pop("speed", UNSET),
            language=_fields.pop("language", UNSET),
            locale=_fields.pop("locale", UNSET),
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
