# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_model as _parse_model,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.asset_upload_batch_item_upload_headers import AssetUploadBatchItemUploadHeaders

_T = TypeVar("_T", bound="AssetUploadBatchItem")


@_attrs_define(kw_only=True)
class AssetUploadBatchItem:
    """A presigned slot for one file of the batch, with the same fields as `CreateAssetUploadResponse` (`POST
    /v3/assets/direct-uploads`)."""

    asset_id: str
    """ID of the asset, valid for repeated use once `POST /v3/assets/complete/batches` has finalized the batch."""
    upload_url: str
    """Presigned S3 address that takes the file's raw bytes by PUT."""
    upload_headers: AssetUploadBatchItemUploadHeaders
    """Headers the PUT request has to carry, unchanged."""
    expires_in_seconds: int
    """Remaining lifetime of the upload URL, in seconds."""
    max_bytes: int
    """Upper limit on the upload, in bytes."""
    status: Literal["pending_upload"]
    """State of the upload; in this response it is always `pending_upload`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "asset_id": self.asset_id,
            "upload_url": self.upload_url,
            "upload_headers": self.upload_headers,
            "expires_in_seconds": self.expires_in_seconds,
            "max_bytes": self.max_bytes,
            "status": self.status,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_upload_batch_item_upload_headers import AssetUploadBatchItemUploadHeaders

        _fields = dict(src_dict)
        _model = cls(
            asset_id=_fields.pop("asset_id", UNSET),
            upload_url=_fields.pop("upload_url", UNSET),
            upload_headers=_parse_model(AssetUploadBatchItemUploadHeaders, _fields.pop("upload_headers", UNSET)),
            expires_in_seconds=_fields.pop("expires_in_seconds", UNSET),
            max_bytes=_fields.pop("max_bytes", UNSET),
            status=_fields.pop("status", UNSET),
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
