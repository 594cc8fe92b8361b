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
    from ..models.brand_glossary_term_write import BrandGlossaryTermWrite
    from ..models.do_not_translate_entry_write import DoNotTranslateEntryWrite
    from ..models.forced_translation_entry_write import ForcedTranslationEntryWrite

_T = TypeVar("_T", bound="UpdateBrandGlossaryRequest")


@_attrs_define(kw_only=True)
class UpdateBrandGlossaryRequest:
    """Changes to a brand glossary (`PATCH /v3/brand-glossaries/{brand_glossary_id}`)."""

    name: str | Unset = UNSET
    """Name to show for the glossary from now on, 1 to 64 characters."""
    terms: list[BrandGlossaryTermWrite] | Unset = UNSET
    """Terms that have a fixed pronunciation from now on, each with how it is spoken. Unchanged when omitted."""
    do_not_translate_terms: list[DoNotTranslateEntryWrite] | Unset = UNSET
    """Terms that translations keep as they are from now on. Unchanged when omitted."""
    forced_translations: list[ForcedTranslationEntryWrite] | Unset = UNSET
    """Terms that are translated in a set way from now on, each with its translation. Unchanged when omitted."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "name": self.name,
            "terms": self.terms,
            "do_not_translate_terms": self.do_not_translate_terms,
            "forced_translations": self.forced_translations,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.brand_glossary_term_write import BrandGlossaryTermWrite
        from ..models.do_not_translate_entry_write import DoNotTranslateEntryWrite
        from ..models.forced_translation_entry_write import ForcedTranslationEntryWrite

        _fields = dict(src_dict)
        _model = cls(
            name=_fields.pop("name", UNSET),
            terms=_parse_list(lambda _item: _parse_model(BrandGlossaryTermWrite, _item), _fields.pop("terms", UNSET)),
            do_not_translate_terms=_parse_list(
                lambda _item: _parse_model(DoNotTranslateEntryWrite, _item),
                _fields.pop("do_not_translate_terms", UNSET),
            ),
            forced_translations=_parse_list(
                lambda _item: _parse_model(ForcedTranslationEntryWrite, _item),
                _fields.pop("forced_translations", UNSET),
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
