# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

_T = TypeVar("_T", bound="TemplateListItemV3")


@_attrs_define(kw_only=True)
class TemplateListItemV3:
    """Short form of a template, as shown in listings."""

    id: str
    """ID of the template, by which it is read and rendered."""
    name: str
    """Name under which the template is shown to people."""
    thumbnail_url: None | str | Unset = UNSET
    """Address of a small still picture of the template."""
    aspect_ratio: None | str | Unset = UNSET
    """Width to height of the template's frame, such as `16:9`."""
    created_at: int | None | Unset = UNSET
    """Creation time of the template, as a Unix timestamp in seconds."""
    updated_at: int | None | Unset = UNSET
    """Time of the template's latest change, as a Unix timestamp in seconds."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "thumbnail_url": self.thumbnail_url,
            "aspect_ratio": self.aspect_ratio,
            "created_at": self.created_at,
            "updated_at": self.updated_at,
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
            thumbnail_url=_fields.pop("thumbnail_url", UNSET),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            updated_at=_fields.pop("updated_at", UNSET),
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
