# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_model as _parse_model,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.delete_webhook_endpoint_response_data import DeleteWebhookEndpointResponseData
    from ..models.delete_webhook_endpoint_response_error import DeleteWebhookEndpointResponseError

_T = TypeVar("_T", bound="DeleteWebhookEndpointResponse")


@_attrs_define(kw_only=True)
class DeleteWebhookEndpointResponse:
    """Answer to the deletion of a webhook endpoint."""

    error: DeleteWebhookEndpointResponseError | None | Unset = UNSET
    """Always null when the deletion has succeeded."""
    data: DeleteWebhookEndpointResponseData | Unset = UNSET
    """Object of no fixed content; clients have no use for it."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "error": self.error,
            "data": self.data,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.delete_webhook_endpoint_response_data import DeleteWebhookEndpointResponseData
        from ..models.delete_webhook_endpoint_response_error import DeleteWebhookEndpointResponseError

        _fields = dict(src_dict)
        _model = cls(
            error=_parse_union(
                _fields.pop("error", UNSET),
                (DeleteWebhookEndpointResponseError, *({}, ())),
            ),
            data=_parse_model(DeleteWebhookEndpointResponseData, _fields.pop("data", UNSET)),
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
