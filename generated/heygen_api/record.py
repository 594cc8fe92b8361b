# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""The operation record: one immutable value for each API operation, shared by the generator and the command line.

The generator derives these from the contract and its overlay, writes them as JSON, and copies this module beside
them, so that whoever reads the records uses the classes that wrote them. It needs nothing but attrs.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

from attrs import asdict, frozen

if TYPE_CHECKING:
    from .job_record import DirectUpload, Download, Status, WaitStep

# Without `repr`, since every start of a program builds these classes, and each takes its time.

OptionType = Literal["string", "integer", "number", "boolean", "file", "asset"]
"""A `file` is a part of a multipart body. An `asset` is a field of a JSON body that takes a file by its address, or by
the id of what was uploaded before."""
Location = Literal["path", "query", "header", "cookie", "body", "multipart"]


@frozen(kw_only=True, repr=False, eq=False)
class Argument:
    """A positional argument: one `{parameter}` of the path, in the path's order."""

    name: str
    """Kebab case, as help shows it: `video-id`."""
    field: str
    """Name on the wire: `video_id`."""
    python_name: str
    """Name of the generated request function's parameter."""
    type: OptionType
    schema: Mapping[str, Any]
    """JSON Schema 2020-12 of the value."""
    help: str


@frozen(kw_only=True, repr=False, eq=False)
class Option:
    """A command line option: a query, header or cookie parameter, a field of the JSON body, or a multipart part."""

    name: str
    """With its dashes: `--aspect-ratio`."""
    field: str
    """Name on the wire: `aspect_ratio`, `Idempotency-Key`."""
    goes_to: Location
    python_name: str | None
    """Name of the generated request function's parameter; None for a field of the body."""
    type: OptionType
    many: bool
    """A list: the option is repeated, or its value is separated by commas."""
    required: bool
    """The API requires it; for a body of several variants, each of them does."""
    schema: Mapping[str, Any]
    """JSON Schema 2020-12 of the value (of the whole list where `many`), with `default`, `enum` and bounds."""
    variants: tuple[str, ...] = ()
    """Where the body is a union: values of its discriminator (or variant names) that take this field; empty for all."""
    help: str
    deprecated: bool = False
    json: bool = False
    """The value is JSON text, of which the request function takes what it says: an object in the query."""
    hidden: bool = False
    """Works, but neither help nor completion shows it."""
    aliases: tuple[str, ...] = ()
    """Names (with dashes) it had once; they still work, with a warning."""


@frozen(kw_only=True, repr=False, eq=False)
class Body:
    """What the request carries."""

    media_type: str
    required: bool
    discriminator: str | None = None
    """Property that tells the variants of a union apart."""
    variants: tuple[str, ...] = ()
    """Values of the discriminator, in the contract's order."""
    data_only: tuple[str, ...] = ()
    """Top-level fields with no option of their own, reached only through `--data`."""


@frozen(kw_only=True, repr=False, eq=False)
class Response:
    """What a success answers with."""

    status_codes: tuple[int, ...]
    media_type: str | None
    """None where the answer has no body."""
    errors: tuple[str, ...] = ()
    """What else the contract answers with, in its words: `404`, `5XX`, `default`."""


@frozen(kw_only=True, repr=False, eq=False)
class Pagination:
    """How a list is paged. `items`, `next_token` and `has_more` are JMESPath expressions on the response."""

    token: str
    """Query parameter that takes the cursor."""
    limit: str | None
    """Query parameter that takes the page size."""
    items: str
    next_token: str
    has_more: str | None


@frozen(kw_only=True, repr=False, eq=False)
class Example:
    """A command line that runs as it stands against the sandbox, and what it is for."""

    description: str
    command: str


@frozen(kw_only=True, repr=False, eq=False)
class Column:
    """A column of the readable table: title, and JMESPath on one item."""

    title: str
    path: str


@frozen(kw_only=True, repr=False, eq=False)
class Operation:
    """All that the command line needs to know of one operation of `openapi/heygen.yaml`."""

    id: str
    command: tuple[str, ...]
    """Words after `heygen`: `("video", "create")`; empty where the command line leaves the operation out."""
    method: str
    path: str
    module: str
    """Import path of the generated request functions: `heygen_api.api.videos.create_video`."""
    summary: str
    description: str
    deprecated: bool = False
    preview: bool = False
    """`x-excluded` in the contract: works, is marked as preview in help, and left out of its group's list."""
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    body: Body | None = None
    response: Response
    pagination: Pagination | None = None
    confirm: bool = False
    """Asks before it acts (DELETE)."""
    idempotency_key: Option | None = None
    """The header parameter that makes a repeated create safe."""
    status: Status | None = None
    """On a read of a job."""
    wait: tuple[WaitStep, ...] = ()
    """On an operation that starts a job: the first step whose `ids` has a value applies."""
    download: Download | None = None
    direct_upload: DirectUpload | None = None
    columns: tuple[Column, ...] = ()
    examples: tuple[Example, ...] = ()


def to_dict(operation: Operation) -> dict[str, Any]:
    """Return the record as JSON-serialisable data."""
    return asdict(operation)


def from_dict(data: Mapping[str, Any]) -> Operation:
    """Return the record that `to_dict` described. Raises KeyError or TypeError on anything else."""
    return Operation(
        **{
            **data,
            "command": tuple(data["command"]),
            "arguments": tuple(Argument(**argument) for argument in data["arguments"]),
            "options": tuple(_option(option) for option in data["options"]),
            "body": _body(data["body"]) if data["body"] else None,
            "response": Response(
                status_codes=tuple(data["response"]["status_codes"]),
                media_type=data["response"]["media_type"],
                errors=tuple(data["response"]["errors"]),
            ),
            "pagination": Pagination(**data["pagination"]) if data["pagination"] else None,
            "idempotency_key": _option(data["idempotency_key"]) if data["idempotency_key"] else None,
            "status": _jobs().status_from(data["status"]) if data["status"] else None,
            "wait": tuple(_jobs().wait_step_from(step) for step in data["wait"]),
            "download": _jobs().download_from(data["download"]) if data["download"] else None,
            "direct_upload": _jobs().direct_upload_from(data["direct_upload"]) if data["direct_upload"] else None,
            "columns": tuple(Column(**column) for column in data["columns"]),
            "examples": tuple(Example(**example) for example in data["examples"]),
        }
    )


def _option(data: Mapping[str, Any]) -> Option:
    return Option(**{**data, "variants": tuple(data["variants"]), "aliases": tuple(data["aliases"])})


def _body(data: Mapping[str, Any]) -> Body:
    return Body(**{**data, "variants": tuple(data["variants"]), "data_only": tuple(data["data_only"])})


def _jobs() -> ModuleType:
    from . import job_record  # noqa: PLC0415 - few operations need it

    return job_record
