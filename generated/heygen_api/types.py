# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Types and conversions that the models and request functions share."""

from __future__ import annotations

import json as _json
from collections.abc import Callable, Mapping, MutableMapping
from typing import IO, Any, BinaryIO, Generic, Literal, TypeVar
from urllib.parse import quote

from attrs import define


class Unset:
    """The type of `UNSET`, which stands for a field or parameter that is not sent, or did not come."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Unset = Unset()

FileContent = IO[bytes] | bytes | str
FileTypes = (
    # file name, content, media type
    tuple[str | None, FileContent, str | None]
    # file name, content, media type, headers
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles = list[tuple[str, FileTypes]]


@define(repr=False, eq=False)
class File:
    """A file to upload: an open binary file, its name and its media type."""

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None

    def to_tuple(self) -> FileTypes:
        """Return it as httpx takes it."""
        return self.file_name, self.payload, self.mime_type


_T = TypeVar("_T")


@define(repr=False, eq=False)
class Response(Generic[_T]):
    """An answer: its status, its bytes, its headers, and what they stand for (None where that is not known)."""

    status_code: int
    content: bytes
    headers: MutableMapping[str, str]
    parsed: _T | None


def to_json(value: Any) -> Any:
    """Return a model, mapping, list or scalar as JSON-serialisable data, without what is unset."""
    if isinstance(value, Mapping):
        return {name: to_json(entry) for name, entry in value.items() if not isinstance(entry, Unset)}
    if isinstance(value, list | tuple):
        return [to_json(entry) for entry in value if not isinstance(entry, Unset)]
    return value.to_dict() if hasattr(value, "to_dict") else value


def to_path(value: Any) -> str:
    """Return a path parameter as one percent-encoded segment (OpenAPI style `simple`).

    Raises:
        ValueError: it is empty or made of dots, and would lead to another resource (RFC 3986 section 5.2.4).
    """
    text = _text(to_json(value))
    if text in ("", ".", ".."):
        raise ValueError(f"{text!r} cannot be the id of a resource.")
    return quote(text, safe="")


def to_query(parameters: Mapping[str, Any], styles: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    """Return query parameters as name and text: lists repeated, objects by their fields, the unset and null left out.

    Args:
        parameters: Values by name.
        styles: For some of the names another way to write lists and objects: `comma`, `space` and `pipe` join them,
            `deepObject` writes `name[field]`, and `json` writes JSON text.
    """
    pairs: list[tuple[str, str]] = []
    for name, value in parameters.items():
        plain = to_json(value)
        if not isinstance(plain, Unset) and plain is not None:
            pairs.extend(_pairs(name, plain, (styles or {}).get(name)))
    return pairs


def to_form(fields: Any, styles: Mapping[str, str] | None = None) -> dict[str, list[str]]:
    """Return the fields of a form as httpx takes them, written like query parameters; objects as JSON text."""
    plain = to_json(fields)
    written: dict[str, list[str]] = {}
    objects = {name: "json" for name, value in plain.items() if isinstance(value, Mapping)}
    for name, text in to_query(plain, {**objects, **(styles or {})}):
        written.setdefault(name, []).append(text)
    return written


def to_headers(parameters: Mapping[str, Any]) -> dict[str, str]:
    """Return header parameters as text, the unset and null left out."""
    plain = {name: to_json(value) for name, value in parameters.items()}
    return {name: _text(value) for name, value in plain.items() if not isinstance(value, Unset) and value is not None}


def to_cookies(parameters: Mapping[str, Any]) -> dict[str, str]:
    """Return cookie parameters as the header that carries them (RFC 6265 section 4.2); none where all are unset."""
    pairs = [f"{name}={quote(text, safe=',')}" for name, text in to_headers(parameters).items()]
    return {"Cookie": "; ".join(pairs)} if pairs else {}


def to_multipart(fields: Any) -> RequestFiles:
    """Return the parts of a multipart request.

    Files, open files and bytes are sent as files, text and numbers as text, objects as JSON; a list is a part for each
    of its entries; what is unset or null is left out.
    """
    parts: RequestFiles = []
    for name, value in to_json(fields).items():
        for entry in value if isinstance(value, list) else [value]:
            if not isinstance(entry, Unset) and entry is not None:
                parts.append((name, _part(name, entry)))
    return parts


def _pairs(name: str, value: Any, style: str | None) -> list[tuple[str, str]]:
    if style == "json":
        return [(name, _json.dumps(value))]
    if style == "deepObject" and isinstance(value, Mapping):
        return [
            pair
            for field, entry in value.items()
            if entry is not None
            for pair in _pairs(f"{name}[{field}]", entry, style)
        ]
    if style in _SEPARATORS and isinstance(value, Mapping | list):
        return [(name, _text(value, _SEPARATORS[style]))]
    if isinstance(value, Mapping):
        return [(field, _text(entry)) for field, entry in value.items() if entry is not None]
    if isinstance(value, list):
        return [pair for entry in value if entry is not None for pair in _pairs(name, entry, style)]
    return [(name, _text(value))]


_SEPARATORS = {"comma": ",", "space": " ", "pipe": "|"}


def _text(value: Any, separator: str = ",") -> str:
    """Return a scalar as text, or the entries of a list or an object joined."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return separator.join(f"{name}{separator}{_text(entry)}" for name, entry in value.items())
    if isinstance(value, list):
        return separator.join(_text(entry) for entry in value)
    return "" if value is None else str(value)


def _part(name: str, value: Any) -> FileTypes:
    if isinstance(value, File):
        return value.to_tuple()
    if isinstance(value, bytes) or hasattr(value, "read"):
        return name, value, "application/octet-stream"
    if isinstance(value, Mapping | list):
        return None, _json.dumps(value), "application/json"
    return None, _text(value), None


def parse_model(model: Any, value: Any) -> Any:
    """Return the model of a JSON object; anything else as it came."""
    return model.from_dict(value) if isinstance(value, Mapping) else value


def parse_list(parse: Callable[[Any], Any], value: Any) -> Any:
    """Return a list with each entry parsed; anything else as it came."""
    return [parse(entry) for entry in value] if isinstance(value, list) else value


def parse_mapping(parse: Callable[[Any], Any], value: Any) -> Any:
    """Return a mapping with each value parsed; anything else as it came."""
    return {name: parse(entry) for name, entry in value.items()} if isinstance(value, Mapping) else value


def parse_union(
    value: Any,
    *models: tuple[Any, Mapping[str, tuple[Any, ...]], tuple[str, ...]],
    items: Callable[[Any], Any] | None = None,
) -> Any:
    """Return the first model whose constant fields the object has, or whose required fields, where it has no constants.

    An object that fits none, such as a variant newer than the contract, and anything else come back as they came.
    """
    if isinstance(value, list):
        return items(value) if items is not None else value
    if not isinstance(value, Mapping):
        return value
    for model, constants, required in models:
        if all(value.get(name) in values for name, values in constants.items()) and value.keys() >= set(required):
            return model.from_dict(value)
    return value


__all__ = ["UNSET", "File", "FileTypes", "RequestFiles", "Response", "Unset"]
