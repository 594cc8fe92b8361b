# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

_T = TypeVar("_T", bound="StyleItem")


@_attrs_define(kw_only=True)
class StyleItem:
    """One style as shown in listings."""

    style_id: str
    """ID of the style; goes in `style_id` of `POST /v3/video-agents`."""
    name: str
    """Name under which the style is shown to people."""
    thumbnail_url: None | str | Unset = UNSET
    """Address of a still picture of the style, on a public CDN."""
    preview_video_url: None | str | Unset = UNSET
    """Address of a video (MP4) in the style, on a public CDN."""
    tags: list[str] | None | Unset = UNSET
    """Tags on the style, such as `cinematic`, `retro-tech` or `iconic-artist`."""
    aspect_ratio: None | str | Unset = UNSET
    """Aspect ratio of the style, such as `16:9`, `9:16` or `1:1`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "style_id": self.style_id,
            "name": self.name,
            "thumbnail_url": self.thumbnail_url,
            "preview_video_url": self.preview_video_url,
            "tags": self.tags,
            "aspect_ratio": self.aspect_ratio,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            style_id=_fields.pop("style_id", UNSET),
            name=_fields.pop("name", UNSET),
            thumbnail_url=_fields.pop("thumbnail_url", UNSET),
            preview_video_url=_fields.pop("preview_video_url", UNSET),
            tags=_fields.pop("tags", UNSET),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
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
