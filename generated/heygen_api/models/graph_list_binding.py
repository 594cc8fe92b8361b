# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.graph_literal_binding import GraphLiteralBinding
    from ..models.graph_node_output_binding import GraphNodeOutputBinding
    from ..models.graph_object_binding import GraphObjectBinding
    from ..models.graph_run_input_binding import GraphRunInputBinding

_T = TypeVar("_T", bound="GraphListBinding")


@_attrs_define(kw_only=True)
class GraphListBinding:
    """List put together from other values."""

    kind: Literal["list"]
    """Always `list`, for a list put together from other values. Default: "list"."""
    items: (
        list[
            GraphListBinding | GraphLiteralBinding | GraphNodeOutputBinding | GraphObjectBinding | GraphRunInputBinding
        ]
        | Unset
    ) = UNSET
    """Where each item of the list comes from, in order."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "kind": self.kind,
            "items": self.items,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.graph_literal_binding import GraphLiteralBinding
        from ..models.graph_node_output_binding import GraphNodeOutputBinding
        from ..models.graph_object_binding import GraphObjectBinding
        from ..models.graph_run_input_binding import GraphRunInputBinding

        _fields = dict(src_dict)
        _model = cls(
            kind=_fields.pop("kind", UNSET),
            items=_parse_list(
                lambda _item: _parse_union(
                    _item,
                    (GraphNodeOutputBinding, *({"kind": ("node_output",)}, ())),
                    (GraphRunInputBinding, *({"kind": ("run_input",)}, ())),
                    (GraphLiteralBinding, *({"kind": ("literal",)}, ())),
                    (GraphObjectBinding, *({"kind": ("object",)}, ())),
                    (GraphListBinding, *({"kind": ("list",)}, ())),
                ),
                _fields.pop("items", UNSET),
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
