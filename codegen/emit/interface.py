"""The interface of the client: its models, enums and request functions, before they become Python source.

Every name meant for Python here is an identifier that is unique where it stands; what the document calls things is
kept beside it as data. A type is a JSON Schema in a simple form: a scalar, null, an array, an `anyOf`, a reference to
a model or an enum, or {} for any value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import frozen

from codegen.emit.omissions import Note

Type = dict[str, Any]
Location = Literal["path", "query", "header", "cookie"]

ANY: Type = {}
FILE: Type = {"type": "string", "format": "binary"}
NULL: Type = {"type": "null"}
TEXT: Type = {"type": "string"}
PREFIX = "#/components/schemas/"


@frozen(kw_only=True)
class Field:
    """A field of a model."""

    name: str
    """On the wire."""
    python_name: str
    type: Type
    required: bool
    description: str


@frozen(kw_only=True)
class Model:
    """A JSON object, or the parts of a form."""

    name: str
    description: str
    fields: tuple[Field, ...]
    values: Type | None
    """Type of all values, where the object has no fields of its own and its values have one type."""


@frozen(kw_only=True)
class Enum:
    """A choice of strings or of integers."""

    name: str
    description: str
    kind: Literal["string", "integer"]
    values: tuple[str | int, ...]


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

    operation_id: str
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
    models: Mapping[str, Model]
    enums: Mapping[str, Enum]
    constants: Mapping[str, Mapping[str, tuple[Any, ...]]]
    """By model, then by wire name of a field: the values that tell the model from others of a union."""
    notes: tuple[Note, ...]


def reference_to(name: str) -> Type:
    """Return the type that is the model or enum of that name."""
    return {"$ref": f"{PREFIX}{name}"}


def referenced(kind: Type) -> str | None:
    """Return the name of the model or enum that the type is; None for any other type."""
    target = kind.get("$ref")
    return target.removeprefix(PREFIX) if isinstance(target, str) else None


def with_null(kind: Type) -> Type:
    """Return the type with null among its values."""
    if kind in (ANY, NULL) or NULL in kind.get("anyOf", ()):
        return kind
    return {"anyOf": [*kind.get("anyOf", [kind]), NULL]}


def union(kinds: list[Type]) -> Type:
    """Return the type of values that have one of these types."""
    parts: list[Type] = []
    for kind in kinds:
        parts.extend(part for part in kind.get("anyOf", [kind]) if part not in parts)
    if ANY in parts or not parts:
        return ANY
    return parts[0] if len(parts) == 1 else {"anyOf": parts}


def referenced_names(kind: Any) -> set[str]:
    """Return the names of all models and enums that a type speaks of."""
    names: set[str] = set()
    pending = [kind]
    while pending:
        value = pending.pop()
        if isinstance(value, Mapping):
            if name := referenced(dict(value)):
                names.add(name)
            pending.extend(value.values())
        elif isinstance(value, list):
            pending.extend(value)
    return names
