"""What the commands of `heygen jobs` share."""

from __future__ import annotations

from typing import Any

from heygen.context import Context
from heygen.errors import CliError
from heygen.journal import Entry, JobRecord, Journal

_MOST_NAMED = 5


def journal_of(context: Context) -> Journal:
    """Return the journal of this machine."""
    return Journal(context.environ, context.messages)


def entry_named(journal: Journal, name: str) -> Entry:
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


def summary_of(entry: Entry) -> dict[str, Any]:
    """Return what every list shows of an entry, as JSON."""
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
