# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_model as _parse_model,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.template_detail_v3_variables import TemplateDetailV3Variables
    from ..models.template_scene_v3 import TemplateSceneV3

_T = TypeVar("_T", bound="TemplateDetailV3")


@_attrs_define(kw_only=True)
class TemplateDetailV3:
    """A template with its variables and scenes."""

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
    variables: TemplateDetailV3Variables | Unset = UNSET
    """The template's variables with their current defaults, keyed by name."""
    scene_ids: list[str] | Unset = UNSET
    """IDs of the scenes, in the template's order."""
    scenes: list[TemplateSceneV3] | Unset = UNSET
    """Scenes of the template, each with its script and the variables it uses."""
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
            "variables": self.variables,
            "scene_ids": self.scene_ids,
            "scenes": self.scenes,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.template_detail_v3_variables import TemplateDetailV3Variables
        from ..models.template_scene_v3 import TemplateSceneV3

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            name=_fields.pop("name", UNSET),
            thumbnail_url=_fields.pop("thumbnail_url", UNSET),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            updated_at=_fields.pop("updated_at", UNSET),
            variables=_parse_model(TemplateDetailV3Variables, _fields.pop("variables", UNSET)),
            scene_ids=_fields.pop("scene_ids", UNSET),
            scenes=_parse_list(lambda _item: _parse_model(TemplateSceneV3, _item), _fields.pop("scenes", UNSET)),
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
