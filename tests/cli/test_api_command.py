"""`heygen api`: any path of the API, with key, repetitions, errors, journal and output as everywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.running import NOWHERE, Sandbox, heygen_here
from tests.support.scripted_server import Answer, Asked, Scripted, ok, refusal, scripted_server


@pytest.fixture
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        running.says(ok({"id": "x"}))
        yield running


def headers(asked: Asked) -> dict[str, str]:
    return {name.lower(): value for name, value in asked.headers.items()}


def test_a_known_path_answers_as_its_command_and_names_it(sandbox: Sandbox) -> None:
    ended = heygen_here("api", "get", "/v3/videos?limit=2", environ=sandbox.environ)
    listed = heygen_here("video", "list", "--limit", "2", environ=sandbox.environ)
    assert [video["id"] for video in ended.json["data"]] == [video["id"] for video in listed.json["data"]]
    assert ended.messages[0]["notice"]["command"] == "heygen video list"
    table = heygen_here("api", "GET", "/v3/videos", "-q", "limit=2", "--human", "--quiet", environ=sandbox.environ)
    assert "TITLE" in table.text


def test_query_headers_and_body_are_sent(server: Scripted) -> None:
    words = ("api", "POST", "/v3/new?a=1", "-q", "b=ü &", "-q", "c=", "-H", "X-Trace: t", "-d", '{"n": 1.0}')
    ended = heygen_here(*words, environ=server.environ())
    (asked,) = server.asked
    sent = headers(asked)
    assert (ended.code, ended.stderr, ended.json) == (0, b"", {"data": {"id": "x"}})
    assert (asked.method, asked.path) == ("POST", "/v3/new?a=1&b=%C3%BC+%26&c=")
    assert (sent["x-trace"], sent["x-api-key"]) == ("t", "a-key-of-twenty-chars")
    assert json.loads(asked.body) == {"n": 1}
    assert sent["idempotency-key"]


def test_an_address_below_the_base_is_a_path(server: Scripted) -> None:
    assert heygen_here("api", "GET", f"{server.base_url}/v3/new?a=b", environ=server.environ()).code == 0
    assert server.asked[0].path == "/v3/new?a=b"


@pytest.mark.parametrize(
    "path",
    [
        "https://example.com/v3/videos", "HTTP://127.0.0.1:9/v3", "http://127.0.0.1:90/v3", "http://127.0.0.1:9@evil/v3",
        "//example.com/v3", "v3/videos", "", "/v3/../x", "/v3/./x", "/v3/%2e%2e/x", "/v3/%252e%252e/x", "/v3/.%2E;a/x",
        "/v3\\..\\x", "/v3/..%2fx", "/v3/..%5cx", "/v3/a b", "/v3/a\tb", "/v3/a\nHost: b", "/v3/x#y", "/v3/\udcff",
        "file:///etc/passwd", "javascript:1",
    ],
)  # fmt: skip
def test_other_hosts_and_paths_that_lead_elsewhere_are_refused(path: str) -> None:
    ended = heygen_here("api", "GET", path, environ=NOWHERE)
    assert (ended.code, ended.stdout, ended.error["code"], ended.error["param"]) == (2, b"", "usage_error", "path")


@pytest.mark.parametrize(
    "words",
    [
        ("TRACE", "/v3/x"), ("GET", "/v3/x", "-d", "{}"), ("POST", "/v3/x", "-d", "{"), ("GET", "/v3/x", "-q", "limit"),
        ("GET", "/v3/x", "-q", "=1"), ("GET", "/v3/x", "-H", "X-Key"), ("GET", "/v3/x", "-H", "X Key: a"),
        ("GET", "/v3/x", "-H", "X-Key: a\r\nB: c"), ("GET", "/v3/x", "-H", "X-API-Key: a"),
        ("GET", "/v3/x", "-H", "Authorization: a"), ("GET", "/v3/x", "-H", "host: a"),
        ("GET", "/v3/x", "--idempotency-key", "k"), ("POST", "/v3/x", "--idempotency-key", " "),
        ("GET", "/v3/x", "--timeout", "soon"), ("GET",),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_before_anything_is_sent(words: tuple[str, ...]) -> None:
    ended = heygen_here("api", *words, environ=NOWHERE)
    assert (ended.code, ended.stdout, ended.error["code"]) == (2, b"", "usage_error")


@pytest.mark.parametrize("content_type", ["text/plain", "application/octet-stream", "application/json"])
def test_an_answer_that_is_no_json_goes_out_as_it_came(server: Scripted, content_type: str) -> None:
    server.says(Answer(body=b"\x00\xff{ not json \n", content_type=content_type))
    ended = heygen_here("api", "GET", "/v3/export", environ=server.environ())
    assert (ended.code, ended.stdout) == (0, b"\x00\xff{ not json \n")


def test_errors_are_told_as_everywhere(server: Scripted) -> None:
    server.says(refusal(404, "thing_not_found", "There is no such thing."))
    ended = heygen_here("api", "GET", "/v3/things/1", environ=server.environ())
    assert (ended.code, ended.error["code"]) == (1, "thing_not_found")
    assert ended.error["message"] == "There is no such thing."


def test_a_read_is_repeated_and_an_unknown_create_is_not(server: Scripted) -> None:
    server.says(refusal(503, "busy"), ok({}))
    assert heygen_here("api", "GET", "/v3/things", environ=server.environ()).code == 0
    server.says(refusal(503, "busy"), ok({}))
    ended = heygen_here("api", "POST", "/v3/things", environ=server.environ())
    assert (ended.code, ended.error["outcome"], len(server.asked)) == (1, "unknown", 1)
    assert "idempotency_key" not in ended.error


@pytest.mark.parametrize("words", [("/v3/things", "--idempotency-key", "k-1"), ("/v3/videos",)], ids=["given", "known"])
def test_a_key_that_is_heeded_makes_a_create_safe_to_repeat(server: Scripted, words: tuple[str, ...]) -> None:
    server.says(refusal(503, "busy"), ok({"video_id": "vid_1"}))
    assert heygen_here("api", "POST", *words, "-d", "{}", environ=server.environ()).code == 0
    first, again = (headers(asked)["idempotency-key"] for asked in server.asked)
    assert first == again


def test_a_create_is_in_the_journal_and_is_taken_up_again(server: Scripted, tmp_path: Path) -> None:
    kept = {"HEYGEN_JOURNAL": "on", "HEYGEN_CONFIG_DIR": str(tmp_path), "HEYGEN_MAX_RETRIES": "0"}
    server.says(Answer(hangs_up=True))
    words = ("api", "POST", "/v3/things?x=1", "-d", '{"a": 1}', "-H", "X-Trace: t")
    ended = heygen_here(*words, "--idempotency-key", "k-1", environ=server.environ(**kept))
    assert (ended.error["outcome"], ended.error["idempotency_key"]) == ("unknown", "k-1")
    (entry,) = heygen_here("jobs", "list", environ=server.environ(**kept)).json["data"]
    assert (entry["command"], entry["state"]) == ("api POST /v3/things?x=1", "unknown")
    server.says(ok({"id": "t"}))
    again = heygen_here("jobs", "resume", entry["id"], environ=server.environ(**kept))
    assert (again.code, again.json) == (0, {"data": {"id": "t"}})
    (sent,) = server.asked
    assert (sent.path, json.loads(sent.body)) == ("/v3/things?x=1", {"a": 1})
    assert (headers(sent)["idempotency-key"], headers(sent)["x-trace"]) == ("k-1", "t")


def test_what_is_known_to_start_a_job_is_in_the_journal_with_it(sandbox: Sandbox, tmp_path: Path) -> None:
    environ = {**sandbox.environ, "HEYGEN_JOURNAL": "on", "HEYGEN_CONFIG_DIR": str(tmp_path)}
    made = heygen_here("api", "POST", "/v3/video-agents", "-d", '{"prompt": "Hi"}', environ=environ)
    (entry,) = heygen_here("jobs", "list", environ=environ).json["data"]
    assert entry["jobs"][0]["id"] == made.json["data"]["session_id"]


def test_a_delete_asks_first(server: Scripted) -> None:
    ended = heygen_here("api", "DELETE", "/v3/things/1", environ=server.environ())
    assert (ended.code, ended.error["code"], server.asked) == (1, "confirmation_required", [])
    assert heygen_here("api", "DELETE", "/v3/things/1", "--force", environ=server.environ()).code == 0


def test_a_dry_run_and_curl_send_nothing_and_need_no_key(tmp_path: Path) -> None:
    environ = {"HEYGEN_API_BASE": NOWHERE["HEYGEN_API_BASE"], "HEYGEN_CONFIG_DIR": str(tmp_path)}
    words = ("api", "PATCH", "/v3/things/1", "-d", '{"a": "b"}', "-H", "X-Trace: t")
    shown = heygen_here(*words, "--dry-run", environ=environ).json
    assert (shown["method"], shown["body"], shown["headers"]["x-trace"]) == ("PATCH", {"a": "b"}, "t")
    assert "--header 'x-trace: t'" in heygen_here(*words, "--curl", environ=environ).text
