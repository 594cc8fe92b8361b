# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

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
    from ..models.template_video_variable_fit import TemplateVideoVariableFit
    from ..models.template_video_variable_play_style import TemplateVideoVariablePlayStyle

_T = TypeVar("_T", bound="TemplateVideoVariable")


@_attrs_define(kw_only=True)
class TemplateVideoVariable:
    """Video clip for a template variable."""

    type_: Literal["video"]
    """Always `video`, for a variable that holds a video clip."""
    asset: AssetBase64 | AssetId | AssetUrl
    """The clip, given as a URL, an asset ID or Base64 data."""
    fit: TemplateVideoVariableFit | Unset = UNSET
    """How the clip fills its frame: `contain` (default) shows all of it, `cover` fills the frame and may cut off
    edges, `crop` cuts it to the frame, `none` keeps its size. Default: "contain"."""
    play_style: TemplateVideoVariablePlayStyle | Unset = UNSET
    """What happens when clip and scene differ in length: `loop` (default) starts the clip again, `freeze` holds its
    last frame, `once` plays it a single time, `fit_to_scene` adapts the clip to the scene, `full_video` plays all
    of it. Default: "loop"."""
    volume: float | Unset = UNSET
    """Loudness of the clip, from 0.0 (silent) to 1.0 (default, as in the source). Default: 1.0."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "type": self.type_,
            "asset": self.asset,
            "fit": self.fit,
            "play_style": self.play_style,
            "volume": self.volume,
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
            asset=_parse_union(
                _fields.pop("asset", UNSET),
                (AssetBase64, *({"type": ("base64",)}, ())),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            fit=_fields.pop("fit", UNSET),
            play_style=_fields.pop("play_style", UNSET),
            volume=_fields.pop("volume", UNSET),
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
