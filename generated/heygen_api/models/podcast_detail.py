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
    from ..models.podcast_detail_status import PodcastDetailStatus

_T = TypeVar("_T", bound="PodcastDetail")


@_attrs_define(kw_only=True)
class PodcastDetail:
    """A podcast and, once it is completed, its video."""

    podcast_id: str
    """ID of the podcast; no two podcasts share one."""
    status: PodcastDetailStatus
    """State of the podcast: `processing`, `completed` or `failed`; only a completed one has a video."""
    title: None | str | Unset = UNSET
    """Title under which the podcast is shown to people; null if it has none."""
    video_url: None | str | Unset = UNSET
    """Presigned URL for downloading the video; it expires, and reading the podcast again gives a fresh one. Null
    until there is one."""
    thumbnail_url: None | str | Unset = UNSET
    """Address of a still picture from the video; null until there is one."""
    duration: float | None | Unset = UNSET
    """Length of the finished video, in seconds; null until it is known."""
    failure_message: None | str | Unset = UNSET
    """What went wrong, for people to read; null unless the podcast has failed."""
    created_at: int | None | Unset = UNSET
    """Creation time of the podcast, as a Unix timestamp in seconds."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "podcast_id": self.podcast_id,
            "status": self.status,
            "title": self.title,
            "video_url": self.video_url,
            "thumbnail_url": self.thumbnail_url,
            "duration": self.duration,
            "failure_message": self.failure_message,
            "created_at": self.created_at,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            podcast_id=_fields.pop("podcast_id", UNSET),
            status=_fields.pop("status", UNSET),
            title=_fields.pop("title", UNSET),
            video_url=_fields.pop("video_url", UNSET),
            thumbnail_url=_fields.pop("thumbnail_url", UNSET),
            duration=_fields.pop("duration", UNSET),
            failure_message=_fields.pop("failure_message", UNSET),
            created_at=_fields.pop("created_at", UNSET),
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
