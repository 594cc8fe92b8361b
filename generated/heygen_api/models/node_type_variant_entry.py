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
    from ..models.node_type_lifecycle import NodeTypeLifecycle
    from ..models.node_type_port_entry import NodeTypePortEntry
    from ..models.node_type_variant_entry_config_schema import NodeTypeVariantEntryConfigSchema

_T = TypeVar("_T", bound="NodeTypeVariantEntry")


@_attrs_define(kw_only=True)
class NodeTypeVariantEntry:
    """One type of node: its settings, its inputs and its outputs."""

    variant: None | str
    """Name of the variant within its family, for programs; null if it has none."""
    display_name: str
    """Name under which the variant is shown to people."""
    description: str
    """What such a node does, for people to read."""
    category: str
    """Category that the variant is listed under, as the API names it."""
    config_schema: NodeTypeVariantEntryConfigSchema
    """Schema that the settings of such a node (its `config`) follow."""
    input_ports: list[NodeTypePortEntry]
    """Inputs that such a node takes."""
    output_ports: list[NodeTypePortEntry]
    """Outputs that such a node gives."""
    contract_version: str
    """Version of the type's contract: its settings, inputs and outputs."""
    lifecycle: NodeTypeLifecycle
    """Whether the type should still be used: `available` or `deprecated`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "variant": self.variant,
            "display_name": self.display_name,
            "description": self.description,
            "category": self.category,
            "config_schema": self.config_schema,
            "input_ports": self.input_ports,
            "output_ports": self.output_ports,
            "contract_version": self.contract_version,
            "lifecycle": self.lifecycle,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.node_type_port_entry import NodeTypePortEntry
        from ..models.node_type_variant_entry_config_schema import NodeTypeVariantEntryConfigSchema

        _fields = dict(src_dict)
        _model = cls(
            variant=_fields.pop("variant", UNSET),
            display_name=_fields.pop("display_name", UNSET),
            description=_fields.pop("description", UNSET),
            category=_fields.pop("category", UNSET),
            config_schema=_parse_model(NodeTypeVariantEntryConfigSchema, _fields.pop("config_schema", UNSET)),
            input_ports=_parse_list(
                lambda _item: _parse_model(NodeTypePortEntry, _item), _fields.pop("input_ports", UNSET)
            ),
            output_ports=_parse_list(
                lambda _item: _parse_model(NodeTypePortEntry, _item), _fields.pop("output_ports", UNSET)
            ),
            contract_version=_fields.pop("contract_version", UNSET),
            lifecycle=_fields.pop("lifecycle", UNSET),
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
