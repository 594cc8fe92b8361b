# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Carrying out flows in an event loop. It is apart from `flow`, because programs with threads need no event loop."""

from __future__ import annotations

import asyncio
from math import inf
from typing import Any, TypeVar

import httpx
from attrs import frozen

from .answers import Body, complete
from .flow import Effect, Fetch, Flow, Pause, Send, Together, timeouts

_T = TypeVar("_T")


async def run(flow: Flow[_T], transport: httpx.AsyncBaseTransport) -> _T:
    """Carry out a flow in the running event loop and return its result."""
    result: _T = await _Runner(transport).run(flow)
    return result


@frozen(repr=False, eq=False)
class _Runner:
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
                    async with asyncio.timeout(None if left == inf else left):
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
        effect.request.extensions = {**effect.request.extensions, "timeout": timeouts(effect)}
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
