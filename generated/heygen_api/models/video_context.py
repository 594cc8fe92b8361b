# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.video_aspect_ratio import VideoAspectRatio
    from ..models.video_caption import VideoCaption
    from ..models.video_resolution import VideoResolution

_T = TypeVar("_T", bound="VideoContext")


@_attrs_define(kw_only=True)
class VideoContext:
    """Settings that hold for a whole video."""

    title: None | str | Unset = UNSET
    """Title under which the video is shown to people."""
    aspect_ratio: None | Unset | VideoAspectRatio = UNSET
    """Width to height of the frame, such as `16:9`; null if not given."""
    resolution: None | Unset | VideoResolution = UNSET
    """Size of the frame's short edge, such as `1080p`; null if not given."""
    caption: None | Unset | VideoCaption = UNSET
    """Whether the video has captions; null if not given."""
    brand_glossary_id: None | str | Unset = UNSET
    """Brand glossary that the video was made with, by ID; null if there was none."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "title": self.title,
            "aspect_ratio": self.aspect_ratio,
            "resolution": self.resolution,
            "caption": self.caption,
            "brand_glossary_id": self.brand_glossary_id,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.video_caption import VideoCaption

        _fields = dict(src_dict)
        _model = cls(
            title=_fields.pop("title", UNSET),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
            resolution=_fields.pop("resolution", UNSET),
            caption=_parse_union(
                _fields.pop("caption", UNSET),
                (VideoCaption, *({}, ("enabled",))),
            ),
            brand_glossary_id=_fields.pop("brand_glossary_id", UNSET),
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
