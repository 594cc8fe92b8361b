# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

_T = TypeVar("_T", bound="ImageAssetItem")


@_attrs_define(kw_only=True)
class ImageAssetItem:
    """Search result that is a photographic image."""

    id: str
    """ID of this search hit; treat it as opaque."""
    url: str
    """Address that leads straight to the asset. Results from today's public library have stable URLs with a long
    lifetime."""
    type_: Literal["image"]
    """Marks the kind of result; `image` in every case. Default: "image"."""
    width: int | None | Unset = UNSET
    """Width of the picture in pixels, if known."""
    height: int | None | Unset = UNSET
    """Height of the picture in pixels, if known."""
    orientation: None | str | Unset = UNSET
    """Shape of the picture if known: `landscape`, `portrait` or `square`."""
    is_transparent: bool | None | Unset = UNSET
    """True when parts of the asset are visibly transparent, as in icons and cut-outs; given only if known."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "url": self.url,
            "type": self.type_,
            "width": self.width,
            "height": self.height,
            "orientation": self.orientation,
            "is_transparent": self.is_transparent,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            url=_fields.pop("url", UNSET),
            type_=_fields.pop("type", UNSET),
            width=_fields.pop("width", UNSET),
            height=_fields.pop("height", UNSET),
            orientation=_fields.pop("orientation", UNSET),
            is_transparent=_fields.pop("is_transparent", UNSET),
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
