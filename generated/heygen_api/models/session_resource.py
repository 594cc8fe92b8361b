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
    from ..models.session_resource_metadata import SessionResourceMetadata

_T = TypeVar("_T", bound="SessionResource")


@_attrs_define(kw_only=True)
class SessionResource:
    """Something that a session made or was given: a draft, image, video, avatar, voice or the like."""

    resource_id: str
    """ID by which the session's messages refer to the resource."""
    resource_type: str
    """Kind of resource, such as `image`, `video`, `draft`, `avatar` or `voice`."""
    source_type: None | str | Unset = UNSET
    """Origin of the resource: `generated` or `user_uploaded`."""
    url: None | str | Unset = UNSET
    """Address of the resource's main media file, if it has one."""
    thumbnail_url: None | str | Unset = UNSET
    """Address of a small still picture of the resource, if there is one."""
    preview_url: None | str | Unset = UNSET
    """Address of a preview of the resource, if there is one."""
    created_at: int | None | Unset = UNSET
    """Creation time of the resource, as a Unix timestamp."""
    metadata: None | SessionResourceMetadata | Unset = UNSET
    """Extra data, which depends on the resource type."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "resource_id": self.resource_id,
            "resource_type": self.resource_type,
            "source_type": self.source_type,
            "url": self.url,
            "thumbnail_url": self.thumbnail_url,
            "preview_url": self.preview_url,
            "created_at": self.created_at,
            "metadata": self.metadata,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.session_resource_metadata import SessionResourceMetadata

        _fields = dict(src_dict)
        _model = cls(
            resource_id=_fields.pop("resource_id", UNSET),
            resource_type=_fields.pop("resource_type", UNSET),
            source_type=_fields.pop("source_type", UNSET),
            url=_fields.pop("url", UNSET),
            thumbnail_url=_fields.pop("thumbnail_url", UNSET),
            preview_url=_fields.pop("preview_url", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            metadata=_parse_union(
                _fields.pop("metadata", UNSET),
                (SessionResourceMetadata, *({}, ())),
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
