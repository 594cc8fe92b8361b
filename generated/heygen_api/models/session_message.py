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
    from ..models.session_message_type import SessionMessageType

_T = TypeVar("_T", bound="SessionMessage")


@_attrs_define(kw_only=True)
class SessionMessage:
    """Chat message in reduced form."""

    role: str
    """Who wrote the message: `user` or `model`."""
    content: str
    """What the message says, as text."""
    type_: SessionMessageType
    """Kind of message: `text`, `resource` (it presents resources) or `error`."""
    created_at: int | None | Unset = UNSET
    """Creation time of the message, as a Unix timestamp."""
    resource_ids: list[str] | None | Unset = UNSET
    """IDs of the resources that the message refers to."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "role": self.role,
            "content": self.content,
            "type": self.type_,
            "created_at": self.created_at,
            "resource_ids": self.resource_ids,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            role=_fields.pop("role", UNSET),
            content=_fields.pop("content", UNSET),
            type_=_fields.pop("type", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            resource_ids=_fields.pop("resource_ids", UNSET),
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
