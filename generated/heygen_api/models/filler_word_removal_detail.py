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
    from ..models.filler_word_removal_detail_job_status import FillerWordRemovalDetailJobStatus

_T = TypeVar("_T", bound="FillerWordRemovalDetail")


@_attrs_define(kw_only=True)
class FillerWordRemovalDetail:
    """A filler word removal and, once it is completed, the shortened video."""

    id: str
    """ID of the job; no two jobs share one."""
    status: FillerWordRemovalDetailJobStatus
    """State of the job; only a `completed` one has results."""
    title: None | str | Unset = UNSET
    """Title under which the job is shown to people; null if it has none."""
    progress: int | Unset = UNSET
    """How far the job has got, from 0 to 100. Default: 0."""
    video_url: None | str | Unset = UNSET
    """Presigned URL for downloading the shortened video; it expires, and reading the job again gives a fresh one.
    Null until there is one."""
    thumbnail_url: None | str | Unset = UNSET
    """Address of a still picture from the video; null until there is one."""
    original_duration: float | None | Unset = UNSET
    """Length of the video before the cuts, in seconds; null if not known."""
    output_duration: float | None | Unset = UNSET
    """Length of the video after the cuts, in seconds; null until it is known."""
    num_cuts: int | None | Unset = UNSET
    """How many cuts were made; null until that is known."""
    reduction_pct: float | None | Unset = UNSET
    """By how many percent the cuts have shortened the video; null until that is known."""
    callback_id: None | str | Unset = UNSET
    """The `callback_id` that was sent when the job was started, if any."""
    created_at: int | None | Unset = UNSET
    """When the job was created, as a Unix timestamp in seconds."""
    failure_message: None | str | Unset = UNSET
    """What went wrong, for people to read; null unless the job has failed."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "status": self.status,
            "title": self.title,
            "progress": self.progress,
            "video_url": self.video_url,
            "thumbnail_url": self.thumbnail_url,
            "original_duration": self.original_duration,
            "output_duration": self.output_duration,
            "num_cuts": self.num_cuts,
            "reduction_pct": self.reduction_pct,
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
            progress=_fields.pop("progress", UNSET),
            video_url=_fields.pop("video_url", UNSET),
            thumbnail_url=_fields.pop("thumbnail_url", UNSET),
            original_duration=_fields.pop("original_duration", UNSET),
            output_duration=_fields.pop("output_duration", UNSET),
            num_cuts=_fields.pop("num_cuts", UNSET),
            reduction_pct=_fields.pop("reduction_pct", UNSET),
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
