"""`heygen jobs list`."""

from __future__ import annotations

import time
from typing import Annotated, Final

from cyclopts import Parameter, validators
from heygen_api.record import Column, Example

from heygen import catalogue
from heygen.commands.jobs import journal_of, summary_of
from heygen.config.durations import seconds
from heygen.context import Collaborators
from heygen.errors import usage_error
from heygen.journal import EntryState
from heygen.operation.request.faults import nearest
from heygen.output.printing import print_rows, print_value

EXAMPLES = (
    Example(description="See what was started, and what still goes on", command="heygen jobs list --human"),
    Example(
        description="See what may have been started although no answer came",
        command="heygen jobs list --state unknown",
    ),
    Example(description="See which videos were started today", command="heygen jobs list --kind video --since 24h"),
)
_COLUMNS: Final = tuple(
    Column(title=title, path=path)
    for title, path in (
        ("id", "id"),
        ("command", "command"),
        ("state", "state"),
        ("jobs", "jobs[*].id"),
        ("age", "age"),
    )
)


def list_(
    *,
    kind: Annotated[
        str | None, Parameter(metavar="KIND", help="Only what these commands started: video, or `video create`.")
    ] = None,
    state: Annotated[
        EntryState | None,
        Parameter(
            metavar="TEXT",
            help="Only entries in this state. [sending | unknown | blocked | running | done | failed | refused]",
        ),
    ] = None,
    since: Annotated[
        str | None, Parameter(metavar="DURATION", help="Only what was started in this time: 30m, 24h.")
    ] = None,
    older: Annotated[
        str | None, Parameter(metavar="DURATION", help="Only what was started before this time: 30m, 24h.")
    ] = None,
    limit: Annotated[
        int | None, Parameter(metavar="INTEGER", help="At most so many.", validator=validators.Number(gte=1))
    ] = None,
    context: Collaborators,
) -> None:
    """What is not known to have ended comes first, then the newest.

    States: sending, it has no answer yet; unknown, it has none and may have been acted on; blocked, a person has to
    act; running, it was answered and its jobs go on; done; failed; refused, the API did not act on it.
    """
    now = time.time()
    words = (kind or "").split()
    if catalogue.split_command(words)[1]:
        groups = sorted({command[0] for command in map(str.split, catalogue.summaries())})
        similar = nearest(words[0], groups)
        raise usage_error(
            f"--kind: there are no commands that begin with {kind!r}.",
            hint=f"Did you mean {similar}?" if similar else "Give the beginning of a command, such as `video`.",
            param="--kind",
        )
    entries = journal_of(context).find(
        kind=words,
        state=state,
        since=None if since is None else now - seconds(since, "--since"),
        before=None if older is None else now - seconds(older, "--older"),
        limit=limit,
    )
    if not context.output.is_for_people:
        print_value(context, {"data": [summary_of(entry) for entry in entries]})
        return
    if not entries:
        context.messages.notice("cli_empty", "Nothing found.")
        return
    print_rows(context, _COLUMNS, [{**summary_of(entry), "age": now - entry.started} for entry in entries])
