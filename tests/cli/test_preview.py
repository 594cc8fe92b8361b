"""What `--dry-run` and `--curl` print is what would be sent; and nothing is sent."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from heygen_api import operations
from heygen_api.record import Operation
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.hostile_texts import TEXTS
from tests.support.made_requests import arguments, bodies, body_schema, required_options
from tests.support.running import DATA, NOWHERE, Sandbox, clean_environ, heygen_here
from tests.support.scripted_server import Asked, Scripted, ok, scripted_server

PHOTO = DATA / "my-photo.jpg"
OPERATIONS = operations.load_all()
OF_EACH = pytest.mark.parametrize("operation", OPERATIONS, ids=[operation.id for operation in OPERATIONS])
TYPED = TEXTS.filter(lambda text: "\0" not in text and text.strip() != "-" and not text.startswith(("-", "@")))
KEY = "a-key-of-twenty-chars"


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        running.says(ok({"asset_id": "ast_new"}))
        yield running


def words_for(operation: Operation) -> list[str]:
    schema = body_schema(operation)
    words = [*operation.command, *arguments(operation, lambda _: None), *required_options(operation, lambda _: None)]
    return words if schema is None else [*words, "-d", json.dumps(bodies(schema, lambda _: None)[-1])]


def pasted(script: bytes, environ: Mapping[str, str], shell: str = "bash", stdin: bytes = b"") -> bytes:
    """Return what a shell prints that is given a script."""
    ended = subprocess.run(
        [shell, "-c", script], input=stdin, capture_output=True, check=True, cwd=DATA,
        env={**clean_environ(), "HEYGEN_API_KEY": KEY, **environ},
    )  # fmt: skip
    assert ended.stderr == b""
    return ended.stdout


def asked_by(server: Scripted, words: list[str]) -> tuple[list[Asked], list[Asked], dict[str, Any]]:
    """Return what a command asks, what curl asks in its place, and what a dry run says of it."""
    environ = server.environ()
    record = _record(words)
    keyed = [*words, "--idempotency-key", "key-1"] if record.idempotency_key else words
    server.asked.clear()
    heygen_here(*keyed, "--force" if record.confirm else "--quiet", environ=environ)
    sent = list(server.asked)
    server.asked.clear()
    data = heygen_here(*keyed, "--dry-run", environ=environ)
    curl = heygen_here(*keyed, "--curl", environ=environ)
    assert (data.code, data.stderr, curl.code, curl.stderr) == (0, b"", 0, b""), (data, curl)
    assert server.asked == []
    pasted(curl.stdout, {})
    return sent, list(server.asked), data.json


def _record(words: list[str]) -> Operation:
    return max((one for one in OPERATIONS if tuple(words[: len(one.command)]) == one.command), key=_length)


def _length(operation: Operation) -> int:
    return len(operation.command)


def assert_same(one: Asked, other: Asked) -> None:
    assert (one.method, one.path) == (other.method, other.path)
    for name in ("x-api-key", "idempotency-key", "user-agent"):
        assert headers(one).get(name) == headers(other).get(name), name
    kind = headers(one).get("content-type", "")
    assert kind.partition(";")[0] == headers(other).get("content-type", "").partition(";")[0]
    if kind == "application/json":
        assert json.loads(one.body) == json.loads(other.body)


def headers(asked: Asked) -> dict[str, str]:
    return {name.lower(): value for name, value in asked.headers.items()}


@OF_EACH
def test_curl_sends_what_the_command_sends_and_a_dry_run_shows(operation: Operation, server: Scripted) -> None:
    (sent, *_), (by_curl,), shown = asked_by(server, words_for(operation))
    assert_same(sent, by_curl)
    assert (shown["method"], shown["url"]) == (sent.method, f"{server.base_url}{sent.path}")
    assert shown["headers"]["x-api-key"] == "$HEYGEN_API_KEY"
    assert KEY not in json.dumps(shown)
    if "parts" in shown:
        (part,) = shown["parts"]
        assert (part["bytes"], part["media_type"]) == (PHOTO.stat().st_size, "image/jpeg")
        assert PHOTO.read_bytes() in by_curl.body
    else:
        assert shown.get("body") == (json.loads(sent.body) if sent.body else None)


@OF_EACH
def test_it_needs_no_key_and_leaves_nothing_behind(operation: Operation, tmp_path: Path) -> None:
    environ = {"HEYGEN_API_BASE": NOWHERE["HEYGEN_API_BASE"], "HEYGEN_CONFIG_DIR": str(tmp_path), "HEYGEN_JOURNAL": ""}
    for flag in ("--dry-run", "--curl"):
        ended = heygen_here(*words_for(operation), flag, environ=environ)
        assert ended.code == 0, ended.stderr
        assert b"$HEYGEN_API_KEY" in ended.stdout
    assert list(tmp_path.iterdir()) == []


@settings(max_examples=15)
@given(text=TYPED, more=TYPED, searched=TYPED)
def test_hostile_texts_arrive_as_they_were_typed(server: Scripted, text: str, more: str, searched: str) -> None:
    body = json.dumps({"input": {"deep": more}, "name": text})
    for words in (
        ["video-agent", "create", f"--prompt={text or 'x'}", "--no-validate", "-d", body],
        ["voice", "list", f"--language={searched}", "--no-validate"],
    ):
        (sent,), (by_curl,), _ = asked_by(server, words)
        assert_same(sent, by_curl)


NAMES = st.sampled_from(
    ["a b.jpg", "it's.jpg", 'q".jpg', "b\\c.jpg", "s;type=x.jpg", "$(x)`y`.jpg", "é,ü.jpg", "-x.jpg"]
)


@settings(max_examples=8)
@given(name=NAMES)
def test_a_file_of_any_name_is_uploaded_by_the_script(
    server: Scripted, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    photo = tmp_path_factory.mktemp("files") / name
    photo.write_bytes(PHOTO.read_bytes())
    words = ["video-translate", "create", f"--video={photo}", "--output-languages", "es"]
    (upload, sent), (upload_by_curl, by_curl), shown = asked_by(server, words)
    assert_same(upload, upload_by_curl)
    assert_same(sent, by_curl)
    assert PHOTO.read_bytes() in upload_by_curl.body
    (told,) = shown["uploads"]
    assert (told["for"], told["file"], told["bytes"]) == ("/video", str(photo), PHOTO.stat().st_size)
    assert told["upload"] == f"POST {server.base_url}/v3/assets"


def test_a_body_that_is_too_long_for_an_argument_goes_through_a_pipe(server: Scripted) -> None:
    words = ["video-agent", "create", "--no-validate", "-d", "-", "--curl"]
    body = {"prompt": "it's long " * 40_000}
    script = heygen_here(*words, environ=server.environ(), stdin=json.dumps(body).encode()).stdout
    server.asked.clear()
    ended = subprocess.run(
        ["bash"], input=script, capture_output=True, check=True, env={**clean_environ(), "HEYGEN_API_KEY": KEY}
    )
    assert (ended.stderr, json.loads(server.asked[0].body)) == (b"", body)


def test_the_script_runs_in_a_plain_shell_against_the_sandbox(sandbox: Sandbox) -> None:
    words = ("video-agent", "create", "--prompt", "Hi", "--files", "my-photo.jpg")
    script = heygen_here(*words[:-1], str(PHOTO), "--curl", environ=sandbox.environ).stdout
    answer = json.loads(pasted(script, sandbox.environ, "sh"))
    assert answer["data"]["session_id"]


def test_a_failed_upload_ends_the_script(server: Scripted) -> None:
    words = ("video-translate", "create", "--video", str(PHOTO), "--output-languages", "es", "--curl")
    script = heygen_here(*words, environ=server.environ()).stdout
    server.says(ok({}))
    server.asked.clear()
    subprocess.run(["sh", "-c", script], check=False, capture_output=True, env=clean_environ())
    assert [asked.path for asked in server.asked] == ["/v3/assets"]
    server.says(ok({"asset_id": "ast_new"}))


def test_a_large_file_is_shown_as_the_steps_that_it_takes(tmp_path: Path) -> None:
    video = tmp_path / "talk.mp4"
    video.write_bytes(b"\x00\x00\x00\x18ftypmp42")
    with video.open("r+b") as file:
        file.truncate(33 * 1024 * 1024)
    shown = heygen_here("asset", "create", "--file", str(video), "--dry-run", environ=NOWHERE).json
    assert (shown["body"]["size_bytes"], len(shown["then"])) == (33 * 1024 * 1024, 2)


def test_checks_come_first_and_no_question_is_asked() -> None:
    wrong = heygen_here("video", "create", "--type", "x", "--dry-run", environ=NOWHERE)
    assert (wrong.code, wrong.stdout) == (2, b"")
    assert heygen_here("video", "delete", "vid_1", "--curl", environ=NOWHERE).code == 0
