"""The client for programs with an event loop."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx
from attrs import define, field

from .calls import Answer, Shape, record_of
from .record import Operation
from .settings import Settings, ignore
from .transport.async_connections import AsyncTransport
from .transport.async_flow import run
from .transport.flow import Flow

if TYPE_CHECKING:
    from .paging import Page
    from .waiting import Job

_T = TypeVar("_T")


@define(kw_only=True, repr=False, eq=False)
class AsyncClient(Settings):
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
        return await run(flow, self.transport)

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
            found = await self.run(self.paging(operation, path, values, token))
            yield found
            if (token := found.next_token) is None:
                return

    async def wait(
        self,
        jobs: Iterable[Job],
        *,
        timeout: float = 1200.0,
        interval: float | None = None,
        changed: Callable[[Job], None] = ignore,
    ) -> list[Job]:
        """Like `Client.wait`."""
        return await self.run(self.waiting(jobs, timeout, interval, changed))

    async def upload(
        self,
        operation: str | Operation,
        path: str | os.PathLike[str],
        *,
        timeout: float | None = None,
        progress: Callable[[int, int], None] = ignore,
        idempotency_key: str | None = None,
    ) -> Answer:
        """Like `Client.upload`."""
        return await self.run(self.uploading(operation, path, timeout, progress, idempotency_key))

    async def download(
        self,
        operation: str | Operation,
        *path: Any,
        to: str | os.PathLike[str],
        asset: str | None = None,
        replace: bool = False,
        timeout: float | None = None,
        progress: Callable[[int, int | None], None] = ignore,
    ) -> Path:
        """Like `Client.download`."""
        return await self.run(self.downloading(operation, path, to, asset, replace, timeout, progress))

    async def aclose(self) -> None:
        """Close all connections."""
        await self.transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
