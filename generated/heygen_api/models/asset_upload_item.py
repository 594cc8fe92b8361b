# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

_T = TypeVar("_T", bound="AssetUploadItem")


@_attrs_define(kw_only=True)
class AssetUploadItem:
    """A file listed in a batch upload request, with the same fields as `CreateAssetUploadRequest` (`POST
    /v3/assets/direct-uploads`)."""

    filename: str
    """Name of the file before upload, kept as metadata only. The extension used in storage follows from
    `content_type`."""
    content_type: str
    """MIME type claimed for the file, such as `video/mp4`, `image/png`, `audio/mpeg` or `application/pdf`.
    Completing the batch checks it against the uploaded content."""
    size_bytes: int
    """File size in bytes, which must be exact. It is part of the URL signature, so a larger upload is refused."""
    checksum_sha256: None | str | Unset = UNSET
    """SHA256 of the file in hex. May be omitted; if given, S3 checks the upload against it."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "filename": self.filename,
            "content_type": self.content_type,
            "size_bytes": self.size_bytes,
            "checksum_sha256": self.checksum_sha256,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            filename=_fields.pop("filename", UNSET),
            content_type=_fields.pop("content_type", UNSET),
            size_bytes=_fields.pop("size_bytes", UNSET),
            checksum_sha256=_fields.pop("checksum_sha256", UNSET),
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
