# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

_T = TypeVar("_T", bound="WorkflowRunProgress")


@_attrs_define(kw_only=True)
class WorkflowRunProgress:
    """How many nodes of a run are in each state."""

    total: int
    """How many nodes the run has in all."""
    pending: int | Unset = UNSET
    """How many nodes have not started yet. Default: 0."""
    processing: int | Unset = UNSET
    """How many nodes are at work. Default: 0."""
    succeeded: int | Unset = UNSET
    """How many nodes have ended well. Default: 0."""
    failed: int | Unset = UNSET
    """How many nodes have failed so far. Default: 0."""
    skipped: int | Unset = UNSET
    """How many nodes were passed over. Default: 0."""
    canceled: int | Unset = UNSET
    """How many nodes were stopped before their end. Default: 0."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "total": self.total,
            "pending": self.pending,
            "processing": self.processing,
            "succeeded": self.succeeded,
            "failed": self.failed,
            "skipped": self.skipped,
            "canceled": self.canceled,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            total=_fields.pop("total", UNSET),
            pending=_fields.pop("pending", UNSET),
            processing=_fields.pop("processing", UNSET),
            succeeded=_fields.pop("succeeded", UNSET),
            failed=_fields.pop("failed", UNSET),
            skipped=_fields.pop("skipped", UNSET),
            canceled=_fields.pop("canceled", UNSET),
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
