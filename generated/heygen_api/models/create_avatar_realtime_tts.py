# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

_T = TypeVar("_T", bound="CreateAvatarRealtimeTTS")


@_attrs_define(kw_only=True)
class CreateAvatarRealtimeTTS:
    """Session in which an avatar speaks a text that is known from the start."""

    type_: Literal["tts"]
    """Always `tts`, for a text that is turned into speech."""
    avatar_id: str
    """ID of the avatar look that speaks, from `GET /v3/avatars/looks`."""
    text: str
    """What the avatar says; must not be empty."""
    voice_id: str
    """Voice that speaks the text, by ID; `GET /v3/voices` lists the IDs."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "type": self.type_,
            "avatar_id": self.avatar_id,
            "text": self.text,
            "voice_id": self.voice_id,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            type_=_fields.pop("type", UNSET),
            avatar_id=_fields.pop("avatar_id", UNSET),
            text=_fields.pop("text", UNSET),
            voice_id=_fields.pop("voice_id", UNSET),
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
