"""What a command works with, handed in rather than reached for."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from attrs import frozen

from heygen.messages import Messages
from heygen.streams import Streams


@frozen
class Clock:
    """Time, in seconds."""

    now: Callable[[], float] = time.time
    """Seconds since 1970, for dates."""
    monotonic: Callable[[], float] = time.monotonic
    """Seconds that only grow, for durations."""
    sleep: Callable[[float], None] = time.sleep


@frozen(kw_only=True)
class Context:
    """The collaborators of a command."""

    streams: Streams
    environ: Mapping[str, str]
    messages: Messages
    human: bool = False
    clock: Clock = Clock()
