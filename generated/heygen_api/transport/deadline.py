# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Time: the clock, and the one moment by which everything that a call does must be over."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from math import inf

from attrs import field, frozen


@frozen(kw_only=True, repr=False, eq=False)
class Clock:
    """Time in seconds, and chance."""

    now: Callable[[], float] = time.time
    """Seconds since 1970, for dates."""
    monotonic: Callable[[], float] = time.monotonic
    """Seconds that only grow, for durations."""
    random: Callable[[], float] = random.random
    """A number from 0 to 1."""


@frozen(repr=False, eq=False)
class Deadline:
    """A moment of the monotonic clock; `inf` for none."""

    end: float = inf
    clock: Clock = field(factory=Clock)

    @classmethod
    def after(cls, seconds: float, clock: Clock | None = None) -> Deadline:
        """Return the deadline that is this many seconds from now."""
        clock = clock or Clock()
        return cls(clock.monotonic() + seconds, clock)

    def left(self) -> float:
        """Return the seconds until the deadline, 0 once it has passed."""
        return max(0.0, self.end - self.clock.monotonic())

    def within(self, seconds: float) -> Deadline:
        """Return this deadline, or the one that is this many seconds from now if it comes first."""
        return Deadline(min(self.end, self.clock.monotonic() + seconds), self.clock)

    def allows(self, seconds: float) -> bool:
        """Tell whether the deadline is more than this many seconds away."""
        return self.left() > seconds

    @property
    def passed(self) -> bool:
        """Whether the time is over."""
        return self.left() <= 0


class Limit(float):
    """Seconds that one wait on a socket may last, never past a deadline.

    httpx and httpcore hand a timeout through unchanged, from the request's extensions to the socket. A number that
    knows its deadline therefore reaches each single read and write, however many of them a request needs.
    """

    __slots__ = ("deadline",)
    deadline: Deadline

    def __new__(cls, seconds: float, deadline: Deadline) -> Limit:
        """Return the limit; as a number, it is what it is now."""
        limit = super().__new__(cls, min(seconds, deadline.left()))
        limit.deadline = deadline
        return limit

    def now(self) -> float:
        """Return the seconds that a wait which begins now may last, 0 if the time is over."""
        return min(float(self), self.deadline.left())
