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

_T = TypeVar("_T", bound="CreateBackgroundRemovalRequest")


@_attrs_define(kw_only=True)
class CreateBackgroundRemovalRequest:
    """Video to separate from its background, and the layers wanted."""

    video: AssetBase64 | AssetId | AssetUrl
    """Video to process, given as a URL, asset ID or base64 data."""
    layers: list[str] | Unset = UNSET
    """Layers to produce: `foreground` (subject with transparency behind), `mask` (alpha matte in grayscale) and
    `background` (scene without the subject). All three when omitted."""
    title: None | str | Unset = UNSET
    """Title under which the job is shown to people."""
    request_id: None | str | Unset = UNSET
    """Your idempotency key, matched per `space_id`. A repeat gives the first job (same `id`, `status`, charge) even
    if the content differs, so vary it by content. The `Idempotency-Key` header has no effect."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "video": self.video,
            "layers": self.layers,
            "title": self.title,
            "request_id": self.request_id,
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
            video=_parse_union(
                _fields.pop("video", UNSET),
                (AssetBase64, *({"type": ("base64",)}, ())),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            layers=_fields.pop("layers", UNSET),
            title=_fields.pop("title", UNSET),
            request_id=_fields.pop("request_id", UNSET),
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
