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
    from ..models.get_session_response_status import GetSessionResponseStatus
    from ..models.session_message import SessionMessage

_T = TypeVar("_T", bound="GetSessionResponse")


@_attrs_define(kw_only=True)
class GetSessionResponse:
    """A session as it stands now, with its latest messages."""

    session_id: str
    """ID of the session, by which every other operation addresses it."""
    status: GetSessionResponseStatus
    """State of the session: `thinking`, `waiting_for_input` (the agent asks the user), `reviewing`, `generating`,
    `completed` or `failed`."""
    created_at: int
    """Creation time of the session, as a Unix timestamp."""
    progress: int | Unset = UNSET
    """How far the session has got, from 0 to 100. Default: 0."""
    title: None | str | Unset = UNSET
    """Title that a language model wrote for the session."""
    video_id: None | str | Unset = UNSET
    """ID of the video, set when generation has begun."""
    messages: list[SessionMessage] | Unset = UNSET
    """Latest visible messages, newest first, 40 at most."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "session_id": self.session_id,
            "status": self.status,
            "created_at": self.created_at,
            "progress": self.progress,
            "title": self.title,
            "video_id": self.video_id,
            "messages": self.messages,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.session_message import SessionMessage

        _fields = dict(src_dict)
        _model = cls(
            session_id=_fields.pop("session_id", UNSET),
            status=_fields.pop("status", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            progress=_fields.pop("progress", UNSET),
            title=_fields.pop("title", UNSET),
            video_id=_fields.pop("video_id", UNSET),
            messages=_parse_list(lambda _item: _parse_model(SessionMessage, _item), _fields.pop("messages", UNSET)),
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
