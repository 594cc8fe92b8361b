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
    from ..models.asset_id import AssetId
    from ..models.asset_url import AssetUrl
    from ..models.highlight_output_settings import HighlightOutputSettings

_T = TypeVar("_T", bound="CreateAiClippingRequest")


@_attrs_define(kw_only=True)
class CreateAiClippingRequest:
    """Video to cut clips from, and how (`POST /v3/ai-clipping`)."""

    video: AssetId | AssetUrl
    """Video to cut clips from, given as a URL or an asset ID."""
    title: None | str | Unset = UNSET
    """Job title. When left out, the title of the source video is used."""
    input_language: None | str | Unset = UNSET
    """Language spoken in the source, as an ISO 639-1 code such as `en` or `es`. Detected automatically when absent."""
    output_settings: HighlightOutputSettings | Unset = UNSET
    """Controls how clips come out: mix of durations, aspect ratio, captions and so on."""
    callback_url: None | str | Unset = UNSET
    """HTTPS address for this job's callbacks. They are not signed (only registered endpoints with a secret get
    signatures): check TLS and the `callback_id` that comes back before trusting one."""
    callback_id: None | str | Unset = UNSET
    """ID of the caller's own choice, repeated in callbacks; 128 characters at most."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "video": self.video,
            "title": self.title,
            "input_language": self.input_language,
            "output_settings": self.output_settings,
            "callback_url": self.callback_url,
            "callback_id": self.callback_id,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_id import AssetId
        from ..models.asset_url import AssetUrl
        from ..models.highlight_output_settings import HighlightOutputSettings

        _fields = dict(src_dict)
        _model = cls(
            video=_parse_union(
                _fields.pop("video", UNSET),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            title=_fields.pop("title", UNSET),
            input_language=_fields.pop("input_language", UNSET),
            output_settings=_parse_model(HighlightOutputSettings, _fields.pop("output_settings", UNSET)),
            callback_url=_fields.pop("callback_url", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
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
