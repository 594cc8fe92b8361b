# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    Unset,
    parse_model as _parse_model,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.workflow_graph_input_decl import WorkflowGraphInputDecl

_T = TypeVar("_T", bound="WorkflowProductGraphViewInputs")


@_attrs_define(kw_only=True)
class WorkflowProductGraphViewInputs:
    """Inputs that a run takes, keyed by name."""

    additional_properties: dict[str, WorkflowGraphInputDecl] = _attrs_field(init=False, factory=dict)
    """All fields, by name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.workflow_graph_input_decl import WorkflowGraphInputDecl

        _fields = dict(src_dict)
        _model = cls()
        _model.additional_properties = {
            _name: _parse_model(WorkflowGraphInputDecl, _value) for _name, _value in _fields.items()
        }
        return _model

    def __getitem__(self, key: str) -> WorkflowGraphInputDecl:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: WorkflowGraphInputDecl) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
