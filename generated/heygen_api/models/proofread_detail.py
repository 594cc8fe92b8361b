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
    from ..models.proofread_status import ProofreadStatus

_T = TypeVar("_T", bound="ProofreadDetail")


@_attrs_define(kw_only=True)
class ProofreadDetail:
    """A proofread session, whose subtitles can be edited once it is completed."""

    id: str
    """ID of the proofread session, no two of which share one."""
    status: ProofreadStatus
    """State of the session; its subtitles can be edited once it is `completed`."""
    title: None | str | Unset = UNSET
    """Title that was given when the session was opened."""
    output_language: None | str | Unset = UNSET
    """Code of the language that is translated into."""
    input_language: None | str | Unset = UNSET
    """Code of the source language, whether given or detected."""
    submitted_for_review: bool | None | Unset = UNSET
    """True once someone has handed the proofread in for review."""
    created_at: int | None | Unset = UNSET
    """Creation time of the proofread, as a Unix timestamp."""
    failure_message: None | str | Unset = UNSET
    """What went wrong. Set only if `status` is `failed`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "status": self.status,
            "title": self.title,
            "output_language": self.output_language,
            "input_language": self.input_language,
            "submitted_for_review": self.submitted_for_review,
            "created_at": self.created_at,
            "failure_message": self.failure_message,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            status=_fields.pop("status", UNSET),
            title=_fields.pop("title", UNSET),
            output_language=_fields.pop("output_language", UNSET),
            input_language=_fields.pop("input_language", UNSET),
            submitted_for_review=_fields.pop("submitted_for_review", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            failure_message=_fields.pop("failure_message", UNSET),
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
