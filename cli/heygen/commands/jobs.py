"""`heygen jobs`: what was started from this machine."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import Annotated, Any, Final

from cyclopts import Parameter, validators
from heygen_api.record import Column

from heygen import catalogue
from heygen.config.address import base_url
from heygen.config.credentials import find_credential
from heygen.config.durations import seconds
from heygen.context import Collaborators, Context
from heygen.errors import CliError, usage_error
from heygen.journal import Entry, EntryState, JobRecord, Journal, account_of
from heygen.operation.confirm import ask
from heygen.operation.request.faults import nearest
from heygen.output.printing import print_rows, print_value

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
_MOST_NAMED = 5


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
    """List what was started from this machine.

    What is not known to have ended comes first, then the newest. States: sending, it has no answer yet; unknown, it has
    none and may have been acted on; blocked, a person has to act; running, it was answered and its jobs go on; done;
    failed; refused, the API did not act on it.
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
    entries = _journal(context).find(
        kind=words,
        state=state,
        since=None if since is None else now - seconds(since, "--since"),
        before=None if older is None else now - seconds(older, "--older"),
        limit=limit,
    )
    if not context.output.is_for_people:
        print_value(context, {"data": [_summary(entry) for entry in entries]})
        return
    if not entries:
        context.messages.notice("cli_empty", "Nothing found.")
        return
    print_rows(context, _COLUMNS, [{**_summary(entry), "age": now - entry.started} for entry in entries])


def get(
    name: Annotated[str, Parameter(name="id", help="Id of an entry or a job, or an idempotency key.")],
    /,
    *,
    context: Collaborators,
) -> None:
    """Show one thing that was started, and what came of it.

    It is found by its id, by the id of a job, or by its idempotency key. `repeatable` tells whether sending it again
    would give the result of the first time, and `not_repeatable_because` why not.
    """
    entry = _entry(_journal(context), name)
    shown = {**_summary(entry), **_details(context, entry)}
    print_value(context, shown if context.output.is_for_people else {"data": shown})


def prune(
    *,
    id_: Annotated[
        str | None,
        Parameter(name="--id", metavar="ID", help="Remove this entry only, even if its end is not known."),
    ] = None,
    force: Annotated[bool, Parameter(negative=(), help="Do not ask first.")] = False,
    context: Collaborators,
) -> None:
    """Remove what has ended from the list of what was started.

    Only the list gets shorter: nothing is deleted or stopped at the API. Entries that have ended go by themselves after
    30 days.
    """
    journal = _journal(context)
    if id_ is None:
        if not force:
            ask(context, "heygen jobs prune", "Remove all entries that have ended.")
        removed = journal.prune()
    else:
        entry = _entry(journal, id_)
        if not force:
            ask(context, f"heygen jobs prune --id {id_}", f"Remove {entry.id}, which is {entry.state}.")
        journal.remove(entry)
        removed = 1
    message = f"Removed {removed} {'entry' if removed == 1 else 'entries'}"
    print_value(context, {"message": message, "removed": removed})


def _journal(context: Context) -> Journal:
    return Journal(context.environ, context.messages)


def _entry(journal: Journal, name: str) -> Entry:
    """Return the entry that a user names; raise CliError if there is none."""
    if entry := journal.get(name):
        return entry
    known = [entry.id for entry in journal.find(limit=_MOST_NAMED + 1)]
    more = " and more" if len(known) > _MOST_NAMED else ""
    raise CliError(
        code="cli_entry_not_found",
        message=f"No entry, job or idempotency key in the journal is {name!r}.",
        hint=f"There is {', '.join(known[:_MOST_NAMED])}{more}: see `heygen jobs list`." if known else "It is empty.",
    )


def _summary(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "command": " ".join(entry.command),
        "arguments": list(entry.arguments),
        "state": entry.state,
        "started_at": round(entry.started),
        "jobs": [_job(job) for job in entry.jobs],
    }


def _job(job: JobRecord) -> dict[str, Any]:
    return {
        "id": job.id,
        "state": job.state,
        "status": job.status or None,
        "seen_at": round(job.seen),
        "operation_id": job.operation,
        "arguments": list(job.arguments),
    }


def _details(context: Context, entry: Entry) -> dict[str, Any]:
    objection = entry.why_not_repeatable(time.time(), _address(context), _account(context))
    return {
        "changed_at": round(entry.changed),
        "operation_id": entry.operation,
        "idempotency_key": entry.key,
        "repeatable": objection is None,
        "not_repeatable_because": objection,
        "repeatable_until": round(entry.repeatable_until) if entry.repeatable_until and entry.is_open else None,
        "why": entry.why,
        "base_url": entry.base_url,
        "account": entry.account,
        "body_sha256": entry.sha256,
        "request": entry.request,
    }


def _address(context: Context) -> str | None:
    with suppress(CliError):
        return base_url(context.environ)
    return None


def _account(context: Context) -> str | None:
    with suppress(CliError):
        credential = find_credential(context.environ, context.messages)
        return account_of(credential.key) if credential else None
    return None


def _age(elapsed: float) -> str:
    for size, unit in ((86400, "d"), (3600, "h"), (60, "m")):
        if elapsed >= size:
            return f"{elapsed // size:.0f}{unit}"
    return f"{max(elapsed, 0):.0f}s"
