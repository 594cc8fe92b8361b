"""A server on loopback that answers what a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from attrs import Factory, define, field, frozen


@frozen(kw_only=True)
class Answer:
    """What the server sends back."""

    status: int = 200
    body: bytes = b'{"data":{}}'
    content_type: str = "application/json"
    headers: Mapping[str, str] = Factory(dict)
    missing: int = 0
    """Bytes that are promised and do not come."""
    delay: float = 0.0
    """Seconds before the answer."""
    drip: float = 0.0
    """Seconds between one byte and the next."""
    hangs_up: bool = False
    """No answer at all: the connection is closed."""


@frozen
class Asked:
    """A request that came."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@define
class Scripted:
    """The server: its address, what it says next, what it was asked."""

    base_url: str
    script: list[Answer] = field(factory=list)
    """Answers in their order; the last one stays."""
    at: Mapping[str, Answer] = field(factory=dict)
    """Answers to requests for these paths, before the script."""
    asked: list[Asked] = field(factory=list)

    def says(self, *answers: Answer) -> None:
        """Start afresh with these answers."""
        self.script = list(answers)
        self.at = {}
        self.asked = []

    def next(self, path: str) -> Answer:
        """Return the answer to the request that has just come for a path."""
        if (there := self.at.get(path)) is not None:
            return there
        return self.script.pop(0) if len(self.script) > 1 else self.script[0]

    def environ(self, **more: str) -> dict[str, str]:
        """Return the variables that lead the command here."""
        return {"HEYGEN_API_BASE": self.base_url, "HEYGEN_API_KEY": "a-key-of-twenty-chars", **more}


def ok(data: Any, **more: Any) -> Answer:
    """Return a success with data in its envelope."""
    return Answer(body=json.dumps({"data": data}).encode(), **more)


def refusal(status: int, code: str, message: str = "no", **more: Any) -> Answer:
    """Return an error as the API sends it."""
    return Answer(status=status, body=json.dumps({"error": {"code": code, "message": message}}).encode(), **more)


@contextmanager
def scripted_server() -> Iterator[Scripted]:
    """Serve for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            scripted.asked.append(Asked(self.command, self.path, dict(self.headers.items()), body))
            _send(self, scripted.next(self.path))

        def __getattr__(self, name: str) -> Any:
            if name.startswith("do_"):
                return self._answer
            raise AttributeError(name)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    scripted = Scripted(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield scripted
    finally:
        server.shutdown()
        server.server_close()


def _send(handler: BaseHTTPRequestHandler, answer: Answer) -> None:
    handler.close_connection = True
    if answer.hangs_up:
        return
    time.sleep(answer.delay)
    handler.send_response(answer.status)
    handler.send_header("content-type", answer.content_type)
    handler.send_header("content-length", str(len(answer.body) + answer.missing))
    handler.send_header("connection", "close")
    for name, value in answer.headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    try:
        for piece in _pieces(answer):
            handler.wfile.write(piece)
            handler.wfile.flush()
            time.sleep(answer.drip)
    except OSError:
        return


def _pieces(answer: Answer) -> Sequence[bytes]:
    return [bytes([byte]) for byte in answer.body] if answer.drip else [answer.body]
