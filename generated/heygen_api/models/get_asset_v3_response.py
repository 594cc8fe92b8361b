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

_T = TypeVar("_T", bound="GetAssetV3Response")


@_attrs_define(kw_only=True)
class GetAssetV3Response:
    """An asset as given by `GET /v3/assets/{asset_id}` and in each item of `GET /v3/assets`."""

    id: str
    """ID of the asset; no two assets share one."""
    name: str
    """Name under which the asset is shown to people."""
    type_: str
    """Kind of file, for example `image`, `video`, `audio` or `font`."""
    owner: str
    """Username of the workspace member who owns the asset."""
    space_id: str
    """ID of the space that holds the asset."""
    uploaded_at: int
    """Upload time, as a Unix timestamp in seconds."""
    folder_id: None | str | Unset = UNSET
    """ID of the folder that holds the asset; null when it sits at the root of the space."""
    url: None | str | Unset = UNSET
    """Public address of the asset; null when none can be produced."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "type": self.type_,
            "owner": self.owner,
            "space_id": self.space_id,
            "uploaded_at": self.uploaded_at,
            "folder_id": self.folder_id,
            "url": self.url,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            name=_fields.pop("name", UNSET),
            type_=_fields.pop("type", UNSET),
            owner=_fields.pop("owner", UNSET),
            space_id=_fields.pop("space_id", UNSET),
            uploaded_at=_fields.pop("uploaded_at", UNSET),
            folder_id=_fields.pop("folder_id", UNSET),
            url=_fields.pop("url", UNSET),
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
