# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_model as _parse_model,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.batch_status import BatchStatus
    from ..models.video_batch_detail_counts_by_status import VideoBatchDetailCountsByStatus
    from ..models.video_batch_item import VideoBatchItem

_T = TypeVar("_T", bound="VideoBatchDetail")


@_attrs_define(kw_only=True)
class VideoBatchDetail:
    """State of a batch (of videos, translations, lip-sync jobs or assets) and one page of its items."""

    batch_id: str
    """ID of the batch, as given when it was submitted."""
    status: BatchStatus
    """Overall state of the batch, computed from the states of its items."""
    total_items: int
    """How many items the batch was submitted with."""
    counts_by_status: VideoBatchDetailCountsByStatus
    """Number of items in each status, with the status as key."""
    created_at: int
    """Creation time of the batch, as a Unix timestamp."""
    items: list[VideoBatchItem]
    """A single page of the batch's items, sorted by `item_index`."""
    has_more: bool
    """True if the batch has items after this page."""
    title: None | str | Unset = UNSET
    """Name of the batch as it appears in the HeyGen app."""
    next_token: None | str | Unset = UNSET
    """Cursor of the next page of items, to be sent as `token`; null on the last page."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "batch_id": self.batch_id,
            "status": self.status,
            "total_items": self.total_items,
            "counts_by_status": self.counts_by_status,
            "created_at": self.created_at,
            "items": self.items,
            "has_more": self.has_more,
            "title": self.title,
            "next_token": self.next_token,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.video_batch_detail_counts_by_status import VideoBatchDetailCountsByStatus
        from ..models.video_batch_item import VideoBatchItem

        _fields = dict(src_dict)
        _model = cls(
            batch_id=_fields.pop("batch_id", UNSET),
            status=_fields.pop("status", UNSET),
            total_items=_fields.pop("total_items", UNSET),
            counts_by_status=_parse_model(VideoBatchDetailCountsByStatus, _fields.pop("counts_by_status", UNSET)),
            created_at=_fields.pop("created_at", UNSET),
            items=_parse_list(lambda _item: _parse_model(VideoBatchItem, _item), _fields.pop("items", UNSET)),
            has_more=_fields.pop("has_more", UNSET),
            title=_fields.pop("title", UNSET),
            next_token=_fields.pop("next_token", UNSET),
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
