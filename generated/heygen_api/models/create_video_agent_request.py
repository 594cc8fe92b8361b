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
    from ..models.asset_base_64 import AssetBase64
    from ..models.asset_id import AssetId
    from ..models.asset_url import AssetUrl
    from ..models.create_video_agent_request_orientation import CreateVideoAgentRequestOrientation
    from ..models.session_mode import SessionMode

_T = TypeVar("_T", bound="CreateVideoAgentRequest")


@_attrs_define(kw_only=True)
class CreateVideoAgentRequest:
    """What the agent is to make a video of, and with what (`POST /v3/video-agents`)."""

    prompt: str
    """What the video is to be about, and anything else the agent should know; 1 to 10000 characters."""
    mode: SessionMode | Unset = UNSET
    """`generate` (default) runs unattended and yields a single video. In `chat` the agent may stop to ask for a
    decision, and takes revisions. Default: "generate"."""
    avatar_id: None | str | Unset = UNSET
    """Avatar look that the video must use; the agent chooses one when omitted."""
    voice_id: None | str | Unset = UNSET
    """Voice that speaks the narration; the agent chooses one when omitted."""
    style_id: None | str | Unset = UNSET
    """Curated visual style to apply to the video. `GET /v3/video-agents/styles` lists the IDs."""
    brand_kit_id: None | str | Unset = UNSET
    """Brand kit whose colors, fonts and logos the video takes on."""
    brand_glossary_id: None | str | Unset = UNSET
    """Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs."""
    orientation: CreateVideoAgentRequestOrientation | None | Unset = UNSET
    """Orientation of the video; detected from the content when omitted."""
    files: list[AssetBase64 | AssetId | AssetUrl] | None | Unset = UNSET
    """Files for the agent to work with, 20 at most, each given as a URL, an asset ID or Base64 data."""
    callback_url: None | str | Unset = UNSET
    """Webhook URL that is told when the session completes or fails."""
    callback_id: None | str | Unset = UNSET
    """Caller's own ID, repeated in the webhook payload when given."""
    incognito_mode: bool | Unset = UNSET
    """If true, the session neither uses stored memory nor adds to it. Default: false."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "prompt": self.prompt,
            "mode": self.mode,
            "avatar_id": self.avatar_id,
            "voice_id": self.voice_id,
            "style_id": self.style_id,
            "brand_kit_id": self.brand_kit_id,
            "brand_glossary_id": self.brand_glossary_id,
            "orientation": self.orientation,
            "files": self.files,
            "callback_url": self.callback_url,
            "callback_id": self.callback_id,
            "incognito_mode": self.incognito_mode,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.asset_base_64 import AssetBase64
        from ..models.asset_id import AssetId
        from ..models.asset_url import AssetUrl

        _fields = dict(src_dict)
        _model = cls(
            prompt=_fields.pop("prompt", UNSET),
            mode=_fields.pop("mode", UNSET),
            avatar_id=_fields.pop("avatar_id", UNSET),
            voice_id=_fields.pop("voice_id", UNSET),
            style_id=_fields.pop("style_id", UNSET),
            brand_kit_id=_fields.pop("brand_kit_id", UNSET),
            brand_glossary_id=_fields.pop("brand_glossary_id", UNSET),
            orientation=_fields.pop("orientation", UNSET),
            files=_parse_union(
                _fields.pop("files", UNSET),
                items=lambda _value: _parse_list(
                    lambda _item: _parse_union(
                        _item,
                        (AssetBase64, *({"type": ("base64",)}, ())),
                        (AssetUrl, *({"type": ("url",)}, ())),
                        (AssetId, *({"type": ("asset_id",)}, ())),
                    ),
                    _value,
                ),
            ),
            callback_url=_fields.pop("callback_url", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
            incognito_mode=_fields.pop("incognito_mode", UNSET),
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
