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
    from ..models.public_workflow_node_status import PublicWorkflowNodeStatus
    from ..models.workflow_run_error import WorkflowRunError

_T = TypeVar("_T", bound="WorkflowRunNodeItem")


@_attrs_define(kw_only=True)
class WorkflowRunNodeItem:
    """A node of a run and how far it has got."""

    node_id: str
    """ID of the node in the graph."""
    status: PublicWorkflowNodeStatus
    """State of the node in this run, such as `processing` or `succeeded`."""
    node_type: None | str | Unset = UNSET
    """Type of the node, as in the graph; null if not given."""
    started_at: None | str | Unset = UNSET
    """Time at which the node started, in ISO 8601; null until then."""
    completed_at: None | str | Unset = UNSET
    """Time at which the node ended, in ISO 8601; null until then."""
    error: None | Unset | WorkflowRunError = UNSET
    """Why the node failed; null unless it has."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "node_id": self.node_id,
            "status": self.status,
            "node_type": self.node_type,
            "started_at": self.started_at,
            "completed_at": self.completed_at,
            "error": self.error,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.workflow_run_error import WorkflowRunError

        _fields = dict(src_dict)
        _model = cls(
            node_id=_fields.pop("node_id", UNSET),
            status=_fields.pop("status", UNSET),
            node_type=_fields.pop("node_type", UNSET),
            started_at=_fields.pop("started_at", UNSET),
            completed_at=_fields.pop("completed_at", UNSET),
            error=_parse_union(
                _fields.pop("error", UNSET),
                (WorkflowRunError, *({}, ("code", "message"))),
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
