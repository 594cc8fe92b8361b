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
    from ..models.video_quality_question_id import VideoQualityQuestionId

_T = TypeVar("_T", bound="VideoQualityComparisonRequest")


@_attrs_define(kw_only=True)
class VideoQualityComparisonRequest:
    """Two videos to compare, and the question to judge them by."""

    prompt: str
    """Prompt that both videos were made from, 1 to 10000 characters."""
    model_a: str
    """Name of the model that made the first video, 1 to 255 characters."""
    model_b: str
    """Name of the model that made the second video, 1 to 255 characters."""
    video_a: AssetBase64 | AssetId | AssetUrl
    """First video, given as a URL, an asset ID or Base64 data."""
    video_b: AssetBase64 | AssetId | AssetUrl
    """Second video, given as a URL, an asset ID or Base64 data."""
    question_id: VideoQualityQuestionId
    """Question that the videos are judged by, such as `engagement`."""
    judge_model_version: None | str | Unset = UNSET
    """Version of the model that judges, 1 to 128 characters; the API chooses one when omitted."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "prompt": self.prompt,
            "model_a": self.model_a,
            "model_b": self.model_b,
            "video_a": self.video_a,
            "video_b": self.video_b,
            "question_id": self.question_id,
            "judge_model_version": self.judge_model_version,
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
            prompt=_fields.pop("prompt", UNSET),
            model_a=_fields.pop("model_a", UNSET),
            model_b=_fields.pop("model_b", UNSET),
            video_a=_parse_union(
                _fields.pop("video_a", UNSET),
                (AssetBase64, *({"type": ("base64",)}, ())),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            video_b=_parse_union(
                _fields.pop("video_b", UNSET),
                (AssetBase64, *({"type": ("base64",)}, ())),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
            ),
            question_id=_fields.pop("question_id", UNSET),
            judge_model_version=_fields.pop("judge_model_version", UNSET),
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
