"""Waiting for jobs: how they end, what is printed, and that none is lost."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from attrs import define, evolve, field
from heygen.context import Clock, Context
from heygen.errors import CliError
from heygen.operation.api import Api
from heygen.operation.jobs import Job, after_read, started
from heygen.operation.wait import follow, verdict
from heygen.output.messages import Messages
from heygen.output.streams import Stream, Streams
from heygen_api import operations

from tests.support.running import COMMAND, Finished, clean_environ, heygen_here
from tests.support.scripted_server import Answer, Scripted, ok, refusal, scripted_server

CREATE = ("video", "create", "--type", "avatar", "--avatar-id", "a", "--script", "hi")
TRANSLATE = ("video-translate", "create", "-d", '{"video": {"type": "url", "url": "u"}}', "--output-languages", "es,fr")
NOTHING = Streams(*[Stream(None, is_terminal=False)] * 3)


@define
class FakeTime:
    """A clock that moves when someone sleeps."""

    now: float = 1000.0
    slept: list[float] = field(factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def clock(self) -> Clock:
        return Clock(now=lambda: self.now, monotonic=lambda: self.now, sleep=self.sleep)


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def wait(server: Scripted, arguments: Sequence[str], *answers: Answer, timeout: str = "20m") -> Finished:
    """Run a command with `--wait` against these answers."""
    server.says(*answers)
    environ = server.environ(HEYGEN_MAX_RETRIES="0")
    return heygen_here(*arguments, "--wait", "--timeout", timeout, environ=environ)


def video(status: str, **more: Any) -> Answer:
    return ok({"id": "vid_1", "status": status, "duration": 1.50, **more})


def followed(
    server: Scripted, operation: str, *answers: Answer, timeout: float = 1200, streams: Streams = NOTHING
) -> tuple[tuple[Job, ...], FakeTime]:
    """Follow the job `vid_1`, started by an operation, on a clock of its own."""
    server.says(*answers)
    time_ = FakeTime()
    context = Context(streams=streams, environ={}, messages=Messages(streams=streams), clock=time_.clock())
    api = Api(base_url=server.base_url, key="k", max_retries=0, context=context)
    create = operations.load(operation)
    jobs = started(create.wait, json.dumps({"data": {"video_id": "vid_1"}}).encode(), {})
    return follow(context, api, jobs, timeout), time_


def test_what_only_the_answer_to_the_creation_says_is_said_before_the_wait(server: Scripted) -> None:
    started_with = ok({"video_id": "vid_1", "status": "pending", "once": "only here"})
    ended = wait(server, CREATE, started_with, video("completed"))
    notice = json.loads(ended.stderr.splitlines()[0])["notice"]
    assert notice["code"] == "cli_started"
    assert notice["answer"]["data"]["once"] == "only here"
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
    ended = wait(server, CREATE, ok({"video_id": "vid_1"}), video("processing"), timeout="0.2s")
    assert (ended.code, ended.json["data"]["status"], ended.error["code"]) == (4, "processing", "timeout")
    assert "heygen video get vid_1 --wait" in ended.error["hint"]


def test_a_get_can_wait_too(server: Scripted) -> None:
    ended = wait(server, ("video", "get", "vid_1"), video("completed"))
    assert (ended.code, len(server.asked)) == (0, 1)
    failed = wait(server, ("video", "get", "vid_1"), video("failed"))
    assert (failed.code, failed.error["code"]) == (1, "video_failed")


def test_a_translation_into_several_languages_prints_all_in_their_order(server: Scripted) -> None:
    created = ok({"video_translation_ids": ["trl_1", "trl_2"]})
    done = [Answer(body=f'{{"data": {{"id": "trl_{n}", "status": "completed", "x": 1.0}}}}'.encode()) for n in (1, 2)]
    ended = wait(server, TRANSLATE, created, *done)
    assert ended.text == (
        '{"data":[{"id":"trl_1","status":"completed","x":1.0},{"id":"trl_2","status":"completed","x":1.0}]}\n'
    )
    one_failed = ok({"id": "trl_2", "status": "failed", "failure_message": "No speech."})
    ended = wait(server, TRANSLATE, created, done[0], one_failed)
    assert (ended.code, len(ended.json["data"])) == (1, 2)
    assert "trl_2: No speech." in ended.error["message"]


def test_a_session_is_followed_to_its_video(server: Scripted) -> None:
    agent = ("video-agent", "create", "--prompt", "x")
    session = ok({"session_id": "s", "status": "generating", "video_id": "vid_1"})
    ended = wait(server, agent, ok({"session_id": "s", "video_id": None}), session, video("completed"))
    assert (ended.code, ended.json["data"]["id"]) == (0, "vid_1")
    assert [asked.path for asked in server.asked[1:]] == ["/v3/video-agents/s", "/v3/videos/vid_1"]


def test_a_session_that_asks_the_user_stops(server: Scripted) -> None:
    agent = ("video-agent", "create", "--prompt", "x")
    waiting = ok({"session_id": "s", "status": "waiting_for_input", "video_id": None})
    ended = wait(server, agent, ok({"session_id": "s", "video_id": None}), waiting)
    assert (ended.code, ended.json["data"]["status"]) == (1, "waiting_for_input")
    assert ended.error["code"] == "cli_action_needed"


def test_an_answer_that_names_no_job_is_printed_as_it_came(server: Scripted) -> None:
    ended = wait(server, CREATE, ok({"something": 1}))
    assert (ended.code, ended.json, ended.error["code"]) == (1, {"data": {"something": 1}}, "cli_no_job")


def test_progress_is_told_once_for_each_status(server: Scripted, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    states = ["pending", "pending", "processing", "processing", "completed"]
    streams = Streams(NOTHING.stdin, NOTHING.stdout, Stream(sys.stderr.buffer, is_terminal=False))
    jobs, _ = followed(server, "createVideo", *(video(state) for state in states), streams=streams)
    notices = [json.loads(line)["notice"] for line in capfdbinary.readouterr().err.splitlines()]
    assert jobs[0].state == "done"
    assert [(notice["code"], notice["id"], notice["status"]) for notice in notices] == [
        ("cli_waiting", "vid_1", "pending"),
        ("cli_waiting", "vid_1", "processing"),
    ]


def test_the_delay_grows_from_two_seconds_to_thirty(server: Scripted) -> None:
    jobs, time_ = followed(server, "createVideo", video("processing"), timeout=300)
    assert time_.slept[:4] == [2.0, 3.0, 4.5, 6.75]
    assert max(time_.slept) == 30.0
    assert sum(time_.slept) == pytest.approx(300)
    error = verdict(jobs, 300)
    assert error is not None
    assert (error.code, error.exit_code) == ("timeout", 4)
    assert "within 5m" in error.message


def test_a_fault_in_between_does_not_lose_the_job(server: Scripted) -> None:
    troubles = [Answer(hangs_up=True), refusal(503, "x"), refusal(429, "y"), Answer(status=502, body=b"<html>")]
    jobs, _ = followed(server, "createVideo", *troubles, video("completed"))
    assert (jobs[0].state, verdict(jobs, 1200)) == ("done", None)


def test_faults_without_end_are_given_up_with_the_way_to_go_on(server: Scripted) -> None:
    jobs, _ = followed(server, "createVideo", video("processing"), refusal(503, "unavailable"))
    error = verdict(jobs, 1200)
    assert error is not None
    assert (error.code, error.exit_code) == ("unavailable", 1)
    assert error.hint == "heygen video get vid_1 --wait"
    assert jobs[0].answer is not None
    assert len(server.asked) == 7


def test_a_job_that_is_gone_is_an_error_at_once(server: Scripted) -> None:
    ended = wait(server, CREATE, ok({"video_id": "vid_1"}), refusal(404, "video_not_found"))
    assert (ended.code, ended.error["code"]) == (1, "video_not_found")
    assert ended.json == {"data": {"video_id": "vid_1"}}


def test_an_unknown_state_goes_on(server: Scripted) -> None:
    jobs, _ = followed(server, "createVideo", video("rendering_in_8k"), ok({"id": "vid_1"}), video("completed"))
    assert jobs[0].state == "done"


def test_an_interrupt_names_what_goes_on(server: Scripted) -> None:
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
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=10)
    error = json.loads(stderr.splitlines()[-1])["error"]
    assert (process.returncode, error["code"]) == (130, "canceled")
    assert "vid_1" in error["message"]
    assert "heygen video get vid_1 --wait" in error["hint"]


def test_every_job_of_the_contract_is_followed_by_a_read_that_tells_its_state() -> None:
    for operation in operations.load_all():
        steps = list(operation.wait)
        for step in steps:
            steps.extend(step.then)
            read = operations.load(step.operation)
            assert read.status is not None or step.until, (operation.id, step)
            assert len(read.arguments) >= 1


@pytest.mark.parametrize("content", [b"", b"not json", b"[]", b'{"data": 5}', b'{"data": {"status": []}}'])
def test_an_answer_of_another_shape_leaves_the_job_running(content: bytes) -> None:
    create, read = operations.load("createVideo"), operations.load("getVideoV3")
    job = Job(step=create.wait[0], operation=read, arguments=("vid_1",))
    assert [after.state for after in after_read(job, content)] == ["running"]
    assert started(create.wait, content, {}) == ()


def test_a_failure_comes_before_a_timeout_and_a_loss_before_both() -> None:
    create, read = operations.load("createVideo"), operations.load("getVideoV3")
    job = Job(step=create.wait[0], operation=read, arguments=("vid_1",), status="processing")
    failed = evolve(job, state="failed", status="failed")
    lost = evolve(job, state="lost", error=CliError(code="network_error", message="Gone."))
    errors = [verdict(jobs, 5) for jobs in ([job], [job, failed], [failed, lost])]
    assert [error.code for error in errors if error] == ["timeout", "video_failed", "network_error"]
