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
    from ..models.create_workflow_run_request_inputs import CreateWorkflowRunRequestInputs

_T = TypeVar("_T", bound="CreateWorkflowRunRequest")


@_attrs_define(kw_only=True)
class CreateWorkflowRunRequest:
    """Workflow to run, and with which inputs (`POST /v3/workflow-runs`)."""

    workflow_id: str
    """ID of the workflow to run, from `GET /v3/workflows`."""
    version_number: int | None | Unset = UNSET
    """Number of the published version to run, 1 or more; the API chooses one when omitted."""
    inputs: CreateWorkflowRunRequestInputs | Unset = UNSET
    """Values for the inputs that the graph declares, keyed by input name."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "workflow_id": self.workflow_id,
            "version_number": self.version_number,
            "inputs": self.inputs,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.create_workflow_run_request_inputs import CreateWorkflowRunRequestInputs

        _fields = dict(src_dict)
        _model = cls(
            workflow_id=_fields.pop("workflow_id", UNSET),
            version_number=_fields.pop("version_number", UNSET),
            inputs=_parse_model(CreateWorkflowRunRequestInputs, _fields.pop("inputs", UNSET)),
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
