"""Which requests are sent again, after how long, and what is known of those that failed."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
from heygen_api import errors
from heygen_api.transport.answers import BadBodyError
from heygen_api.transport.deadline import Deadline
from heygen_api.transport.exchange import Call, Retrying, exchange, succeed
from heygen_api.transport.retry import (
    Attempts,
    Kind,
    Rules,
    backoff,
    is_permanent,
    is_unusable,
    never_sent,
    retry_after,
)

from tests.support.flows import ByHand, refused, said

GET = Kind(method="GET", has_key=False)
PUT = Kind(method="PUT", has_key=False)
CREATE = Kind(method="POST", has_key=True)
WITHOUT_KEY = Kind(method="POST", has_key=False)
COMPLETE = Kind(method="POST", has_key=False, is_idempotent=True)
REPEATABLE = pytest.mark.parametrize("kind", [GET, PUT, CREATE, COMPLETE], ids=["get", "put", "create", "complete"])
PAGE = httpx.Response(200, content=b"<html>Sign in</html>")
LOST = [
    httpx.ReadError("reset"),
    httpx.WriteError("pipe"),
    httpx.RemoteProtocolError("cut off"),
    httpx.ReadTimeout("stalled"),
    BadBodyError("its compression is damaged"),
]
NEVER_SENT = [httpx.ConnectError("refused"), httpx.ConnectTimeout("slow"), httpx.ProxyError("502 Bad Gateway")]


def call(hand: ByHand, kind: Kind, seconds: float = 100.0, limit: int = 3, **more: Any) -> Call:
    key = "k-1" if kind.has_key else None
    return Call(
        request=httpx.Request(kind.method, "https://api.test/v3/things", headers={"idempotency-key": key or ""}),
        kind=kind,
        deadline=hand.deadline(seconds),
        stall=30.0,
        rules=Rules(limit=limit),
        idempotency_key=key,
        **more,
    )


def failure(hand: ByHand, made: Call) -> errors.ApiError:
    with pytest.raises(errors.ApiError) as caught:
        hand.run(succeed(made))
    return caught.value


def fresh(response: httpx.Response) -> Callable[[httpx.Request], httpx.Response]:
    return lambda _: httpx.Response(response.status_code, headers=response.headers, content=response.content)


# How long the pauses are


def test_backoff_doubles_and_stays_below_its_limit() -> None:
    assert [backoff(repeated, lambda: 1.0) for repeated in range(8)] == [0.5, 1, 2, 4, 8, 16, 30, 30]
    assert backoff(10**6, lambda: 1.0) == 30


def test_backoff_is_any_time_up_to_its_bound() -> None:
    assert [backoff(3, lambda chance=chance: chance) for chance in (0.0, 0.25, 1.0)] == [0, 1, 4]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("5", 5.0),
        ("0", 0.0),
        ("", None),
        ("soon", None),
        ("-1", None),
        ("1.5", None),
        ("٣", None),
        ("9" * 400, 999999999.0),
        ("Thu, 99 Foo 2026", None),
    ],
)
def test_retry_after_is_read_in_seconds(header: str, expected: float | None) -> None:
    assert retry_after(httpx.Headers([(b"retry-after", header.encode())]), 0) == expected


def test_retry_after_is_read_as_a_date() -> None:
    now = 1_700_000_000.0
    for offset, expected in ((90, 90.0), (-90, 0.0)):
        date = format_datetime(datetime.fromtimestamp(now + offset, UTC), usegmt=True)
        assert retry_after({"retry-after": date}, now) == expected


def test_the_delay_is_the_server_s_or_grows() -> None:
    hand = ByHand()
    hand.says(refused(503), refused(503), refused(503, headers={"Retry-After": "7"}), said({}))
    assert hand.run(exchange(call(hand, GET))).status_code == 200
    assert hand.pauses == [0.5, 1.0, 7.0]


def test_a_server_may_ask_for_more_than_the_longest_pause_of_ours() -> None:
    hand = ByHand()
    hand.says(refused(429, headers={"Retry-After": "80"}), said({}))
    assert hand.run(exchange(call(hand, GET, seconds=100))).status_code == 200
    assert hand.pauses == [80]


def test_a_server_that_asks_for_more_than_the_time_left_is_not_waited_for() -> None:
    hand = ByHand()
    hand.says(refused(429, "quota_exceeded", headers={"Retry-After": "100"}), said({}))
    error = failure(hand, call(hand, GET, seconds=100))
    assert (type(error), error.code, error.retry_after) == (errors.RateLimitError, "quota_exceeded", 100)
    assert (len(hand.sent), hand.pauses) == (1, [])


# What is repeated


@REPEATABLE
@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_trouble_of_the_server_is_repeated_as_often_as_is_allowed(kind: Kind, status: int) -> None:
    hand = ByHand()
    hand.says(fresh(refused(status)))
    assert hand.run(exchange(call(hand, kind))).status_code == status
    assert len(hand.sent) == 4
    hand.says(fresh(refused(status)))
    hand.run(exchange(call(hand, kind, limit=0)))
    assert len(hand.sent) == 1


@REPEATABLE
@pytest.mark.parametrize("fault", LOST, ids=lambda fault: type(fault).__name__)
def test_a_lost_answer_is_asked_for_again_where_that_does_nothing_twice(kind: Kind, fault: Exception) -> None:
    hand = ByHand()
    hand.says(fault, fault, said({}))
    assert hand.run(exchange(call(hand, kind))).status_code == 200
    assert len(hand.sent) == 3


@pytest.mark.parametrize("fault", LOST, ids=lambda fault: type(fault).__name__)
def test_a_create_without_a_key_is_never_sent_again_once_it_has_left(fault: Exception) -> None:
    hand = ByHand()
    hand.says(fault, said({}))
    error = failure(hand, call(hand, WITHOUT_KEY))
    assert (len(hand.sent), error.outcome) == (1, "unknown")


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_create_without_a_key_is_not_repeated_on_server_trouble(status: int) -> None:
    hand = ByHand()
    hand.says(refused(status), said({}))
    error = failure(hand, call(hand, WITHOUT_KEY))
    assert (len(hand.sent), error.outcome) == (1, "unknown")


@pytest.mark.parametrize("fault", NEVER_SENT, ids=lambda fault: type(fault).__name__)
def test_what_never_left_is_sent_whatever_it_does(fault: Exception) -> None:
    hand = ByHand()
    hand.says(fault, said({}))
    assert hand.run(exchange(call(hand, WITHOUT_KEY))).status_code == 200
    hand.says(fault)
    error = failure(hand, call(hand, WITHOUT_KEY))
    assert (len(hand.sent), error.outcome) == (4, "not_done")


def test_a_refusal_to_act_is_repeated_without_a_key_too() -> None:
    hand = ByHand()
    hand.says(refused(429), refused(503, headers={"Retry-After": "1"}), said({}))
    assert hand.run(exchange(call(hand, WITHOUT_KEY))).status_code == 200


@REPEATABLE
@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 409, 413, 422])
def test_a_refusal_is_final(kind: Kind, status: int) -> None:
    hand = ByHand()
    hand.says(refused(status), said({}))
    assert failure(hand, call(hand, kind)).status == status
    assert len(hand.sent) == 1


@REPEATABLE
@pytest.mark.parametrize("content", [b"<html>", b"", b'{"data": [1, 2', b"\xff"])
def test_a_success_that_is_not_the_api_s_is_asked_for_again(kind: Kind, content: bytes) -> None:
    hand = ByHand()
    hand.says(fresh(httpx.Response(200, content=content)), said({"id": "v"}))
    assert hand.run(succeed(call(hand, kind))).json() == {"data": {"id": "v"}}
    hand.says(fresh(httpx.Response(200, content=content)))
    error = failure(hand, call(hand, kind))
    assert (error.code, len(hand.sent)) == ("http_200", 4)
    assert error.outcome == (None if kind.is_safe else "unknown")


def test_a_page_in_answer_to_a_create_without_a_key_is_not_asked_for_again() -> None:
    hand = ByHand()
    hand.says(PAGE, said({}))
    error = failure(hand, call(hand, WITHOUT_KEY))
    assert (len(hand.sent), error.outcome) == (1, "unknown")


def test_an_empty_success_is_one_where_the_contract_has_one() -> None:
    assert is_unusable(GET, httpx.Response(204))
    assert not is_unusable(Kind(method="DELETE", has_key=False, may_be_empty=True), httpx.Response(204))
    assert not is_unusable(Kind(method="GET", has_key=False, expects_json=False), PAGE)


def test_an_error_in_a_success_is_a_refusal() -> None:
    hand = ByHand()
    hand.says(refused(200, "odd_success"), said({}))
    error = failure(hand, call(hand, CREATE))
    assert (error.code, error.outcome, len(hand.sent)) == ("odd_success", "not_done", 1)


@pytest.mark.parametrize("kind", [GET, CREATE, WITHOUT_KEY])
def test_what_would_fail_the_same_way_is_not_repeated(kind: Kind) -> None:
    certificate = httpx.ConnectError("bad certificate")
    certificate.__cause__ = RuntimeError()
    certificate.__cause__.__cause__ = ssl.SSLCertVerificationError("expired")
    proxy = httpx.ProxyError("407 Proxy Authentication Required")
    for fault in (certificate, proxy, httpx.LocalProtocolError("bad header"), BadBodyError("it is larger than 64 MiB")):
        hand = ByHand()
        hand.says(fault, said({}))
        assert is_permanent(fault)
        failure(hand, call(hand, kind))
        assert len(hand.sent) == 1
    assert never_sent(certificate)


# Waiting for the first of two requests with the same key


def test_a_request_in_progress_is_waited_for_as_long_as_the_time_lasts() -> None:
    hand = ByHand()
    hand.says(*[refused(409, "request_in_progress") for _ in range(9)], said({"id": "v"}))
    assert hand.run(succeed(call(hand, CREATE, seconds=1000))).json() == {"data": {"id": "v"}}
    assert (len(hand.sent), min(hand.pauses)) == (10, 1)
    assert max(hand.pauses) == 30
    hand.says(fresh(refused(409, "request_in_progress", headers={"Retry-After": "10"})))
    error = failure(hand, call(hand, CREATE, seconds=95))
    assert (error.code, error.outcome, error.idempotency_key) == ("request_in_progress", "unknown", "k-1")
    assert hand.pauses == [10] * 9


def test_waiting_for_a_request_in_progress_never_becomes_a_busy_loop() -> None:
    hand = ByHand(chance=0.0)
    hand.says(fresh(refused(409, "request_in_progress")))
    failure(hand, call(hand, CREATE, seconds=10))
    assert set(hand.pauses) == {0.5}


def test_another_conflict_is_final_and_so_is_one_without_a_key() -> None:
    hand = ByHand()
    for kind, code in ((CREATE, "conflict"), (WITHOUT_KEY, "request_in_progress")):
        hand.says(refused(409, code), said({}))
        assert (failure(hand, call(hand, kind)).code, len(hand.sent)) == (code, 1)


# The deadline


def test_a_deadline_ends_the_repetitions() -> None:
    hand = ByHand(took=3)
    hand.says(fresh(refused(503)))
    assert hand.run(exchange(call(hand, GET, seconds=7, limit=100))).status_code == 503
    assert (len(hand.sent), hand.pauses) == (2, [0.5])


def test_nothing_is_sent_once_the_time_is_over() -> None:
    hand = ByHand()
    hand.says(said({}))
    error = failure(hand, call(hand, CREATE, seconds=0))
    assert isinstance(error, errors.DeadlineError)
    assert (hand.sent, error.code, error.outcome) == ([], "timeout", "not_done")
    assert failure(hand, call(hand, GET, seconds=0)).outcome is None


def test_a_timeout_says_whether_all_the_time_was_over_or_nothing_came() -> None:
    hand = ByHand()
    hand.says(httpx.ReadTimeout("stalled"))
    stalled = failure(hand, call(hand, GET, limit=0))
    assert "Nothing came for 30 seconds" in stalled.message
    hand = ByHand(took=100)
    hand.says(httpx.ReadTimeout("late"))
    late = failure(hand, call(hand, GET))
    assert "The time was over" in late.message
    assert {type(stalled), type(late)} == {errors.DeadlineError}


# What is told


def test_the_same_request_is_sent_each_time() -> None:
    hand = ByHand()
    hand.says(httpx.ReadError("reset"), refused(500), PAGE, said({}))
    hand.run(exchange(call(hand, CREATE)))
    assert [request.headers["idempotency-key"] for request in hand.sent] == ["k-1"] * 4


def test_each_repetition_is_told_of() -> None:
    hand, told = ByHand(), list[Retrying]()
    hand.says(refused(503), httpx.ReadError("reset"), said({}))
    hand.run(exchange(call(hand, GET, observe=told.append)))
    assert [(each.why, each.delay, each.repetition, each.limit) for each in told] == [
        ("HTTP 503", 0.5, 1, 3),
        ("reset", 1.0, 2, 3),
    ]


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 413, 422, 429])
def test_a_refused_create_was_not_done(status: int) -> None:
    hand = ByHand()
    hand.says(refused(status))
    error = failure(hand, call(hand, CREATE, limit=0))
    assert (error.outcome, error.idempotency_key) == ("not_done", "k-1")


@pytest.mark.parametrize("status", [302, 408, 409, 500, 502, 503, 504, 520])
def test_whether_an_unclear_answer_did_it_is_not_known(status: int) -> None:
    hand = ByHand()
    hand.says(httpx.Response(status))
    assert failure(hand, call(hand, CREATE, limit=0)).outcome == "unknown"


def test_a_later_refusal_does_not_undo_what_an_earlier_attempt_may_have_done() -> None:
    hand = ByHand()
    for refusal in (refused(429), refused(402), httpx.ConnectError("refused")):
        attempts = Attempts()
        hand.says(httpx.ReadError("reset"), refusal)
        error = failure(hand, call(hand, CREATE, limit=1, attempts=attempts))
        assert (error.outcome, attempts.outcome, attempts.sent) == ("unknown", "unknown", 2)


def test_whoever_interrupts_a_call_knows_what_may_have_been_done() -> None:
    hand = ByHand()
    for kind, outcome in ((GET, None), (CREATE, "unknown")):
        attempts = Attempts()
        flow = exchange(call(hand, kind, attempts=attempts))
        assert attempts.outcome is None
        next(flow)
        with pytest.raises(KeyboardInterrupt):
            flow.throw(KeyboardInterrupt())
        assert (attempts.outcome, attempts.sent) == (outcome, 1)


def test_a_read_has_no_outcome() -> None:
    hand = ByHand()
    for answer in (refused(500), httpx.ReadError("reset"), refused(404)):
        hand.says(answer)
        assert failure(hand, call(hand, GET, limit=0)).outcome is None


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.InvalidRequestError),
        (401, errors.AuthenticationError),
        (402, errors.InsufficientCreditError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (410, errors.NotFoundError),
        (418, errors.InvalidRequestError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (302, errors.ServerError),
    ],
)
def test_what_can_be_done_about_an_error_tells_the_classes_apart(status: int, kind: type[errors.ApiError]) -> None:
    hand = ByHand()
    hand.says(refused(status))
    assert type(failure(hand, call(hand, GET, limit=0))) is kind


def test_an_error_without_a_deadline_can_be_had_too() -> None:
    hand = ByHand()
    hand.says(httpx.Response(502, headers={"content-type": "text/html"}, content=b"<p>" + b"x " * 5000))
    made = Call(request=httpx.Request("GET", "https://api.test/"), kind=GET, deadline=Deadline(), stall=1)
    made.rules = Rules(limit=0)
    error = failure(hand, made)
    assert (error.code, len(error.message) < 300) == ("http_502", True)
