"""Time: one moment by which all is over, and limits on single waits that never reach past it."""

from __future__ import annotations

from math import inf

import pytest
from heygen_api.transport.deadline import Clock, Deadline, Limit

from tests.support.flows import ByHand


def test_a_deadline_counts_down_and_stays_at_nothing() -> None:
    hand = ByHand()
    deadline = hand.deadline(10)
    assert (deadline.left(), deadline.passed, deadline.allows(9.9), deadline.allows(10)) == (10, False, True, False)
    hand.now += 10
    assert (deadline.left(), deadline.passed, deadline.allows(0)) == (0, True, False)
    hand.now += 5
    assert deadline.left() == 0


def test_without_a_deadline_there_is_always_time() -> None:
    deadline = Deadline()
    assert (deadline.left(), deadline.passed, deadline.allows(10**9)) == (inf, False, True)


@pytest.mark.parametrize(("seconds", "left"), [(3, 3), (30, 10)])
def test_the_earlier_of_two_deadlines_counts(seconds: float, left: float) -> None:
    hand = ByHand()
    assert hand.deadline(10).within(seconds).left() == left


def test_a_deadline_within_another_keeps_its_clock() -> None:
    hand = ByHand()
    assert Deadline(clock=hand.clock).within(5).end == hand.now + 5


def test_a_limit_is_as_long_as_its_wait_until_the_deadline_is_nearer() -> None:
    hand = ByHand()
    limit = Limit(30, hand.deadline(100))
    assert (float(limit), limit.now()) == (30, 30)
    hand.now += 80
    assert (float(limit), limit.now()) == (30, 20)
    hand.now += 80
    assert limit.now() == 0


def test_a_limit_that_begins_late_is_short_as_a_number_too() -> None:
    assert float(Limit(30, ByHand().deadline(4))) == 4


def test_the_real_clock_only_grows() -> None:
    clock = Clock()
    first = clock.monotonic()
    assert clock.monotonic() >= first
    assert 0 <= clock.random() < 1
