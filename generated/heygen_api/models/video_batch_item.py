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
    from ..models.batch_item_status import BatchItemStatus
    from ..models.video_batch_item_error import VideoBatchItemError

_T = TypeVar("_T", bound="VideoBatchItem")


@_attrs_define(kw_only=True)
class VideoBatchItem:
    """One item of a batch and what became of it."""

    item_index: int
    """Position of the item in the batch, counting from 0."""
    status: BatchItemStatus
    """State of the item, such as `queued` or `completed`."""
    video_id: None | str | Unset = UNSET
    """ID of what the item makes: a video or, in other batches, a translation, lip-sync job or asset. Absent until
    that exists."""
    error: None | Unset | VideoBatchItemError = UNSET
    """Says what went wrong if `status` is `failed`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "item_index": self.item_index,
            "status": self.status,
            "video_id": self.video_id,
            "error": self.error,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.video_batch_item_error import VideoBatchItemError

        _fields = dict(src_dict)
        _model = cls(
            item_index=_fields.pop("item_index", UNSET),
            status=_fields.pop("status", UNSET),
            video_id=_fields.pop("video_id", UNSET),
            error=_parse_union(
                _fields.pop("error", UNSET),
                (VideoBatchItemError, *({}, ())),
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
