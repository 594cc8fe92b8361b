"""Which requests are sent again, how often, and after how long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime

import httpx
import pytest
from heygen.context import Clock, Context
from heygen.operation.retry import Backoff, retry_after
from heygen.operation.transport import Limits, RetryingClient
from heygen.output.messages import Messages
from heygen.output.streams import Stream, Streams

from tests.support.running import heygen_here
from tests.support.scripted_server import Answer, Scripted, ok, refusal, scripted_server

NOW = {"Retry-After": "0"}
CREATE = ("video", "create", "--type", "avatar", "--avatar-id", "a", "--script", "hi")
AT_ONCE = Context(
    streams=Streams(*[Stream(None, is_terminal=False)] * 3),
    environ={},
    messages=Messages(streams=Streams(*[Stream(None, is_terminal=False)] * 3)),
    clock=Clock(sleep=lambda _: None),
)


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def client(server: Scripted, *, max_retries: int = 3, clock: Clock = AT_ONCE.clock, **limits: float) -> RetryingClient:
    given = Limits(**{"stall": 5.0, "total": 5.0, **limits}, max_retries=max_retries)
    return RetryingClient(server.base_url, {}, given, clock, AT_ONCE.messages)


def keys(server: Scripted) -> list[str | None]:
    """Return the idempotency key of each request that came."""
    headers = [{name.lower(): value for name, value in asked.headers.items()} for asked in server.asked]
    return [given.get("idempotency-key") for given in headers]


@pytest.mark.parametrize("trouble", [refusal(429, "rate_limit_exceeded", headers=NOW), refusal(503, "x", headers=NOW)])
def test_a_read_is_repeated_until_it_succeeds(server: Scripted, trouble: Answer) -> None:
    server.says(trouble, trouble, ok({"id": "v"}))
    ended = heygen_here("video", "get", "v", environ=server.environ())
    assert (ended.code, len(server.asked)) == (0, 3)
    assert [message["notice"]["code"] for message in ended.messages] == ["cli_retrying"] * 2


def test_quiet_retries_without_a_word(server: Scripted) -> None:
    server.says(refusal(429, "x", headers=NOW), ok({}))
    assert heygen_here("video", "get", "v", "--quiet", environ=server.environ()).stderr == b""


def test_a_repeated_create_carries_the_same_key(server: Scripted) -> None:
    server.says(refusal(502, "x", headers=NOW), refusal(500, "y", headers=NOW), ok({"video_id": "v"}))
    assert heygen_here(*CREATE, environ=server.environ()).code == 0
    assert len(server.asked) == 3
    assert keys(server)[0] is not None
    assert len(set(keys(server))) == 1
    assert len({asked.body for asked in server.asked}) == 1


def test_an_upload_is_repeated_whole(server: Scripted) -> None:
    server.says(refusal(503, "x", headers=NOW), ok({"asset_id": "a"}))
    ended = heygen_here("asset", "create", "--file", "-", stdin=b"\x00picture\xff", environ=server.environ())
    assert ended.code == 0
    assert [b"\x00picture\xff" in asked.body for asked in server.asked] == [True, True]


def test_a_create_without_a_key_is_not_repeated_on_server_trouble(server: Scripted) -> None:
    server.says(refusal(500, "internal_error"), ok({}))
    ended = heygen_here("video-agent", "create", "--prompt", "x", environ=server.environ())
    assert (keys(server), ended.code, ended.error["code"]) == ([None], 1, "internal_error")


def test_a_refusal_to_act_is_repeated_without_a_key_too(server: Scripted) -> None:
    server.says(refusal(429, "rate_limit_exceeded", headers=NOW), ok({"session_id": "s"}))
    ended = heygen_here("video-agent", "create", "--prompt", "x", environ=server.environ())
    assert (len(server.asked), ended.code) == (2, 0)


def test_a_request_in_progress_is_waited_for(server: Scripted) -> None:
    server.says(refusal(409, "request_in_progress", headers=NOW), ok({"video_id": "v"}))
    assert heygen_here(*CREATE, environ=server.environ()).code == 0
    server.says(refusal(409, "conflict"), ok({"video_id": "v"}))
    assert heygen_here(*CREATE, environ=server.environ()).error["code"] == "conflict"


@pytest.mark.parametrize(("retries", "requests"), [("0", 1), ("1", 2), ("4", 5)])
def test_the_environment_says_how_often(server: Scripted, retries: str, requests: int) -> None:
    server.says(refusal(503, "x", headers=NOW))
    assert heygen_here("video", "get", "v", environ=server.environ(HEYGEN_MAX_RETRIES=retries)).code == 1
    assert len(server.asked) == requests


def test_a_lost_connection_is_repeated_where_that_is_safe(server: Scripted) -> None:
    with client(server) as http:
        server.says(Answer(hangs_up=True), Answer(missing=5), ok({}))
        assert http.get("/").status_code == 200
        server.says(Answer(hangs_up=True), ok({}))
        with pytest.raises(httpx.RemoteProtocolError):
            http.post("/", json={})
        server.says(Answer(hangs_up=True), ok({}))
        assert http.post("/", json={}, headers={"Idempotency-Key": "k"}).status_code == 200


def test_a_server_that_asks_for_too_much_patience_is_not_waited_for(server: Scripted) -> None:
    server.says(refusal(429, "quota_exceeded", headers={"Retry-After": "3600"}), ok({}))
    ended = heygen_here("video", "get", "v", environ=server.environ())
    assert (len(server.asked), ended.code, ended.error["code"]) == (1, 1, "quota_exceeded")
    assert "3600" in ended.error["hint"]


def test_the_delay_is_the_server_s_or_grows(server: Scripted) -> None:
    slept: list[float] = []
    with client(server, clock=Clock(sleep=slept.append)) as http:
        server.says(refusal(503, "x"), refusal(503, "x"), refusal(503, "x", headers={"Retry-After": "7"}), ok({}))
        assert http.get("/").status_code == 200
    assert 0.25 <= slept[0] <= 0.5 <= slept[1] <= 1.0
    assert slept[2] == 7.0


def test_backoff_doubles_and_stays_below_its_limit() -> None:
    full = Backoff(random=lambda: 1.0)
    assert [full.delay(attempt) for attempt in range(6)] == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]
    assert Backoff(random=lambda: 0.0).delay(0) == 0.25


@pytest.mark.parametrize(
    ("header", "expected"),
    [("5", 5.0), ("0", 0.0), ("", None), ("soon", None), ("-1", None), ("٣", None), ("9" * 400, 999999999.0)],
)
def test_retry_after_is_read_in_seconds(header: str, expected: float | None) -> None:
    assert retry_after(httpx.Response(429, headers=[(b"retry-after", header.encode())]), 0) == expected


def test_retry_after_is_read_as_a_date() -> None:
    now = 1_700_000_000.0
    date = format_datetime(datetime.fromtimestamp(now + 90, UTC), usegmt=True)
    assert retry_after(httpx.Response(429, headers={"retry-after": date}), now) == 90.0
    past = format_datetime(datetime.fromtimestamp(now - 90, UTC), usegmt=True)
    assert retry_after(httpx.Response(429, headers={"retry-after": past}), now) == 0.0


def test_an_answer_that_only_trickles_ends(server: Scripted) -> None:
    server.says(Answer(body=b"x" * 100, drip=0.05))
    started = time.monotonic()
    with client(server, stall=0.3, total=0.3) as http, pytest.raises(httpx.ReadTimeout):
        http.get("/")
    assert time.monotonic() - started < 2


def test_an_answer_that_does_not_come_is_a_timeout(server: Scripted) -> None:
    server.says(Answer(delay=1))
    with client(server, stall=0.1, total=0.1) as http, pytest.raises(httpx.ReadTimeout):
        http.get("/")
    assert len(server.asked) == 1


def test_a_deadline_ends_the_repetitions(server: Scripted) -> None:
    server.says(refusal(503, "x"))
    clock = Clock(sleep=lambda _: pytest.fail("there is no time to sleep"))
    with client(server, clock=clock, deadline=time.monotonic() + 0.2) as http:
        assert http.get("/").status_code == 503
    with client(server, deadline=time.monotonic() - 1) as http, pytest.raises(httpx.ReadTimeout):
        http.get("/")
