# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Calls as flows: generators that say what to do next, and two thin loops that do it.

A flow yields an effect (`Send`, `Pause`, ...) and is given its result, or has its error raised where it yielded. All
rules are in flows, which wait for nothing themselves; `run` carries one out with threads, `arun` in an event loop.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

import httpx
from attrs import frozen

from .answers import Body, complete
from .deadline import Deadline, Limit

_T = TypeVar("_T")
Flow = Generator["Effect", Any, _T]

_CONNECT_SECONDS = 15.0
"""For one attempt to connect: a host that does not answer has to leave time for another attempt."""


@frozen(kw_only=True)
class Send:
    """Send a request and read its answer into memory: the result is the whole `httpx.Response`."""

    request: httpx.Request
    deadline: Deadline
    stall: float
    """Seconds in which something has to happen."""


class Sink(Protocol):
    """Takes the bytes of a file."""

    def write(self, data: bytes) -> Any:
        """Take what came next."""


@frozen(kw_only=True)
class Fetch:
    """Send a request and pass the body of its answer on as it comes: the result is the answer, without its body."""

    request: httpx.Request
    deadline: Deadline
    stall: float
    begin: Callable[[httpx.Response], Sink | None]
    """Called with the head of the answer; returns where its body goes, None to leave it unread."""


@frozen
class Pause:
    """Let time pass, in seconds."""

    seconds: float


@frozen
class Together:
    """Carry out several flows, which raise nothing, side by side: the result is the list of their results."""

    flows: Sequence[Flow[Any]]
    most: int = 8
    """At one time."""


Effect = Send | Fetch | Pause | Together


def run(flow: Flow[_T], transport: httpx.BaseTransport) -> _T:
    """Carry out a flow and return its result."""
    result: _T = _Runner(transport).run(flow)
    return result


async def arun(flow: Flow[_T], transport: httpx.AsyncBaseTransport) -> _T:
    """Carry out a flow in the running event loop and return its result."""
    result: _T = await _AsyncRunner(transport).run(flow)
    return result


def _timeouts(effect: Send | Fetch) -> dict[str, float]:
    connect = Limit(min(effect.stall, _CONNECT_SECONDS), effect.deadline)
    other = Limit(effect.stall, effect.deadline)
    return {"connect": connect, "pool": other, "read": other, "write": other}


@frozen
class _Runner:
    transport: httpx.BaseTransport

    def run(self, flow: Flow[Any]) -> Any:
        try:
            effect = next(flow)
            while True:
                try:
                    result = self._perform(effect)
                except BaseException as error:  # noqa: BLE001 - the flow's to handle, an interrupt too
                    effect = flow.throw(error)
                else:
                    effect = flow.send(result)
        except StopIteration as end:
            return end.value

    def _perform(self, effect: Effect) -> Any:
        match effect:
            case Send():
                response = self._head(effect)
                try:
                    body = Body(response.headers.get("content-encoding", ""))
                    for part in response.stream:  # type: ignore[union-attr]  # of a transport that is not async
                        body.add(part)
                    return complete(response, body.whole())
                finally:
                    response.close()
            case Fetch():
                response = self._head(effect)
                try:
                    sink = effect.begin(response)
                    if sink is not None:
                        for part in response.stream:  # type: ignore[union-attr]  # as above
                            sink.write(part)
                    return response
                finally:
                    response.close()
            case Pause(seconds):
                time.sleep(seconds)
            case Together(flows, most):
                if len(flows) == 1:
                    return [self.run(flows[0])]
                pool = ThreadPoolExecutor(min(most, max(1, len(flows))))
                try:
                    return list(pool.map(self.run, flows))
                finally:
                    pool.shutdown(wait=False, cancel_futures=True)  # an interrupt does not wait for the others
        return None

    def _head(self, effect: Send | Fetch) -> httpx.Response:
        effect.request.extensions = {**effect.request.extensions, "timeout": _timeouts(effect)}
        response = self.transport.handle_request(effect.request)
        response.request = effect.request
        return response


@frozen
class _AsyncRunner:
    transport: httpx.AsyncBaseTransport

    async def run(self, flow: Flow[Any]) -> Any:
        try:
            effect = next(flow)
            while True:
                try:
                    result = await self._perform(effect)
                except BaseException as error:  # noqa: BLE001 - the flow's to handle, a cancellation too
                    effect = flow.throw(error)
                else:
                    effect = flow.send(result)
        except StopIteration as end:
            return end.value

    async def _perform(self, effect: Effect) -> Any:
        match effect:
            case Send() | Fetch():
                left = effect.deadline.left()
                try:
                    # The loop can end whatever takes too long, so the sockets need no deadline of their own.
                    async with asyncio.timeout(None if left == float("inf") else left):
                        return await self._exchange(effect)
                except TimeoutError:
                    raise httpx.ReadTimeout("the time is over", request=effect.request) from None
            case Pause(seconds):
                await asyncio.sleep(seconds)
            case Together(flows, most):
                gate = asyncio.Semaphore(most)

                async def one(flow: Flow[Any]) -> Any:
                    async with gate:
                        return await self.run(flow)

                async with asyncio.TaskGroup() as group:
                    tasks = [group.create_task(one(flow)) for flow in flows]
                return [task.result() for task in tasks]
        return None

    async def _exchange(self, effect: Send | Fetch) -> httpx.Response:
        effect.request.extensions = {**effect.request.extensions, "timeout": _timeouts(effect)}
        response = await self.transport.handle_async_request(effect.request)
        response.request = effect.request
        try:
            if isinstance(effect, Send):
                body = Body(response.headers.get("content-encoding", ""))
                async for part in response.stream:  # type: ignore[union-attr]  # of an async transport
                    body.add(part)
                return complete(response, body.whole())
            sink = effect.begin(response)
            if sink is not None:
                async for part in response.stream:  # type: ignore[union-attr]  # as above
                    sink.write(part)
            return response
        finally:
            await response.aclose()
