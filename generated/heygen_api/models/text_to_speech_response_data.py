# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_model as _parse_model,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.word_with_timestamp import WordWithTimestamp

_T = TypeVar("_T", bound="TextToSpeechResponseData")


@_attrs_define(kw_only=True)
class TextToSpeechResponseData:
    """A finished recording of the text."""

    audio_url: str
    """Presigned link to the finished audio file."""
    duration: float
    """Playing time of the audio, in seconds."""
    request_id: None | str | Unset = UNSET
    """ID that the service gave to this speech request."""
    word_timestamps: list[WordWithTimestamp] | None | Unset = UNSET
    """When each word is spoken, in the order of the text."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "audio_url": self.audio_url,
            "duration": self.duration,
            "request_id": self.request_id,
            "word_timestamps": self.word_timestamps,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.word_with_timestamp import WordWithTimestamp

        _fields = dict(src_dict)
        _model = cls(
            audio_url=_fields.pop("audio_url", UNSET),
            duration=_fields.pop("duration", UNSET),
            request_id=_fields.pop("request_id", UNSET),
            word_timestamps=_parse_union(
                _fields.pop("word_timestamps", UNSET),
                items=lambda _value: _parse_list(lambda _item: _parse_model(WordWithTimestamp, _item), _value),
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
