"""A plain, fast stand-in for the API and the hosts of its media, so that a measurement is of the client alone.

It serves a film with the system's `sendfile`, throws uploads away as they come, and ends jobs at known times. The
sandbox is no server for this: it checks and remembers what it is sent, which takes longer than the client does.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import ssl
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from attrs import Factory, define, field, frozen

FILM_START = bytes.fromhex("0000001c 66747970 69736f6d 00000200 69736f6d 69736f32 6d703431")
"""The `ftyp` box that an MP4 file begins with (ISO/IEC 14496-12 section 4.3)."""
_ETAG = '"one-film"'
_LARGE = 2**20
_SLICE = 2**16
"""Bytes sent at a time where the rate is held."""
_MOST_IDS = 100
"""In one look-up of states (openapi/heygen.yaml, `GET /v3/videos/statuses`)."""


@frozen(kw_only=True)
class Request:
    """The head of a request."""

    method: str
    path: str
    query: Mapping[str, list[str]]
    headers: Mapping[str, str]
    """By their names in lower case."""

    @property
    def length(self) -> int:
        """Size of its body, in bytes."""
        return int(self.headers.get("content-length", 0))


class Pace:
    """Holds all connections together to a rate."""

    def __init__(self, bytes_per_second: float):
        self._bytes_per_second = bytes_per_second
        self._lock = threading.Lock()
        self._free_at = 0.0

    def wait(self, size: int) -> None:
        """Return once so many bytes may be sent."""
        with self._lock:
            now = time.monotonic()
            self._free_at = max(self._free_at, now - _SLICE / self._bytes_per_second) + size / self._bytes_per_second
            delay = self._free_at - now
        if delay > 0:
            time.sleep(delay)


@define
class Jobs:
    """Jobs `job-0`, `job-1`, ... that end one after the other, evenly spread, from the first question about any."""

    count: int
    spread: float
    """Seconds in which all of them end."""
    began: float | None = None

    def status(self, job_id: str) -> str | None:
        """Return the state that a job is in now; None where there is no such job."""
        name, _, number = job_id.partition("-")
        if name == "film":
            return "completed"
        if name != "job" or not number.isdecimal() or int(number) >= self.count:
            return None
        if self.began is None:
            self.began = time.monotonic()
        end = self.began + self.spread * (int(number) + 1) / self.count
        return "completed" if time.monotonic() >= end else "processing"


@define(kw_only=True)
class Server:
    """What all connections share."""

    base_url: str
    film: int
    """File descriptor."""
    film_bytes: int
    pace: Pace | None
    jobs: Jobs
    items: int
    """Length of the list of videos."""
    log: list[tuple[float, str, str]] = Factory(list)
    """When (by the monotonic clock), method, path."""
    uploads: dict[str, int] = Factory(dict)
    """Bytes that came, by asset id."""

    def answer(self, connection: Connection, request: Request) -> None:
        """Answer one request, its body included."""
        self.log.append((time.monotonic(), request.method, request.path))
        match (request.method, request.path.strip("/").split("/")):
            case ("GET", ["film.mp4"]):
                self._send_film(connection, request)
            case ("PUT", ["upload", asset_id]):
                connection.discard(request.length)
                self.uploads[asset_id] = request.length
                connection.send(200, {})
            case _:
                body = json.loads(connection.read(request.length) or b"null")
                connection.send(*self._answer_json(request, body))

    def _answer_json(self, request: Request, body: Any) -> tuple[int, Any]:
        match (request.method, request.path.strip("/").split("/")):
            case ("GET", ["log"]):
                return 200, {"requests": self.log, "last_end": (self.jobs.began or 0.0) + self.jobs.spread}
            case ("GET", ["v3", "videos"]):
                return 200, self._page(request)
            case ("GET", ["v3", "videos" | "assets" as kind, "statuses"]):
                return self._statuses(request.query.get(f"{kind[:-1]}_ids", []))
            case ("GET", ["v3", "videos", video_id]):
                return self._video(video_id)
            case ("POST", ["v3", "videos"]):
                return 200, {"data": {"video_id": "started", "status": "waiting"}}
            case ("POST", ["v3", "assets", "direct-uploads"]):
                return 200, {"data": self._open_upload()}
            case ("POST", ["v3", "assets", asset_id, "complete"]) if asset_id in self.uploads:
                return 200, {"data": self._asset(asset_id)}
            case ("GET", ["v3", "assets", asset_id]) if asset_id in self.uploads:
                return 200, {"data": self._asset(asset_id)}
            case _:
                return 404, _error("not_found", f"nothing at {request.method} {request.path} for {body!r}")

    def _page(self, request: Request) -> dict[str, Any]:
        first = int(request.query.get("token", ["0"])[0])
        after = min(first + int(request.query.get("limit", ["10"])[0]), self.items)
        entries = [
            {
                "id": f"vid_{number:08}",
                "title": f"Film {number}",
                "status": "completed",
                "created_at": 1_760_000_000 + number,
            }
            for number in range(first, after)
        ]
        return {
            "data": entries,
            "has_more": after < self.items,
            "next_token": str(after) if after < self.items else None,
        }

    def _video(self, video_id: str) -> tuple[int, Any]:
        status = self.jobs.status(video_id)
        if status is None:
            return 404, _error("video_not_found", f"no video {video_id}")
        video = {"id": video_id, "title": "A film", "status": status, "created_at": 1_760_000_000}
        if status == "completed":
            video |= {"video_url": f"{self.base_url}/film.mp4", "duration": 60.0}
        return 200, {"data": video}

    def _statuses(self, given: list[str]) -> tuple[int, Any]:
        ids = [one for text in given for one in text.split(",")]
        if not 0 < len(ids) <= _MOST_IDS:
            return 400, _error("invalid_parameter", f"{len(ids)} ids, expected 1 to {_MOST_IDS}")
        entries = [{"video_id": one, "status": self._state(one)} for one in ids]
        return 200, {"data": entries, "has_more": False, "next_token": None}

    def _state(self, one: str) -> str:
        return "completed" if one in self.uploads else self.jobs.status(one) or "not_found"

    def _open_upload(self) -> dict[str, Any]:
        asset_id = f"asset-{len(self.log)}"
        return {
            "asset_id": asset_id,
            "upload_url": f"{self.base_url}/upload/{asset_id}",
            "upload_headers": {},
            "expires_in_seconds": 3600,
            "max_bytes": 10 * 2**30,
            "status": "pending_upload",
        }

    def _asset(self, asset_id: str) -> dict[str, Any]:
        url = f"{self.base_url}/film.mp4"
        size = self.uploads[asset_id]
        return {"asset_id": asset_id, "url": url, "mime_type": "video/mp4", "size_bytes": size, "status": "processing"}

    def _send_film(self, connection: Connection, request: Request) -> None:
        first, last = 0, self.film_bytes - 1
        asked = request.headers.get("range", "")
        is_part = asked.startswith("bytes=") and request.headers.get("if-range", _ETAG) == _ETAG
        if is_part:
            start, _, end = asked.removeprefix("bytes=").partition("-")
            first, last = int(start), min(int(end or last), last)
        head = {"content-type": "video/mp4", "accept-ranges": "bytes", "etag": _ETAG}
        if is_part:
            head["content-range"] = f"bytes {first}-{last}/{self.film_bytes}"
        connection.send_head(206 if is_part else 200, {**head, "content-length": str(last + 1 - first)})
        connection.send_file(self.film, first, last + 1, self.pace)


@define
class Connection:
    """A connection and what of it was read ahead."""

    socket: socket.socket
    _ahead: bytearray = field(factory=bytearray)

    def next_request(self) -> Request | None:
        """Return the head of the next request; None where the client has gone."""
        while (end := self._ahead.find(b"\r\n\r\n")) < 0:
            if not (piece := self.socket.recv(_SLICE)):
                return None
            self._ahead += piece
        lines = self._ahead[:end].decode("latin-1").split("\r\n")
        del self._ahead[: end + 4]
        method, target, _ = lines[0].split(" ")
        parts = urlsplit(target)
        headers = {
            name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])
        }
        if headers.get("expect", "").lower() == "100-continue":
            self.socket.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        return Request(method=method, path=parts.path, query=parse_qs(parts.query), headers=headers)

    def read(self, size: int) -> bytes:
        """Return so many bytes of a body."""
        while len(self._ahead) < size and (piece := self.socket.recv(_SLICE)):
            self._ahead += piece
        body = bytes(self._ahead[:size])
        del self._ahead[:size]
        return body

    def discard(self, size: int) -> None:
        """Read so many bytes of a body and forget them."""
        ahead = min(size, len(self._ahead))
        del self._ahead[:ahead]
        left = size - ahead
        room = memoryview(bytearray(_LARGE))
        while left and (came := self.socket.recv_into(room[: min(left, _LARGE)])):
            left -= came

    def send(self, status: int, value: Any) -> None:
        """Answer with JSON."""
        body = json.dumps(value).encode()
        self.send_head(status, {"content-type": "application/json", "content-length": str(len(body))}, body)

    def send_head(self, status: int, headers: Mapping[str, str], body: bytes = b"") -> None:
        """Send status and headers, and a short body with them."""
        lines = [f"HTTP/1.1 {status} -", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
        self.socket.sendall("\r\n".join(lines).encode() + body)

    def send_file(self, file: int, start: int, end: int, pace: Pace | None) -> None:
        """Send a part of a file, by the system itself."""
        while start < end:
            size = min(end - start, _SLICE if pace else _LARGE)
            if pace:
                pace.wait(size)
            start += os.sendfile(self.socket.fileno(), file, start, size)


def _error(code: str, message: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": message}}


def _talk(raw: socket.socket, server: Server, tls: ssl.SSLContext | None) -> None:
    try:
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with tls.wrap_socket(raw, server_side=True) if tls else raw as wrapped:
            connection = Connection(wrapped)
            while request := connection.next_request():
                server.answer(connection, request)
    except OSError:
        return  # the client has gone


def _tls(certificate: Path | None) -> ssl.SSLContext | None:
    if certificate is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def main() -> None:
    """Serve until the process is ended; print `base_url` as JSON once connections are taken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--film-bytes", type=int, default=2**20)
    parser.add_argument("--folder", type=Path, help="where the film is kept")
    parser.add_argument("--bytes-per-second", type=float, help="hold the film to this rate")
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--spread", type=float, default=0.0, help="seconds in which all jobs end")
    parser.add_argument("--items", type=int, default=0, help="length of the list of videos")
    parser.add_argument("--certificate", type=Path, help="PEM file of certificate and key: serve https")
    given = parser.parse_args()
    tls = _tls(given.certificate)
    with tempfile.TemporaryFile(dir=given.folder) as film, socket.create_server(("127.0.0.1", 0), backlog=128) as door:
        film.write(FILM_START)
        film.truncate(given.film_bytes)
        server = Server(
            base_url=f"{'https' if tls else 'http'}://127.0.0.1:{door.getsockname()[1]}",
            film=film.fileno(),
            film_bytes=given.film_bytes,
            pace=Pace(given.bytes_per_second) if given.bytes_per_second else None,
            jobs=Jobs(given.jobs, given.spread),
            items=given.items,
        )
        print(json.dumps({"base_url": server.base_url}), flush=True)
        while True:
            raw, _ = door.accept()
            threading.Thread(target=_talk, args=(raw, server, tls), daemon=True).start()


if __name__ == "__main__":
    main()
