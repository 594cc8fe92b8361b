"""The interface of the client: what its models and request functions are, before they become Python source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import frozen

from codegen.emit.omissions import Note
from codegen.emit.simple_types import Type
from codegen.openapi.merging import Schema

Location = Literal["path", "query", "header", "cookie"]


@frozen(kw_only=True)
class Parameter:
    """A path, query, header or cookie parameter."""

    name: str
    """On the wire."""
    python_name: str
    location: Location
    type: Type
    required: bool
    description: str
    style: str | None
    """How a list or an object in the query is written, where not by repetition: a style that `types.to_query` knows."""


@frozen(kw_only=True)
class RequestBody:
    """What a request carries."""

    media_type: str
    """As the document spells it."""
    form: Literal["json", "multipart", "form", "bytes"]
    type: Type
    required: bool
    styles: Mapping[str, str]
    """Of the fields of a form that have one, by their name on the wire."""


@frozen(kw_only=True)
class Answer:
    """What comes with a status code, a range of them (`4XX`), or all others (`default`)."""

    code: str
    form: Literal["json", "text", "bytes", "none"]
    type: Type


@frozen(kw_only=True)
class RequestFunction:
    """An operation, as the client calls it."""

    name: str
    """Of its module, unique in the client."""
    tag: str
    """The package that the module is in."""
    method: str
    path: str
    """As in the document, with its names in braces."""
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    answers: tuple[Answer, ...]


@frozen(kw_only=True)
class Interface:
    """All of the client."""

    title: str
    base_url: str
    auth_header: str
    auth_prefix: str
    functions: tuple[RequestFunction, ...]
    components: Mapping[str, Schema]
    """Models and enums by name, as `types.Types` describes them."""
    constants: Mapping[str, Mapping[str, tuple[Any, ...]]]
    """By model, then by wire name of a field: the values that tell the model from others of a union."""
    notes: tuple[Note, ...]
