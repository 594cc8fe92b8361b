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

_T = TypeVar("_T", bound="AvatarVEngineConfig")


@_attrs_define(kw_only=True)
class AvatarVEngineConfig:
    """The Avatar V engine, which animates an avatar after a reference look."""

    type_: Literal["avatar_v"]
    """Selects the Avatar V engine; always `avatar_v`. The look's `supported_api_engines` shows whether it qualifies."""
    reference_look_id: None | str | Unset = UNSET
    """Look to take the animation from: only an `instant_avatar` look in the group of `avatar_id`. If omitted, video
    avatars reference themselves and photo avatars get the best `instant_avatar` look of their group."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "type": self.type_,
            "reference_look_id": self.reference_look_id,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            type_=_fields.pop("type", UNSET),
            reference_look_id=_fields.pop("reference_look_id", UNSET),
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
