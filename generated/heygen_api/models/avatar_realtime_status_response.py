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
    from ..models.avatar_realtime_status_response_status import AvatarRealtimeStatusResponseStatus

_T = TypeVar("_T", bound="AvatarRealtimeStatusResponse")


@_attrs_define(kw_only=True)
class AvatarRealtimeStatusResponse:
    """State of a realtime avatar session, and where to watch it."""

    stream_id: str
    """ID of the stream, as given when the session was started."""
    status: AvatarRealtimeStatusResponseStatus
    """State of the session: `pending`, `streaming`, `completed` or `error`."""
    hls_url: None | str | Unset = UNSET
    """Address of the stream for players of HTTP Live Streaming; null until there is one."""
    error_message: None | str | Unset = UNSET
    """What went wrong, for people to read; null if nothing did."""
    end_reason: None | str | Unset = UNSET
    """Why the session has ended, as the API names it; null if not given."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "stream_id": self.stream_id,
            "status": self.status,
            "hls_url": self.hls_url,
            "error_message": self.error_message,
            "end_reason": self.end_reason,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            stream_id=_fields.pop("stream_id", UNSET),
            status=_fields.pop("status", UNSET),
            hls_url=_fields.pop("hls_url", UNSET),
            error_message=_fields.pop("error_message", UNSET),
            end_reason=_fields.pop("end_reason", UNSET),
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
