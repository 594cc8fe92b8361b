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
    from ..models.template_scene_variable_ref import TemplateSceneVariableRef

_T = TypeVar("_T", bound="TemplateSceneV3")


@_attrs_define(kw_only=True)
class TemplateSceneV3:
    """One scene of the template."""

    scene_id: str
    """ID of the scene, which the generate request accepts in `scene_ids`."""
    script: None | str | Unset = UNSET
    """Script of the scene; its variable placeholders are not filled in."""
    variables: list[TemplateSceneVariableRef] | Unset = UNSET
    """The variables that the scene refers to."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "scene_id": self.scene_id,
            "script": self.script,
            "variables": self.variables,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.template_scene_variable_ref import TemplateSceneVariableRef

        _fields = dict(src_dict)
        _model = cls(
            scene_id=_fields.pop("scene_id", UNSET),
            script=_fields.pop("script", UNSET),
            variables=_parse_list(
                lambda _item: _parse_model(TemplateSceneVariableRef, _item), _fields.pop("variables", UNSET)
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
