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
    from ..models.video_trim import VideoTrim

_T = TypeVar("_T", bound="VideoBackground")


@_attrs_define(kw_only=True)
class VideoBackground:
    """Background that is a video clip."""

    id: str
    """ID of the background, which tells it apart from the others."""
    type_: Literal["video"]
    """Always `video`, for a background that is a clip. Default: "video"."""
    url: None | str | Unset = UNSET
    """Address of the clip; null if there is none to give."""
    playback: None | str | Unset = UNSET
    """How the clip plays in its scene, as the API names it."""
    trim: None | Unset | VideoTrim = UNSET
    """Part of the clip that is used; null if it is not trimmed."""
    volume: float | None | Unset = UNSET
    """Loudness of the clip, where 0.0 is silent and 1.0 is the source level."""
    speed_multiplier: float | None | Unset = UNSET
    """Factor on the clip's speed: above 1.0 it plays faster, below 1.0 slower."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "type": self.type_,
            "url": self.url,
            "playback": self.playback,
            "trim": self.trim,
            "volume": self.volume,
            "speed_multiplier": self.speed_multiplier,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.video_trim import VideoTrim

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            type_=_fields.pop("type", UNSET),
            url=_fields.pop("url", UNSET),
            playback=_fields.pop("playback", UNSET),
            trim=_parse_union(
                _fields.pop("trim", UNSET),
                (VideoTrim, *({}, ("start_offset", "end_offset"))),
            ),
            volume=_fields.pop("volume", UNSET),
            speed_multiplier=_fields.pop("speed_multiplier", UNSET),
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
