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
    from ..models.workflow_graph_node import WorkflowGraphNode
    from ..models.workflow_product_graph_inputs import WorkflowProductGraphInputs
    from ..models.workflow_product_graph_outputs import WorkflowProductGraphOutputs

_T = TypeVar("_T", bound="WorkflowProductGraph")


@_attrs_define(kw_only=True)
class WorkflowProductGraph:
    """What a workflow does: its inputs, the nodes that it is made of, and its results."""

    schema_version: str
    """Version of the format that the graph is written in."""
    inputs: WorkflowProductGraphInputs | Unset = UNSET
    """Inputs that a run takes, keyed by name."""
    nodes: list[WorkflowGraphNode] | Unset = UNSET
    """Nodes of the graph, which are the steps of the workflow."""
    outputs: WorkflowProductGraphOutputs | Unset = UNSET
    """Results of a run, keyed by name: each is the output of a node."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "schema_version": self.schema_version,
            "inputs": self.inputs,
            "nodes": self.nodes,
            "outputs": self.outputs,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.workflow_graph_node import WorkflowGraphNode
        from ..models.workflow_product_graph_inputs import WorkflowProductGraphInputs
        from ..models.workflow_product_graph_outputs import WorkflowProductGraphOutputs

        _fields = dict(src_dict)
        _model = cls(
            schema_version=_fields.pop("schema_version", UNSET),
            inputs=_parse_model(WorkflowProductGraphInputs, _fields.pop("inputs", UNSET)),
            nodes=_parse_list(lambda _item: _parse_model(WorkflowGraphNode, _item), _fields.pop("nodes", UNSET)),
            outputs=_parse_model(WorkflowProductGraphOutputs, _fields.pop("outputs", UNSET)),
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
