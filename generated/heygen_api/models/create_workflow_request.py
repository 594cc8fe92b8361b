# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_model as _parse_model,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.create_workflow_request_meta import CreateWorkflowRequestMeta
    from ..models.workflow_product_graph import WorkflowProductGraph

_T = TypeVar("_T", bound="CreateWorkflowRequest")


@_attrs_define(kw_only=True)
class CreateWorkflowRequest:
    """Name and graph of a new workflow (`POST /v3/workflows`)."""

    name: str
    """Name under which the workflow is shown to people, 1 to 256 characters."""
    product_graph: WorkflowProductGraph
    """Graph that becomes the draft of the workflow."""
    meta: CreateWorkflowRequestMeta | None | Unset = UNSET
    """Further data of the caller's own, as a JSON object that is kept with the workflow."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "product_graph": self.product_graph,
            "meta": self.meta,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.create_workflow_request_meta import CreateWorkflowRequestMeta
        from ..models.workflow_product_graph import WorkflowProductGraph

        _fields = dict(src_dict)
        _model = cls(
            name=_fields.pop("name", UNSET),
            product_graph=_parse_model(WorkflowProductGraph, _fields.pop("product_graph", UNSET)),
            meta=_parse_union(
                _fields.pop("meta", UNSET),
                (CreateWorkflowRequestMeta, *({}, ())),
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
