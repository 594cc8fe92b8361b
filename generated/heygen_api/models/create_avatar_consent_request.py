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
    from ..models.asset_base_64 import AssetBase64
    from ..models.asset_id import AssetId
    from ..models.asset_url import AssetUrl

_T = TypeVar("_T", bound="CreateAvatarConsentRequest")


@_attrs_define(kw_only=True)
class CreateAvatarConsentRequest:
    """Payload accepted by `POST /v3/avatars/{group_id}/consent`."""

    reroute_url: None | str | Unset = UNSET
    """Address the browser is sent to after consent is given. Without it, HeyGen's own completion page is shown."""
    consent_text: None | str | Unset = UNSET
    """Wording for the consent page that replaces HeyGen's own; plain text, never HTML, and `<` or `>` is rejected.
    Premium feature for some Enterprise customers, granted by HeyGen support."""
    consent_video: AssetBase64 | AssetId | AssetUrl | None | Unset = UNSET
    """Recorded consent (`url` or `asset_id` input) sent straight to review, so no consent URL comes back. Excludes
    `reroute_url` and `consent_text`; only for enterprise API customers, on request to support."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "reroute_url": self.reroute_url,
            "consent_text": self.consent_text,
            "consent_video": self.consent_video,
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
            reroute_url=_fields.pop("reroute_url", UNSET),
            consent_text=_fields.pop("consent_text", UNSET),
            consent_video=_parse_union(
                _fields.pop("consent_video", UNSET),
                (AssetBase64, *({"type": ("base64",)}, ())),
                (AssetUrl, *({"type": ("url",)}, ())),
                (AssetId, *({"type": ("asset_id",)}, ())),
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
