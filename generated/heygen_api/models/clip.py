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
    from ..models.clip_status import ClipStatus
    from ..models.output_aspect_ratio import OutputAspectRatio

_T = TypeVar("_T", bound="Clip")


@_attrs_define(kw_only=True)
class Clip:
    """One clip made by a job, embedded in `AiClippingDetail`."""

    id: str
    """ID of the clip, unique to it."""
    status: ClipStatus
    """State of this clip, which may differ from that of the job."""
    duration_seconds: float | None | Unset = UNSET
    """Length of the finished clip in seconds; null while `status` is not yet `completed`."""
    aspect_ratio: None | OutputAspectRatio | Unset = UNSET
    """Frame shape of the clip; null while `status` is not yet `completed`."""
    title: None | str | Unset = UNSET
    """Title the model wrote for the clip."""
    virality_score: int | None | Unset = UNSET
    """How viral the model expects the clip to be, from 0 to 100; null while `status` is not yet `completed`."""
    thumbnail_url: None | str | Unset = UNSET
    """Presigned URL of the thumbnail; null while `status` is not yet `completed`."""
    video_url: None | str | Unset = UNSET
    """Presigned URL for downloading the clip as MP4; null while `status` is not yet `completed`."""
    failure_message: None | str | Unset = UNSET
    """Always null for now: failure reasons are not stored per clip, and the field is held for later use."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "status": self.status,
            "duration_seconds": self.duration_seconds,
            "aspect_ratio": self.aspect_ratio,
            "title": self.title,
            "virality_score": self.virality_score,
            "thumbnail_url": self.thumbnail_url,
            "video_url": self.video_url,
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
            duration_seconds=_fields.pop("duration_seconds", UNSET),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
            title=_fields.pop("title", UNSET),
            virality_score=_fields.pop("virality_score", UNSET),
            thumbnail_url=_fields.pop("thumbnail_url", UNSET),
            video_url=_fields.pop("video_url", UNSET),
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
