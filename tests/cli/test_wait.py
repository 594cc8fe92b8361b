"""Waiting on the command line: what is printed, how it ends, and that what goes on can be waited for again."""

from __future__ import annotations

import json
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from attrs import evolve
from heygen.operation.waiting import resumption, verdict
from heygen_api import errors, operations
from heygen_api.waiting import Job

from tests.support.running import COMMAND, Finished, clean_environ, heygen_here
from tests.support.scripted_server import Answer, Scripted, ok, refusal, scripted_server

CREATE = ("video", "create", "--type", "avatar", "--avatar-id", "a", "--script", "hi")
TRANSLATE = ("video-translate", "create", "-d", '{"video": {"type": "url", "url": "u"}}', "--output-languages", "es,fr")
AGENT = ("video-agent", "create", "--prompt", "x")
VIDEO = operations.load("getVideoV3")


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def wait(
    server: Scripted, arguments: Sequence[str], *answers: Answer, timeout: str = "20m", interval: str = "0.05s"
) -> Finished:
    """Run a command with `--wait` against these answers."""
    server.says(*answers)
    environ = server.environ(HEYGEN_MAX_RETRIES="0")
    return heygen_here(*arguments, "--wait", "--timeout", timeout, "--poll-interval", interval, environ=environ)


def waited(server: Scripted, arguments: Sequence[str], *answers: Answer, stdin: bytes = b"") -> Finished:
    """Run `heygen wait` against these answers."""
    server.says(*answers)
    environ = server.environ(HEYGEN_MAX_RETRIES="0")
    return heygen_here("wait", *arguments, "--poll-interval", "0.05s", environ=environ, stdin=stdin)


def video(status: str, **more: Any) -> Answer:
    return ok({"id": "vid_1", "status": status, "duration": 1.50, **more})


# What is printed, and how it ends


def test_what_only_the_answer_to_the_creation_says_is_said_before_the_wait(server: Scripted) -> None:
    started_with = ok({"video_id": "vid_1", "status": "pending", "once": "only here"})
    ended = wait(server, CREATE, started_with, video("completed"))
    [message] = ended.messages
    assert message["notice"]["code"] == "cli_started"
    assert message["notice"]["answer"]["data"]["once"] == "only here"
    assert json.loads(ended.stdout)["data"]["status"] == "completed"


def test_the_finished_resource_is_printed_as_its_get_prints_it(server: Scripted) -> None:
    done = Answer(body=b'{"data": {"id": "vid_1", "status": "completed", "duration": 1.50}}')
    ended = wait(server, CREATE, ok({"video_id": "vid_1", "status": "pending"}), done)
    assert (ended.code, ended.stdout) == (0, b'{"data":{"id":"vid_1","status":"completed","duration":1.50}}\n')
    assert [asked.method for asked in server.asked] == ["POST", "GET"]
    assert server.asked[1].path == "/v3/videos/vid_1"


def test_a_failure_prints_the_resource_and_the_reason(server: Scripted) -> None:
    ended = wait(server, CREATE, ok({"video_id": "vid_1"}), video("failed", failure_message="No voice."))
    assert (ended.code, ended.json["data"]["status"]) == (1, "failed")
    assert ended.error["code"] == "video_failed"
    assert "No voice." in ended.error["message"]


def test_a_timeout_prints_the_resource_as_last_seen(server: Scripted) -> None:
    ended = wait(server, CREATE, ok({"video_id": "vid_1"}), video("processing"), timeout="1.5s")
    assert (ended.code, ended.json["data"]["status"], ended.error["code"]) == (4, "processing", "timeout")
    assert ended.error["hint"] == "heygen wait video vid_1"


def test_the_hint_of_a_timeout_goes_on_waiting(server: Scripted) -> None:
    odd = "it's a $job"
    late = wait(server, CREATE, ok({"video_id": odd}), video("processing"), timeout="1.5s")
    command = shlex.split(late.error["hint"])
    ended = waited(server, command[2:], video("completed"))
    assert (command[:2], ended.code, ended.json["data"]["status"]) == (["heygen", "wait"], 0, "completed")
    assert server.asked[0].path == "/v3/videos/it%27s%20a%20%24job"


def test_the_time_is_counted_from_the_start_of_the_command(server: Scripted) -> None:
    ended = wait(server, CREATE, evolve(ok({"video_id": "vid_1"}), delay=5), video("completed"), timeout="1.5s")
    assert (ended.code, ended.stdout, ended.error["code"], len(server.asked)) == (4, b"", "timeout", 1)
    assert ended.error["outcome"] == "unknown"


def test_a_get_can_wait_too(server: Scripted) -> None:
    ended = wait(server, ("video", "get", "vid_1"), video("completed"))
    assert (ended.code, len(server.asked), ended.stderr) == (0, 1, b"")
    failed = wait(server, ("video", "get", "vid_1"), video("failed"))
    assert (failed.code, failed.error["code"]) == (1, "video_failed")


def test_a_get_whose_read_fails_starts_no_waiting(server: Scripted) -> None:
    ended = wait(server, ("video", "get", "vid_1"), refusal(404, "video_not_found"))
    assert (ended.code, ended.stdout, ended.error["code"]) == (1, b"", "video_not_found")


def test_a_translation_into_several_languages_prints_all_in_their_order(server: Scripted) -> None:
    created = ok({"video_translation_ids": ["trl_1", "trl_2"]})
    with_many = refusal(404, "not_found")
    done = {
        n: Answer(body=f'{{"data": {{"id": "trl_{n}", "status": "completed", "x": 1.0}}}}'.encode()) for n in (1, 2)
    }
    one_failed = ok({"id": "trl_2", "status": "failed", "failure_message": "No speech."})

    def reads(second: Answer) -> Finished:
        server.says(created, with_many, done[1])
        server.at = {
            "/v3/video-translations/trl_1": done[1],
            "/v3/video-translations/trl_2": second,
        }
        return heygen_here(*TRANSLATE, "--wait", environ=server.environ(HEYGEN_MAX_RETRIES="0"))

    ended = reads(done[2])
    assert ended.text == (
        '{"data":[{"id":"trl_1","status":"completed","x":1.0},{"id":"trl_2","status":"completed","x":1.0}]}\n'
    )
    ended = reads(one_failed)
    assert (ended.code, len(ended.json["data"])) == (1, 2)
    assert "1 of 2 failed: trl_2: No speech." in ended.error["message"]


def test_a_session_is_followed_to_its_video(server: Scripted) -> None:
    session = ok({"session_id": "s", "status": "completed", "video_id": "vid_1"})
    ended = wait(server, AGENT, ok({"session_id": "s", "video_id": None}), session, video("completed"))
    assert (ended.code, ended.json["data"]["id"]) == (0, "vid_1")
    assert [asked.path for asked in server.asked[1:]] == ["/v3/video-agents/s", "/v3/videos/vid_1"]


def test_a_session_that_asks_the_user_stops_and_says_how_to_answer(server: Scripted) -> None:
    asks = {"role": "model", "type": "text", "content": "Which voice?"}
    waiting = ok({"session_id": "s 1", "status": "waiting_for_input", "video_id": None, "messages": [asks]})
    ended = wait(server, AGENT, ok({"session_id": "s 1", "video_id": None}), waiting)
    assert (ended.code, ended.json["data"]["status"]) == (1, "waiting_for_input")
    assert ended.error["code"] == "cli_input_required"
    assert "Which voice?" in ended.error["message"]
    answering, going_on = ended.error["hint"].split("; then go on with: ")
    assert answering == "heygen video-agent send 's 1' --message ..."
    assert going_on == "heygen wait video-agent 's 1'"
    done = ok({"session_id": "s 1", "status": "completed", "video_id": "vid_1"})
    ended = waited(server, shlex.split(going_on)[2:], done, video("completed"))
    assert (ended.code, ended.json["data"]["id"]) == (0, "vid_1")


def test_an_avatar_that_needs_a_consent_stops_and_says_how_to_give_it(server: Scripted) -> None:
    ended = waited(server, ["avatar", "grp_1"], ok({"id": "grp_1", "status": "pending_consent"}))
    assert (ended.code, ended.error["code"]) == (1, "cli_consent_required")
    assert ended.error["hint"].startswith("heygen avatar consent create grp_1")
    assert ended.error["hint"].endswith("then go on with: heygen wait avatar grp_1")


def test_an_answer_that_names_no_job_is_printed_as_it_came(server: Scripted) -> None:
    ended = wait(server, CREATE, ok({"something": 1}))
    assert (ended.code, ended.json, ended.error["code"]) == (1, {"data": {"something": 1}}, "cli_no_job")


def test_a_pipe_gets_no_progress(server: Scripted) -> None:
    states = [video(state) for state in ("pending", "pending", "processing", "completed")]
    ended = wait(server, CREATE, ok({"video_id": "vid_1"}), *states)
    assert [message["notice"]["code"] for message in ended.messages] == ["cli_started"]
    assert len(server.asked) == 5


# Faults while it waits


def test_a_fault_in_between_does_not_lose_the_job(server: Scripted) -> None:
    troubles = [Answer(hangs_up=True), refusal(503, "x"), refusal(429, "y"), Answer(status=502, body=b"<html>")]
    ended = wait(server, CREATE, ok({"video_id": "vid_1"}), *troubles, video("completed"))
    assert (ended.code, ended.json["data"]["status"]) == (0, "completed")


def test_faults_without_end_are_given_up_with_the_time_and_the_way_to_go_on(server: Scripted) -> None:
    answers = (ok({"video_id": "vid_1"}), video("processing"), refusal(503, "unavailable", "Back soon."))
    ended = wait(server, CREATE, *answers, timeout="1.5s")
    assert (ended.code, ended.error["code"], ended.json["data"]["status"]) == (4, "timeout", "processing")
    assert "Back soon." in ended.error["message"]
    assert ended.error["hint"] == "heygen wait video vid_1"


def test_a_job_that_is_gone_once_it_was_seen_is_an_error_at_once(server: Scripted) -> None:
    ended = wait(server, CREATE, ok({"video_id": "vid_1"}), video("processing"), refusal(404, "video_not_found"))
    assert (ended.code, ended.error["code"]) == (1, "video_not_found")
    assert ended.json["data"]["status"] == "processing"


def test_a_job_that_was_just_started_may_be_unknown_for_a_while(server: Scripted) -> None:
    unknown = refusal(404, "video_not_found")
    ended = wait(server, CREATE, ok({"video_id": "vid_1"}), unknown, unknown, video("completed"))
    assert (ended.code, len(server.asked)) == (0, 4)
    late = wait(server, CREATE, ok({"video_id": "vid_1"}), unknown, timeout="1.5s")
    assert (late.code, late.json) == (4, {"data": {"video_id": "vid_1"}})


def test_a_key_that_is_not_accepted_any_more_ends_the_waiting(server: Scripted) -> None:
    ended = wait(server, CREATE, ok({"video_id": "vid_1"}), refusal(401, "unauthorized"))
    assert (ended.code, ended.error["code"], len(server.asked)) == (3, "unauthorized", 2)
    assert "vid_1" in ended.error["message"]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["int", "term"])
def test_an_interrupt_prints_what_was_seen_and_names_what_goes_on(
    server: Scripted, number: signal.Signals, code: int
) -> None:
    server.says(ok({"video_id": "vid_1"}), video("processing"))
    with subprocess.Popen(
        [*COMMAND, *CREATE, "--wait"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**clean_environ(), **server.environ()},
    ) as process:
        while len(server.asked) < 2:
            time.sleep(0.01)
        time.sleep(0.2)
        process.send_signal(number)
        stdout, stderr = process.communicate(timeout=10)
    ended = Finished((), process.returncode, stdout, stderr)
    assert (ended.code, ended.error["code"], ended.json["data"]["status"]) == (code, "canceled", "processing")
    assert "vid_1" in ended.error["message"]
    assert ended.error["hint"] == "heygen wait video vid_1"


# `heygen wait`


def test_several_jobs_are_printed_in_the_order_of_their_ids(server: Scripted) -> None:
    server.says(refusal(404, "not_found"))
    server.at = {f"/v3/videos/{name}": ok({"id": name, "status": "completed"}) for name in ("b", "a", "-c")}
    ended = heygen_here("wait", "video", "--", "b", "a", "b", "-c", environ=server.environ(HEYGEN_MAX_RETRIES="0"))
    assert (ended.code, [entry["id"] for entry in ended.json["data"]]) == (0, ["b", "a", "-c"])


def test_ids_come_from_standard_input(server: Scripted) -> None:
    for arguments in (["video"], ["video", "-"]):
        ended = waited(server, arguments, video("completed"), stdin=b"\n vid_1 \r\nvid_1\n")
        assert (ended.code, ended.json["data"]["id"], len(server.asked)) == (0, "vid_1", 1)


@pytest.mark.parametrize(
    ("arguments", "param", "hint"),
    [
        (["vidoe", "x"], "kind", "Did you mean video?"),
        (["x y", "x"], "kind", "There is: "),
        (["video"], "id", "Give ids"),
        (["video", "vid_1", "--tmeout", "1s"], "--tmeout", "Run `heygen wait --help`"),
        (["video", "vid_1", "-x"], "-x", "Run `heygen wait --help`"),
        (["video-translate-proofreads", ".."], "proofread_id", None),
    ],
)
def test_what_cannot_be_waited_for_is_a_usage_error(
    server: Scripted, arguments: list[str], param: str, hint: str | None
) -> None:
    ended = waited(server, arguments, video("completed"))
    assert (ended.code, ended.error["code"], ended.error["param"], server.asked) == (2, "usage_error", param, [])
    assert hint is None or ended.error["hint"].startswith(hint)


# What is said of several jobs


def jobs(*states: str) -> list[Job]:
    """Return a job for each state."""
    job = Job(operation=VIDEO, arguments=("",), status="processing")
    gone = errors.NotFoundError(code="video_not_found", message="Gone.", status=404)
    return [
        evolve(job, arguments=(f"v{number}",), state=state, error=gone if state == "lost" else None)
        for number, state in enumerate(states, 1)
    ]


@pytest.mark.parametrize(
    ("states", "code", "exit_code"),
    [
        (["running"], "timeout", 4),
        (["running", "failed"], "video_failed", 1),
        (["failed", "lost"], "video_not_found", 1),
        (["blocked", "failed"], "video_failed", 1),
        (["blocked", "done"], "cli_action_needed", 1),
    ],
)
def test_a_failure_comes_before_a_timeout_and_a_loss_before_both(states: list[str], code: str, exit_code: int) -> None:
    error = verdict(jobs(*states), 300)
    assert error is not None
    assert (error.code, error.exit_code) == (code, exit_code)


def test_jobs_that_ended_well_need_no_error() -> None:
    assert verdict(jobs("done", "done"), 5) is None


def test_what_still_goes_on_is_named_beside_what_failed() -> None:
    error = verdict(jobs("failed", "running", "running"), 300)
    assert error is not None
    assert "Still going on: v2, v3." in error.message
    assert error.hint == "Go on waiting with: heygen wait video v2 v3"


def test_jobs_of_several_kinds_are_gone_on_with_one_after_the_other() -> None:
    lipsync = Job(operation=operations.load("getLipsyncV3"), arguments=("-l",))
    assert resumption([*jobs("running"), lipsync]) == "heygen wait video v1 && heygen wait lipsync -- -l"


def test_every_kind_of_job_can_be_gone_on_with() -> None:
    reads = {step.operation for operation in operations.load_all() for step in operation.wait}
    for read in reads:
        operation = operations.load(read)
        names = tuple(argument.name for argument in operation.arguments)
        command = resumption([Job(operation=operation, arguments=names)])
        assert command.startswith(("heygen wait ", f"heygen {' '.join(operation.command)} "))
        kind = command.split()[2]
        assert not command.startswith("heygen wait ") or operations.index()["kinds"][kind] == read


def test_items_of_a_batch_that_failed_are_named() -> None:
    batch = Job(
        operation=operations.load("getVideoBatchV3"), arguments=("b",), state="done", bad_items=(("v7", "No voice."),)
    )
    error = verdict([batch], 5)
    assert error is not None
    assert (error.code, error.exit_code) == ("batch_failed", 1)
    assert "b (1 failed: v7: No voice.)" in error.message


@pytest.mark.parametrize("kind", ["avatar", "avatar-looks", "voice"])
def test_an_object_that_is_none_of_them_does_not_end_the_waiting(server: Scripted, kind: str) -> None:
    name = "voice_id" if kind == "voice" else "id"
    ended = waited(server, (kind, "x_1"), ok({"filler": "x"}), ok({name: "x_1", "name": "Ada"}))
    assert (ended.code, ended.json["data"].get("name"), len(server.asked)) == (0, "Ada", 2)
