# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.eleven_labs_model import ElevenLabsModel

_T = TypeVar("_T", bound="ElevenLabsEngineSettings")


@_attrs_define(kw_only=True)
class ElevenLabsEngineSettings:
    """Settings of voices that run on ElevenLabs."""

    engine_type: Literal["elevenlabs"]
    """Marks these settings as ElevenLabs ones; always `elevenlabs`, for voices that run on ElevenLabs."""
    model: ElevenLabsModel | None | Unset = UNSET
    """Model of ElevenLabs that speaks the text."""
    similarity_boost: float | None | Unset = UNSET
    """How closely the speech keeps to the original voice, from 0 to 1."""
    stability: float | None | Unset = UNSET
    """How even the speech is, from 0 (lively) to 1 (steady)."""
    style: float | None | Unset = UNSET
    """How strongly the speaking style of the original voice comes through, from 0 to 1."""
    use_speaker_boost: bool | None | Unset = UNSET
    """Brings the speech closer still to the original speaker if true."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "engine_type": self.engine_type,
            "model": self.model,
            "similarity_boost": self.similarity_boost,
            "stability": self.stability,
            "style": self.style,
            "use_speaker_boost": self.use_speaker_boost,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            engine_type=_fields.pop("engine_type", UNSET),
            model=_fields.pop("model", UNSET),
            similarity_boost=_fields.pop("similarity_boost", UNSET),
            stability=_fields.pop("stability", UNSET),
            style=_fields.pop("style", UNSET),
            use_speaker_boost=_fields.pop("use_speaker_boost", UNSET),
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
