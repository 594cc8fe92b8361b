"""Faults of answers. Each is a function that gets one exchange and does what its kind says."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http import HTTPStatus
from typing import Any

from attrs import define, field, frozen
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from heygen.sandbox.faults.wire import Wire, until_gone

_CODES = {400: "invalid_parameter", 401: "unauthorized", 402: "insufficient_credit", 403: "forbidden",
          404: "not_found", 409: "conflict", 413: "payload_too_large", 429: "rate_limit_exceeded"}  # fmt: skip
_JSON, _HTML = "application/json", "text/html; charset=utf-8"
_CHUNK = 64 * 1024
_DIGITS = 5000


@frozen
class Exchange:
    """One request that a rule strikes, and where its answer goes."""

    scope: Scope
    receive: Receive
    send: Send
    application: ASGIApp
    wire: Wire
    parameters: Mapping[str, Any]
    """Of the rule."""

    async def carry_out(self, send: Send) -> None:
        """Have the request carried out, and its answer sent to `send`."""
        await self.application(self.scope, self.receive, send)

    async def carry_out_if_asked(self) -> Answer | None:
        """Have the request carried out where the rule says so, and return the answer that nobody else gets.

        Where it is not carried out, it is read to its end.
        """
        answer = Answer()
        if self.parameters["carried_out"]:
            await self.carry_out(answer.take)
            return answer
        while (message := await self.receive())["type"] == "http.request" and message.get("more_body"):
            pass
        return None


Strike = Callable[[Exchange], Awaitable[None]]


@define
class Answer:
    """An answer kept back. Of what is no JSON, only the size counts, so only JSON is kept."""

    headers: dict[bytes, bytes] = field(factory=dict)
    body: bytearray = field(factory=bytearray)

    async def take(self, message: Message) -> None:
        """Take a part of it."""
        if message["type"] == "http.response.start":
            self.headers = dict(message["headers"])
        elif self.headers.get(b"content-type", b"").startswith(_JSON.encode()):
            self.body += message.get("body", b"")


async def respond(
    send: Send, status: int, body: bytes, kind: str = _JSON, headers: Mapping[str, str] | None = None
) -> None:
    """Send a whole answer."""

    async def whole() -> AsyncIterator[bytes]:
        yield body

    length = {} if status == HTTPStatus.NO_CONTENT else {"Content-Length": str(len(body))}
    await _stream(send, status, whole(), {"Content-Type": kind, **length, **(headers or {})})


async def _stream(send: Send, status: int, body: AsyncIterator[bytes], headers: Mapping[str, str]) -> None:
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})
    async for chunk in body:
        await send({"type": "http.response.body", "body": chunk, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


def page(status: int) -> bytes:
    """Return the page that a gateway would show."""
    title = f"{status} {HTTPStatus(status).phrase}" if status in set(HTTPStatus) else str(status)
    return f"<html>\n<head><title>{title}</title></head>\n<body><h1>{title}</h1></body>\n</html>\n".encode()


def _envelope(code: str, message: str) -> bytes:
    return json.dumps({"error": {"code": code, "message": message}}).encode()


async def latency(exchange: Exchange) -> None:
    """Hold the answer back."""

    async def late(message: Message) -> None:
        if message["type"] == "http.response.start":
            await asyncio.sleep(exchange.parameters["seconds"])
        await exchange.send(message)

    await exchange.carry_out(late)


async def reset_before(exchange: Exchange) -> None:
    """Reset the connection at once."""
    exchange.wire.reset()
    await until_gone(exchange.receive)


async def reset_after(exchange: Exchange) -> None:
    """Carry the request out, and reset the connection."""
    await exchange.carry_out(Answer().take)
    await reset_before(exchange)


async def _cut(exchange: Exchange, share: int | None, then: Callable[[], Awaitable[None]]) -> None:
    """Send the first bytes of the body (half of it without a number), then do something else before the rest."""
    left = share

    async def send(message: Message) -> None:
        nonlocal left
        if message["type"] == "http.response.start":
            length = int(dict(message["headers"]).get(b"content-length", b"0"))
            left = length // 2 if left is None else left
            await exchange.send(message)
            return
        body: bytes = message.get("body", b"")
        assert left is not None
        if left <= len(body) and not exchange.wire.closed:
            await exchange.send({**message, "body": body[:left], "more_body": True})
            await then()
            body, left = body[left:], 1 << 62
        left -= len(body)
        if not exchange.wire.closed:
            await exchange.send({**message, "body": body})

    await exchange.carry_out(send)


async def half_answer(exchange: Exchange) -> None:
    """Send half of the body, and close the connection."""
    await cut_after(exchange, None)


async def cut_after(exchange: Exchange, size: int | None) -> None:
    """Send the first `size` bytes of the body, half of it for None, and close the connection."""

    async def close() -> None:
        exchange.wire.close()

    await _cut(exchange, size, close)
    await until_gone(exchange.receive)


async def stall(exchange: Exchange) -> None:
    """Send half of the body, then nothing for a while or for ever."""
    seconds = exchange.parameters["seconds"]

    async def pause() -> None:
        await (until_gone(exchange.receive) if seconds is None else asyncio.sleep(seconds))

    await _cut(exchange, None, pause)


async def stall_before(exchange: Exchange) -> None:
    """Send nothing."""
    await exchange.carry_out_if_asked()
    await until_gone(exchange.receive)


async def trickle_headers(exchange: Exchange) -> None:
    """Send the status line and headers a byte at a time, then the body."""
    wire = exchange.wire

    async def send(message: Message) -> None:
        if message["type"] != "http.response.start":
            await wire.write(message.get("body", b"") if exchange.scope["method"] != "HEAD" else b"")
            return
        lines = [f"HTTP/1.1 {message['status']} {HTTPStatus(message['status']).phrase}".encode()]
        lines += [name + b": " + value for name, value in (*message["headers"], (b"connection", b"close"))]
        for byte in b"\r\n".join([*lines, b"", b""]):
            if wire.closed:
                break
            await wire.write(bytes([byte]))
            await asyncio.sleep(exchange.parameters["interval"])

    await exchange.carry_out(send)
    wire.close()
    await until_gone(exchange.receive)


async def trickle_body(exchange: Exchange) -> None:
    """Send the headers, then the body a byte at a time."""

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            for byte in message.get("body", b""):
                if exchange.wire.closed:
                    break
                await exchange.send({**message, "body": bytes([byte]), "more_body": True})
                await asyncio.sleep(exchange.parameters["interval"])
            message = {**message, "body": b""}
        await exchange.send(message)

    await exchange.carry_out(send)


async def endless_interim(exchange: Exchange) -> None:
    """Send one interim answer after another (RFC 8297)."""
    await exchange.carry_out_if_asked()
    while not exchange.wire.closed:
        await exchange.wire.write(b"HTTP/1.1 103 Early Hints\r\nLink: </soon>; rel=preload\r\n\r\n")
        await asyncio.sleep(exchange.parameters["interval"])
    await until_gone(exchange.receive)


async def status(exchange: Exchange) -> None:
    """Send another status."""
    await exchange.carry_out_if_asked()
    given = exchange.parameters
    number: int = given["status"]
    code = given["code"] or _CODES.get(number, "internal_error" if number >= 500 else "invalid_parameter")
    body, kind = {
        "json": (_envelope(code, f"A fault was asked for: status {number}."), _JSON),
        "html": (page(number), _HTML),
        "empty": (b"", _JSON),
    }[given["body"]]
    await respond(exchange.send, number, body, kind, _retry_after(given["retry_after"]))


def _retry_after(value: int | str | None) -> dict[str, str]:
    if isinstance(value, str):
        moment = datetime.now(UTC) + timedelta(seconds=int(value.removeprefix("date:")))
        return {"Retry-After": format_datetime(moment, usegmt=True)}
    return {} if value is None else {"Retry-After": str(value)}


async def html_502(exchange: Exchange) -> None:
    """Send a gateway's page."""
    await exchange.carry_out_if_asked()
    await respond(exchange.send, 502, page(502), _HTML)


async def empty_200(exchange: Exchange) -> None:
    """Send an empty body."""
    await exchange.carry_out_if_asked()
    await respond(exchange.send, 200, b"")


async def not_json_200(exchange: Exchange) -> None:
    """Send what is called JSON and is none."""
    await exchange.carry_out_if_asked()
    await respond(exchange.send, 200, b'{"data": {"status": OK, ')


async def html_200(exchange: Exchange) -> None:
    """Send a page of HTML."""
    await exchange.carry_out_if_asked()
    await respond(exchange.send, 200, page(200), _HTML)


async def error_200(exchange: Exchange) -> None:
    """Send an error under a status that says that all is well."""
    await exchange.carry_out_if_asked()
    code = exchange.parameters["code"] or "internal_error"
    await respond(exchange.send, 200, _envelope(code, "A fault was asked for: an error with status 200."))


async def scalar_data_200(exchange: Exchange) -> None:
    """Send a `data` that is no object."""
    await exchange.carry_out_if_asked()
    await respond(exchange.send, 200, json.dumps({"data": exchange.parameters["value"]}).encode())


async def big_number_200(exchange: Exchange) -> None:
    """Send an answer with a number in it that is too long for most readers."""
    answer = await exchange.carry_out_if_asked()
    try:
        document = json.loads(answer.body) if answer else {}
    except ValueError:
        document = {}
    mark = "the number"
    inner = document["data"] if isinstance(document.get("data"), dict) else document
    inner["big_number"] = mark
    await respond(exchange.send, 200, json.dumps(document).replace(json.dumps(mark), "9" * _DIGITS).encode())


async def no_content_204(exchange: Exchange) -> None:
    """Send no body, and say so."""
    await exchange.carry_out_if_asked()
    await respond(exchange.send, 204, b"")


async def huge_200(exchange: Exchange) -> None:
    """Send a very long body."""
    await exchange.carry_out_if_asked()
    size: int = exchange.parameters["bytes"]
    if exchange.parameters["gzip"]:
        body, headers = _sent(_packed(size)), {"Content-Encoding": "gzip"}
    else:
        body, headers = _sent(_long(size)), {"Content-Length": str(size)}
    await _stream(exchange.send, 200, _while_open(body, exchange.wire), {"Content-Type": _JSON, **headers})


_HEAD, _TAIL = b'{"data": {"filler": "', b'"}}'


def _long(size: int) -> Iterator[bytes]:
    """Yield JSON of a size."""
    filler = size - len(_HEAD) - len(_TAIL)
    yield _HEAD
    yield from (b"x" * _CHUNK for _ in range(filler // _CHUNK))
    yield b"x" * (filler % _CHUNK) + _TAIL


def _packed(size: int) -> Iterator[bytes]:
    """Yield JSON of a size in gzip's format (RFC 1952)."""
    # A block that ends in a full flush stands on its own: packed once, it can be sent as often as it is needed.
    packed: dict[bytes, bytes] = {}
    checksum = 0
    yield b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    for block in _long(size):
        if block not in packed:
            packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
            packed[block] = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
        checksum = zlib.crc32(block, checksum)
        yield packed[block]
    yield b"\x03\x00" + checksum.to_bytes(4, "little") + (size % 2**32).to_bytes(4, "little")


async def _sent(blocks: Iterator[bytes]) -> AsyncIterator[bytes]:
    for block in blocks:
        yield block
        await asyncio.sleep(0)


async def _while_open(body: AsyncIterator[bytes], wire: Wire) -> AsyncIterator[bytes]:
    async for chunk in body:
        if wire.closed:
            return
        yield chunk


STRIKES: Mapping[str, Strike] = {
    strike.__name__: strike
    for strike in (latency, reset_before, reset_after, half_answer, stall, stall_before, trickle_headers, trickle_body,
                   endless_interim, status, html_502, empty_200, not_json_200, html_200, huge_200, error_200,
                   scalar_data_200, big_number_200, no_content_204)
}  # fmt: skip
"""By kind."""
