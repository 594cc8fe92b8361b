"""Waiting for jobs: what an answer started, what its reads say, when they come, and that no job is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

import httpx
import pytest
from attrs import evolve
from heygen_api import operations
from heygen_api.calls import Caller
from heygen_api.transport.flow import Together
from heygen_api.transport.retry import Rules
from heygen_api.waiting import Job, Wait, after_read, search, started

from tests.support.flows import ByHand, refused, said

VIDEO = operations.load("getVideoV3")
SESSION = operations.load("getVideoAgentSession")
BATCH = operations.load("getVideoBatchV3")
GROUP = operations.load("getAvatarGroup")
SESSION_STEP = next(step for step in operations.load("createVideoAgentV3").wait if step.operation == SESSION.id)


def video(status: str, **more: Any) -> httpx.Response:
    return said({"id": "vid_1", "status": status, **more})


def videos(count: int, **more: Any) -> list[Job]:
    return [Job(operation=VIDEO, arguments=(f"vid_{number}",), **more) for number in range(1, count + 1)]


def session(**more: Any) -> Job:
    return Job(operation=SESSION, arguments=("s",), step=SESSION_STEP, **more)


def waiting(hand: ByHand, seconds: float = 1200, **more: Any) -> Wait:
    """Return a wait that sends each request but once."""
    caller = Caller(base_url="https://api.test", headers={}, rules=Rules(limit=0), clock=hand.clock)
    return Wait(caller=caller, deadline=hand.deadline(seconds), **more)


def waited(hand: ByHand, jobs: Sequence[Job], seconds: float = 1200, **more: Any) -> list[Job]:
    ended: list[Job] = hand.run(waiting(hand, seconds, **more).until_ended(jobs))
    return ended


def paths(hand: ByHand) -> list[str]:
    return [request.url.path for request in hand.sent]


def by_path(answers: dict[str, list[httpx.Response] | httpx.Response]) -> Callable[[httpx.Request], httpx.Response]:
    """Answer by path: a list in its order, its last entry ever after."""

    def answer(request: httpx.Request) -> httpx.Response:
        found = answers[request.url.path]
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        return httpx.Response(found.status_code, headers=found.headers, content=found.content)

    return answer


# What an answer started


def test_every_job_of_the_contract_is_followed_by_a_read_that_tells_its_state() -> None:
    for operation in operations.load_all():
        steps = list(operation.wait)
        for step in steps:
            steps.extend(step.then)
            read = operations.load(step.operation)
            assert read.status is not None or step.until, (operation.id, step)
            assert len(read.arguments) >= 1


@pytest.mark.parametrize(
    ("operation", "data", "expected"),
    [
        ("createVideo", {"video_id": "v"}, [("getVideoV3", ("v",))]),
        ("createVideo", {"video_id": 7}, [("getVideoV3", ("7",))]),
        ("createVideo", {"video_id": ""}, []),
        ("createVideo", {"video_id": None}, []),
        ("createVideo", {"video_id": {"a": 1}}, []),
        (
            "createVideoTranslationV3",
            {"video_translation_ids": ["t2", "t1", "t2", None]},
            [("getVideoTranslationV3", ("t2",)), ("getVideoTranslationV3", ("t1",))],
        ),
        ("createVideoAgentV3", {"session_id": "s", "video_id": None}, [("getVideoAgentSession", ("s",))]),
    ],
)
def test_an_answer_names_its_jobs_in_order_and_each_once(operation: str, data: Any, expected: list[Any]) -> None:
    jobs = started(operations.load(operation).wait, {"data": data}, {}, born=5.0)
    assert [(job.operation.id, job.arguments) for job in jobs] == expected
    assert all(job.born == 5.0 and job.is_running for job in jobs)


@pytest.mark.parametrize("content", [b"", b"not json", b"[]", b'{"data": 5}', b'{"data": {"status": []}}', b"[" * 9999])
def test_an_answer_of_another_shape_leaves_the_job_running(content: bytes) -> None:
    [job] = videos(1)
    assert after_read(job, content).state == "running"


@pytest.mark.parametrize("document", [None, [], {"data": 5}, {"data": []}, "text"])
def test_an_answer_of_another_shape_starts_nothing(document: Any) -> None:
    assert started(operations.load("createVideo").wait, document, {}) == ()


def test_a_search_of_a_value_that_the_contract_does_not_expect_finds_nothing() -> None:
    assert search("sum(data)", {"data": ["x"]}) is None


@pytest.mark.parametrize(
    ("status", "state"),
    [("completed", "done"), ("failed", "failed"), ("processing", "running"), ("rendering_in_8k", "running")],
)
def test_the_state_is_the_contract_s_word_for_it(status: str, state: str) -> None:
    [job] = videos(1)
    read = after_read(job, video(status, failure_message="No voice.").content)
    assert (read.state, read.status, read.message) == (state, status, "No voice.")


@pytest.mark.parametrize(
    ("value", "percent"), [(40, 40), (-3, 0), (400, 100), ("40", None), (True, None), (None, None)]
)
def test_progress_is_a_number_from_0_to_100(value: Any, percent: float | None) -> None:
    read = after_read(session(), said({"session_id": "s", "status": "generating", "progress": value}).content)
    assert read.progress == percent


# When jobs are read


def test_the_first_look_is_at_once_and_the_delay_grows_from_two_seconds_to_thirty() -> None:
    hand = ByHand(chance=0.5)
    hand.says(video("processing"))
    [job] = waited(hand, videos(1), 300)
    assert (job.state, job.status) == ("running", "processing")
    assert hand.pauses[:4] == [2.0, 3.0, 4.5, 6.75]
    assert max(hand.pauses) == 30
    assert sum(hand.pauses) == pytest.approx(300)


@pytest.mark.parametrize(("chance", "first"), [(0.0, 1.5), (1.0, 2.5)])
def test_the_delay_is_spread_so_that_many_waits_do_not_come_at_once(chance: float, first: float) -> None:
    hand = ByHand(chance=chance)
    hand.says(video("processing"), video("completed"))
    waited(hand, videos(1))
    assert hand.pauses == [first]


def test_an_interval_that_was_given_is_kept() -> None:
    hand = ByHand()
    hand.says(*[video("processing")] * 4, video("completed"))
    waited(hand, videos(1), interval=7.0)
    assert hand.pauses == [7.0] * 4


def test_jobs_are_read_once_more_just_before_the_time_is_over() -> None:
    hand = ByHand(chance=0.5)
    hand.says(video("processing"), video("processing"), video("completed"))
    [job] = waited(hand, videos(1), 4)
    assert (job.state, hand.pauses) == ("done", [2.0, 1.0])


def test_nothing_is_read_after_the_time_is_over() -> None:
    hand = ByHand()
    hand.says(video("processing"))
    [job] = waited(hand, videos(1), 0.5)
    assert (job.state, len(hand.sent), hand.pauses) == ("running", 1, [0.5])


def test_a_server_that_asks_to_wait_is_given_the_time() -> None:
    hand = ByHand(chance=0.5)
    hand.says(refused(429, headers={"Retry-After": "25"}), video("completed"))
    waited(hand, videos(1))
    assert hand.pauses == [25]
    hand.says(refused(429, headers={"Retry-After": "9999"}), video("completed"))
    [job] = waited(hand, videos(1), 60)
    assert (job.state, hand.pauses) == ("done", [59])


def test_what_was_read_already_is_not_read_again_at_once() -> None:
    hand = ByHand(chance=0.5)
    hand.says(video("completed"))
    [running] = videos(1, answer=b"{}", status="processing")
    assert waited(hand, [running])[0].state == "done"
    assert (hand.pauses, len(hand.sent)) == ([2.0], 1)
    hand.says(video("completed"))
    waited(hand, [evolve(running, state="done")])
    assert hand.sent == []


# Faults


def test_a_fault_in_between_does_not_lose_the_job() -> None:
    hand = ByHand()
    page = httpx.Response(200, content=b"<html>")
    hand.says(httpx.ReadError("reset"), refused(503), refused(429), page, httpx.ConnectError("no"), video("completed"))
    [job] = waited(hand, videos(1))
    assert (job.state, job.error) == ("done", None)


def test_faults_without_end_leave_the_job_as_last_seen_with_the_last_fault() -> None:
    hand = ByHand(chance=0.5)
    hand.says(video("processing"), refused(503, "unavailable"))
    [job] = waited(hand, videos(1), 300)
    assert (job.state, job.status, job.answer is not None) == ("running", "processing", True)
    assert job.error is not None
    assert job.error.code == "unavailable"


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_is_not_accepted_ends_the_waiting(status: int) -> None:
    hand = ByHand()
    hand.says(refused(status))
    [job] = waited(hand, videos(1, born=hand.now))
    assert (job.state, len(hand.sent)) == ("lost", 1)


def test_a_job_that_was_seen_and_is_gone_is_lost() -> None:
    hand = ByHand()
    hand.says(video("processing"), refused(404, "video_not_found"))
    [job] = waited(hand, videos(1))
    assert (job.state, len(hand.sent), job.status) == ("lost", 2, "processing")


@pytest.mark.parametrize("status", [400, 404, 410, 422])
def test_an_id_that_the_api_does_not_know_is_lost_at_once(status: int) -> None:
    hand = ByHand()
    hand.says(refused(status))
    [job] = waited(hand, videos(1))
    assert (job.state, len(hand.sent)) == ("lost", 1)


def test_a_job_that_was_just_started_may_be_unknown_for_a_while() -> None:
    hand = ByHand(chance=0.5)
    hand.says(refused(404), refused(404), video("completed"))
    assert waited(hand, videos(1, born=hand.now))[0].state == "done"
    hand.says(refused(404))
    born = hand.now
    [job] = waited(hand, videos(1, born=born))
    assert job.state == "lost"
    assert 60 < hand.now - born < 100


def test_an_id_that_leads_elsewhere_is_not_read() -> None:
    hand = ByHand()
    hand.says(video("completed"))
    [job] = waited(hand, [Job(operation=VIDEO, arguments=("..",))])
    assert (job.state, hand.sent) == ("lost", [])


# Jobs that lead to others, and people who have to act


def test_a_session_is_followed_to_its_video() -> None:
    hand = ByHand()
    done = said({"session_id": "s", "status": "completed", "video_id": "vid_1"})
    hand.says(said({"session_id": "s", "status": "thinking", "video_id": None}), done, video("completed"))
    [job] = waited(hand, [session()])
    assert (job.state, job.operation.id, job.id) == ("done", "getVideoV3", "vid_1")
    assert job.origin == ("getVideoAgentSession", ("s",))
    assert paths(hand) == ["/v3/video-agents/s"] * 2 + ["/v3/videos/vid_1"]


def test_a_session_that_still_goes_on_is_looked_at_beside_its_video() -> None:
    hand = ByHand()
    going_on = {"session_id": "s", "status": "generating", "video_id": "vid_1"}
    asks = {**going_on, "status": "waiting_for_input"}
    hand.says(
        by_path({"/v3/video-agents/s": [said(going_on), said(going_on), said(asks)], "/v3/videos/vid_1": video("p")})
    )
    [job] = waited(hand, [session()])
    assert (job.state, job.operation.id, job.status) == ("blocked", "getVideoAgentSession", "waiting_for_input")
    assert paths(hand).count("/v3/videos/vid_1") == 2


def test_a_session_that_fails_ends_the_waiting_for_its_video() -> None:
    hand = ByHand()
    going_on = {"session_id": "s", "status": "generating", "video_id": "vid_1"}
    hand.says(
        by_path(
            {
                "/v3/video-agents/s": [said(going_on), said({**going_on, "status": "failed"})],
                "/v3/videos/vid_1": video("processing"),
            }
        )
    )
    [job] = waited(hand, [session()])
    assert (job.state, job.operation.id) == ("failed", "getVideoAgentSession")


def test_an_avatar_that_needs_a_consent_stops() -> None:
    hand = ByHand()
    hand.says(said({"id": "g", "status": "pending_consent"}))
    [job] = waited(hand, [Job(operation=GROUP, arguments=("g",))])
    assert (job.state, job.status, len(hand.sent)) == ("blocked", "pending_consent", 1)


# Several jobs


def states(answers: dict[str, str]) -> httpx.Response:
    return said([{"video_id": each, "status": word} for each, word in answers.items()])


def test_one_request_tells_the_states_of_many_and_only_those_that_ended_are_read() -> None:
    hand = ByHand(chance=0.5)
    polls = [
        states({"vid_1": "processing", "vid_2": "processing", "vid_3": "completed"}),
        states({"vid_1": "failed", "vid_2": "processing"}),
    ]
    hand.says(
        by_path(
            {
                "/v3/videos/statuses": polls,
                "/v3/videos/vid_1": video("failed"),
                "/v3/videos/vid_2": video("completed"),
                "/v3/videos/vid_3": video("completed"),
            }
        )
    )
    seen: list[tuple[str, str]] = []
    jobs = waited(hand, videos(3), changed=lambda job: seen.append((job.id, job.status)))
    assert [(job.id, job.state) for job in jobs] == [("vid_1", "failed"), ("vid_2", "done"), ("vid_3", "done")]
    assert paths(hand) == [
        "/v3/videos/statuses",
        "/v3/videos/vid_3",
        "/v3/videos/statuses",
        "/v3/videos/vid_1",
        "/v3/videos/vid_2",
    ]
    assert hand.sent[0].url.params["video_ids"] == "vid_1,vid_2,vid_3"
    assert ("vid_1", "processing") in seen


def test_a_thousand_jobs_take_a_request_for_each_hundred() -> None:
    hand = ByHand()

    def answer(request: httpx.Request) -> httpx.Response:
        named = re.findall(r"vid_\d+", request.url.query.decode())
        return states(dict.fromkeys(named, "processing"))

    hand.says(answer)
    jobs = waited(hand, videos(1000), 0.5)
    assert (len(hand.sent), {job.status for job in jobs}) == (10, {"processing"})
    [together, *_] = [effect for effect in hand.effects if isinstance(effect, Together)]
    assert together.most <= 8


def test_ids_that_the_request_for_many_does_not_tell_are_read_one_by_one() -> None:
    hand = ByHand()
    gone = refused(404, "video_not_found")
    answers = {
        "/v3/videos/statuses": states({"vid_1": "not_found"}),
        "/v3/videos/vid_1": gone,
        "/v3/videos/vid_2": video("completed"),
    }
    hand.says(by_path({**answers}))
    assert [job.state for job in waited(hand, videos(2))] == ["lost", "done"]


def test_where_the_request_for_many_is_refused_jobs_are_read_one_by_one_from_then_on() -> None:
    hand = ByHand()
    answers = {
        "/v3/videos/statuses": refused(403, "forbidden"),
        "/v3/videos/vid_1": [video("processing"), video("completed")],
        "/v3/videos/vid_2": [video("processing"), video("completed")],
    }
    hand.says(by_path({**answers}))
    assert [job.state for job in waited(hand, videos(2))] == ["done", "done"]
    assert paths(hand).count("/v3/videos/statuses") == 1


def test_trouble_with_the_request_for_many_is_waited_out() -> None:
    hand = ByHand()
    trouble = refused(503, headers={"Retry-After": "40"})
    hand.says(
        by_path(
            {
                "/v3/videos/statuses": [trouble, states({"vid_1": "completed", "vid_2": "completed"})],
                "/v3/videos/vid_1": video("completed"),
                "/v3/videos/vid_2": video("completed"),
            }
        )
    )
    assert [job.state for job in waited(hand, videos(2))] == ["done", "done"]
    assert hand.pauses == [40]


def test_whoever_interrupts_a_wait_knows_the_jobs_as_last_read() -> None:
    hand = ByHand()
    wait = waiting(hand)
    flow = wait.until_ended(videos(1))
    together = next(flow)
    assert isinstance(together, Together)
    hand.says(video("processing"))
    flow.send([hand.run(each) for each in together.flows])
    with pytest.raises(KeyboardInterrupt):
        flow.throw(KeyboardInterrupt())
    assert [(job.status, job.state) for job in wait.jobs] == [("processing", "running")]


# Batches


def batch(items: list[tuple[str, str]], token: str | None = None, failed: int = 0) -> httpx.Response:
    entries = [{"video_id": name, "status": word, "error": {"message": "No."}} for name, word in items]
    data = {
        "batch_id": "b",
        "status": "completed",
        "items": entries,
        "next_token": token,
        "has_more": token is not None,
        "counts_by_status": {"failed": failed},
    }
    return said(data)


def test_items_that_failed_are_found_on_all_pages_of_a_batch() -> None:
    hand = ByHand()
    pages = [batch([("a", "completed")], "t1", failed=2), batch([("b", "failed")], "t2"), batch([("c", "failed")])]
    hand.says(*pages)
    [job] = waited(hand, [Job(operation=BATCH, arguments=("b",))])
    assert (job.state, job.bad_items) == ("done", (("b", "No."), ("c", "No.")))
    assert [request.url.params.get("token") for request in hand.sent] == [None, "t1", "t2"]


def test_a_batch_that_went_well_is_read_once() -> None:
    hand = ByHand()
    hand.says(batch([("a", "completed")], "t1"))
    [job] = waited(hand, [Job(operation=BATCH, arguments=("b",))])
    assert (job.state, job.bad_items, len(hand.sent)) == ("done", (), 1)


def test_pages_of_a_batch_that_repeat_or_fail_end_the_looking() -> None:
    hand = ByHand()
    for second in (batch([("b", "failed")], "t1"), refused(500)):
        hand.says(batch([("a", "failed")], "t1", failed=2), second)
        [job] = waited(hand, [Job(operation=BATCH, arguments=("b",))])
        assert job.bad_items[0] == ("a", "No.")
        assert len(hand.sent) == 2


def test_what_is_printed_of_a_job_is_what_its_read_answered() -> None:
    hand = ByHand()
    content = b'{"data":   {"id": "vid_1", "status": "completed", "duration": 1.50}}'
    hand.says(httpx.Response(200, content=content))
    assert waited(hand, videos(1))[0].answer == content
    assert json.loads(content)["data"]["id"] == "vid_1"
