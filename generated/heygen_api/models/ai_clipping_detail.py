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
    from ..models.clip import Clip
    from ..models.highlight_output_settings import HighlightOutputSettings
    from ..models.job_status import JobStatus

_T = TypeVar("_T", bound="AiClippingDetail")


@_attrs_define(kw_only=True)
class AiClippingDetail:
    """A clipping job and its clips, as lists, reads and webhooks give it."""

    id: str
    """ID of the job; no two jobs share one."""
    status: JobStatus
    """Where the job is in its lifecycle."""
    title: None | str | Unset = UNSET
    """Title under which the job is shown; that of the source video unless one was sent."""
    input_language: None | str | Unset = UNSET
    """Language code of the source, either given by the caller or detected."""
    source_duration: float | None | Unset = UNSET
    """How many seconds the source video lasts."""
    output_settings: HighlightOutputSettings | None | Unset = UNSET
    """Reserved: the settings are not stored with the job, so no answer has them."""
    clips: list[Clip] | Unset = UNSET
    """Clips made so far. Stays empty until a first clip has rendered."""
    progress: int | Unset = UNSET
    """Estimated completion from 0 to 100, with 100 meaning every clip is done. Only `GET /v3/ai-clipping/{job_id}`
    gives live values; in lists it is 0 until the job completes, then 100. Default: 0."""
    callback_id: None | str | Unset = UNSET
    """The `callback_id` that was sent when the job was started, if any."""
    created_at: int | None | Unset = UNSET
    """When the job was created, as a Unix timestamp in seconds."""
    failure_message: None | str | Unset = UNSET
    """Explains the error; present only if `status` is `failed`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "id": self.id,
            "status": self.status,
            "title": self.title,
            "input_language": self.input_language,
            "source_duration": self.source_duration,
            "output_settings": self.output_settings,
            "clips": self.clips,
            "progress": self.progress,
            "callback_id": self.callback_id,
            "created_at": self.created_at,
            "failure_message": self.failure_message,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.clip import Clip
        from ..models.highlight_output_settings import HighlightOutputSettings

        _fields = dict(src_dict)
        _model = cls(
            id=_fields.pop("id", UNSET),
            status=_fields.pop("status", UNSET),
            title=_fields.pop("title", UNSET),
            input_language=_fields.pop("input_language", UNSET),
            source_duration=_fields.pop("source_duration", UNSET),
            output_settings=_parse_union(
                _fields.pop("output_settings", UNSET),
                (HighlightOutputSettings, *({}, ())),
            ),
            clips=_parse_list(lambda _item: _parse_model(Clip, _item), _fields.pop("clips", UNSET)),
            progress=_fields.pop("progress", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
            created_at=_fields.pop("created_at", UNSET),
            failure_message=_fields.pop("failure_message", UNSET),
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
