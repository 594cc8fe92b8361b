"""The client for programs with threads.

`Client` and `async_client.AsyncClient` share every rule (which requests are sent again, when, how long they may take):
their methods only carry out the flows that say so.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx
from attrs import define, field

from .calls import Answer, Shape, record_of
from .record import Operation
from .settings import Settings, ignore
from .transport.connections import Transport
from .transport.flow import Flow, run

if TYPE_CHECKING:
    from .paging import Page
    from .waiting import Job

_T = TypeVar("_T")


@define(kw_only=True, repr=False, eq=False)
class Client(Settings):
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
            values: Its parameters by their Python names, and `body`; `idempotency_key` where it takes one, which is
                made up otherwise.

        Raises:
            ApiError: the API refuses, answers in no known way, or not at all.
        """
        return self.run(self.caller.call(record_of(operation), self.given(path, values, timeout)))

    def pages(self, operation: str | Operation, *path: Any, **values: Any) -> Iterator[Page]:
        """Yield the pages of a list. Raises ApiError where one cannot be had."""
        token: str | None = None
        while True:
            found = self.run(self.paging(operation, path, values, token))
            yield found
            if (token := found.next_token) is None:
                return

    def wait(
        self,
        jobs: Iterable[Job],
        *,
        timeout: float = 1200.0,
        interval: float | None = None,
        changed: Callable[[Job], None] = ignore,
    ) -> list[Job]:
        """Wait for jobs, and return them as they are when all have ended or the time is over.

        Args:
            jobs: From `jobs`.
            timeout: Seconds.
            interval: Seconds between two reads; without it they grow from 2 to 30.
            changed: Called with each job whenever it was read.
        """
        return self.run(self.waiting(jobs, timeout, interval, changed))

    def upload(
        self,
        operation: str | Operation,
        path: str | os.PathLike[str],
        *,
        timeout: float | None = None,
        progress: Callable[[int, int], None] = ignore,
        idempotency_key: str | None = None,
    ) -> Answer:
        """Send a file of any size by the operation that takes it, and return the answer.

        The key that an error names, given as `idempotency_key`, sends the same file again without making a second one.

        Raises:
            ApiError: it cannot be read, the API refuses it, or it did not arrive whole.
        """
        return self.run(self.uploading(operation, path, timeout, progress, idempotency_key))

    def download(
        self,
        operation: str | Operation,
        *path: Any,
        to: str | os.PathLike[str],
        asset: str | None = None,
        replace: bool = False,
        timeout: float | None = None,
        progress: Callable[[int, int | None], None] = ignore,
    ) -> Path:
        """Save a file that a resource links to, and return where.

        Args:
            operation: Id or record of the read of the resource.
            path: Its path arguments.
            to: The file to write, or a folder for one named after the resource.
            asset: Which of the links; the first where None.
            replace: Whether a file that is there already is replaced.
            timeout: Seconds; without it, a download ends only when it stalls.
            progress: Called with the bytes that are there, and all there are where that is known.

        Raises:
            ApiError: the file is not there, or did not come whole. What came stays beside it, and is gone on with.
            FileExistsError: there is such a file already.
        """
        return self.run(self.downloading(operation, path, to, asset, replace, timeout, progress))

    def close(self) -> None:
        """Close all connections."""
        self.transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
