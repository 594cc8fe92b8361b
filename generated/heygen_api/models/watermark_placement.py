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
    from ..models.watermark_position import WatermarkPosition

_T = TypeVar("_T", bound="WatermarkPlacement")


@_attrs_define(kw_only=True)
class WatermarkPlacement:
    """Corner that a watermark is anchored to, and how far it is moved from there."""

    position: WatermarkPosition | Unset = UNSET
    """Corner that the watermark is anchored to. Default: "bottom_right"."""
    offset_x: float | None | Unset = UNSET
    """Horizontal nudge as a fraction of the frame's width. Positive values move right, negative values left (0.05 =
    5%)."""
    offset_y: float | None | Unset = UNSET
    """Vertical nudge as a fraction of the frame's height. Positive values move down, negative values up (0.05 = 5%)."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "position": self.position,
            "offset_x": self.offset_x,
            "offset_y": self.offset_y,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            position=_fields.pop("position", UNSET),
            offset_x=_fields.pop("offset_x", UNSET),
            offset_y=_fields.pop("offset_y", UNSET),
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
