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
    from ..models.audio_content_type import AudioContentType

_T = TypeVar("_T", bound="AudioSoundItem")


@_attrs_define(kw_only=True)
class AudioSoundItem:
    """One track among the results of an audio catalog search."""

    id: str
    """ID of the track, unique to it."""
    name: str
    """Name under which the track is shown to people."""
    description: str
    """Text about the track that the search index matches against."""
    audio_url: str
    """Presigned download URL for the audio. It expires, so do not keep it for long."""
    score: float
    """Closeness of the match in meaning, from 0 to 1, where higher is closer."""
    type_: AudioContentType
    """Which audio category the track belongs to."""
    duration: float | None | Unset = UNSET
    """How many seconds the audio lasts, if known."""
    peak_offset: float | None | Unset = UNSET
    """For sound effects, how many seconds into the clip the loudest RMS peak falls; null if the track lacks
    placement metadata."""
    placement: None | str | Unset = UNSET
    """Placement advised for a sound effect, one of `hit`, `riser`, `bed`; null if the track lacks placement
    metadata."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "description": self.description,
            "audio_url": self.audio_url,
            "score": self.score,
            "type": self.type_,
            "duration": self.duration,
            "peak_offset": self.peak_offset,
            "placement": self.placement,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            name=_fields.pop("name", UNSET),
            description=_fields.pop("description", UNSET),
            audio_url=_fields.pop("audio_url", UNSET),
            score=_fields.pop("score", UNSET),
            type_=_fields.pop("type", UNSET),
            duration=_fields.pop("duration", UNSET),
            peak_offset=_fields.pop("peak_offset", UNSET),
            placement=_fields.pop("placement", UNSET),
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
