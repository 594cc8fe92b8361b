# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Calls of operations by their record: the request, and the flow that gets its answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any, Final

import httpx
from attrs import define, field, frozen

from . import errors, operations
from .record import Operation
from .transport.answers import ACCEPTED, is_json, load
from .transport.deadline import Clock, Deadline
from .transport.exchange import Call, Retrying, exchange, succeed
from .transport.flow import Flow
from .transport.retry import Attempts, Kind, Rules

READ_SECONDS: Final = 30.0
WRITE_SECONDS: Final = 120.0


@frozen(repr=False, eq=False)
class Answer:
    """What the API answered: a success, read into memory."""

    operation: Operation
    response: httpx.Response
    arguments: tuple[str, ...] = ()
    """Path arguments of the call."""

    def __repr__(self) -> str:
        return f"<Answer of {self.operation.id}: {self.response.status_code}, {len(self.content):,} bytes>"

    @property
    def content(self) -> bytes:
        """The body, decompressed."""
        return self.response.content

    def json(self) -> Any:
        """Return the value of the body. Raises ValueError where it is not JSON."""
        return load(self.content)


@frozen(kw_only=True, repr=False, eq=False)
class Given:
    """What a caller may say of one call."""

    path: Sequence[Any] = ()
    """Path arguments, in the path's order."""
    values: Mapping[str, Any] = field(factory=dict)
    """Parameters by their Python names, and `body`."""
    deadline: Deadline | None = None
    """When it must be over; without it 30 seconds for a read, 120 for anything else, no limit for an upload."""
    attempts: Attempts = field(factory=Attempts)
    """Filled in while the call goes on, for whoever interrupts it."""
    headers: Mapping[str, str] = field(factory=dict)
    is_idempotent: bool = False
    """The API promises that the same request again does nothing more."""


@frozen(kw_only=True, repr=False, eq=False)
class Shape:
    """What has to be known of an operation to send its requests well."""

    key_header: str | None = None
    """Header that takes an idempotency key."""
    expects_json: bool = False
    may_be_empty: bool = True
    """A success without a body is one of the contract's."""

    @classmethod
    def of(cls, operation: Operation) -> Shape:
        """Return it for an operation with a record."""
        return cls(
            key_header=operation.idempotency_key.field if operation.idempotency_key else None,
            expects_json=is_json(operation.response.media_type),
            may_be_empty=204 in operation.response.status_codes or operation.method == "DELETE",
        )


@define(kw_only=True, repr=False, eq=False)
class Caller:
    """Makes requests to an API at an address, with credentials."""

    base_url: str
    headers: Mapping[str, str]
    """Sent with every request to the API, credentials among them."""
    rules: Rules = field(factory=Rules)
    clock: Clock = field(factory=Clock)
    observe: Callable[[Retrying], None] = field(default=lambda _: None)

    def call(self, operation: Operation, given: Given) -> Flow[Answer]:
        """Call an operation and return its answer, a success.

        Raises:
            ApiError: the API refuses, answers in no known way, or not at all.
        """
        response = yield from succeed(self._prepared(operation, given))
        return Answer(operation, response, tuple(str(argument) for argument in given.path))

    def request(self, operation: Operation, given: Given) -> httpx.Request:
        """Return the request that `call` would send first.

        Raises:
            InvalidRequestError: no request can look like this.
        """
        return self._prepared(operation, given).request

    def send(self, arguments: Mapping[str, Any], shape: Shape, given: Given) -> Flow[httpx.Response]:
        """Send the request that a request function has put together, and return its answer, whatever it says.

        Raises:
            ApiError: no answer came.
        """
        return (yield from exchange(self.prepare(arguments, shape, given)))

    def prepare(self, arguments: Mapping[str, Any], shape: Shape, given: Given) -> Call:
        """Return the call for a request; it gets an idempotency key where the operation takes one and has none.

        Raises:
            InvalidRequestError: no request can look like this.
        """
        request = self._request(arguments, given.headers)
        name = shape.key_header
        if name is not None and name not in request.headers:
            from uuid import uuid4  # noqa: PLC0415 - only for creates

            request.headers[name] = str(uuid4())
        kind = Kind(
            method=request.method,
            has_key=name is not None,
            is_idempotent=given.is_idempotent,
            expects_json=shape.expects_json,
            may_be_empty=shape.may_be_empty,
        )
        seconds = READ_SECONDS if kind.is_safe else WRITE_SECONDS
        unlimited = Deadline(clock=self.clock)
        return Call(
            request=request,
            kind=kind,
            deadline=given.deadline or (unlimited if "files" in arguments else unlimited.within(seconds)),
            stall=seconds,
            rules=self.rules,
            attempts=given.attempts,
            observe=self.observe,
            idempotency_key=request.headers.get(name) if name is not None else None,
        )

    def _prepared(self, operation: Operation, given: Given) -> Call:
        try:
            arguments = import_module(operation.module)._get_kwargs(*given.path, **given.values)
        except ValueError as error:
            raise _unusable(str(error)) from None
        return self.prepare(arguments, Shape.of(operation), given)

    def _request(self, arguments: Mapping[str, Any], headers: Mapping[str, str]) -> httpx.Request:
        own = {"accept": "*/*", "accept-encoding": ACCEPTED, **self.headers, **headers, **arguments.get("headers", {})}
        rest = {name: value for name, value in arguments.items() if name not in ("url", "headers")}
        try:
            return httpx.Request(url=f"{self.base_url}{arguments['url']}", headers=own, **rest)
        except (httpx.InvalidURL, UnicodeError, ValueError, TypeError) as error:
            raise _unusable(f"The request cannot be sent: {error}.") from None


def record_of(operation: str | Operation) -> Operation:
    """Return the record of an operation. Raises InvalidRequestError where there is none of that id."""
    if isinstance(operation, Operation):
        return operation
    try:
        return operations.load(operation)
    except KeyError:
        near = get_close_matches(operation, [record.id for record in operations.load_all()], n=1)
        instead = f"; did you mean {near[0]!r}?" if near else ""
        raise _unusable(f"there is no operation {operation!r}{instead}") from None


def _unusable(message: str) -> errors.InvalidRequestError:
    return errors.InvalidRequestError(code="invalid_request", message=message, outcome="not_done")
