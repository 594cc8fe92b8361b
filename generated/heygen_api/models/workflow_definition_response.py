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
    from ..models.workflow_definition_response_meta import WorkflowDefinitionResponseMeta
    from ..models.workflow_definition_status import WorkflowDefinitionStatus
    from ..models.workflow_product_graph_view import WorkflowProductGraphView
    from ..models.workflow_version_ref import WorkflowVersionRef

_T = TypeVar("_T", bound="WorkflowDefinitionResponse")


@_attrs_define(kw_only=True)
class WorkflowDefinitionResponse:
    """A workflow with its draft and its latest version."""

    id: str
    """ID of the workflow; no two workflows share one."""
    name: str
    """Name under which the workflow is shown to people."""
    status: WorkflowDefinitionStatus
    """State of the workflow: `draft`, `active` or `archived`."""
    draft_revision: int
    """Revision of the draft, to be sent as `expected_revision` with a change to it."""
    draft_product_graph: None | Unset | WorkflowProductGraphView = UNSET
    """Graph that is the draft; null if there is none."""
    meta: None | Unset | WorkflowDefinitionResponseMeta = UNSET
    """Further data that was sent when the workflow was created; null if there was none."""
    latest_version: None | Unset | WorkflowVersionRef = UNSET
    """Version that was published last; null if none has been."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "status": self.status,
            "draft_revision": self.draft_revision,
            "draft_product_graph": self.draft_product_graph,
            "meta": self.meta,
            "latest_version": self.latest_version,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.workflow_definition_response_meta import WorkflowDefinitionResponseMeta
        from ..models.workflow_product_graph_view import WorkflowProductGraphView
        from ..models.workflow_version_ref import WorkflowVersionRef

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            name=_fields.pop("name", UNSET),
            status=_fields.pop("status", UNSET),
            draft_revision=_fields.pop("draft_revision", UNSET),
            draft_product_graph=_parse_union(
                _fields.pop("draft_product_graph", UNSET),
                (WorkflowProductGraphView, *({}, ("schema_version",))),
            ),
            meta=_parse_union(
                _fields.pop("meta", UNSET),
                (WorkflowDefinitionResponseMeta, *({}, ())),
            ),
            latest_version=_parse_union(
                _fields.pop("latest_version", UNSET),
                (WorkflowVersionRef, *({}, ("id", "version_number"))),
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
