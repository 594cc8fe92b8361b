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
    from ..models.video_status import VideoStatus

_T = TypeVar("_T", bound="VideoDetail")


@_attrs_define(kw_only=True)
class VideoDetail:
    """A video, as lists and reads give it. `output_language` is set on translated videos and absent on generated
    ones."""

    id: str
    """ID of the video, no two of which share one."""
    status: VideoStatus
    """State of the video; only a `completed` one has links to its files."""
    title: None | str | Unset = UNSET
    """Title under which the video is shown to people."""
    created_at: int | None | Unset = UNSET
    """Creation time of the video, as a Unix timestamp in seconds."""
    completed_at: int | None | Unset = UNSET
    """Time at which generation ended, as a Unix timestamp in seconds."""
    video_url: None | str | Unset = UNSET
    """Presigned URL for downloading the video; it expires, and reading the video again gives a fresh one."""
    thumbnail_url: None | str | Unset = UNSET
    """Address of a still picture from the video."""
    gif_url: None | str | Unset = UNSET
    """Address of a short animated preview, as GIF."""
    captioned_video_url: None | str | Unset = UNSET
    """Presigned URL for downloading the version with burned-in captions."""
    subtitle_url: None | str | Unset = UNSET
    """Presigned URL for downloading the subtitles as SRT."""
    duration: float | None | Unset = UNSET
    """Length of the finished video, in seconds."""
    folder_id: None | str | Unset = UNSET
    """Folder that holds the video, by ID."""
    output_language: None | str | Unset = UNSET
    """BCP-47 code of the output language. Set on translated videos only."""
    failure_code: None | str | Unset = UNSET
    """Failure reason for programs to read. Set only if `status` is `failed`."""
    failure_message: None | str | Unset = UNSET
    """Failure reason for people to read. Set only if `status` is `failed`."""
    video_page_url: None | str | Unset = UNSET
    """Address of the video's page in HeyGen's app."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "status": self.status,
            "title": self.title,
            "created_at": self.created_at,
            "completed_at": self.completed_at,
            "video_url": self.video_url,
            "thumbnail_url": self.thumbnail_url,
            "gif_url": self.gif_url,
            "captioned_video_url": self.captioned_video_url,
            "subtitle_url": self.subtitle_url,
            "duration": self.duration,
            "folder_id": self.folder_id,
            "output_language": self.output_language,
            "failure_code": self.failure_code,
            "failure_message": self.failure_message,
            "video_page_url": self.video_page_url,
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
            created_at=_fields.pop("created_at", UNSET),
            completed_at=_fields.pop("completed_at", UNSET),
            video_url=_fields.pop("video_url", UNSET),
            thumbnail_url=_fields.pop("thumbnail_url", UNSET),
            gif_url=_fields.pop("gif_url", UNSET),
            captioned_video_url=_fields.pop("captioned_video_url", UNSET),
            subtitle_url=_fields.pop("subtitle_url", UNSET),
            duration=_fields.pop("duration", UNSET),
            folder_id=_fields.pop("folder_id", UNSET),
            output_language=_fields.pop("output_language", UNSET),
            failure_code=_fields.pop("failure_code", UNSET),
            failure_message=_fields.pop("failure_message", UNSET),
            video_page_url=_fields.pop("video_page_url", UNSET),
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
