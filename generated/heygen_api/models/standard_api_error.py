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
    from ..models.standard_api_error_detail import StandardAPIErrorDetail

_T = TypeVar("_T", bound="StandardAPIError")


@_attrs_define(kw_only=True)
class StandardAPIError:
    """What went wrong with a request."""

    code: str
    """Kind of error, for programs, such as `invalid_parameter`, `unauthorized` or `not_found`."""
    message: str
    """Explanation of the error, for people to read."""
    param: None | str | Unset = UNSET
    """Field or parameter of the request that is at fault, where it is a single one."""
    doc_url: None | str | Unset = UNSET
    """Address of a page that explains the error."""
    errors: list[StandardAPIErrorDetail] | Unset = UNSET
    """The faults one by one, where the request has several."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "code": self.code,
            "message": self.message,
            "param": self.param,
            "doc_url": self.doc_url,
            "errors": self.errors,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.standard_api_error_detail import StandardAPIErrorDetail

        _fields = dict(src_dict)
        _model = cls(
            code=_fields.pop("code", UNSET),
            message=_fields.pop("message", UNSET),
            param=_fields.pop("param", UNSET),
            doc_url=_fields.pop("doc_url", UNSET),
            errors=_parse_list(lambda _item: _parse_model(StandardAPIErrorDetail, _item), _fields.pop("errors", UNSET)),
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
