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
    from ..models.video_translation_status import VideoTranslationStatus

_T = TypeVar("_T", bound="LipsyncDetail")


@_attrs_define(kw_only=True)
class LipsyncDetail:
    """A lip-sync job in full detail."""

    id: str
    """ID of the lip-sync job, no two of which share one."""
    status: VideoTranslationStatus
    """State of the job; only a `completed` one has results."""
    title: None | str | Unset = UNSET
    """Title under which the job is shown; the one sent when it was started, unless renamed."""
    duration: float | None | Unset = UNSET
    """Length of the finished video, in seconds."""
    video_url: None | str | Unset = UNSET
    """Presigned URL for downloading the result. Set only if `status` is `completed`."""
    caption_url: None | str | Unset = UNSET
    """Presigned URL for downloading the captions as SRT. Set only once the job is `completed`."""
    callback_id: None | str | Unset = UNSET
    """The `callback_id` that was sent when the job was started, if any."""
    created_at: int | None | Unset = UNSET
    """Creation time of the job as a Unix timestamp."""
    failure_message: None | str | Unset = UNSET
    """What went wrong. Set only if `status` is `failed`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "status": self.status,
            "title": self.title,
            "duration": self.duration,
            "video_url": self.video_url,
            "caption_url": self.caption_url,
            "callback_id": self.callback_id,
            "created_at": self.created_at,
            "failure_message": self.failure_message,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            status=_fields.pop("status", UNSET),
            title=_fields.pop("title", UNSET),
            duration=_fields.pop("duration", UNSET),
            video_url=_fields.pop("video_url", UNSET),
            caption_url=_fields.pop("caption_url", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            failure_message=_fields.pop("failure_message", UNSET),
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
