# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_model as _parse_model,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.background_removal_job_layers import BackgroundRemovalJobLayers

_T = TypeVar("_T", bound="BackgroundRemovalJob")


@_attrs_define(kw_only=True)
class BackgroundRemovalJob:
    """A background-removal job and, once it is finished, links to its layers."""

    id: str
    """ID of the job; read it with `GET /v3/background-removals/{job_id}` until its `status` is final."""
    status: str
    """State of the job: `pending`, `processing`, `completed`, `failed` or `deleted`."""
    layers: BackgroundRemovalJobLayers | Unset = UNSET
    """Presigned download URLs keyed by layer name, filled in when `status` becomes `completed`."""
    duration: float | None | Unset = UNSET
    """Length of the processed video, in seconds."""
    created_at: int | None | Unset = UNSET
    """Job creation time as a Unix timestamp in seconds."""
    completed_at: int | None | Unset = UNSET
    """Job completion time as a Unix timestamp in seconds; absent until then."""
    error: None | str | Unset = UNSET
    """Why the job failed. Set only if `status` is `failed`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "status": self.status,
            "layers": self.layers,
            "duration": self.duration,
            "created_at": self.created_at,
            "completed_at": self.completed_at,
            "error": self.error,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.background_removal_job_layers import BackgroundRemovalJobLayers

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            status=_fields.pop("status", UNSET),
            layers=_parse_model(BackgroundRemovalJobLayers, _fields.pop("layers", UNSET)),
            duration=_fields.pop("duration", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            completed_at=_fields.pop("completed_at", UNSET),
            error=_fields.pop("error", UNSET),
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
