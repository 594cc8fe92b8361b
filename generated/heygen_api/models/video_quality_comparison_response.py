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
    from ..models.video_quality_comparison_error import VideoQualityComparisonError
    from ..models.video_quality_comparison_result import VideoQualityComparisonResult
    from ..models.video_quality_job_status import VideoQualityJobStatus

_T = TypeVar("_T", bound="VideoQualityComparisonResponse")


@_attrs_define(kw_only=True)
class VideoQualityComparisonResponse:
    """A comparison and, once it is completed, its result."""

    comparison_id: str
    """ID of the comparison; read it with `GET /v3/video-quality/comparisons/{comparison_id}` until its `status` is
    final."""
    status: VideoQualityJobStatus
    """State of the comparison; only a `completed` one has a result."""
    result: None | Unset | VideoQualityComparisonResult = UNSET
    """Which video won; null until the comparison is completed."""
    error: None | Unset | VideoQualityComparisonError = UNSET
    """Why the comparison failed; null unless it has."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "comparison_id": self.comparison_id,
            "status": self.status,
            "result": self.result,
            "error": self.error,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.video_quality_comparison_error import VideoQualityComparisonError
        from ..models.video_quality_comparison_result import VideoQualityComparisonResult

        _fields = dict(src_dict)
        _model = cls(
            comparison_id=_fields.pop("comparison_id", UNSET),
            status=_fields.pop("status", UNSET),
            result=_parse_union(
                _fields.pop("result", UNSET),
                (
                    VideoQualityComparisonResult,
                    *(
                        {},
                        (
                            "model_a",
                            "model_b",
                            "winner",
                            "winner_side",
                            "confidence",
                            "question_id",
                            "judge_model_version",
                        ),
                    ),
                ),
            ),
            error=_parse_union(
                _fields.pop("error", UNSET),
                (VideoQualityComparisonError, *({}, ("code", "message"))),
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
