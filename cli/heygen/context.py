"""What a command works with, handed in rather than reached for."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Annotated

from attrs import frozen
from cyclopts import Parameter

from heygen.output.messages import Messages
from heygen.output.streams import Streams


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


Collaborators = Annotated[Context, Parameter(parse=False)]
"""The parameter of a command that takes them."""
