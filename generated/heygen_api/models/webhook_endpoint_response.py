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

_T = TypeVar("_T", bound="WebhookEndpointResponse")


@_attrs_define(kw_only=True)
class WebhookEndpointResponse:
    """A webhook endpoint as registered."""

    endpoint_id: str
    """ID of the webhook endpoint, by which it is changed and deleted."""
    url: str
    """Address to which webhook POST requests go."""
    status: str
    """Whether events are sent: `enabled` or `disabled`."""
    created_at: str
    """Creation time of the endpoint in ISO 8601."""
    events: list[str] | None | Unset = UNSET
    """Event types delivered to the endpoint; `null` stands for every type."""
    secret: None | str | Unset = UNSET
    """Key for checking the signature of webhook payloads. Appears only in create and rotate-secret responses."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "endpoint_id": self.endpoint_id,
            "url": self.url,
            "status": self.status,
            "created_at": self.created_at,
            "events": self.events,
            "secret": self.secret,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            endpoint_id=_fields.pop("endpoint_id", UNSET),
            url=_fields.pop("url", UNSET),
            status=_fields.pop("status", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            events=_fields.pop("events", UNSET),
            secret=_fields.pop("secret", UNSET),
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
