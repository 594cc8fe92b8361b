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
    from ..models.compiled_node_summary import CompiledNodeSummary
    from ..models.workflow_product_graph_view import WorkflowProductGraphView

_T = TypeVar("_T", bound="WorkflowVersionResponse")


@_attrs_define(kw_only=True)
class WorkflowVersionResponse:
    """A published version of a workflow, with its graph."""

    id: str
    """ID of the version; no two versions share one."""
    definition_id: str
    """ID of the workflow that the version belongs to."""
    version_number: int
    """Number of the version within its workflow."""
    checksum: str
    """Checksum by which changed content can be told; its algorithm is not specified."""
    compiler_version: str
    """Version of the compiler that made the plan out of the graph."""
    adapter_manifest_digest: str
    """Digest of the list of adapters that the version was compiled against."""
    product_graph: WorkflowProductGraphView
    """Graph that was published as this version."""
    plan_summary: list[CompiledNodeSummary]
    """Nodes that the graph was compiled to, in short."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "definition_id": self.definition_id,
            "version_number": self.version_number,
            "checksum": self.checksum,
            "compiler_version": self.compiler_version,
            "adapter_manifest_digest": self.adapter_manifest_digest,
            "product_graph": self.product_graph,
            "plan_summary": self.plan_summary,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.compiled_node_summary import CompiledNodeSummary
        from ..models.workflow_product_graph_view import WorkflowProductGraphView

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            definition_id=_fields.pop("definition_id", UNSET),
            version_number=_fields.pop("version_number", UNSET),
            checksum=_fields.pop("checksum", UNSET),
            compiler_version=_fields.pop("compiler_version", UNSET),
            adapter_manifest_digest=_fields.pop("adapter_manifest_digest", UNSET),
            product_graph=_parse_model(WorkflowProductGraphView, _fields.pop("product_graph", UNSET)),
            plan_summary=_parse_list(
                lambda _item: _parse_model(CompiledNodeSummary, _item), _fields.pop("plan_summary", UNSET)
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
