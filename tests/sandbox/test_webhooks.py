"""Webhooks of the sandbox: signed, to those who ask, and to this machine only."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import http.server
import json
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from heygen.sandbox.state import events

from tests.support.sandbox_requests import JENNY
from tests.support.sandbox_server import eventually, sandbox

VIDEO = {"type": "avatar", "avatar_id": "avt_angela_01", "script": "Welcome.", "voice_id": JENNY}


class Receiver(http.server.ThreadingHTTPServer):
    """Keeps what is posted to it, and refuses the first `refusals` of it."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.got: list[tuple[str, dict[str, str], bytes]] = []
        self.refusals = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["content-length"]))
        self.server.refusals -= 1
        if self.server.refusals < 0:
            self.server.got.append((self.path, {name.lower(): value for name, value in self.headers.items()}, content))
        self.send_response(204 if self.server.refusals < 0 else 500)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with sandbox("--speed", "1000") as started:
        yield started


def data(answer: httpx.Response) -> Any:
    assert answer.is_success, answer.text
    return answer.json()["data"]


def register(client: httpx.Client, url: str, **more: Any) -> Any:
    return data(client.post("/v3/webhooks/endpoints", json={"url": url, **more}))


def test_an_event_is_signed_with_the_secret_of_its_endpoint(client: httpx.Client, receiver: Receiver) -> None:
    endpoint = register(client, f"{receiver.url}/hook")
    video_id = data(client.post("/v3/videos", json={**VIDEO, "callback_id": "mine"}))["video_id"]
    path, headers, content = eventually(lambda: receiver.got)[0]
    data(client.delete(f"/v3/webhooks/endpoints/{endpoint['endpoint_id']}"))
    wanted = hmac.new(endpoint["secret"].encode(), content, hashlib.sha256).hexdigest()
    assert path == "/hook"
    assert (headers["signature"], headers["heygen-signature"]) == (wanted, wanted)
    event = json.loads(content)
    assert (event["event_type"], event["event_data"]["video_id"]) == ("avatar_video.success", video_id)
    assert event["event_data"]["callback_id"] == "mine"
    assert headers["heygen-event-id"] == event["event_id"]
    assert headers["heygen-timestamp"].isdecimal()
    listed = data(client.get("/v3/webhooks/events", params={"entity_id": video_id}))
    assert [one["event_id"] for one in listed] == [event["event_id"]]


def test_an_endpoint_gets_the_events_it_asks_for(client: httpx.Client, receiver: Receiver) -> None:
    wanted = register(client, f"{receiver.url}/fail", events=["avatar_video.fail"])
    bound = register(client, f"{receiver.url}/other", entity_id="vid_none")
    data(client.post("/v3/videos", json=VIDEO))
    data(client.post("/v3/videos", json={**VIDEO, "script": "[fail]"}))
    eventually(lambda: receiver.got)
    assert [(path, json.loads(content)["event_type"]) for path, _, content in receiver.got] == [
        ("/fail", "avatar_video.fail")
    ]
    for endpoint in (wanted, bound):
        data(client.delete(f"/v3/webhooks/endpoints/{endpoint['endpoint_id']}"))


def test_a_refused_delivery_is_repeated(client: httpx.Client, receiver: Receiver) -> None:
    receiver.refusals = 1
    endpoint = register(client, receiver.url)
    data(client.post("/v3/videos", json=VIDEO))
    assert len(eventually(lambda: receiver.got)) == 1
    data(client.delete(f"/v3/webhooks/endpoints/{endpoint['endpoint_id']}"))


def test_a_callback_gets_the_end_of_its_job_unsigned(client: httpx.Client, receiver: Receiver) -> None:
    source = {"type": "url", "url": "https://example.com/a.mp4"}
    body = {"video": source, "audio": source, "callback_url": f"{receiver.url}/back"}
    made = data(client.post("/v3/lipsyncs", json=body))
    path, headers, content = eventually(lambda: receiver.got)[0]
    assert (path, json.loads(content)["event_data"]["lipsync_id"]) == ("/back", made["lipsync_id"])
    assert "signature" not in headers


def test_a_finished_batch_is_one_event(client: httpx.Client) -> None:
    made = data(client.post("/v3/videos/batches", json={"videos": [VIDEO, VIDEO]}))["batch_id"]
    query = {"event_type": "batch.finished", "entity_id": made}
    assert len(eventually(lambda: data(client.get("/v3/webhooks/events", params=query)))) == 1


def test_a_secret_is_shown_once_and_can_be_rotated(client: httpx.Client) -> None:
    made = register(client, "https://example.com/hook", events=["avatar_video.success"])
    assert made["secret"].startswith("whsec_")
    assert made["status"] == "enabled"
    listed = next(
        one for one in data(client.get("/v3/webhooks/endpoints")) if one["endpoint_id"] == made["endpoint_id"]
    )
    assert listed["secret"] is None
    rotated = data(client.post(f"/v3/webhooks/endpoints/{made['endpoint_id']}/rotate-secret"))
    assert rotated["secret"].startswith("whsec_")
    assert rotated["secret"] != made["secret"]


@pytest.mark.parametrize("url", ["http://example.com/hook", "ftp://example.com", "hook", "https://"])
def test_an_endpoint_is_https_or_on_this_machine(client: httpx.Client, url: str) -> None:
    answer = client.post("/v3/webhooks/endpoints", json={"url": url})
    assert (answer.status_code, answer.json()["error"]["param"]) == (400, "url")


def test_the_event_types_are_those_an_endpoint_can_ask_for(client: httpx.Client) -> None:
    types = [one["event_type"] for one in data(client.get("/v3/webhooks/event-types"))]
    assert len(types) >= 30
    assert register(client, "https://example.com/all", events=types)["events"] == types


@pytest.mark.parametrize(
    ("url", "here"),
    [
        ("http://127.0.0.1:1/", True), ("http://127.9.9.9/", True), ("http://[::1]:1/", True),
        ("http://localhost/", True),
        ("https://example.com/", False), ("http://10.0.0.1/", False), ("http://0.0.0.0/", False),
        ("http://127.0.0.1.example.com/", False), ("http://localhost.example.com/", False),
        ("http://127.0.0.1@example.com/", False), ("http://[::ffff:8.8.8.8]/", False), ("http://2130706433/", False),
        ("nonsense", False), ("http://[", False),
    ],
)  # fmt: skip
def test_only_loopback_addresses_are_on_this_machine(url: str, here: bool) -> None:
    assert events.is_loopback(url) is here


def test_nothing_is_sent_off_this_machine(monkeypatch: pytest.MonkeyPatch, receiver: Receiver) -> None:
    """A proxy in the environment would carry a request to anywhere; the receiver stands for it."""
    monkeypatch.setenv("http_proxy", receiver.url)
    monkeypatch.setenv("https_proxy", receiver.url)
    with sandbox("--speed", "1000") as client:
        register(client, "https://example.com/hook")
        video_id = data(client.post("/v3/videos", json={**VIDEO, "callback_url": "http://example.com/"}))["video_id"]
        eventually(lambda: data(client.get("/v3/webhooks/events", params={"entity_id": video_id})))
        asyncio.run(asyncio.sleep(0.2))
    assert receiver.got == []
