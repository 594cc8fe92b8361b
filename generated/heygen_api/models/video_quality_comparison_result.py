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
    from ..models.video_quality_comparison_result_winner_side import VideoQualityComparisonResultWinnerSide
    from ..models.video_quality_question_id import VideoQualityQuestionId

_T = TypeVar("_T", bound="VideoQualityComparisonResult")


@_attrs_define(kw_only=True)
class VideoQualityComparisonResult:
    """What the judge found."""

    model_a: str
    """Name of the model that made the first video, as sent."""
    model_b: str
    """Name of the model that made the second video, as sent."""
    winner: str
    """Model whose video the judge found better."""
    winner_side: VideoQualityComparisonResultWinnerSide
    """Which video the judge found better: `a` for the first, `b` for the second."""
    confidence: float
    """How sure the judge is, from 0.0 to 1.0."""
    question_id: VideoQualityQuestionId
    """Question that the videos were judged by."""
    judge_model_version: str
    """Version of the model that judged."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "model_a": self.model_a,
            "model_b": self.model_b,
            "winner": self.winner,
            "winner_side": self.winner_side,
            "confidence": self.confidence,
            "question_id": self.question_id,
            "judge_model_version": self.judge_model_version,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            model_a=_fields.pop("model_a", UNSET),
            model_b=_fields.pop("model_b", UNSET),
            winner=_fields.pop("winner", UNSET),
            winner_side=_fields.pop("winner_side", UNSET),
            confidence=_fields.pop("confidence", UNSET),
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
