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
    from ..models.video_status_entry_error import VideoStatusEntryError

_T = TypeVar("_T", bound="VideoStatusEntry")


@_attrs_define(kw_only=True)
class VideoStatusEntry:
    """State of one item that was asked about."""

    status: str
    """State of the item: `queued`, `processing`, `completed`, `failed`, or `not_found` when the ID is unknown or
    belongs to someone else."""
    video_id: None | str | Unset = UNSET
    """ID of the video or, in other groups, of the translation, lip-sync job or asset; null for a batch item that has
    none yet."""
    error: None | Unset | VideoStatusEntryError = UNSET
    """Says what went wrong if `status` is `failed`."""
    batch_id: None | str | Unset = UNSET
    """Batch the entry came from; present only if it was looked up through a `batch_id`."""
    item_index: int | None | Unset = UNSET
    """Position in the batch, present only if the entry was looked up through a `batch_id`. Lets items that lack a
    `video_id` be matched up."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "status": self.status,
            "video_id": self.video_id,
            "error": self.error,
            "batch_id": self.batch_id,
            "item_index": self.item_index,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.video_status_entry_error import VideoStatusEntryError

        _fields = dict(src_dict)
        _model = cls(
            status=_fields.pop("status", UNSET),
            video_id=_fields.pop("video_id", UNSET),
            error=_parse_union(
                _fields.pop("error", UNSET),
                (VideoStatusEntryError, *({}, ())),
            ),
            batch_id=_fields.pop("batch_id", UNSET),
            item_index=_fields.pop("item_index", UNSET),
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
