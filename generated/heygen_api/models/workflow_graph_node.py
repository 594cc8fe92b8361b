# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_model as _parse_model,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.workflow_graph_node_bindings import WorkflowGraphNodeBindings
    from ..models.workflow_graph_node_config import WorkflowGraphNodeConfig

_T = TypeVar("_T", bound="WorkflowGraphNode")


@_attrs_define(kw_only=True)
class WorkflowGraphNode:
    """Step of a workflow."""

    id: str
    """ID of the node, by which the graph refers to it: a letter, then up to 63 letters, digits or `_`."""
    type_: str
    """Type of the node: a `family` from `GET /v3/workflows/node-types`."""
    variant: None | str | Unset = UNSET
    """Variant of that type within its family, where it has several."""
    config: WorkflowGraphNodeConfig | Unset = UNSET
    """Settings of the node, which follow the `config_schema` of its type."""
    depends_on: list[str] | Unset = UNSET
    """IDs of nodes that have to be done before this one starts."""
    bindings: WorkflowGraphNodeBindings | Unset = UNSET
    """Where each input of the node takes its value from, keyed by port name."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "type": self.type_,
            "variant": self.variant,
            "config": self.config,
            "depends_on": self.depends_on,
            "bindings": self.bindings,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.workflow_graph_node_bindings import WorkflowGraphNodeBindings
        from ..models.workflow_graph_node_config import WorkflowGraphNodeConfig

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            type_=_fields.pop("type", UNSET),
            variant=_fields.pop("variant", UNSET),
            config=_parse_model(WorkflowGraphNodeConfig, _fields.pop("config", UNSET)),
            depends_on=_fields.pop("depends_on", UNSET),
            bindings=_parse_model(WorkflowGraphNodeBindings, _fields.pop("bindings", UNSET)),
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
