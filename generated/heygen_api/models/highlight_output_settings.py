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
    from ..models.caption_style_preset import CaptionStylePreset
    from ..models.output_aspect_ratio import OutputAspectRatio
    from ..models.output_duration import OutputDuration

_T = TypeVar("_T", bound="HighlightOutputSettings")


@_attrs_define(kw_only=True)
class HighlightOutputSettings:
    """How clips come out: lengths, shape, captions and what to look for."""

    duration_types: list[OutputDuration] | Unset = UNSET
    """Clip lengths to aim for, at least one. A separate clip is made for every entry."""
    aspect_ratio: OutputAspectRatio | Unset = UNSET
    """Frame shape applied to every clip. Defaults to `portrait` (9:16). Default: "portrait"."""
    captions: bool | Unset = UNSET
    """Whether captions are rendered into the picture; `false` turns them off. Default: true."""
    caption_style: CaptionStylePreset | Unset = UNSET
    """Look of the captions, such as `outline_classic` (default) or `bold`; counts only with `captions`. Default:
    "outline_classic"."""
    prompt: None | str | Unset = UNSET
    """What makes a highlight, for the model that picks them; 500 characters at most."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "duration_types": self.duration_types,
            "aspect_ratio": self.aspect_ratio,
            "captions": self.captions,
            "caption_style": self.caption_style,
            "prompt": self.prompt,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            duration_types=_fields.pop("duration_types", UNSET),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
            captions=_fields.pop("captions", UNSET),
            caption_style=_fields.pop("caption_style", UNSET),
            prompt=_fields.pop("prompt", UNSET),
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
