# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.avatar_group_item import AvatarGroupItem
    from ..models.avatar_look_item import AvatarLookItem

_T = TypeVar("_T", bound="CreateAvatarResponse")


@_attrs_define(kw_only=True)
class CreateAvatarResponse:
    """A new avatar and the group that it belongs to."""

    avatar_item: AvatarLookItem | None | Unset = UNSET
    """The avatar (as a look) that the request created."""
    avatar_group: AvatarGroupItem | None | Unset = UNSET
    """Group to which the new avatar belongs, either new or as asked for."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "avatar_item": self.avatar_item,
            "avatar_group": self.avatar_group,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.avatar_group_item import AvatarGroupItem
        from ..models.avatar_look_item import AvatarLookItem

        _fields = dict(src_dict)
        _model = cls(
            avatar_item=_parse_union(
                _fields.pop("avatar_item", UNSET),
                (AvatarLookItem, *({}, ("id", "name", "avatar_type"))),
            ),
            avatar_group=_parse_union(
                _fields.pop("avatar_group", UNSET),
                (AvatarGroupItem, *({}, ("id", "name", "created_at", "looks_count"))),
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
