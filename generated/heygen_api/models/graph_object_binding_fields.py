# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    Unset,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.graph_list_binding import GraphListBinding
    from ..models.graph_literal_binding import GraphLiteralBinding
    from ..models.graph_node_output_binding import GraphNodeOutputBinding
    from ..models.graph_object_binding import GraphObjectBinding
    from ..models.graph_run_input_binding import GraphRunInputBinding

_T = TypeVar("_T", bound="GraphObjectBindingFields")


@_attrs_define(kw_only=True)
class GraphObjectBindingFields:
    """Where each field of the object comes from, keyed by field name."""

    additional_properties: dict[
        str, GraphListBinding | GraphLiteralBinding | GraphNodeOutputBinding | GraphObjectBinding | GraphRunInputBinding
    ] = _attrs_field(init=False, factory=dict)
    """All fields, by name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.graph_list_binding import GraphListBinding
        from ..models.graph_literal_binding import GraphLiteralBinding
        from ..models.graph_node_output_binding import GraphNodeOutputBinding
        from ..models.graph_object_binding import GraphObjectBinding
        from ..models.graph_run_input_binding import GraphRunInputBinding

        _fields = dict(src_dict)
        _model = cls()
        _model.additional_properties = {
            _name: _parse_union(
                _value,
                (GraphNodeOutputBinding, *({"kind": ("node_output",)}, ())),
                (GraphRunInputBinding, *({"kind": ("run_input",)}, ())),
                (GraphLiteralBinding, *({"kind": ("literal",)}, ())),
                (GraphObjectBinding, *({"kind": ("object",)}, ())),
                (GraphListBinding, *({"kind": ("list",)}, ())),
            )
            for _name, _value in _fields.items()
        }
        return _model

    def __getitem__(
        self, key: str
    ) -> GraphListBinding | GraphLiteralBinding | GraphNodeOutputBinding | GraphObjectBinding | GraphRunInputBinding:
        return self.additional_properties[key]

    def __setitem__(
        self,
        key: str,
        value: GraphListBinding
        | GraphLiteralBinding
        | GraphNodeOutputBinding
        | GraphObjectBinding
        | GraphRunInputBinding,
    ) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
