# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.avatar_element import AvatarElement
    from ..models.image_element import ImageElement
    from ..models.placeholder_element import PlaceholderElement
    from ..models.video_element import VideoElement

_T = TypeVar("_T", bound="ContainerElement")


@_attrs_define(kw_only=True)
class ContainerElement:
    """Element that groups others."""

    id: str
    """ID of the element, which tells it apart from the others."""
    type_: str
    """Kind of container, as the API names it."""
    children: list[AvatarElement | ContainerElement | ImageElement | PlaceholderElement | VideoElement] | Unset = UNSET
    """Elements in the container, which may be containers themselves."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "type": self.type_,
            "children": self.children,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.avatar_element import AvatarElement
        from ..models.image_element import ImageElement
        from ..models.placeholder_element import PlaceholderElement
        from ..models.video_element import VideoElement

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            type_=_fields.pop("type", UNSET),
            children=_parse_list(
                lambda _item: _parse_union(
                    _item,
                    (AvatarElement, *({"type": ("avatar",)}, ())),
                    (ImageElement, *({"type": ("image",)}, ())),
                    (VideoElement, *({"type": ("video",)}, ())),
                    (PlaceholderElement, *({}, ("id", "type"))),
                    (ContainerElement, *({}, ("id", "type"))),
                ),
                _fields.pop("children", UNSET),
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
