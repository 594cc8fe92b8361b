"""Connections: which proxy leads where, and that every wait on a socket ends by the deadline."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpcore
import httpx
import pytest
from heygen_api import AsyncClient, Client, errors
from heygen_api.transport.connections import Routes, Transport, _addresses, is_loopback
from heygen_api.transport.deadline import Deadline, Limit
from heygen_api.transport.retry import is_permanent, never_sent

from tests.support.scripted_server import Answer, Scripted, ok, scripted_server

PROXY = "http://proxy.test:3128"
HERE = [
    "localhost",
    "LocalHost",
    "localhost.",
    "127.0.0.1",
    "127.255.8.9",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
]


@pytest.fixture
def server() -> Iterator[Scripted]:
    with scripted_server() as scripted:
        yield scripted


@pytest.mark.parametrize("host", HERE)
def test_this_machine_is_reached_without_a_proxy_however_it_is_spelled(host: str) -> None:
    assert Routes({"http": PROXY, "all": PROXY}, None).proxy(httpx.URL(f"http://{host}:8321/v3")) is None


@pytest.mark.parametrize(
    "host", ["localhost.example.com", "128.0.0.1", "[::2]", "[::ffff:10.0.0.1]", "example.com", ""]
)
def test_other_hosts_are_not_this_machine(host: str) -> None:
    assert not is_loopback(host.strip("[]"))


@pytest.mark.parametrize(
    ("proxies", "url", "expected"),
    [
        ({}, "https://a.test", None),
        ({"https": PROXY}, "https://a.test", PROXY),
        ({"https": PROXY}, "http://a.test", None),
        ({"all": PROXY}, "http://a.test", PROXY),
        ({"all": PROXY, "http": "http://other:1"}, "http://a.test", "http://other:1"),
        ({"all": "proxy.test:3128"}, "http://a.test", PROXY),
    ],
)
def test_proxies_that_were_given_are_used_by_scheme(proxies: dict[str, str], url: str, expected: str | None) -> None:
    assert Routes(proxies, None).proxy(httpx.URL(url)) == expected


def test_proxies_of_the_environment_are_used_but_where_it_says_not_to(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "ALL_PROXY", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    monkeypatch.setenv("NO_PROXY", "a.test, .b.test")
    routes = Routes(None, None)
    urls = ("https://a.test", "https://x.b.test", "https://c.test", "http://c.test")
    assert [routes.proxy(httpx.URL(url)) for url in urls] == [None, None, PROXY, None]
    assert Routes({"https": PROXY}, None).proxy(httpx.URL("https://a.test")) == PROXY


def test_a_proxy_gets_the_whole_address_and_its_own_password(server: Scripted) -> None:
    server.says(ok({"id": "v"}))
    proxy = server.base_url.replace("http://", "http://user:pass%20word@")
    with Client(base_url="http://api.test", token="t", proxies={"all": proxy}, max_retries=0) as client:
        assert client.call("getVideoV3", "v").json() == {"data": {"id": "v"}}
    asked = server.asked[0]
    headers = {name.lower(): value for name, value in asked.headers.items()}
    assert asked.path == "http://api.test/v3/videos/v"
    assert headers["proxy-authorization"] == httpx.BasicAuth("user", "pass word")._auth_header


def test_tls_is_set_up_once_it_is_needed(server: Scripted) -> None:
    server.says(ok({}))
    transport = Transport(proxies={})
    with Client(base_url=server.base_url, token="t", transport=transport) as client:
        client.call("getVideoV3", "v")
    assert transport._routes._ssl_context is None
    assert transport._routes.ssl_context().check_hostname


# Names


@pytest.fixture
def slow_names(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Look-ups of names that do not end before the test does."""
    over = threading.Event()

    def look_up(*_: Any, **__: Any) -> list[Any]:
        over.wait(30)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    yield
    over.set()


@pytest.mark.usefixtures("slow_names")
def test_the_look_up_of_a_name_ends_by_the_deadline() -> None:
    with pytest.raises(httpcore.ConnectTimeout, match=r"api\.test was not looked up in time"):
        _addresses("api.test", 443, 0.05)
    with Client(base_url="http://api.test", token="t", proxies={}) as client:
        with pytest.raises(errors.DeadlineError) as caught:
            client.call("createVideo", body={}, timeout=0.3)
        assert caught.value.outcome == "not_done"


def test_an_address_needs_no_look_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("a name was looked up"))
    assert _addresses("127.0.0.1", 80, 1) == ["127.0.0.1"]
    assert _addresses("::1", 80, 1) == ["::1"]


def test_a_name_without_an_address_is_an_error_that_names_it() -> None:
    with pytest.raises(httpcore.ConnectError, match=r"name\.invalid"):
        _addresses("name.invalid", 80, 20)


def test_each_address_of_a_name_is_tried(server: Scripted, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(server.base_url.rpartition(":")[2])
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in ("127.0.0.9", "127.0.0.1")]
    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *rest, **more: found if host == "api.test" else real(host, *rest, **more)
    )
    server.says(ok({"id": "v"}))
    with Client(base_url=f"http://api.test:{port}", token="t", proxies={}, max_retries=0) as client:
        assert client.call("getVideoV3", "v").json() == {"data": {"id": "v"}}
        found.pop()
        with pytest.raises(errors.ConnectionFailedError, match="refused"):
            Client(base_url=f"http://api.test:{port}", token="t", proxies={}, max_retries=0).call("getVideoV3", "v")


# Time


@pytest.mark.parametrize("answer", [Answer(body=b"x" * 400, drip=0.02), Answer(delay=5)], ids=["trickle", "silence"])
def test_no_server_holds_a_call_past_its_deadline(server: Scripted, answer: Answer) -> None:
    server.says(answer)
    with Client(base_url=server.base_url, token="t") as client, pytest.raises(errors.DeadlineError):
        client.call("getVideoV3", "v", timeout=0.3)
    assert len(server.asked) == 1

    async def call() -> None:
        async with AsyncClient(base_url=server.base_url, token="t") as client:
            await client.call("getVideoV3", "v", timeout=0.3)

    with pytest.raises(errors.DeadlineError):
        asyncio.run(call())


def test_a_limit_that_is_over_ends_a_wait_before_it_begins(server: Scripted) -> None:
    server.says(ok({}))
    over = Limit(30, Deadline(time.monotonic() - 1))
    request = httpx.Request("GET", server.base_url, extensions={"timeout": dict.fromkeys(("connect", "read"), over)})
    transport = Transport(proxies={})
    with pytest.raises(httpx.ConnectTimeout):
        transport.handle_request(request)
    assert server.asked == []
    transport.close()


# Connections


class Keeping(BaseHTTPRequestHandler):
    """Answers, and keeps the connection until it has answered often enough."""

    protocol_version = "HTTP/1.1"
    connections: set[Any]
    answers = 0
    most = 10**9

    def do_GET(self) -> None:
        self.connections.add(self.client_address)
        self.send_response(200)
        self.send_header("content-length", "11")
        self.end_headers()
        self.wfile.write(b'{"data": 1}')
        self.answers += 1
        self.close_connection = self.answers >= self.most

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def keeping() -> Iterator[tuple[str, type[Keeping]]]:
    handler = type("Handler", (Keeping,), {"connections": set()})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", handler
        server.shutdown()


def test_one_connection_serves_many_requests(keeping: tuple[str, type[Keeping]]) -> None:
    base_url, handler = keeping
    with Client(base_url=base_url, token="t", max_retries=0) as client:
        for _ in range(5):
            client.call("getVideoV3", "v")
    assert len(handler.connections) == 1


def test_a_connection_that_the_server_has_closed_is_replaced(keeping: tuple[str, type[Keeping]]) -> None:
    base_url, handler = keeping
    handler.most = 1
    with Client(base_url=base_url, token="t", max_retries=0) as client:
        for _ in range(3):
            client.call("getVideoV3", "v")
            time.sleep(0.05)
    assert len(handler.connections) == 3


def test_a_client_may_be_shared_between_threads(keeping: tuple[str, type[Keeping]]) -> None:
    base_url, handler = keeping
    with Client(base_url=base_url, token="t", max_retries=0) as client:
        found: list[bytes] = []
        threads = [
            threading.Thread(target=lambda: found.extend(client.call("getVideoV3", "v").content for _ in range(20)))
            for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
    assert found == [b'{"data": 1}'] * 160
    assert len(handler.connections) <= 16


def test_an_async_client_belongs_to_one_loop(server: Scripted) -> None:
    server.says(ok({}))
    client = AsyncClient(base_url=server.base_url, token="t")

    async def call() -> None:
        await client.call("getVideoV3", "v")

    asyncio.run(call())
    with pytest.raises(RuntimeError, match="another event loop"):
        asyncio.run(call())
    assert len(server.asked) == 1


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "ftp://127.0.0.1:1", "http://127.0.0.1:70000"])
def test_a_proxy_that_cannot_be_used_is_said_before_anything_is_sent(proxy: str) -> None:
    transport = Transport(proxies={"https": proxy})
    with pytest.raises(httpx.TransportError) as caught:
        transport.handle_request(httpx.Request("GET", "https://api.example.com/"))
    assert never_sent(caught.value)
    assert is_permanent(caught.value)
    assert "HTTPS_PROXY" in str(caught.value)
