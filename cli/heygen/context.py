"""What a command works with, handed in rather than reached for."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Annotated, Literal

from attrs import field, frozen
from cyclopts import Parameter

from heygen.output.choice import Output
from heygen.output.messages import Messages
from heygen.output.streams import Streams


@frozen(kw_only=True, repr=False, eq=False)
class Context:
    """The collaborators of a command."""

    streams: Streams
    environ: Mapping[str, str]
    messages: Messages
    output: Output = field(factory=Output)
    quiet: bool = False
    trace: Literal["verbose", "debug"] | None = None
    """What is told of each request."""
    headers: tuple[str, ...] = ()
    """`NAME:VALUE` of what was asked to be sent with every request to the API."""
    arguments: tuple[str, ...] = ()
    """What was typed after `heygen`."""
    started: float = field(factory=time.monotonic)
    """When the command began, on the monotonic clock: all its time is counted from there."""


Collaborators = Annotated[Context, Parameter(parse=False)]
"""The parameter of a command that takes them."""
