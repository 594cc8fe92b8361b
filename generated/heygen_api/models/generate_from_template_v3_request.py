# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_model as _parse_model,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.generate_from_template_v3_request_variables import GenerateFromTemplateV3RequestVariables
    from ..models.template_subtitle_settings import TemplateSubtitleSettings
    from ..models.template_video_dimension import TemplateVideoDimension

_T = TypeVar("_T", bound="GenerateFromTemplateV3Request")


@_attrs_define(kw_only=True)
class GenerateFromTemplateV3Request:
    """Values for a template's variables and settings of the video (`POST /v3/templates/{template_id}`)."""

    variables: GenerateFromTemplateV3RequestVariables
    """Values that replace the template's variables, keyed by variable name."""
    title: None | str | Unset = UNSET
    """Title under which the new video is shown to people."""
    caption: bool | Unset = UNSET
    """Burns captions into the output when true. Default: false."""
    subtitles: None | TemplateSubtitleSettings | Unset = UNSET
    """Style of the subtitles. Setting it turns captions on."""
    callback_id: None | str | Unset = UNSET
    """Opaque ID that this video's webhook events repeat."""
    callback_url: None | str | Unset = UNSET
    """URL that receives the video result, besides any webhook endpoints already registered."""
    folder_id: None | str | Unset = UNSET
    """ID of the folder that receives the new video."""
    brand_voice_id: None | str | Unset = UNSET
    """Brand voice that governs pronunciation, by ID."""
    brand_glossary_id: None | str | Unset = UNSET
    """Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs."""
    dimension: None | TemplateVideoDimension | Unset = UNSET
    """Resolution that replaces the template's. The aspect ratio has to stay the same."""
    fps: float | Unset = UNSET
    """Frames per second of the output: 25, 30 or 60. Default: 25.0."""
    scene_ids: list[str] | None | Unset = UNSET
    """Scenes to render, by ID and in this order. Each must be in the template already; scenes may be picked,
    reordered or repeated but not created. All render in template order when omitted."""
    reorder_music: bool | Unset = UNSET
    """If true (the default), background audio follows its scene when scenes move. If false, each track keeps its
    place in the layout. Default: true."""
    keep_text_vertically_centered: bool | Unset = UNSET
    """If true, a text element whose content is replaced is centered again vertically, using its height as rendered.
    Default: false."""
    include_gif: bool | Unset = UNSET
    """Adds a GIF preview to the webhook payload when true. Default: false."""
    enable_sharing: bool | Unset = UNSET
    """Makes the share page of the new video public when true. Default: false."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "variables": self.variables,
            "title": self.title,
            "caption": self.caption,
            "subtitles": self.subtitles,
            "callback_id": self.callback_id,
            "callback_url": self.callback_url,
            "folder_id": self.folder_id,
            "brand_voice_id": self.brand_voice_id,
            "brand_glossary_id": self.brand_glossary_id,
            "dimension": self.dimension,
            "fps": self.fps,
            "scene_ids": self.scene_ids,
            "reorder_music": self.reorder_music,
            "keep_text_vertically_centered": self.keep_text_vertically_centered,
            "include_gif": self.include_gif,
            "enable_sharing": self.enable_sharing,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.generate_from_template_v3_request_variables import GenerateFromTemplateV3RequestVariables
        from ..models.template_subtitle_settings import TemplateSubtitleSettings
        from ..models.template_video_dimension import TemplateVideoDimension

        _fields = dict(src_dict)
        _model = cls(
            variables=_parse_model(GenerateFromTemplateV3RequestVariables, _fields.pop("variables", UNSET)),
            title=_fields.pop("title", UNSET),
            caption=_fields.pop("caption", UNSET),
            subtitles=_parse_union(
                _fields.pop("subtitles", UNSET),
                (TemplateSubtitleSettings, *({}, ("preset_name",))),
            ),
            callback_id=_fields.pop("callback_id", UNSET),
            callback_url=_fields.pop("callback_url", UNSET),
            folder_id=_fields.pop("folder_id", UNSET),
            brand_voice_id=_fields.pop("brand_voice_id", UNSET),
            brand_glossary_id=_fields.pop("brand_glossary_id", UNSET),
            dimension=_parse_union(
                _fields.pop("dimension", UNSET),
                (TemplateVideoDimension, *({}, ("width", "height"))),
            ),
            fps=_fields.pop("fps", UNSET),
            scene_ids=_fields.pop("scene_ids", UNSET),
            reorder_music=_fields.pop("reorder_music", UNSET),
            keep_text_vertically_centered=_fields.pop("keep_text_vertically_centered", UNSET),
            include_gif=_fields.pop("include_gif", UNSET),
            enable_sharing=_fields.pop("enable_sharing", UNSET),
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
