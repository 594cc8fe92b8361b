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
    from ..models.asset_base_64 import AssetBase64
    from ..models.asset_id import AssetId
    from ..models.asset_url import AssetUrl
    from ..models.create_batch_video_from_cinematic_avatar_aspect_ratio import (
        CreateBatchVideoFromCinematicAvatarAspectRatio,
    )
    from ..models.create_batch_video_from_cinematic_avatar_resolution import (
        CreateBatchVideoFromCinematicAvatarResolution,
    )

_T = TypeVar("_T", bound="CreateBatchVideoFromCinematicAvatar")


@_attrs_define(kw_only=True)
class CreateBatchVideoFromCinematicAvatar:
    """Cinematic Avatar video made from `prompt` and references, as one item of a batch."""

    type_: Literal["cinematic_avatar"]
    """Selects a video made from a prompt plus references; always `cinematic_avatar`."""
    prompt: str
    """Plain-language description of the wanted video, 1 to 10000 characters."""
    avatar_id: list[str]
    """One to three avatar looks, by ID, that serve as visual references."""
    references: list[AssetBase64 | AssetId | AssetUrl] | None | Unset = UNSET
    """Images, videos or audio that steer the result, each as inline base64, a URL or an `asset_id`. Avatars and
    references together may hold up to 9 images and 3 videos."""
    aspect_ratio: CreateBatchVideoFromCinematicAvatarAspectRatio | Unset = UNSET
    """Shape of the output frame: `16:9` (default), `9:16` or `1:1`. Other ratios do not work with
    `cinematic_avatar`. Default: "16:9"."""
    resolution: CreateBatchVideoFromCinematicAvatarResolution | Unset = UNSET
    """Size of the output: `720p` (default) or `1080p`. Other sizes do not work with `cinematic_avatar`. Default:
    "720p"."""
    auto_duration: bool | Unset = UNSET
    """Leaves the length of the video to the model. Do not send `duration` when this is `true`. Default: false."""
    duration: int | None | Unset = UNSET
    """Length in seconds, from 4 to 15; default 10. Leave out with `auto_duration` `true`."""
    enhance_prompt: bool | Unset = UNSET
    """Lets the server improve the prompt before use. Default: false."""
    title: None | str | Unset = UNSET
    """Title shown for the video in HeyGen's dashboard."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "type": self.type_,
            "prompt": self.prompt,
            "avatar_id": self.avatar_id,
            "references": self.references,
            "aspect_ratio": self.aspect_ratio,
            "resolution": self.resolution,
            "auto_duration": self.auto_duration,
            "duration": self.duration,
            "enhance_prompt": self.enhance_prompt,
            "title": self.title,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_base_64 import AssetBase64
        from ..models.asset_id import AssetId
        from ..models.asset_url import AssetUrl

        _fields = dict(src_dict)
        _model = cls(
            type_=_fields.pop("type", UNSET),
            prompt=_fields.pop("prompt", UNSET),
            avatar_id=_fields.pop("avatar_id", UNSET),
            references=_parse_union(
                _fields.pop("references", UNSET),
                items=lambda _value: _parse_list(
                    lambda _item: _parse_union(
                        _item,
                        (AssetBase64, *({"type": ("base64",)}, ())),
                        (AssetUrl, *({"type": ("url",)}, ())),
                        (AssetId, *({"type": ("asset_id",)}, ())),
                    ),
                    _value,
                ),
            ),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
            resolution=_fields.pop("resolution", UNSET),
            auto_duration=_fields.pop("auto_duration", UNSET),
            duration=_fields.pop("duration", UNSET),
            enhance_prompt=_fields.pop("enhance_prompt", UNSET),
            title=_fields.pop("title", UNSET),
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
