"""The operation record: one immutable value for each API operation, shared by the generator and the command line.

The generator derives these from the contract and its overlay, writes them as JSON, and copies this module beside
them, so that whoever reads the records uses the classes that wrote them. It needs nothing but attrs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import asdict, frozen

# Without `repr`, since every start of a program builds these classes, and each takes its time.

OptionType = Literal["string", "integer", "number", "boolean", "file"]
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
    former_names: tuple[str, ...] = ()
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
class Items:
    """The items of a batch job, each of which ends well or badly by itself."""

    path: str
    """JMESPath on the response: the list of items."""
    id: str
    """JMESPath on one item: what names it."""
    status: str
    """JMESPath on one item: its state."""
    failed: tuple[str, ...]
    """States of an item that ended badly."""
    message: str | None = None
    """JMESPath on one item: why it failed."""
    counts: str | None = None
    """JMESPath on the response: a mapping of each state to the number of items in it, on all pages."""


@frozen(kw_only=True, repr=False, eq=False)
class Lookup:
    """An operation that tells the states of many jobs at once."""

    operation: str
    """Operation id: `listVideoStatuses`."""
    parameter: str
    """Query parameter that takes the ids, joined by commas."""
    limit: int
    """Most ids in one request."""
    items: str
    """JMESPath on the response: the list of states."""
    id: str
    """JMESPath on one entry: the job's id."""
    status: str
    """JMESPath on one entry: the job's state, in words that may differ from those of the read."""
    done: tuple[str, ...]
    failed: tuple[str, ...]
    missing: tuple[str, ...] = ()
    """States that stand for an id that the API does not know."""


@frozen(kw_only=True, repr=False, eq=False)
class Remedy:
    """The operation by which a person lets a blocked job go on."""

    operation: str
    """Operation id."""
    arguments: tuple[str, ...]
    """JMESPath on the response for each path argument of that operation."""


@frozen(kw_only=True, repr=False, eq=False)
class Status:
    """On the operation that reads a job: how its response tells the job's state."""

    path: str
    """JMESPath on the response: `data.status`."""
    done: tuple[str, ...]
    failed: tuple[str, ...]
    blocked: tuple[str, ...] = ()
    """States in which the job goes on only once a person has acted."""
    blocked_code: str = "cli_action_needed"
    """Code of the error reported in such a state."""
    remedy: Remedy | None = None
    """How a person acts."""
    message: str | None = None
    """JMESPath on the response: why it failed, or what it asks for."""
    progress: str | None = None
    """JMESPath on the response: how much is done, from 0 to 100."""
    error_code: str = "job_failed"
    """Code of the error reported on failure: `video_failed`."""
    items: Items | None = None
    """For a batch: its items."""
    lookup: Lookup | None = None
    """How the states of many such jobs are read with one request."""


@frozen(kw_only=True, repr=False, eq=False)
class WaitStep:
    """Follow what was started: read `operation` for the id (or each id) at `ids` until its `Status` is final."""

    ids: str
    """JMESPath on the response: one id, or a list of ids."""
    operation: str
    """Operation id of the read, whose last path parameter takes the id and which has a `Status`."""
    until: str | None = None
    """JMESPath on the read's response: a value here ends this step before its status is final."""
    then: tuple[WaitStep, ...] = ()
    """Next step, from the read's response; the first whose `ids` has a value."""


@frozen(kw_only=True, repr=False, eq=False)
class Example:
    """A command line that runs as it stands against the sandbox, and what it is for."""

    description: str
    command: str


@frozen(kw_only=True, repr=False, eq=False)
class Link:
    """A media file that a response links to."""

    name: str
    """What `--asset` calls it: `video`, `captions`."""
    path: str
    """JMESPath on the response: the link, or a list of links."""
    media: Literal["video", "audio", "image", "text", "any"]
    """What kind of file it has to be; `text` for captions."""
    extension: str | None = None
    """Of the file's name, without its dot; None where the answer's media type has to tell."""


@frozen(kw_only=True, repr=False, eq=False)
class Download:
    """On an operation whose response has links: the command that saves them as files."""

    command: tuple[str, ...]
    """Words after `heygen`: `("video", "download")`. On a create, whose answer cannot be read again, the operation's
    own: its command then takes `--output-path`."""
    summary: str
    links: tuple[Link, ...]
    """The first is what is saved where nothing else is asked for."""
    examples: tuple[Example, ...] = ()


@frozen(kw_only=True, repr=False, eq=False)
class DirectUpload:
    """On an upload by multipart: how a file that is too large for it goes straight to storage."""

    above: int
    """Bytes; larger files go this way."""
    open: str
    """Operation id that answers with an address: it takes `filename`, `content_type` and `size_bytes`."""
    id: str
    """JMESPath on that answer: the id of the file to be."""
    url: str
    """JMESPath on that answer: the address for an HTTP PUT of the bytes."""
    headers: str | None
    """JMESPath on that answer: headers that the PUT has to carry."""
    largest: str | None
    """JMESPath on that answer: most bytes that the address takes."""
    complete: str
    """Operation id that says that all bytes are there; its path parameter takes the id. It may be repeated."""
    lookup: Lookup
    """How to tell when the file can be used."""


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
    """Words after `heygen`: `("video", "create")`."""
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
                status_codes=tuple(data["response"]["status_codes"]), media_type=data["response"]["media_type"]
            ),
            "pagination": Pagination(**data["pagination"]) if data["pagination"] else None,
            "idempotency_key": _option(data["idempotency_key"]) if data["idempotency_key"] else None,
            "status": _status(data["status"]) if data["status"] else None,
            "wait": tuple(_wait_step(step) for step in data["wait"]),
            "download": _download(data["download"]) if data["download"] else None,
            "direct_upload": _direct_upload(data["direct_upload"]) if data["direct_upload"] else None,
            "columns": tuple(Column(**column) for column in data["columns"]),
            "examples": tuple(Example(**example) for example in data["examples"]),
        }
    )


def _option(data: Mapping[str, Any]) -> Option:
    return Option(**{**data, "variants": tuple(data["variants"]), "former_names": tuple(data["former_names"])})


def _body(data: Mapping[str, Any]) -> Body:
    return Body(**{**data, "variants": tuple(data["variants"]), "data_only": tuple(data["data_only"])})


def _status(data: Mapping[str, Any]) -> Status:
    return Status(
        **{
            **data,
            **_tuples(data, "done", "failed", "blocked"),
            "remedy": Remedy(**{**data["remedy"], **_tuples(data["remedy"], "arguments")}) if data["remedy"] else None,
            "items": Items(**{**data["items"], **_tuples(data["items"], "failed")}) if data["items"] else None,
            "lookup": _lookup(data["lookup"]) if data["lookup"] else None,
        }
    )


def _lookup(data: Mapping[str, Any]) -> Lookup:
    return Lookup(**{**data, **_tuples(data, "done", "failed", "missing")})


def _download(data: Mapping[str, Any]) -> Download:
    return Download(
        command=tuple(data["command"]),
        summary=data["summary"],
        links=tuple(Link(**link) for link in data["links"]),
        examples=tuple(Example(**example) for example in data["examples"]),
    )


def _direct_upload(data: Mapping[str, Any]) -> DirectUpload:
    return DirectUpload(**{**data, "lookup": _lookup(data["lookup"])})


def _tuples(data: Mapping[str, Any], *names: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(data[name]) for name in names}


def _wait_step(data: Mapping[str, Any]) -> WaitStep:
    return WaitStep(**{**data, "then": tuple(_wait_step(step) for step in data["then"])})
