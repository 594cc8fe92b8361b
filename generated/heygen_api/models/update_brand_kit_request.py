# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_model as _parse_model,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.update_brand_kit_color_roles import UpdateBrandKitColorRoles
    from ..models.update_brand_kit_font_roles import UpdateBrandKitFontRoles
    from ..models.update_brand_kit_logo_roles import UpdateBrandKitLogoRoles

_T = TypeVar("_T", bound="UpdateBrandKitRequest")


@_attrs_define(kw_only=True)
class UpdateBrandKitRequest:
    """Changes to a brand kit (`PATCH /v3/brand-kits/{brand_kit_id}`)."""

    name: str | Unset = UNSET
    """Name to show for the kit from now on, 1 to 256 characters."""
    color_roles: UpdateBrandKitColorRoles | Unset = UNSET
    """Which colors are the primary, secondary, tertiary and accent ones from now on. Unchanged when omitted."""
    logo_roles: UpdateBrandKitLogoRoles | Unset = UNSET
    """Which logo is the primary one from now on. Unchanged when omitted."""
    font_roles: UpdateBrandKitFontRoles | Unset = UNSET
    """Which fonts titles and body text are set in from now on. Unchanged when omitted."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "color_roles": self.color_roles,
            "logo_roles": self.logo_roles,
            "font_roles": self.font_roles,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.update_brand_kit_color_roles import UpdateBrandKitColorRoles
        from ..models.update_brand_kit_font_roles import UpdateBrandKitFontRoles
        from ..models.update_brand_kit_logo_roles import UpdateBrandKitLogoRoles

        _fields = dict(src_dict)
        _model = cls(
            name=_fields.pop("name", UNSET),
            color_roles=_parse_model(UpdateBrandKitColorRoles, _fields.pop("color_roles", UNSET)),
            logo_roles=_parse_model(UpdateBrandKitLogoRoles, _fields.pop("logo_roles", UNSET)),
            font_roles=_parse_model(UpdateBrandKitFontRoles, _fields.pop("font_roles", UNSET)),
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
