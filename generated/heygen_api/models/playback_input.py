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
    from ..models.playback_input_mode import PlaybackInputMode

_T = TypeVar("_T", bound="PlaybackInput")


@_attrs_define(kw_only=True)
class PlaybackInput:
    """How a video clip plays in its scene."""

    mode: None | PlaybackInputMode | Unset = UNSET
    """What happens when clip and scene differ in length: `freeze` holds the last frame, `loop` starts the clip
    again, `fit_to_scene` adapts the clip to the scene."""
    volume: float | Unset = UNSET
    """Loudness of the clip, where 0.0 is silent and 1.0 (default) is the source level. Default: 1.0."""
    mute: bool | Unset = UNSET
    """When `true`, silences the clip whatever `volume` says. Default: false."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "mode": self.mode,
            "volume": self.volume,
            "mute": self.mute,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            mode=_fields.pop("mode", UNSET),
            volume=_fields.pop("volume", UNSET),
            mute=_fields.pop("mute", UNSET),
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
