"""The connection under a request, for what ASGI cannot say: resets, half answers, headers in drops."""

from __future__ import annotations

import asyncio
import socket
import struct
from asyncio import Transport
from typing import Any

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

_EXTENSION = "heygen.sandbox.transport"
_BUFFERED = 64 * 1024
"""Bytes that may wait to be sent before more are written."""


class Protocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, with the connection's transport handed to the application."""

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Take a connection."""
        super().connection_made(transport)
        application: Any = self.app

        async def serve(scope: Scope, receive: Receive, send: Send) -> None:
            extensions = {**scope.get("extensions", {}), _EXTENSION: transport}
            await application({**scope, "extensions": extensions}, receive, send)

        self.app = serve


class Wire:
    """One connection, written to as it is."""

    def __init__(self, scope: Scope) -> None:
        self._transport: Transport = scope["extensions"][_EXTENSION]

    @property
    def closed(self) -> bool:
        """The connection is closed, or about to be."""
        return self._transport.is_closing()

    async def write(self, content: bytes) -> None:
        """Write bytes past uvicorn; afterwards, only `close` and `reset` make sense."""
        self._transport.write(content)
        while self._transport.get_write_buffer_size() > _BUFFERED and not self.closed:
            await asyncio.sleep(0.01)

    def close(self) -> None:
        """Close the connection once all that was written is sent."""
        self._transport.close()

    def reset(self) -> None:
        """End the connection with a TCP RST."""
        lingering_for_no_time = struct.pack("ii", 1, 0)
        self._transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, lingering_for_no_time)
        self._transport.abort()


async def until_gone(receive: Receive) -> None:
    """Take in what the client sends until its connection is closed, by either side."""
    while (await receive())["type"] != "http.disconnect":
        pass
