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
    from ..models.hyperframes_aspect_ratio import HyperframesAspectRatio
    from ..models.hyperframes_render_detail_format import HyperframesRenderDetailFormat
    from ..models.hyperframes_render_detail_quality import HyperframesRenderDetailQuality
    from ..models.hyperframes_render_status import HyperframesRenderStatus
    from ..models.hyperframes_resolution import HyperframesResolution

_T = TypeVar("_T", bound="HyperframesRenderDetail")


@_attrs_define(kw_only=True)
class HyperframesRenderDetail:
    """A HyperFrames render, its settings and, once it is completed, its video."""

    render_id: str
    """ID of the render; no two renders share one."""
    status: HyperframesRenderStatus
    """State of the render; only a `completed` one has a video."""
    format_: HyperframesRenderDetailFormat
    """Container of the video: `mp4`, `webm` or `mov`."""
    title: None | str | Unset = UNSET
    """Title under which the render is shown to people; null if it has none."""
    callback_id: None | str | Unset = UNSET
    """The `callback_id` that was sent when the render was started, if any."""
    video_url: None | str | Unset = UNSET
    """Presigned URL for downloading the video; it expires, and reading the render again gives a fresh one. Null
    until there is one."""
    thumbnail_url: None | str | Unset = UNSET
    """Address of a still picture from the video; null until there is one."""
    duration: float | None | Unset = UNSET
    """Length of the finished video, in seconds; null until it is known."""
    fps: int | None | Unset = UNSET
    """Frames per second of the video; null if not given."""
    quality: HyperframesRenderDetailQuality | None | Unset = UNSET
    """Quality of the video: `draft`, `standard` or `high`; null if not given."""
    resolution: HyperframesResolution | None | Unset = UNSET
    """Resolution of the video, `1080p` or `4k`; null if not given."""
    aspect_ratio: HyperframesAspectRatio | None | Unset = UNSET
    """Width to height of the frame, such as `16:9`; null if not given."""
    composition: None | str | Unset = UNSET
    """Which composition of the project is rendered; null if none was named."""
    created_at: int | None | Unset = UNSET
    """Creation time of the render, as a Unix timestamp in seconds."""
    completed_at: int | None | Unset = UNSET
    """Time at which rendering ended, as a Unix timestamp in seconds; null until then."""
    failure_message: None | str | Unset = UNSET
    """What went wrong, for people to read; null unless the render has failed."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "render_id": self.render_id,
            "status": self.status,
            "format": self.format_,
            "title": self.title,
            "callback_id": self.callback_id,
            "video_url": self.video_url,
            "thumbnail_url": self.thumbnail_url,
            "duration": self.duration,
            "fps": self.fps,
            "quality": self.quality,
            "resolution": self.resolution,
            "aspect_ratio": self.aspect_ratio,
            "composition": self.composition,
            "created_at": self.created_at,
            "completed_at": self.completed_at,
            "failure_message": self.failure_message,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            render_id=_fields.pop("render_id", UNSET),
            status=_fields.pop("status", UNSET),
            format_=_fields.pop("format", UNSET),
            title=_fields.pop("title", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
            video_url=_fields.pop("video_url", UNSET),
            thumbnail_url=_fields.pop("thumbnail_url", UNSET),
            duration=_fields.pop("duration", UNSET),
            fps=_fields.pop("fps", UNSET),
            quality=_fields.pop("quality", UNSET),
            resolution=_fields.pop("resolution", UNSET),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
            composition=_fields.pop("composition", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            completed_at=_fields.pop("completed_at", UNSET),
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
