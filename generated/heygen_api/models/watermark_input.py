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
    from ..models.watermark_placement import WatermarkPlacement

_T = TypeVar("_T", bound="WatermarkInput")


@_attrs_define(kw_only=True)
class WatermarkInput:
    """Picture laid over a video, and how large, how opaque and where."""

    image: AssetBase64 | AssetId | AssetUrl
    """PNG or JPEG to lay over the video."""
    scale: float | Unset = UNSET
    """Factor to size the watermark by; `1.0` is native size. Default: 1.0."""
    opacity: float | Unset = UNSET
    """How opaque the watermark is, from `0.0` (invisible) to `1.0` (solid). Default: 1.0."""
    placement: None | Unset | WatermarkPlacement = UNSET
    """Where the watermark goes. When omitted, it sits at the bottom right with the usual margins."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "image": self.image,
            "scale": self.scale,
            "opacity": self.opacity,
            "placement": self.placement,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_base_64 import AssetBase64
        from ..models.asset_id import AssetId
        from ..models.asset_url import AssetUrl
        from ..models.watermark_placement import WatermarkPlacement

        _fields = dict(src_dict)
        _model = cls(
            image=_parse_union(
                _fields.pop("image", UNSET),
                (AssetBase64, *({"type": ("base64",)}, ())),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            scale=_fields.pop("scale", UNSET),
            opacity=_fields.pop("opacity", UNSET),
            placement=_parse_union(
                _fields.pop("placement", UNSET),
                (WatermarkPlacement, *({}, ())),
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
