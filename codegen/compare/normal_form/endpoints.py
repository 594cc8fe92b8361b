"""The operations of an API by meaning: the values that `endpoint_reader` reads from a document."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from attrs import frozen

from codegen.compare.normal_form.security import Security
from codegen.openapi.operation_matching import OperationKey
from codegen.openapi.schemas.annotations import Annotations
from codegen.openapi.schemas.places import Source


@frozen
class Parameter:
    """A parameter, or a header of a response."""

    location: str
    """`path`, `query`, `header` or `cookie`."""
    name: str
    pointer: str
    """Where it is listed."""
    definition: str
    """Where it is written: elsewhere, if what is listed is a reference."""
    required: bool
    wire: Mapping[str, Any]
    """How values are written: `style`, `explode`, `allowReserved`."""
    source: Source
    """Its schema, with the parameter's own annotations."""


@frozen
class Content:
    """A body in one media type."""

    media_type: str
    pointer: str
    source: Source
    encoding: Mapping[str, Any]


@frozen
class Body:
    """What a request carries."""

    pointer: str
    required: bool
    content: Mapping[str, Content]


@frozen
class Response:
    """What an operation answers with under one status code."""

    code: str
    pointer: str
    """Where it is listed."""
    definition: str
    """Where it is written."""
    content: Mapping[str, Content]
    headers: Mapping[str, Parameter]
    annotations: Annotations


@frozen
class Server:
    """One of the servers of an operation, of which any will do."""

    value: Any
    """As the document writes it."""
    pointer: str


@frozen
class Endpoint:
    """One operation of the API, or one request that the API makes of itself: a webhook or a callback."""

    id: str | None
    method: str
    """Upper case."""
    path: str
    """Of a webhook its name, of a callback its name and expression."""
    pointer: str
    tags: tuple[str, ...]
    summary: str
    annotations: Annotations
    parameters: Mapping[tuple[str, str], Parameter]
    """By location and name; those of the path by location and place in the path."""
    body: Body | None
    responses: Mapping[str, Response]
    security: Security
    servers: Mapping[Hashable, Server]
    callbacks: tuple[Endpoint, ...] = ()

    @property
    def label(self) -> str:
        """Return the operation id, or method and path where there is none."""
        return self.id or self.title

    @property
    def title(self) -> str:
        """Return method and path."""
        return f"{self.method} {self.path}"

    @property
    def key(self) -> OperationKey:
        """Return what it is matched by with an operation of another document."""
        return OperationKey(self.method, self.path, self.id)

    def successes(self) -> list[Response]:
        """Return the responses of a success: 2xx, or `default` where that is all there is."""
        found = [response for code, response in self.responses.items() if code.startswith("2")]
        return found or [response for code, response in self.responses.items() if code == "DEFAULT"]
