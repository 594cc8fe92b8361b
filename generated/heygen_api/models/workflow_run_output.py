# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.workflow_run_output_delivery import WorkflowRunOutputDelivery
    from ..models.workflow_run_output_status import WorkflowRunOutputStatus

_T = TypeVar("_T", bound="WorkflowRunOutput")


@_attrs_define(kw_only=True)
class WorkflowRunOutput:
    """A result of a run, or where to fetch it."""

    name: str
    """Name of the result, as declared in the graph's `outputs`."""
    status: WorkflowRunOutputStatus
    """State of the result: `pending`, `ready` or `failed`."""
    type_: None | str | Unset = UNSET
    """Kind of value, as the API names it; null if not given."""
    delivery: None | Unset | WorkflowRunOutputDelivery = UNSET
    """How the result is given: `inline` in `value`, or `reference` as something to fetch; null if not given."""
    artifact_id: None | str | Unset = UNSET
    """ID of the stored result; null if it is not stored by itself."""
    value: Any | Unset = UNSET
    """The result itself, where it is given inline."""
    url: None | str | Unset = UNSET
    """Address to fetch the result from; null if there is none."""
    expires_in: int | None | Unset = UNSET
    """How long `url` remains valid; null if that is not given."""
    is_public: bool | None | Unset = UNSET
    """Tells if everyone can reach the result; null if not given."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "status": self.status,
            "type": self.type_,
            "delivery": self.delivery,
            "artifact_id": self.artifact_id,
            "value": self.value,
            "url": self.url,
            "expires_in": self.expires_in,
            "is_public": self.is_public,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            name=_fields.pop("name", UNSET),
            status=_fields.pop("status", UNSET),
            type_=_fields.pop("type", UNSET),
            delivery=_fields.pop("delivery", UNSET),
            artifact_id=_fields.pop("artifact_id", UNSET),
            value=_fields.pop("value", UNSET),
            url=_fields.pop("url", UNSET),
            expires_in=_fields.pop("expires_in", UNSET),
            is_public=_fields.pop("is_public", UNSET),
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
