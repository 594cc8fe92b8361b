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

_T = TypeVar("_T", bound="CompiledNodeSummary")


@_attrs_define(kw_only=True)
class CompiledNodeSummary:
    """A node of a compiled workflow in short."""

    node_id: str
    """ID of the node in the graph."""
    family: str
    """Family of the node's type, as in `GET /v3/workflows/node-types`."""
    contract_version: str
    """Version of the type's contract: its settings, inputs and outputs."""
    adapter_version: str
    """Version of the adapter that runs the node."""
    variant: None | str | Unset = UNSET
    """Variant of the node's type within its family; null if it has none."""
    parents: list[str] | Unset = UNSET
    """IDs of the nodes that come directly before this one."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "node_id": self.node_id,
            "family": self.family,
            "contract_version": self.contract_version,
            "adapter_version": self.adapter_version,
            "variant": self.variant,
            "parents": self.parents,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            node_id=_fields.pop("node_id", UNSET),
            family=_fields.pop("family", UNSET),
            contract_version=_fields.pop("contract_version", UNSET),
            adapter_version=_fields.pop("adapter_version", UNSET),
            variant=_fields.pop("variant", UNSET),
            parents=_fields.pop("parents", UNSET),
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
