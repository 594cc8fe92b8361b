"""The command line's own options of an operation's command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen
from heygen_api import operations

from heygen.output.media_types import is_multipart
from heygen.own_options import OwnOption, options_of, switch, value

if TYPE_CHECKING:
    from heygen_api.record import Operation


def _waits(operation: Operation) -> bool:
    return bool(operation.wait) or operation.status is not None


def has_json_body(operation: Operation) -> bool:
    """Tell whether the request carries JSON."""
    return operation.body is not None and not is_multipart(operation.body.media_type)


def _asks_for_something(operation: Operation) -> bool:
    return bool(operation.arguments or has_json_body(operation) or any(option.required for option in operation.options))


def _saves(operation: Operation) -> bool:
    """Tell whether the command saves files from its own answer, which cannot be read again."""
    return operation.download is not None and operation.download.command == operation.command


@frozen(kw_only=True, repr=False, eq=False)
class Flags:
    """What they were given."""

    data: str | None = value(
        "--data",
        "-d",
        applies=has_json_body,
        metavar="JSON|FILE|-",
        takes_dash=True,
        help="The request body: JSON or YAML as such, a file with it (FILE or @FILE), or - for standard input. "
        "Options given beside it override its fields.",
    )
    set_text: Sequence[str] = value(
        "--set",
        applies=has_json_body,
        metavar="PATH=VALUE",
        many=True,
        help="One field of the body, however deep: voice.speed=1.2, scenes.0.text=Hi. The schema says what type the "
        "value has; @FILE and - work as for other texts. It overrides --data, and options override it.",
    )
    set_json: Sequence[str] = value(
        "--set-json",
        applies=has_json_body,
        metavar="PATH=JSON",
        many=True,
        help="The same with a value in JSON: scenes='[{...}]', scenes=@scenes.json.",
    )
    edit: bool = switch(
        "--edit",
        applies=has_json_body,
        help="Write the request body in your editor ($VISUAL or $EDITOR), from a commented skeleton that has what was "
        "given filled in; it is checked when you save it, and then sent.",
    )
    skeleton: bool = switch(
        "--skeleton",
        applies=has_json_body,
        help="Print that skeleton of the request body as YAML, and do nothing else.",
    )
    ask: bool = switch(
        "--ask",
        applies=_asks_for_something,
        help="On a terminal, ask for required options that are not given.",
    )
    no_validate: bool = switch(
        "--no-validate",
        applies=lambda operation: bool(operation.options or operation.body),
        help="Send the request unchecked, for fields and values newer than this program.",
    )
    wait: bool = switch(
        "--wait",
        applies=_waits,
        help="Wait until the work is done, and print the finished resource.",
    )
    timeout: str | None = value(
        "--timeout",
        metavar="DURATION",
        help="How long the command may take in all, waiting included: 90s, 20m, 1h30m. "
        "[default: 20m with --wait, else 30s for a read and 120s for a write]",
    )
    poll_interval: str | None = value(
        "--poll-interval",
        applies=_waits,
        metavar="DURATION",
        help="How often --wait looks. [default: at once, then after 2s growing to 30s]",
    )
    output_path: str | None = value(
        "--output-path",
        "-o",
        applies=_saves,
        metavar="PATH",
        takes_dash=True,
        help="Save the file that the answer links to: a file, a folder, or - for standard output.",
    )
    force: bool = switch(
        "--force",
        applies=lambda operation: operation.confirm or _saves(operation),
        help="Do not ask first; replace a file that is there already.",
    )
    idempotency_key: str | None = value(
        "--idempotency-key",
        applies=lambda operation: operation.idempotency_key is not None,
        metavar="TEXT",
        help="Repeat an earlier request with its key, and get its result instead of a second, charged one. "
        "Without it, each run sends a key of its own. A key is for one request, and "
        "is known for 24 hours.",
    )
    all: bool = switch(
        "--all",
        applies=lambda operation: operation.pagination is not None,
        help="Print every page of the list, not just one.",
    )
    max_items: str | None = value(
        "--max-items",
        applies=lambda operation: operation.pagination is not None,
        metavar="NUMBER",
        help="Print at most that many items, from as many pages as it takes.",
    )
    dry_run: bool = switch(
        "--dry-run",
        help="Check everything, print the request as JSON, and send nothing. It needs no API key.",
    )
    curl: bool = switch(
        "--curl",
        help="Print the request as a command of curl, which takes the key from HEYGEN_API_KEY, and send nothing.",
    )
    request_schema: bool = switch(
        "--request-schema",
        applies=lambda operation: operations.schema_path(operation.id, "request") is not None,
        help="Print the JSON Schema of the request body, and do nothing else.",
    )
    response_schema: bool = switch(
        "--response-schema",
        applies=lambda operation: operations.schema_path(operation.id, "response") is not None,
        help="Print the JSON Schema of the answer, and do nothing else.",
    )


def flags_of(operation: Operation) -> Iterator[OwnOption]:
    """Yield the options of the command line's own that the operation's command has, beside the global ones."""
    return (option for option in options_of(Flags) if option.applies(operation))
