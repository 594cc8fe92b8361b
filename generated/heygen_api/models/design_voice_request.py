# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

_T = TypeVar("_T", bound="DesignVoiceRequest")


@_attrs_define(kw_only=True)
class DesignVoiceRequest:
    """Body of `POST /v3/voices`, which finds voices by semantic search."""

    prompt: str
    """Plain-language description of the voice to find, such as "warm, confident female narrator"."""
    gender: None | str | Unset = UNSET
    """Keeps only `male` or only `female` voices."""
    locale: None | str | Unset = UNSET
    """Keeps only voices of this BCP-47 locale, such as `en-US` or `pt-BR`."""
    seed: int | Unset = UNSET
    """Picks the set of results: 0 gives the best matches, 1 the set after that, and so on. Repeating a prompt and
    seed repeats the voices. Default: 0."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "prompt": self.prompt,
            "gender": self.gender,
            "locale": self.locale,
            "seed": self.seed,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            prompt=_fields.pop("prompt", UNSET),
            gender=_fields.pop("gender", UNSET),
            locale=_fields.pop("locale", UNSET),
            seed=_fields.pop("seed", UNSET),
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
