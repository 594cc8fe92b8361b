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
    from ..models.template_subtitle_position import TemplateSubtitlePosition

_T = TypeVar("_T", bound="TemplateSubtitleSettings")


@_attrs_define(kw_only=True)
class TemplateSubtitleSettings:
    """Style of subtitles: a preset, and what to change about it."""

    preset_name: str
    """Name of a subtitle preset, such as `classic`, `bold` or `bright`."""
    alignment: int | None | Unset = UNSET
    """Number that says how subtitles are aligned; 2 when omitted. Default: 2."""
    disable_highlight: bool | None | Unset = UNSET
    """Turns off the highlighting of spoken words that the preset has, if true. Default: false."""
    font_size: int | None | Unset = UNSET
    """Font size to use in place of the preset's."""
    position: None | TemplateSubtitlePosition | Unset = UNSET
    """Where to place subtitles, if not where the preset does."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "preset_name": self.preset_name,
            "alignment": self.alignment,
            "disable_highlight": self.disable_highlight,
            "font_size": self.font_size,
            "position": self.position,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.template_subtitle_position import TemplateSubtitlePosition

        _fields = dict(src_dict)
        _model = cls(
            preset_name=_fields.pop("preset_name", UNSET),
            alignment=_fields.pop("alignment", UNSET),
            disable_highlight=_fields.pop("disable_highlight", UNSET),
            font_size=_fields.pop("font_size", UNSET),
            position=_parse_union(
                _fields.pop("position", UNSET),
                (TemplateSubtitlePosition, *({}, ())),
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
