# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.audio_script_entry import AudioScriptEntry
    from ..models.avatar_element import AvatarElement
    from ..models.color_background import ColorBackground
    from ..models.container_element import ContainerElement
    from ..models.image_background import ImageBackground
    from ..models.image_element import ImageElement
    from ..models.placeholder_element import PlaceholderElement
    from ..models.silence_script_entry import SilenceScriptEntry
    from ..models.text_script_entry import TextScriptEntry
    from ..models.video_background import VideoBackground
    from ..models.video_element import VideoElement

_T = TypeVar("_T", bound="Scene")


@_attrs_define(kw_only=True)
class Scene:
    """One scene of a video: what is seen, and what is said."""

    id: str
    """ID of the scene, which tells it apart from the others."""
    background: ColorBackground | ImageBackground | None | Unset | VideoBackground = UNSET
    """What is shown behind the elements; null if the scene has no background."""
    elements: list[AvatarElement | ContainerElement | ImageElement | PlaceholderElement | VideoElement] | Unset = UNSET
    """What is seen in the scene, besides the background: avatars, pictures, clips and groups of these."""
    script: list[AudioScriptEntry | SilenceScriptEntry | TextScriptEntry] | Unset = UNSET
    """What is heard in the scene: texts to speak, recordings and silences, in order."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "background": self.background,
            "elements": self.elements,
            "script": self.script,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.audio_script_entry import AudioScriptEntry
        from ..models.avatar_element import AvatarElement
        from ..models.color_background import ColorBackground
        from ..models.container_element import ContainerElement
        from ..models.image_background import ImageBackground
        from ..models.image_element import ImageElement
        from ..models.placeholder_element import PlaceholderElement
        from ..models.silence_script_entry import SilenceScriptEntry
        from ..models.text_script_entry import TextScriptEntry
        from ..models.video_background import VideoBackground
        from ..models.video_element import VideoElement

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            background=_parse_union(
                _fields.pop("background", UNSET),
                (ColorBackground, *({"type": ("color",)}, ())),
                (ImageBackground, *({"type": ("image",)}, ())),
                (VideoBackground, *({"type": ("video",)}, ())),
            ),
            elements=_parse_list(
                lambda _item: _parse_union(
                    _item,
                    (AvatarElement, *({"type": ("avatar",)}, ())),
                    (ImageElement, *({"type": ("image",)}, ())),
                    (VideoElement, *({"type": ("video",)}, ())),
                    (PlaceholderElement, *({}, ("id", "type"))),
                    (ContainerElement, *({}, ("id", "type"))),
                ),
                _fields.pop("elements", UNSET),
            ),
            script=_parse_list(
                lambda _item: _parse_union(
                    _item,
                    (TextScriptEntry, *({"type": ("text",)}, ())),
                    (AudioScriptEntry, *({"type": ("audio",)}, ())),
                    (SilenceScriptEntry, *({"type": ("silence",)}, ())),
                ),
                _fields.pop("script", UNSET),
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
