# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.fish_model import FishModel

_T = TypeVar("_T", bound="FishEngineSettings")


@_attrs_define(kw_only=True)
class FishEngineSettings:
    """Settings of voices that run on Fish Audio."""

    engine_type: Literal["fish"]
    """Marks these settings as Fish Audio ones; always `fish`, for voices that run on Fish Audio."""
    model: FishModel | None | Unset = UNSET
    """Version of the Fish Audio model; `s1` by default."""
    stability: float | None | Unset = UNSET
    """How even the speech is, from 0 to 1; larger values make it steadier."""
    similarity: float | None | Unset = UNSET
    """How closely the speech keeps to the source voice, from 0 to 1."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "engine_type": self.engine_type,
            "model": self.model,
            "stability": self.stability,
            "similarity": self.similarity,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        _fields = dict(src_dict)
        _model = cls(
            engine_type=_fields.pop("engine_type", UNSET),
            model=_fields.pop("model", UNSET),
            stability=_fields.pop("stability", UNSET),
            similarity=_fields.pop("similarity", UNSET),
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
