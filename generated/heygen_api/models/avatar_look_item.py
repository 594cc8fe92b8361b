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
    from ..models.avatar_error import AvatarError
    from ..models.avatar_look_item_preferred_orientation import AvatarLookItemPreferredOrientation
    from ..models.avatar_look_type import AvatarLookType
    from ..models.avatar_status import AvatarStatus

_T = TypeVar("_T", bound="AvatarLookItem")


@_attrs_define(kw_only=True)
class AvatarLookItem:
    """An avatar look. Its `id` is the value that `POST /v3/videos` takes as `avatar_id`."""

    id: str
    """Unique ID of the look, accepted as `avatar_id` by `POST /v3/videos`."""
    name: str
    """Name under which the look is shown to people."""
    avatar_type: AvatarLookType
    """Kind of avatar, which decides the engines and parameters that work with it."""
    group_id: None | str | Unset = UNSET
    """Avatar group that contains this look, by ID."""
    preview_image_url: None | str | Unset = UNSET
    """Address of a still picture that shows what the look is like."""
    preview_video_url: None | str | Unset = UNSET
    """Address of a short video that shows what the look is like."""
    gender: None | str | Unset = UNSET
    """Gender of the avatar, such as `male` or `female`."""
    tags: list[str] | Unset = UNSET
    """Tags attached to this look, such as `formal` or `business`."""
    default_voice_id: None | str | Unset = UNSET
    """Voice ID that applies to this look by default."""
    supported_api_engines: list[str] | Unset = UNSET
    """Engines that `POST /v3/videos` can use with this look: `avatar_v`, `avatar_iv` or `avatar_iii`."""
    image_width: int | None | Unset = UNSET
    """Width of the look at native size, in pixels."""
    image_height: int | None | Unset = UNSET
    """Height of the look at native size, in pixels."""
    preferred_orientation: AvatarLookItemPreferredOrientation | None | Unset = UNSET
    """Orientation that suits the look best: `portrait`, `landscape` or `square`."""
    status: AvatarStatus | None | Unset = UNSET
    """Training state of a private avatar's look. Absent for avatars that are not private."""
    error: AvatarError | None | Unset = UNSET
    """Says what went wrong; present only if `status` is `failed`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "avatar_type": self.avatar_type,
            "group_id": self.group_id,
            "preview_image_url": self.preview_image_url,
            "preview_video_url": self.preview_video_url,
            "gender": self.gender,
            "tags": self.tags,
            "default_voice_id": self.default_voice_id,
            "supported_api_engines": self.supported_api_engines,
            "image_width": self.image_width,
            "image_height": self.image_height,
            "preferred_orientation": self.preferred_orientation,
            "status": self.status,
            "error": self.error,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.avatar_error import AvatarError

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            name=_fields.pop("name", UNSET),
            avatar_type=_fields.pop("avatar_type", UNSET),
            group_id=_fields.pop("group_id", UNSET),
            preview_image_url=_fields.pop("preview_image_url", UNSET),
            preview_video_url=_fields.pop("preview_video_url", UNSET),
            gender=_fields.pop("gender", UNSET),
            tags=_fields.pop("tags", UNSET),
            default_voice_id=_fields.pop("default_voice_id", UNSET),
            supported_api_engines=_fields.pop("supported_api_engines", UNSET),
            image_width=_fields.pop("image_width", UNSET),
            image_height=_fields.pop("image_height", UNSET),
            preferred_orientation=_fields.pop("preferred_orientation", UNSET),
            status=_fields.pop("status", UNSET),
            error=_parse_union(
                _fields.pop("error", UNSET),
                (AvatarError, *({}, ("code", "message"))),
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
