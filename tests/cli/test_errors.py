"""What a command says when it cannot do what was asked: one JSON object on standard error, and an exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from heygen import failure

from tests.support.running import COMMAND, NOWHERE, clean_environ, heygen, heygen_here
from tests.support.scripted_server import Answer, Scripted, ok, refusal, scripted_server

CREATE = ("video", "create", "--type", "avatar", "--avatar-id", "a", "--script", "hi")


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["vidoe"], "heygen video"),
        (["video", "crate"], "heygen video create"),
        (["video-translate", "proofread", "get"], "heygen video-translate proofreads"),
        (["video", "create", "--tilte", "x"], "--title"),
        (["video", "list", "--limt=3"], "--limit"),
        (["auth", "logn"], "heygen auth login"),
    ],
)
def test_a_misspelt_word_names_the_one_that_was_meant(arguments: list[str], hint: str) -> None:
    ended = heygen_here(*arguments, environ=NOWHERE)
    assert (ended.code, ended.stdout, ended.error["code"]) == (2, b"", "usage_error")
    assert hint in ended.error["hint"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["video", "get"],
        ["video", "get", "a", "b"],
        ["video", "get", "a", "--limit", "3"],
        ["video", "create", "--title"],
        ["video", "create", "--remove-background=perhaps"],
        ["--human-not", "video"],
        ["video", "--limit", "3"],
        ["completion", "ksh"],
        ["video", "get", "a", "--wait", "--timeout", "soon"],
        ["video", "get", "a", "--timeout", "0s"],
        ["video", "list", "extra"],
    ],
)
def test_what_cannot_be_parsed_is_a_usage_error(arguments: list[str]) -> None:
    ended = heygen_here(*arguments, environ=NOWHERE)
    assert (ended.code, ended.stdout, ended.error["code"]) == (2, b"", "usage_error")
    assert ended.error["message"].endswith(".")


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("HEYGEN_OUTPUT", "xml"),
        ("HEYGEN_MAX_RETRIES", "many"),
        ("HEYGEN_MAX_RETRIES", "-1"),
        ("HEYGEN_MAX_RETRIES", "²"),
        ("HEYGEN_API_BASE", "ftp://example.com"),
        ("HEYGEN_API_BASE", "http://example.com"),
        ("HEYGEN_API_BASE", "http://localhost.example.com"),
        ("HEYGEN_API_BASE", "https://"),
        ("HEYGEN_API_BASE", "https://user:password@example.com"),
        ("HEYGEN_API_BASE", "http://[::1"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(variable: str, value: str) -> None:
    ended = heygen_here("video", "list", environ={**NOWHERE, variable: value})
    assert (ended.code, ended.error["code"]) == (2, "usage_error")
    assert variable in ended.error["message"]


@pytest.mark.parametrize("base", ["http://localhost:9", "http://127.8.9.1:9", "http://[::1]:9"])
def test_plain_http_is_accepted_on_this_machine(base: str) -> None:
    ended = heygen_here("video", "list", environ={**NOWHERE, "HEYGEN_API_BASE": base})
    assert (ended.code, ended.error["code"]) == (1, "network_error")


def test_plain_http_is_accepted_elsewhere_on_request_only() -> None:
    elsewhere = {**NOWHERE, "HEYGEN_API_BASE": "http://name.invalid", "HEYGEN_ALLOW_HTTP": "1"}
    ended = heygen_here("video", "list", environ=elsewhere)
    assert (ended.code, ended.error["code"]) == (1, "network_error")


@pytest.mark.parametrize(
    ("answer", "code", "exit_code"),
    [
        (refusal(400, "invalid_parameter"), "invalid_parameter", 1),
        (refusal(401, "unauthorized"), "unauthorized", 3),
        (refusal(402, "insufficient_credit"), "insufficient_credit", 1),
        (refusal(403, "resource_access_denied"), "resource_access_denied", 3),
        (refusal(404, "video_not_found"), "video_not_found", 1),
        (refusal(429, "rate_limit_exceeded"), "rate_limit_exceeded", 1),
        (refusal(200, "odd_success"), "odd_success", 1),
        (Answer(status=502, body=b"<html>Bad Gateway</html>", content_type="text/html"), "cli_http_502", 1),
        (Answer(status=503, body=b"", content_type="text/html"), "cli_http_503", 1),
        (Answer(status=403, body=b"", content_type="text/plain"), "cli_http_403", 3),
        (Answer(status=500, body=b'{"error": "it broke"}'), "cli_http_500", 1),
        (Answer(status=200, body=b"<html>Sign in to this network</html>", content_type="text/html"), "cli_http_200", 1),
        (Answer(status=302, body=b"", headers={"location": "https://elsewhere.example"}), "cli_http_302", 1),
        (Answer(status=200, body=b'{"data": [1, 2'), "cli_http_200", 1),
        (Answer(status=200, body=b""), "cli_http_200", 1),
    ],
)
def test_an_answer_that_is_no_success_has_a_code(server: Scripted, answer: Answer, code: str, exit_code: int) -> None:
    server.says(answer)
    ended = heygen_here("video", "get", "vid_1", environ=server.environ(HEYGEN_MAX_RETRIES="0"))
    assert (ended.code, ended.stdout, ended.error["code"]) == (exit_code, b"", code)
    assert len(ended.error["message"]) < 400


def test_an_error_carries_what_the_api_says_of_it(server: Scripted) -> None:
    said = {"code": "invalid_parameter", "message": "Too long.", "param": "title", "doc_url": "https://docs.example"}
    server.says(Answer(status=400, body=json.dumps({"error": said}).encode(), headers={"X-Request-Id": "req_9"}))
    ended = heygen_here("video", "get", "vid_1", environ=server.environ())
    hint = "Look at title: `heygen video get --help` tells what it takes."
    assert ended.error == {**said, "request_id": "req_9", "hint": hint}


def test_a_redirect_does_not_take_the_key_along(server: Scripted) -> None:
    with scripted_server() as elsewhere:
        elsewhere.says(ok({}))
        server.says(Answer(status=307, body=b"", headers={"location": f"{elsewhere.base_url}/v3/videos/a"}))
        ended = heygen_here("video", "get", "a", environ=server.environ())
        assert (ended.code, elsewhere.asked) == (1, [])


def test_a_closed_port_is_a_network_error_with_a_hint() -> None:
    ended = heygen_here("video", "list", environ=NOWHERE)
    assert (ended.code, ended.error["code"]) == (1, "network_error")
    assert "HEYGEN_API_BASE" in ended.error["hint"]


def test_a_create_that_may_have_been_done_says_how_to_repeat_it(server: Scripted) -> None:
    server.says(Answer(hangs_up=True))
    ended = heygen_here(*CREATE, environ=server.environ(HEYGEN_MAX_RETRIES="0"))
    key = {name.lower(): value for name, value in server.asked[0].headers.items()}["idempotency-key"]
    assert (ended.code, ended.error["code"]) == (1, "network_error")
    assert f"--idempotency-key {key}" in ended.error["hint"]


def test_a_deletion_without_a_terminal_needs_force(server: Scripted) -> None:
    server.says(ok({"deleted": True}))
    refused = heygen_here("video", "delete", "vid_1", environ=server.environ())
    assert (refused.code, refused.error["code"], server.asked) == (1, "confirmation_required", [])
    done = heygen_here("video", "delete", "vid_1", "--force", environ=server.environ())
    assert (done.code, server.asked[0].method) == (0, "DELETE")


@pytest.mark.parametrize("identifier", ["", ".", ".."])
def test_an_id_that_would_name_another_resource_is_refused(identifier: str) -> None:
    ended = heygen_here("video", "get", identifier, environ=NOWHERE)
    assert (ended.code, ended.error["faults"][0]["pointer"]) == (2, "/video_id")


@pytest.mark.parametrize(
    ("identifier", "path"),
    [("a/b", "/v3/videos/a%2Fb"), ("a?b#c", "/v3/videos/a%3Fb%23c"), ("é ", "/v3/videos/%C3%A9%20")],
)
def test_an_id_stays_one_segment_of_the_path(server: Scripted, identifier: str, path: str) -> None:
    server.says(ok({}))
    heygen_here("video", "get", identifier, environ=server.environ())
    assert [asked.path for asked in server.asked] == [path]


def test_people_get_errors_as_text() -> None:
    ended = heygen_here("video", "create", "--type", "avatar", "--human", environ=NOWHERE)
    text = ended.stderr.decode()
    assert ended.code == 2
    assert text.startswith("error: Nothing was sent.\n")
    assert "avatar_id is missing: " in text
    assert text.count("--avatar-id TEXT") == 1
    assert text.count("avatar_id") == 1


def test_an_escape_sequence_from_the_api_does_not_reach_the_terminal(server: Scripted) -> None:
    server.says(refusal(404, "video_not_found", "gone\x1b[2J\x9b31m"))
    ended = heygen_here("video", "get", "a", "--human", environ=server.environ())
    assert b"\x1b" not in ended.stderr
    assert "gone" in ended.stderr.decode()


def test_standard_output_that_is_closed_is_an_error(server: Scripted) -> None:
    server.says(ok({}))
    script = f"{' '.join(COMMAND)} video get a >&-"
    ended = subprocess.run(
        ["bash", "-c", script], capture_output=True, env={**clean_environ(), **server.environ()}, check=False
    )
    assert (ended.returncode, json.loads(ended.stderr)["error"]["code"]) == (1, "cli_output_error")


@pytest.mark.parametrize("arguments", ["video get a", "video --help", "--version", "video create --request-schema"])
def test_a_full_disk_is_an_error(server: Scripted, arguments: str) -> None:
    server.says(ok({}))
    script = f"{' '.join(COMMAND)} {arguments} > /dev/full"
    ended = subprocess.run(
        ["bash", "-c", script], capture_output=True, env={**clean_environ(), **server.environ()}, check=False
    )
    assert (ended.returncode, json.loads(ended.stderr)["error"]["code"]) == (1, "cli_output_error")


def test_a_reader_that_has_had_enough_is_no_error(server: Scripted) -> None:
    server.says(ok({"text": "x" * 1_000_000}))
    script = f"set -o pipefail; {' '.join(COMMAND)} video get a | head -c 10"
    ended = subprocess.run(
        ["bash", "-c", script], capture_output=True, env={**clean_environ(), **server.environ()}, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b'{"data":{"', b"")


def test_an_interrupted_command_says_so(server: Scripted) -> None:
    server.says(Answer(delay=5))
    with subprocess.Popen(
        [*COMMAND, "video", "get", "a"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**clean_environ(), **server.environ()},
    ) as process:
        while not server.asked:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=10)
    assert (process.returncode, json.loads(stderr)["error"]["code"]) == (130, "canceled")


def test_a_fault_of_the_program_is_reported_without_a_traceback(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code = failure.report(KeyError("x"), [], {})
    reported: dict[str, Any] = json.loads(capfdbinary.readouterr().err)
    assert (code, reported["error"]["code"]) == (1, "cli_internal_error")


def test_every_command_has_help_and_no_two_lines_too_wide() -> None:
    ended = heygen("--help", environ={"HOME": os.devnull})
    assert ended.code == 0
    assert max(map(len, ended.text.splitlines())) <= 100


def test_nothing_is_left_in_the_home_folder(tmp_path: Path, server: Scripted) -> None:
    server.says(ok({}))
    environ = {**server.environ(), "HOME": str(tmp_path), "HEYGEN_CONFIG_DIR": ""}
    assert heygen("video", "get", "a", environ=environ).code == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [None, {}, {"video_id": None}, {"video_id": ""}])
def test_a_create_whose_answer_names_nothing_is_no_success(server: Scripted, data: Any) -> None:
    server.says(ok(data))
    ended = heygen_here(*CREATE, environ=server.environ())
    assert (ended.code, ended.json["data"]) == (1, data)
    assert (ended.error["code"], ended.error["outcome"]) == ("cli_no_job", "unknown")
    assert ended.error["idempotency_key"] in ended.error["hint"]


@pytest.mark.parametrize("refused", [400, 401, 403, 429])
def test_a_refusal_does_not_undo_what_was_sent_with_the_same_key(
    server: Scripted, tmp_path: Path, refused: int
) -> None:
    journal = {"HEYGEN_CONFIG_DIR": str(tmp_path), "HEYGEN_JOURNAL": "on"}
    environ = server.environ(HEYGEN_MAX_RETRIES="0", **journal)
    create = (*CREATE, "--idempotency-key", "one-intent")
    server.says(refusal(502, "gateway"))
    assert heygen_here(*create, environ=environ).error["outcome"] == "unknown"
    server.says(refusal(refused, "no"))
    again = heygen_here(*create, environ=environ)
    assert again.error["outcome"] == "unknown"
    assert "one-intent" in again.error["hint"]
    other = heygen_here(*CREATE, "--idempotency-key", "another", environ=environ)
    assert other.error["outcome"] == "not_done"
