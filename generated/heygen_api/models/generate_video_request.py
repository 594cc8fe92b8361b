# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

_T = TypeVar("_T", bound="GenerateVideoRequest")


@_attrs_define(kw_only=True)
class GenerateVideoRequest:
    """Settings of the final video (`POST /v3/video-translations/proofreads/{proofread_id}/generate`)."""

    captions: bool | Unset = UNSET
    """If true, the translation also gets captions. Default: false."""
    translate_audio_only: bool | Unset = UNSET
    """If true, the audio is translated and the picture stays as it is. Default: false."""
    callback_id: None | str | Unset = UNSET
    """ID of the caller's own choice, repeated in the webhook payload."""
    callback_url: None | str | Unset = UNSET
    """URL that gets a POST when the job has ended."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "captions": self.captions,
            "translate_audio_only": self.translate_audio_only,
            "callback_id": self.callback_id,
            "callback_url": self.callback_url,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            captions=_fields.pop("captions", UNSET),
            translate_audio_only=_fields.pop("translate_audio_only", UNSET),
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
