# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Clients: where requests go, with which credentials, and what can be asked of the API.

`Client` and `AsyncClient` share every rule (which requests are sent again, when, how long they may take): their
methods only carry out the flows that say so.
"""

from __future__ import annotations

import asyncio
import os
import ssl
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Self, TypeVar
from urllib.parse import quote

import httpx
from attrs import define, field

from . import operations
from .calls import Answer, Caller, Given, Shape, record_of
from .deadline import Clock, Deadline
from .download import FileTarget, Wanted, fetch
from .exchange import Retrying
from .flow import Flow, arun, run
from .links import fresh_link, link_named
from .paging import Page, page
from .record import Operation
from .retry import Rules
from .transport import AsyncTransport, Transport
from .upload import Source, upload
from .waiting import Job, Wait, after_read, started

_T = TypeVar("_T")


@define(kw_only=True, eq=False)
class _Settings:
    """What both kinds of client have.

    Args:
        token: The secret: an API key, or an access token. None for operations that need none.
        base_url: The API's address; the contract's where None.
        headers: Sent with every request to the API, and never to another host.
        cookies: Likewise.
        timeout: Seconds that each call may take in all, its repetitions included. Without it 30 for a read, 120 for
            anything else; uploads and downloads end only when they stall.
        max_retries: How often a request is sent again.
        user_agent: How the client names itself.
        ssl_context: Where certificates are not to be checked against the usual authorities.
        proxies: By scheme, or `all`; from the environment where None.
        raise_on_unexpected_status: Whether a request function raises `errors.UnexpectedStatus` for an answer that the
            contract does not describe, instead of returning None.
        observe: Called before each repetition.
        clock: Time and chance.
    """

    token: str | None = field(default=None, repr=False)
    base_url: str | None = None
    headers: Mapping[str, str] = field(factory=dict)
    cookies: Mapping[str, str] = field(factory=dict)
    timeout: float | None = None
    max_retries: int = 3
    user_agent: str = "heygen-api-python"
    ssl_context: ssl.SSLContext | None = None
    proxies: Mapping[str, str] | None = None
    raise_on_unexpected_status: bool = False
    observe: Callable[[Retrying], None] = field(default=lambda _: None)
    clock: Clock = field(factory=Clock)

    @property
    def caller(self) -> Caller:
        """What makes requests with these settings."""
        api = operations.api()
        headers = {"user-agent": self.user_agent, **self.headers}
        if self.token is not None:
            prefix = f"{api['auth_prefix']} " if api["auth_prefix"] else ""
            headers[api["auth_header"]] = f"{prefix}{self.token}"
        if self.cookies:
            headers["cookie"] = "; ".join(f"{name}={quote(text, safe=',')}" for name, text in self.cookies.items())
        return Caller(
            base_url=(self.base_url or api["base_url"]).rstrip("/"),
            headers=headers,
            rules=Rules(limit=self.max_retries),
            clock=self.clock,
            observe=self.observe,
        )

    def given(
        self,
        path: Iterable[Any],
        values: Mapping[str, Any],
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Given:
        """Return what is said of one call."""
        seconds = self.timeout if timeout is None else timeout
        deadline = None if seconds is None else Deadline.after(seconds, self.clock)
        return Given(path=tuple(path), values=values, deadline=deadline, headers=headers or {})

    def jobs(self, answer: Answer, *path: str) -> tuple[Job, ...]:
        """Return the jobs that an answer has started, or the job that it is about."""
        operation = answer.operation
        if operation.wait:
            known = dict(zip((argument.field for argument in operation.arguments), path, strict=False))
            return started(operation.wait, answer.json(), known, self.clock.monotonic())
        return (after_read(Job(operation=operation, arguments=path), answer.content),)

    def _wait(
        self, jobs: Iterable[Job], timeout: float, interval: float | None, changed: Callable[[Job], None]
    ) -> Flow[list[Job]]:
        deadline = Deadline.after(timeout, self.clock)
        return Wait(caller=self.caller, deadline=deadline, interval=interval, changed=changed).until_ended(jobs)

    def _upload(
        self, operation: str | Operation, path: str | os.PathLike[str], timeout: float | None,
        progress: Callable[[int, int], None],
    ) -> Flow[Answer]:  # fmt: skip
        return upload(self.caller, record_of(operation), Source.of(path), self.given((), {}, timeout), progress)

    def _download(
        self,
        operation: str | Operation,
        path: tuple[Any, ...],
        to: str | os.PathLike[str],
        asset: str | None,
        replace: bool,
        timeout: float | None,
        progress: Callable[[int, int | None], None],
    ) -> Flow[Path]:
        record, caller = record_of(operation), self.caller
        wanted_link = link_named(record, asset)
        given = self.given(path, {}, timeout)
        target = FileTarget(Path(to), replace=replace)
        try:
            yield from fetch(
                Wanted(
                    link=lambda: fresh_link(caller, record, given, wanted_link),
                    media=wanted_link.media,
                    deadline=given.deadline or Deadline(clock=self.clock),
                    rules=caller.rules,
                    user_agent=self.user_agent,
                    progress=progress,
                    observe=self.observe,
                ),
                target,
            )
            target.publish()
        finally:
            target.close()
        return target.path


def _ignore(*_: Any) -> None:
    """Take a report that nobody wants."""


@define(kw_only=True, eq=False)
class Client(_Settings):
    """The API, for programs with threads. One client is safe to share between them."""

    transport: httpx.BaseTransport = field()

    @transport.default
    def _own_transport(self) -> httpx.BaseTransport:
        return Transport(proxies=self.proxies, ssl_context=self.ssl_context)

    def run(self, flow: Flow[_T]) -> _T:
        """Carry out a flow and return its result."""
        return run(flow, self.transport)

    def send(self, arguments: Mapping[str, Any], key_header: str | None = None) -> httpx.Response:
        """Send the request that a request function has put together, and return its answer, whatever it says.

        Args:
            arguments: For `httpx.Request`; the address is a path.
            key_header: The header that takes an idempotency key, where the operation knows one.

        Raises:
            ApiError: no answer came.
        """
        return self.run(self.caller.send(arguments, Shape(key_header=key_header), self.given((), {})))

    def call(self, operation: str | Operation, *path: Any, timeout: float | None = None, **values: Any) -> Answer:
        """Call an operation and return its answer, a success.

        Args:
            operation: Its id, or its record.
            path: Its path arguments, in the path's order.
            timeout: Seconds that it may take in all, its repetitions included.
            values: Its parameters by their Python names, and `body`.

        Raises:
            ApiError: the API refuses, answers in no known way, or not at all.
        """
        return self.run(self.caller.call(record_of(operation), self.given(path, values, timeout)))

    def pages(self, operation: str | Operation, *path: Any, **values: Any) -> Iterator[Page]:
        """Yield the pages of a list. Raises ApiError where one cannot be had."""
        token: str | None = None
        while True:
            found = self.run(page(self.caller, record_of(operation), self.given(path, values), token))
            yield found
            if (token := found.next_token) is None:
                return

    def wait(
        self,
        jobs: Iterable[Job],
        *,
        timeout: float = 1200.0,
        interval: float | None = None,
        changed: Callable[[Job], None] = _ignore,
    ) -> list[Job]:
        """Wait for jobs, and return them as they are when all have ended or the time is over.

        Args:
            jobs: From `jobs`.
            timeout: Seconds.
            interval: Seconds between two reads; without it they grow from 2 to 30.
            changed: Called with each job whenever it was read.
        """
        return self.run(self._wait(jobs, timeout, interval, changed))

    def upload(
        self,
        operation: str | Operation,
        path: str | os.PathLike[str],
        *,
        timeout: float | None = None,
        progress: Callable[[int, int], None] = _ignore,
    ) -> Answer:
        """Send a file of any size by the operation that takes it, and return the answer.

        Raises:
            ApiError: it cannot be read, the API refuses it, or it did not arrive whole.
        """
        return self.run(self._upload(operation, path, timeout, progress))

    def download(
        self,
        operation: str | Operation,
        *path: Any,
        to: str | os.PathLike[str],
        asset: str | None = None,
        replace: bool = False,
        timeout: float | None = None,
        progress: Callable[[int, int | None], None] = _ignore,
    ) -> Path:
        """Save a file that a resource links to, and return where.

        Args:
            operation: Id or record of the read of the resource.
            path: Its path arguments.
            to: The file to write.
            asset: Which of the links; the first where None.
            replace: Whether a file that is there already is replaced.
            timeout: Seconds; without it, a download ends only when it stalls.
            progress: Called with the bytes that are there, and all there are where that is known.

        Raises:
            ApiError: the file is not there, or did not come whole. What came stays beside it, and is gone on with.
            FileExistsError: there is such a file already.
        """
        return self.run(self._download(operation, path, to, asset, replace, timeout, progress))

    def close(self) -> None:
        """Close all connections."""
        self.transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@define(kw_only=True, eq=False)
class AsyncClient(_Settings):
    """The API, for programs with an event loop. A client belongs to the loop that first used it."""

    transport: httpx.AsyncBaseTransport = field()
    _loop: asyncio.AbstractEventLoop | None = field(default=None, init=False, repr=False)

    @transport.default
    def _own_transport(self) -> httpx.AsyncBaseTransport:
        return AsyncTransport(proxies=self.proxies, ssl_context=self.ssl_context)

    async def run(self, flow: Flow[_T]) -> _T:
        """Carry out a flow and return its result. Raises RuntimeError in another event loop than the first."""
        loop = asyncio.get_running_loop()
        if self._loop is None:
            self._loop = loop
        if self._loop is not loop:
            flow.close()
            raise RuntimeError("This AsyncClient was used in another event loop before; make one for each loop.")
        return await arun(flow, self.transport)

    async def send(self, arguments: Mapping[str, Any], key_header: str | None = None) -> httpx.Response:
        """Like `Client.send`."""
        return await self.run(self.caller.send(arguments, Shape(key_header=key_header), self.given((), {})))

    async def call(self, operation: str | Operation, *path: Any, timeout: float | None = None, **values: Any) -> Answer:
        """Like `Client.call`."""
        return await self.run(self.caller.call(record_of(operation), self.given(path, values, timeout)))

    async def pages(self, operation: str | Operation, *path: Any, **values: Any) -> AsyncIterator[Page]:
        """Like `Client.pages`."""
        token: str | None = None
        while True:
            found = await self.run(page(self.caller, record_of(operation), self.given(path, values), token))
            yield found
            if (token := found.next_token) is None:
                return

    async def wait(
        self,
        jobs: Iterable[Job],
        *,
        timeout: float = 1200.0,
        interval: float | None = None,
        changed: Callable[[Job], None] = _ignore,
    ) -> list[Job]:
        """Like `Client.wait`."""
        return await self.run(self._wait(jobs, timeout, interval, changed))

    async def upload(
        self,
        operation: str | Operation,
        path: str | os.PathLike[str],
        *,
        timeout: float | None = None,
        progress: Callable[[int, int], None] = _ignore,
    ) -> Answer:
        """Like `Client.upload`."""
        return await self.run(self._upload(operation, path, timeout, progress))

    async def download(
        self,
        operation: str | Operation,
        *path: Any,
        to: str | os.PathLike[str],
        asset: str | None = None,
        replace: bool = False,
        timeout: float | None = None,
        progress: Callable[[int, int | None], None] = _ignore,
    ) -> Path:
        """Like `Client.download`."""
        return await self.run(self._download(operation, path, to, asset, replace, timeout, progress))

    async def aclose(self) -> None:
        """Close all connections."""
        await self.transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


__all__ = ["AsyncClient", "Client"]
