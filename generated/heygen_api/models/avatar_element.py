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
    from ..models.avatar_engine_tier import AvatarEngineTier
    from ..models.expressiveness import Expressiveness

_T = TypeVar("_T", bound="AvatarElement")


@_attrs_define(kw_only=True)
class AvatarElement:
    """Avatar in a scene."""

    id: str
    """ID of the element, which tells it apart from the others."""
    type_: Literal["avatar"]
    """Always `avatar`, for an element that is an avatar. Default: "avatar"."""
    avatar_id: str
    """ID of the avatar look that is seen."""
    engine: AvatarEngineTier | None | Unset = UNSET
    """Engine that animates the avatar: `avatar_v`, `avatar_iv` or `avatar_iii`."""
    expressiveness: Expressiveness | None | Unset = UNSET
    """How lively the avatar's face and movements are; null if not set."""
    motion_prompt: None | str | Unset = UNSET
    """Text that steers the avatar's movements; null if not set."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "type": self.type_,
            "avatar_id": self.avatar_id,
            "engine": self.engine,
            "expressiveness": self.expressiveness,
            "motion_prompt": self.motion_prompt,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            type_=_fields.pop("type", UNSET),
            avatar_id=_fields.pop("avatar_id", UNSET),
            engine=_fields.pop("engine", UNSET),
            expressiveness=_fields.pop("expressiveness", UNSET),
            motion_prompt=_fields.pop("motion_prompt", UNSET),
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
