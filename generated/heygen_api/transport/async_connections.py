# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Connections in an event loop: as `transport`, but for deadlines, which the loop itself can keep."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Mapping
from typing import Any

import httpcore
import httpx

from .connections import Routes, as_httpx, as_unusable, core_request, proxy_arguments


class AsyncTransport(httpx.AsyncBaseTransport):
    """Sends requests in an event loop."""

    def __init__(self, *, proxies: Mapping[str, str] | None = None, ssl_context: ssl.SSLContext | None = None):
        """Prepare, as `Transport` does."""
        self._routes = Routes(proxies, ssl_context)
        self._pools: dict[tuple[str, str | None], httpcore.AsyncConnectionPool] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of its answer is read from `stream`."""
        with as_httpx(request):
            response = await self._pool(request.url).handle_async_request(core_request(request))
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_AsyncStream(response.stream, request),
            extensions=response.extensions,
            request=request,
        )

    async def aclose(self) -> None:
        """Close all connections."""
        pools, self._pools = self._pools, {}
        for pool in pools.values():
            await pool.aclose()

    def _pool(self, url: httpx.URL) -> httpcore.AsyncConnectionPool:
        key = (url.scheme, self._routes.proxy(url))
        if key not in self._pools:
            scheme, proxy = key
            with as_unusable():
                arguments = self._routes.pool_arguments(scheme, proxy)
                if proxy is None:
                    self._pools[key] = httpcore.AsyncConnectionPool(**arguments)
                else:
                    kind = httpcore.AsyncSOCKSProxy if proxy.startswith("socks") else httpcore.AsyncHTTPProxy
                    self._pools[key] = kind(**proxy_arguments(proxy), **arguments)
        return self._pools[key]


class _AsyncStream(httpx.AsyncByteStream):
    def __init__(self, stream: Any, request: httpx.Request) -> None:
        self._stream = stream
        self._request = request

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with as_httpx(self._request):
            async for part in self._stream:
                yield part

    async def aclose(self) -> None:
        await self._stream.aclose()
