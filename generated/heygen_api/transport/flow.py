# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Calls as flows: generators that say what to do next, and two thin loops that do it.

A flow yields an effect (`Send`, `Pause`, ...) and is given its result, or has its error raised where it yielded. All
rules are in flows, which wait for nothing themselves; `run` carries one out in a thread, `async_flow.run` in an event
loop.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from typing import Any, Protocol, TypeVar

import httpx
from attrs import frozen

from .answers import Body, complete
from .deadline import Deadline, Limit

_T = TypeVar("_T")
Flow = Generator["Effect", Any, _T]

_CONNECT_SECONDS = 15.0
"""For one attempt to connect: a host that does not answer has to leave time for another attempt."""


@frozen(kw_only=True, repr=False, eq=False)
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


@frozen(kw_only=True, repr=False, eq=False)
class Fetch:
    """Send a request and pass the body of its answer on as it comes: the result is the answer, without its body."""

    request: httpx.Request
    deadline: Deadline
    stall: float
    begin: Callable[[httpx.Response], Sink | None]
    """Called with the head of the answer; returns where its body goes, None to leave it unread."""


@frozen(repr=False, eq=False)
class Pause:
    """Let time pass, in seconds."""

    seconds: float


@frozen(repr=False, eq=False)
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


def timeouts(effect: Send | Fetch) -> dict[str, float]:
    """Return how long each wait on a socket may last, as httpx and httpcore take it."""
    connect = Limit(min(effect.stall, _CONNECT_SECONDS), effect.deadline)
    other = Limit(effect.stall, effect.deadline)
    return {"connect": connect, "pool": other, "read": other, "write": other}


@frozen(repr=False, eq=False)
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
                from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - seldom needed, slow to import

                pool = ThreadPoolExecutor(min(most, max(1, len(flows))))
                try:
                    return list(pool.map(self.run, flows))
                finally:
                    pool.shutdown(wait=False, cancel_futures=True)  # an interrupt does not wait for the others
        return None

    def _head(self, effect: Send | Fetch) -> httpx.Response:
        effect.request.extensions = {**effect.request.extensions, "timeout": timeouts(effect)}
        response = self.transport.handle_request(effect.request)
        response.request = effect.request
        return response
