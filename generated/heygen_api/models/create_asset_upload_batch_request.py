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
    from ..models.asset_upload_item import AssetUploadItem

_T = TypeVar("_T", bound="CreateAssetUploadBatchRequest")


@_attrs_define(kw_only=True)
class CreateAssetUploadBatchRequest:
    """Files to get upload URLs for, as one batch."""

    files: list[AssetUploadItem]
    """Files that need upload URLs, at most 100. Each entry looks like a `POST /v3/assets/direct-uploads` body."""
    title: None | str | Unset = UNSET
    """Batch name as it appears in the HeyGen app."""
    callback_url: None | str | Unset = UNSET
    """Present only for symmetry with other batch APIs; no webhook is sent when assets complete."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "files": self.files,
            "title": self.title,
            "callback_url": self.callback_url,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_upload_item import AssetUploadItem

        _fields = dict(src_dict)
        _model = cls(
            files=_parse_list(lambda _item: _parse_model(AssetUploadItem, _item), _fields.pop("files", UNSET)),
            title=_fields.pop("title", UNSET),
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
