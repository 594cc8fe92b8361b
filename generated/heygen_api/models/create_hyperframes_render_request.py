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
    from ..models.asset_base_64 import AssetBase64
    from ..models.asset_id import AssetId
    from ..models.asset_url import AssetUrl
    from ..models.create_hyperframes_render_request_format import CreateHyperframesRenderRequestFormat
    from ..models.create_hyperframes_render_request_quality import CreateHyperframesRenderRequestQuality
    from ..models.create_hyperframes_render_request_variables import CreateHyperframesRenderRequestVariables
    from ..models.hyperframes_aspect_ratio import HyperframesAspectRatio
    from ..models.hyperframes_resolution import HyperframesResolution

_T = TypeVar("_T", bound="CreateHyperframesRenderRequest")


@_attrs_define(kw_only=True)
class CreateHyperframesRenderRequest:
    """HyperFrames project to render, and how (`POST /v3/hyperframes/renders`)."""

    project: AssetBase64 | AssetId | AssetUrl
    """HyperFrames project to render, given as a URL, an asset ID or Base64 data."""
    fps: int | None | Unset = UNSET
    """Frames per second of the video, from 1 to 240; 30 when omitted. Default: 30."""
    quality: CreateHyperframesRenderRequestQuality | Unset = UNSET
    """Quality of the video: `draft`, `standard` (default) or `high`. Default: "standard"."""
    format_: CreateHyperframesRenderRequestFormat | Unset = UNSET
    """Container of the video: `mp4` (default), `webm` or `mov`. Default: "mp4"."""
    resolution: HyperframesResolution | Unset = UNSET
    """Resolution of the video: `1080p` (default) or `4k`. Default: "1080p"."""
    aspect_ratio: HyperframesAspectRatio | Unset = UNSET
    """Width to height of the frame: `16:9` (default), `9:16` or `1:1`. Default: "16:9"."""
    composition: None | str | Unset = UNSET
    """Which composition of the project to render; 512 characters at most."""
    variables: CreateHyperframesRenderRequestVariables | None | Unset = UNSET
    """Values for the project's variables, keyed by variable name."""
    title: None | str | Unset = UNSET
    """Title under which the render is shown to people, 500 characters at most."""
    callback_id: None | str | Unset = UNSET
    """ID of the caller's own choice, repeated in callbacks; 256 characters at most."""
    callback_url: None | str | Unset = UNSET
    """URL that gets a POST when the render has ended."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "project": self.project,
            "fps": self.fps,
            "quality": self.quality,
            "format": self.format_,
            "resolution": self.resolution,
            "aspect_ratio": self.aspect_ratio,
            "composition": self.composition,
            "variables": self.variables,
            "title": self.title,
            "callback_id": self.callback_id,
            "callback_url": self.callback_url,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_base_64 import AssetBase64
        from ..models.asset_id import AssetId
        from ..models.asset_url import AssetUrl
        from ..models.create_hyperframes_render_request_variables import CreateHyperframesRenderRequestVariables

        _fields = dict(src_dict)
        _model = cls(
            project=_parse_union(
                _fields.pop("project", UNSET),
                (AssetBase64, *({"type": ("base64",)}, ())),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            fps=_fields.pop("fps", UNSET),
            quality=_fields.pop("quality", UNSET),
            format_=_fields.pop("format", UNSET),
            resolution=_fields.pop("resolution", UNSET),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
            composition=_fields.pop("composition", UNSET),
            variables=_parse_union(
                _fields.pop("variables", UNSET),
                (CreateHyperframesRenderRequestVariables, *({}, ())),
            ),
            title=_fields.pop("title", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
            callback_url=_fields.pop("callback_url", UNSET),
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
