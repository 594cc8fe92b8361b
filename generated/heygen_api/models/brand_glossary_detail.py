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
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.brand_glossary_term import BrandGlossaryTerm
    from ..models.do_not_translate_entry import DoNotTranslateEntry
    from ..models.forced_translation_entry import ForcedTranslationEntry

_T = TypeVar("_T", bound="BrandGlossaryDetail")


@_attrs_define(kw_only=True)
class BrandGlossaryDetail:
    """A brand glossary with all its terms."""

    brand_glossary_id: str
    """ID of the glossary, accepted as `brand_glossary_id` by requests that make or translate videos."""
    name: str
    """Name under which the glossary is shown to people."""
    created_at: str
    """Time at which the glossary was created, in UTC."""
    updated_at: str
    """Time at which the glossary was last changed, in UTC."""
    terms: list[BrandGlossaryTerm]
    """Terms with a fixed pronunciation, each with how it is spoken."""
    do_not_translate_terms: list[DoNotTranslateEntry] | Unset = UNSET
    """Terms that translations keep as they are."""
    forced_translations: list[ForcedTranslationEntry] | Unset = UNSET
    """Terms that are always translated in a set way, each with its translation."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "brand_glossary_id": self.brand_glossary_id,
            "name": self.name,
            "created_at": self.created_at,
            "updated_at": self.updated_at,
            "terms": self.terms,
            "do_not_translate_terms": self.do_not_translate_terms,
            "forced_translations": self.forced_translations,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.brand_glossary_term import BrandGlossaryTerm
        from ..models.do_not_translate_entry import DoNotTranslateEntry
        from ..models.forced_translation_entry import ForcedTranslationEntry

        _fields = dict(src_dict)
        _model = cls(
            brand_glossary_id=_fields.pop("brand_glossary_id", UNSET),
            name=_fields.pop("name", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            updated_at=_fields.pop("updated_at", UNSET),
            terms=_parse_list(lambda _item: _parse_model(BrandGlossaryTerm, _item), _fields.pop("terms", UNSET)),
            do_not_translate_terms=_parse_list(
                lambda _item: _parse_model(DoNotTranslateEntry, _item), _fields.pop("do_not_translate_terms", UNSET)
            ),
            forced_translations=_parse_list(
                lambda _item: _parse_model(ForcedTranslationEntry, _item), _fields.pop("forced_translations", UNSET)
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
