# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_list as _parse_list,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.create_batch_video_from_avatar import CreateBatchVideoFromAvatar
    from ..models.create_batch_video_from_cinematic_avatar import CreateBatchVideoFromCinematicAvatar
    from ..models.create_batch_video_from_image import CreateBatchVideoFromImage
    from ..models.create_batch_video_from_studio import CreateBatchVideoFromStudio

_T = TypeVar("_T", bound="CreateVideoBatchRequest")


@_attrs_define(kw_only=True)
class CreateVideoBatchRequest:
    """Videos to create as one batch."""

    videos: list[
        CreateBatchVideoFromAvatar
        | CreateBatchVideoFromCinematicAvatar
        | CreateBatchVideoFromImage
        | CreateBatchVideoFromStudio
    ]
    """What to make videos of, 1 to 100 times; each as the body of `POST /v3/videos`."""
    title: None | str | Unset = UNSET
    """Batch name as it appears in the HeyGen app."""
    folder_id: None | str | Unset = UNSET
    """Project or folder to file the videos of the batch under, by ID."""
    callback_url: None | str | Unset = UNSET
    """Webhook URL called a single time, after all items of the batch are in a terminal state."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "videos": self.videos,
            "title": self.title,
            "folder_id": self.folder_id,
            "callback_url": self.callback_url,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.create_batch_video_from_avatar import CreateBatchVideoFromAvatar
        from ..models.create_batch_video_from_cinematic_avatar import CreateBatchVideoFromCinematicAvatar
        from ..models.create_batch_video_from_image import CreateBatchVideoFromImage
        from ..models.create_batch_video_from_studio import CreateBatchVideoFromStudio

        _fields = dict(src_dict)
        _model = cls(
            videos=_parse_list(
                lambda _item: _parse_union(
                    _item,
                    (CreateBatchVideoFromCinematicAvatar, *({"type": ("cinematic_avatar",)}, ())),
                    (CreateBatchVideoFromAvatar, *({"type": ("avatar",)}, ())),
                    (CreateBatchVideoFromImage, *({"type": ("image",)}, ())),
                    (CreateBatchVideoFromStudio, *({"type": ("studio",)}, ())),
                ),
                _fields.pop("videos", UNSET),
            ),
            title=_fields.pop("title", UNSET),
            folder_id=_fields.pop("folder_id", UNSET),
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
