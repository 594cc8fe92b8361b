# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.avatar_video_scene import AvatarVideoScene
    from ..models.caption_setting import CaptionSetting
    from ..models.image_scene import ImageScene
    from ..models.video_aspect_ratio import VideoAspectRatio
    from ..models.video_resolution import VideoResolution
    from ..models.video_scene import VideoScene
    from ..models.watermark_input import WatermarkInput

_T = TypeVar("_T", bound="CreateBatchVideoFromStudio")


@_attrs_define(kw_only=True)
class CreateBatchVideoFromStudio:
    """Video joined from full-frame scenes, as one item of a batch."""

    type_: Literal["studio"]
    """Selects a video composed of scenes; always `studio`."""
    scenes: list[AvatarVideoScene | ImageScene | VideoScene]
    """From 1 to 50 full-frame scenes, joined in the order given. Each is an `avatar_video`, `image` or `video`
    scene."""
    title: None | str | Unset = UNSET
    """Title shown for the video in HeyGen's dashboard."""
    aspect_ratio: None | Unset | VideoAspectRatio = UNSET
    """Frame shape for the whole video: `16:9` (default), `9:16`, `4:5`, `5:4`, `1:1` or `auto`. Scenes are cropped
    around their center to fit. Default: "16:9"."""
    resolution: None | Unset | VideoResolution = UNSET
    """Resolution of the whole video: `4k`, `1080p` or `720p`."""
    brand_glossary_id: None | str | Unset = UNSET
    """Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs."""
    callback_url: None | str | Unset = UNSET
    """Webhook URL that gets a POST once the video is ready."""
    callback_id: None | str | Unset = UNSET
    """Caller's own ID, repeated in the webhook payload."""
    caption: CaptionSetting | None | Unset = UNSET
    """Controls captions. `subtitle_url` always delivers a separate subtitle file; adding `style` also draws the
    captions onto the video."""
    watermark: None | Unset | WatermarkInput = UNSET
    """PNG or JPEG laid over the video as a watermark. Premium option for some Enterprise customers; ask HeyGen
    support for access."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "type": self.type_,
            "scenes": self.scenes,
            "title": self.title,
            "aspect_ratio": self.aspect_ratio,
            "resolution": self.resolution,
            "brand_glossary_id": self.brand_glossary_id,
            "callback_url": self.callback_url,
            "callback_id": self.callback_id,
            "caption": self.caption,
            "watermark": self.watermark,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.avatar_video_scene import AvatarVideoScene
        from ..models.caption_setting import CaptionSetting
        from ..models.image_scene import ImageScene
        from ..models.video_scene import VideoScene
        from ..models.watermark_input import WatermarkInput

        _fields = dict(src_dict)
        _model = cls(
            type_=_fields.pop("type", UNSET),
            scenes=_parse_list(
                lambda _item: _parse_union(
                    _item,
                    (AvatarVideoScene, *({"type": ("avatar_video",)}, ())),
                    (ImageScene, *({"type": ("image",)}, ())),
                    (VideoScene, *({"type": ("video",)}, ())),
                ),
                _fields.pop("scenes", UNSET),
            ),
            title=_fields.pop("title", UNSET),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
            resolution=_fields.pop("resolution", UNSET),
            brand_glossary_id=_fields.pop("brand_glossary_id", UNSET),
            callback_url=_fields.pop("callback_url", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
            caption=_parse_union(
                _fields.pop("caption", UNSET),
                (CaptionSetting, *({"file_format": ("srt",)}, ())),
            ),
            watermark=_parse_union(
                _fields.pop("watermark", UNSET),
                (WatermarkInput, *({}, ("image",))),
            ),
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
