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
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.brand_kit_color_roles import BrandKitColorRoles
    from ..models.brand_kit_detail_status import BrandKitDetailStatus
    from ..models.brand_kit_font import BrandKitFont
    from ..models.brand_kit_font_roles import BrandKitFontRoles
    from ..models.brand_kit_logo import BrandKitLogo
    from ..models.brand_kit_logo_roles import BrandKitLogoRoles

_T = TypeVar("_T", bound="BrandKitDetail")


@_attrs_define(kw_only=True)
class BrandKitDetail:
    """A brand kit with its colors, logos and fonts, and the roles that these play."""

    brand_kit_id: str
    """Unique kit ID, accepted as `brand_kit_id` by `POST /v3/video-agents`."""
    name: str
    """Name under which the kit is shown to people."""
    status: BrandKitDetailStatus
    """State of the kit: `loading` while it is being made, then `completed` or `error`."""
    colors: list[str] | Unset = UNSET
    """Brand colors in hex notation, such as `#FF5733`."""
    color_roles: BrandKitColorRoles | None | Unset = UNSET
    """Which colors are the primary, secondary, tertiary and accent ones; null if no roles are set."""
    logos: list[BrandKitLogo] | Unset = UNSET
    """Logos of the brand, each with its ID."""
    logo_roles: BrandKitLogoRoles | None | Unset = UNSET
    """Which logo is the primary one; null if no roles are set."""
    fonts: list[BrandKitFont] | Unset = UNSET
    """Fonts of the brand, each with its ID."""
    font_roles: BrandKitFontRoles | None | Unset = UNSET
    """Which fonts titles and body text are set in; null if no roles are set."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "brand_kit_id": self.brand_kit_id,
            "name": self.name,
            "status": self.status,
            "colors": self.colors,
            "color_roles": self.color_roles,
            "logos": self.logos,
            "logo_roles": self.logo_roles,
            "fonts": self.fonts,
            "font_roles": self.font_roles,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.brand_kit_color_roles import BrandKitColorRoles
        from ..models.brand_kit_font import BrandKitFont
        from ..models.brand_kit_font_roles import BrandKitFontRoles
        from ..models.brand_kit_logo import BrandKitLogo
        from ..models.brand_kit_logo_roles import BrandKitLogoRoles

        _fields = dict(src_dict)
        _model = cls(
            brand_kit_id=_fields.pop("brand_kit_id", UNSET),
            name=_fields.pop("name", UNSET),
            status=_fields.pop("status", UNSET),
            colors=_fields.pop("colors", UNSET),
            color_roles=_parse_union(
                _fields.pop("color_roles", UNSET),
                (BrandKitColorRoles, *({}, ())),
            ),
            logos=_parse_list(lambda _item: _parse_model(BrandKitLogo, _item), _fields.pop("logos", UNSET)),
            logo_roles=_parse_union(
                _fields.pop("logo_roles", UNSET),
                (BrandKitLogoRoles, *({}, ())),
            ),
            fonts=_parse_list(lambda _item: _parse_model(BrandKitFont, _item), _fields.pop("fonts", UNSET)),
            font_roles=_parse_union(
                _fields.pop("font_roles", UNSET),
                (BrandKitFontRoles, *({}, ())),
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
