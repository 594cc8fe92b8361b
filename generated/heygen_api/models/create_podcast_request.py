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
    from ..models.asset_id import AssetId
    from ..models.asset_url import AssetUrl
    from ..models.create_podcast_request_duration import CreatePodcastRequestDuration
    from ..models.create_podcast_request_layout import CreatePodcastRequestLayout

_T = TypeVar("_T", bound="CreatePodcastRequest")


@_attrs_define(kw_only=True)
class CreatePodcastRequest:
    """What a podcast is about, and who talks (`POST /v3/podcasts`)."""

    host_avatar_id: str
    """Avatar of the host, by ID."""
    guest_avatar_id: str
    """Avatar of the guest, by ID."""
    host_voice_id: str
    """Voice in which the host speaks, by ID."""
    guest_voice_id: str
    """Voice in which the guest speaks, by ID."""
    topic: None | str | Unset = UNSET
    """What the podcast is about, 4000 characters at most."""
    source_files: list[AssetId | AssetUrl] | Unset = UNSET
    """Files that the podcast is based on, 5 at most, each given as a URL or an asset ID."""
    layout: CreatePodcastRequestLayout | Unset = UNSET
    """Shape of the frame: `landscape` (default) or `portrait`. Default: "landscape"."""
    duration: CreatePodcastRequestDuration | Unset = UNSET
    """Length to aim for: `1min`, `2min`, `3min` or `5min`; `auto` (default) leaves it to the API. Default: "auto"."""
    instructions: None | str | Unset = UNSET
    """Further wishes for the podcast in plain language, 2000 characters at most."""
    callback_url: None | str | Unset = UNSET
    """URL that gets a POST when the job has ended."""
    callback_id: None | str | Unset = UNSET
    """ID of the caller's own choice, repeated in callbacks."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "host_avatar_id": self.host_avatar_id,
            "guest_avatar_id": self.guest_avatar_id,
            "host_voice_id": self.host_voice_id,
            "guest_voice_id": self.guest_voice_id,
            "topic": self.topic,
            "source_files": self.source_files,
            "layout": self.layout,
            "duration": self.duration,
            "instructions": self.instructions,
            "callback_url": self.callback_url,
            "callback_id": self.callback_id,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_id import AssetId
        from ..models.asset_url import AssetUrl

        _fields = dict(src_dict)
        _model = cls(
            host_avatar_id=_fields.pop("host_avatar_id", UNSET),
            guest_avatar_id=_fields.pop("guest_avatar_id", UNSET),
            host_voice_id=_fields.pop("host_voice_id", UNSET),
            guest_voice_id=_fields.pop("guest_voice_id", UNSET),
            topic=_fields.pop("topic", UNSET),
            source_files=_parse_list(
                lambda _item: _parse_union(
                    _item,
                    (AssetUrl, *({"type": ("url",)}, ())),
                    (AssetId, *({"type": ("asset_id",)}, ())),
                ),
                _fields.pop("source_files", UNSET),
            ),
            layout=_fields.pop("layout", UNSET),
            duration=_fields.pop("duration", UNSET),
            instructions=_fields.pop("instructions", UNSET),
            callback_url=_fields.pop("callback_url", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
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
