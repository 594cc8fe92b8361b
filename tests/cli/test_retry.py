"""Which requests of a command are sent again, and what it says of one that may have been acted on."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.running import COMMAND, Finished, clean_environ, heygen, heygen_here, run
from tests.support.scripted_server import Answer, Scripted, ok, refusal, scripted_server

NOW = {"Retry-After": "0"}
CREATE = ("video", "create", "--type", "avatar", "--avatar-id", "a", "--script", "hi")
AGENT = ("video-agent", "create", "--prompt", "x")
PAGE = Answer(body=b"<html>Sign in</html>", content_type="text/html")


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def once(server: Scripted, *arguments: str) -> Finished:
    """Run a command that sends each request but once."""
    return heygen_here(*arguments, environ=server.environ(HEYGEN_MAX_RETRIES="0"))


def keys(server: Scripted) -> list[str | None]:
    """Return the idempotency key of each request that came."""
    headers = [{name.lower(): value for name, value in asked.headers.items()} for asked in server.asked]
    return [given.get("idempotency-key") for given in headers]


@pytest.mark.parametrize(
    "trouble", [refusal(429, "rate_limit_exceeded", headers=NOW), refusal(503, "x", headers=NOW), PAGE]
)
def test_a_read_is_repeated_until_it_succeeds(server: Scripted, trouble: Answer) -> None:
    server.says(trouble, trouble, ok({"id": "v"}))
    ended = heygen_here("video", "get", "v", environ=server.environ())
    assert (ended.code, ended.json, len(server.asked)) == (0, {"data": {"id": "v"}}, 3)
    assert [message["notice"]["code"] for message in ended.messages] == ["cli_retrying"] * 2


def test_quiet_retries_without_a_word(server: Scripted) -> None:
    server.says(refusal(429, "x", headers=NOW), ok({}))
    assert heygen_here("video", "get", "v", "--quiet", environ=server.environ()).stderr == b""


@pytest.mark.parametrize(
    "trouble", [refusal(502, "x", headers=NOW), Answer(hangs_up=True), Answer(body=b'{"data"', missing=5), PAGE]
)
def test_a_repeated_create_carries_the_same_key(server: Scripted, trouble: Answer) -> None:
    server.says(trouble, refusal(500, "y", headers=NOW), ok({"video_id": "v"}))
    assert heygen_here(*CREATE, environ=server.environ()).code == 0
    assert len(server.asked) == 3
    assert keys(server)[0] is not None
    assert len(set(keys(server))) == 1
    assert len({asked.body for asked in server.asked}) == 1


def test_a_key_that_was_given_is_the_one_that_is_sent(server: Scripted) -> None:
    server.says(refusal(502, "x", headers=NOW), ok({"video_id": "v"}))
    assert heygen_here(*CREATE, "--idempotency-key", "mine:1", environ=server.environ()).code == 0
    assert keys(server) == ["mine:1", "mine:1"]


def test_two_commands_have_two_keys(server: Scripted) -> None:
    server.says(ok({"video_id": "v"}))
    for _ in range(2):
        assert heygen_here(*CREATE, environ=server.environ()).code == 0
    assert len(set(keys(server))) == 2


def test_an_upload_is_repeated_whole(server: Scripted) -> None:
    server.says(refusal(503, "x", headers=NOW), ok({"asset_id": "a"}))
    ended = heygen_here("asset", "create", "--file", "-", stdin=b"\x00picture\xff", environ=server.environ())
    assert ended.code == 0
    assert [b"\x00picture\xff" in asked.body for asked in server.asked] == [True, True]


@pytest.mark.parametrize("trouble", [refusal(500, "internal_error"), Answer(hangs_up=True), PAGE])
def test_a_create_without_a_key_is_sent_once_and_says_where_to_look(server: Scripted, trouble: Answer) -> None:
    server.says(trouble, ok({}))
    ended = heygen_here(*AGENT, environ=server.environ())
    assert (keys(server), ended.code, ended.error["outcome"]) == ([None], 1, "unknown")
    assert "idempotency_key" not in ended.error
    assert ended.error["hint"] == "It may have been done. Look before you repeat it: heygen video-agent list"


def test_a_refusal_to_act_is_repeated_without_a_key_too(server: Scripted) -> None:
    server.says(refusal(429, "rate_limit_exceeded", headers=NOW), ok({"session_id": "s"}))
    ended = heygen_here(*AGENT, environ=server.environ())
    assert (len(server.asked), ended.code) == (2, 0)


def test_a_request_in_progress_is_waited_for(server: Scripted) -> None:
    in_progress = refusal(409, "request_in_progress", headers=NOW)
    server.says(*[in_progress] * 3, ok({"video_id": "v"}))
    assert heygen_here(*CREATE, environ=server.environ(HEYGEN_MAX_RETRIES="0")).code == 0
    assert (len(server.asked), len(set(keys(server)))) == (4, 1)
    server.says(refusal(409, "conflict"), ok({"video_id": "v"}))
    assert heygen_here(*CREATE, environ=server.environ()).error["code"] == "conflict"


@pytest.mark.parametrize(("retries", "requests"), [("0", 1), ("1", 2), ("4", 5)])
def test_the_environment_says_how_often(server: Scripted, retries: str, requests: int) -> None:
    server.says(refusal(503, "x", headers=NOW))
    assert heygen_here("video", "get", "v", environ=server.environ(HEYGEN_MAX_RETRIES=retries)).code == 1
    assert len(server.asked) == requests


def test_a_server_that_asks_for_too_much_patience_is_not_waited_for(server: Scripted) -> None:
    server.says(refusal(429, "quota_exceeded", headers={"Retry-After": "3600"}), ok({}))
    ended = heygen_here("video", "get", "v", environ=server.environ())
    assert (len(server.asked), ended.code, ended.error["code"]) == (1, 1, "quota_exceeded")
    assert "3600" in ended.error["hint"]


def test_a_server_is_given_the_time_that_it_asks_for(server: Scripted) -> None:
    server.says(refusal(429, "x", headers={"Retry-After": "1"}), ok({}))
    ended = heygen_here("video", "get", "v", "--timeout", "20s", environ=server.environ())
    assert (ended.code, ended.messages[0]["notice"]["delay"]) == (0, 1)


# The time of a command


@pytest.mark.parametrize("answer", [Answer(body=b"x" * 100, drip=0.05), Answer(delay=5)])
def test_an_answer_that_does_not_come_in_time_is_a_timeout(server: Scripted, answer: Answer) -> None:
    server.says(answer)
    read = heygen_here("video", "get", "v", "--timeout", "0.5s", environ=server.environ())
    assert (read.code, read.stdout, read.error["code"], len(server.asked)) == (4, b"", "timeout", 1)
    assert "outcome" not in read.error
    server.says(answer)
    create = heygen_here(*CREATE, "--timeout", "0.5s", environ=server.environ())
    assert (create.code, create.error["code"], create.error["outcome"]) == (4, "timeout", "unknown")
    assert create.error["idempotency_key"] == keys(server)[0]


def test_the_repetitions_of_a_command_end_with_its_time(server: Scripted) -> None:
    server.says(refusal(503, "x", headers={"Retry-After": "1"}))
    environ = server.environ(HEYGEN_MAX_RETRIES="50")
    ended = heygen_here("video", "get", "v", "--timeout", "1.5s", environ=environ)
    assert (ended.code, ended.error["code"], len(server.asked)) == (1, "x", 2)


# What is said of a request that may have been acted on


@pytest.mark.parametrize(
    "answer", [Answer(hangs_up=True), refusal(500, "internal_error"), Answer(status=504, body=b"")]
)
def test_a_create_that_may_have_been_done_is_repeated_by_the_hint(
    server: Scripted, tools: Path, answer: Answer
) -> None:
    script = 'it\'s $HOME "quoted" `x` & \\ *\nsecond line'
    server.says(answer)
    environ = server.environ(HEYGEN_MAX_RETRIES="0")
    failed = heygen_here("video", "create", "--type=avatar", "--avatar-id=-a", "--script", script, environ=environ)
    assert (failed.code, failed.error["outcome"]) == (1, "unknown")
    assert failed.error["idempotency_key"] == keys(server)[0]
    command = failed.error["hint"].partition("twice: ")[2]
    first = server.asked[0]
    server.says(ok({"video_id": "v"}))
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    assert run(["bash", "-c", command], environ={**environ, "PATH": path}).code == 0
    assert (server.asked[0].body, keys(server)) == (first.body, [failed.error["idempotency_key"]])


def test_a_key_that_was_given_is_not_repeated_in_the_hint(server: Scripted) -> None:
    server.says(Answer(hangs_up=True))
    for given in (("--idempotency-key", "mine"), ("--idempotency-key=mine",)):
        ended = once(server, *CREATE, *given)
        assert ended.error["hint"].count("mine") == 1
        assert ended.error["hint"].endswith(" ".join(("heygen", *CREATE, *given)))


def test_the_hint_is_a_command_where_what_was_typed_ends_in_arguments(server: Scripted) -> None:
    server.says(Answer(hangs_up=True))
    ended = once(server, "template", "generate", "-d", '{"variables": {}}', "--", "-id")
    command = shlex.split(ended.error["hint"].partition("twice: ")[2])
    server.says(ok({"id": "v"}))
    assert once(server, *command[1:]).code == 0
    assert (server.asked[0].path, keys(server)) == ("/v3/templates/-id", [ended.error["idempotency_key"]])


@pytest.mark.parametrize("status", [400, 402, 404, 413, 422, 429])
def test_a_create_that_was_refused_was_not_done(server: Scripted, status: int) -> None:
    server.says(refusal(status, "no"))
    ended = once(server, *CREATE)
    assert (ended.code, ended.error["outcome"], ended.error["idempotency_key"]) == (1, "not_done", keys(server)[0])
    assert "may have been done" not in ended.error.get("hint", "")


def test_a_create_that_never_left_was_not_done() -> None:
    environ = {"HEYGEN_API_BASE": "http://127.0.0.1:9", "HEYGEN_API_KEY": "k", "HEYGEN_MAX_RETRIES": "0"}
    ended = heygen_here(*CREATE, environ=environ)
    assert (ended.code, ended.error["code"], ended.error["outcome"]) == (1, "network_error", "not_done")


def test_a_change_that_may_be_repeated_says_so(server: Scripted) -> None:
    server.says(Answer(hangs_up=True))
    ended = once(server, "video", "delete", "a b", "--force")
    assert ended.error["outcome"] == "unknown"
    assert ended.error["hint"] == "It may have been done. Repeating it is safe: heygen video delete 'a b' --force"


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)], ids=["int", "term", "hup"]
)
def test_an_interrupted_create_tells_its_key_and_how_to_repeat_it(
    server: Scripted, number: signal.Signals, code: int
) -> None:
    server.says(Answer(delay=5))
    with subprocess.Popen(
        [*COMMAND, *CREATE],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**clean_environ(), **server.environ()},
    ) as process:
        while not server.asked:
            time.sleep(0.01)
        process.send_signal(number)
        stdout, stderr = process.communicate(timeout=10)
    ended = Finished((), process.returncode, stdout, stderr)
    [key] = keys(server)
    assert (ended.code, ended.stdout, ended.error["code"], ended.error["outcome"]) == (code, b"", "canceled", "unknown")
    assert ended.error["idempotency_key"] == key
    assert ended.error["hint"].endswith(f"{' '.join(('heygen', *CREATE))} --idempotency-key {key}")


def test_an_answer_that_cannot_be_printed_names_what_was_made(server: Scripted) -> None:
    server.says(ok({"video_id": "vid_1"}))
    ended = subprocess.run(
        ["bash", "-c", f'{" ".join(COMMAND)} "$@" > /dev/full', "bash", *CREATE],
        capture_output=True,
        env={**clean_environ(), **server.environ()},
        check=False,
    )
    error = Finished((), ended.returncode, b"", ended.stderr).error
    assert (ended.returncode, error["code"]) == (1, "cli_output_error")
    assert "vid_1" in error["message"]
    assert (error["hint"], error["idempotency_key"]) == ("heygen video get vid_1", keys(server)[0])


def test_a_real_process_repeats_too(server: Scripted) -> None:
    server.says(refusal(503, "x", headers=NOW), ok({"id": "v"}))
    assert heygen("video", "get", "v", environ=server.environ()).json == {"data": {"id": "v"}}
