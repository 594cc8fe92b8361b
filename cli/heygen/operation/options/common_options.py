"""The options that are the command line's own, and which commands have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from attrs import frozen
from heygen_api import operations

from heygen.output.media_types import is_multipart

if TYPE_CHECKING:
    from heygen_api.record import Operation

COMMON: Final = "Common options"
"""The title that they stand under."""


@frozen(kw_only=True, repr=False, eq=False)
class CommonOption:
    """An option of the command line's own."""

    name: str
    """Name of the function's parameter."""
    names: tuple[str, ...]
    applies: Callable[[Operation], bool]
    help: str
    metavar: str = ""
    """What stands for its value; empty for a flag."""
    takes_dash: bool = False
    """Its value may begin with a dash."""


def _waits(operation: Operation) -> bool:
    return bool(operation.wait) or operation.status is not None


def _has_json_body(operation: Operation) -> bool:
    return operation.body is not None and not is_multipart(operation.body.media_type)


def _saves(operation: Operation) -> bool:
    """Tell whether the command saves files from its own answer, which cannot be read again."""
    return operation.download is not None and operation.download.command == operation.command


FOR_ALL = (
    CommonOption(
        name="human",
        names=("--human",),
        applies=lambda _: True,
        help="Print for people: tables and layouts instead of JSON.",
    ),
    CommonOption(
        name="quiet",
        names=("--quiet",),
        applies=lambda _: True,
        help="Keep notices and progress off standard error.",
    ),
)
"""Read before the command line is parsed (see `heygen.command_line`): they shape what is said of a parser's error."""

_OPTIONS = (
    CommonOption(
        name="data",
        names=("--data", "-d"),
        applies=_has_json_body,
        metavar="JSON|FILE|-",
        takes_dash=True,
        help="The request body: JSON as such, a file with it (FILE or @FILE), or - for standard input. "
        "Options given beside it override its fields.",
    ),
    CommonOption(
        name="no_validate",
        names=("--no-validate",),
        applies=lambda operation: bool(operation.options or operation.body),
        help="Send the request unchecked, for fields and values newer than this program.",
    ),
    CommonOption(
        name="wait",
        names=("--wait",),
        applies=_waits,
        help="Wait until the work is done, and print the finished resource.",
    ),
    CommonOption(
        name="timeout",
        names=("--timeout",),
        applies=lambda _: True,
        metavar="DURATION",
        help="How long the command may take in all, waiting included: 90s, 20m, 1h30m. "
        "[default: 20m with --wait, else 30s for a read and 120s for a write]",
    ),
    CommonOption(
        name="poll_interval",
        names=("--poll-interval",),
        applies=_waits,
        metavar="DURATION",
        help="How often --wait looks. [default: at once, then after 2s growing to 30s]",
    ),
    CommonOption(
        name="output_path",
        names=("--output-path", "-o"),
        applies=_saves,
        metavar="PATH",
        takes_dash=True,
        help="Save the file that the answer links to: a file, a folder, or - for standard output.",
    ),
    CommonOption(
        name="force",
        names=("--force",),
        applies=lambda operation: operation.confirm or _saves(operation),
        help="Do not ask first; replace a file that is there already.",
    ),
    CommonOption(
        name="idempotency_key",
        names=("--idempotency-key",),
        applies=lambda operation: operation.idempotency_key is not None,
        metavar="TEXT",
        help="Repeat an earlier request with its key, and get its result instead of a second, charged one. "
        "Without it, each run sends a key of its own. A key is for one request, and "
        "is known for 24 hours.",
    ),
    CommonOption(
        name="request_schema",
        names=("--request-schema",),
        applies=lambda operation: operations.schema_path(operation.id, "request") is not None,
        help="Print the JSON Schema of the request body, and do nothing else.",
    ),
    CommonOption(
        name="response_schema",
        names=("--response-schema",),
        applies=lambda operation: operations.schema_path(operation.id, "response") is not None,
        help="Print the JSON Schema of the answer, and do nothing else.",
    ),
    *FOR_ALL,
)


def common_options(operation: Operation) -> Iterator[CommonOption]:
    """Yield the common options that the operation's command has."""
    return (option for option in _OPTIONS if option.applies(operation))
