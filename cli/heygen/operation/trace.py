"""What `--verbose` and `--debug` tell of each request, on standard error."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from typing import Literal

import httpx

from heygen.output.messages import Messages

_SECRETS = frozenset({"x-api-key", "authorization", "proxy-authorization", "cookie", "set-cookie"})
_SECRET_FIELDS = re.compile(r'("\w*(?:secret|password|api_key|access_token)"\s*:\s*")[^"]*(")', re.IGNORECASE)
_SIGNATURES = re.compile(r"((?:sig|signature|x-amz-signature|x-amz-credential)=)[^&]*", re.IGNORECASE)
_LONGEST_BODY = 64 * 1024
"""Bytes of a body that are told."""


class Traced(httpx.BaseTransport):
    """Another transport, and what is told of each request that goes through it."""

    def __init__(self, inner: httpx.BaseTransport, messages: Messages, level: Literal["verbose", "debug"]) -> None:
        self._inner = inner
        self._messages = messages
        self._is_whole = level == "debug"

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and tell of it and of what came."""
        url = _plain(request.url)
        line = f"{request.method} {url}"
        if self._is_whole:
            self._tell("cli_request", f"> {line}", request.headers, _body_of(request))
        started = time.monotonic()
        try:
            response = self._inner.handle_request(request)
        except httpx.TransportError as fault:
            took = time.monotonic() - started
            failed = f"{line}: {type(fault).__name__} after {took:.3f} s"
            self._messages.notice("cli_trace", failed, method=request.method, url=url, seconds=round(took, 3))
            raise
        took = time.monotonic() - started
        request_id = response.headers.get("x-request-id")
        told = f", request id {request_id}" if request_id else ""
        self._messages.notice(
            "cli_trace",
            f"{line}: {response.status_code} after {took:.3f} s{told}",
            method=request.method,
            url=url,
            status=response.status_code,
            seconds=round(took, 3),
            **({"request_id": request_id} if request_id else {}),
        )
        if self._is_whole:
            assert isinstance(response.stream, httpx.SyncByteStream)
            response.stream = _Overheard(response.stream, lambda body: self._answered(response, body))
        return response

    def close(self) -> None:
        """Close the other transport."""
        self._inner.close()

    def _answered(self, response: httpx.Response, body: bytes) -> None:
        encoding = response.headers.get("content-encoding")
        text = f"{len(body):,} bytes, {encoding}" if encoding else _spelled(body)
        self._tell("cli_answer", f"< {response.status_code}", response.headers, text)

    def _tell(self, code: str, line: str, headers: httpx.Headers, body: str) -> None:
        shown = {name: "****" if name.lower() in _SECRETS else text for name, text in headers.items()}
        lines = [line, *(f"  {name}: {text}" for name, text in shown.items()), *([f"  {body}"] if body else [])]
        self._messages.notice(code, "\n".join(lines), headers=shown, body=body)


class _Overheard(httpx.SyncByteStream):
    """A body that is told of once it has been read."""

    def __init__(self, inner: httpx.SyncByteStream, tell: Callable[[bytes], None]) -> None:
        self._inner = inner
        self._tell = tell
        self._heard = bytearray()

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._inner:
            self._heard += piece[: max(_LONGEST_BODY - len(self._heard), 0)]
            yield piece

    def close(self) -> None:
        self._inner.close()
        self._tell(bytes(self._heard))


def _body_of(request: httpx.Request) -> str:
    try:
        return _spelled(request.content[:_LONGEST_BODY])
    except httpx.RequestNotRead:
        return "a file"


def _plain(url: httpx.URL) -> str:
    """Return an address; what signs it, and so opens it for anyone, is masked."""
    return _SIGNATURES.sub(r"\1****", str(url))


def _spelled(body: bytes) -> str:
    try:
        return _SECRET_FIELDS.sub(r"\1****\2", body.decode())
    except UnicodeDecodeError:
        return f"{len(body):,} bytes"
