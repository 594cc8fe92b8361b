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
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.public_workflow_run_status import PublicWorkflowRunStatus
    from ..models.workflow_run_error import WorkflowRunError
    from ..models.workflow_run_output import WorkflowRunOutput
    from ..models.workflow_run_progress import WorkflowRunProgress
    from ..models.workflow_run_workflow_ref import WorkflowRunWorkflowRef

_T = TypeVar("_T", bound="WorkflowRunResponse")


@_attrs_define(kw_only=True)
class WorkflowRunResponse:
    """A run of a workflow: its state, its progress and its results."""

    id: str
    """ID of the run; read it with `GET /v3/workflow-runs/{run_id}` until its `status` is final."""
    workflow: WorkflowRunWorkflowRef
    """The workflow and the version that is run."""
    status: PublicWorkflowRunStatus
    """State of the run, such as `processing` or `succeeded`."""
    created_at: str
    """Creation time of the run in ISO 8601."""
    progress: WorkflowRunProgress
    """How many nodes of the run are in each state."""
    started_at: None | str | Unset = UNSET
    """Time at which the run started, in ISO 8601; null until then."""
    completed_at: None | str | Unset = UNSET
    """Time at which the run ended, in ISO 8601; null until then."""
    error: None | Unset | WorkflowRunError = UNSET
    """Why the run failed; null unless it has."""
    outputs: list[WorkflowRunOutput] | Unset = UNSET
    """Results of the run, as declared in the graph's `outputs`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "workflow": self.workflow,
            "status": self.status,
            "created_at": self.created_at,
            "progress": self.progress,
            "started_at": self.started_at,
            "completed_at": self.completed_at,
            "error": self.error,
            "outputs": self.outputs,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.workflow_run_error import WorkflowRunError
        from ..models.workflow_run_output import WorkflowRunOutput
        from ..models.workflow_run_progress import WorkflowRunProgress
        from ..models.workflow_run_workflow_ref import WorkflowRunWorkflowRef

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            workflow=_parse_model(WorkflowRunWorkflowRef, _fields.pop("workflow", UNSET)),
            status=_fields.pop("status", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            progress=_parse_model(WorkflowRunProgress, _fields.pop("progress", UNSET)),
            started_at=_fields.pop("started_at", UNSET),
            completed_at=_fields.pop("completed_at", UNSET),
            error=_parse_union(
                _fields.pop("error", UNSET),
                (WorkflowRunError, *({}, ("code", "message"))),
            ),
            outputs=_parse_list(lambda _item: _parse_model(WorkflowRunOutput, _item), _fields.pop("outputs", UNSET)),
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
