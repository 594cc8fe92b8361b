"""`heygen jobs get`."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import Annotated, Any

from cyclopts import Parameter
from heygen_api.record import Example

from heygen.commands.jobs import entry_named, journal_of, summary_of
from heygen.config.address import base_url
from heygen.config.credentials import find_credential
from heygen.context import Collaborators, Context
from heygen.errors import CliError
from heygen.journal import Entry, account_of
from heygen.output.printing import print_value

EXAMPLES = (
    Example(description="See what became of an entry", command="heygen jobs get j1"),
    Example(description="Find what started a video", command="heygen jobs get vid_qr8821"),
)


def get(
    name: Annotated[str, Parameter(name="id", help="Id of an entry or a job, or an idempotency key.")],
    /,
    *,
    context: Collaborators,
) -> None:
    """It is found by its id, by the id of a job, or by its idempotency key. `repeatable` tells whether sending it again
    would give the result of the first time, and `not_repeatable_because` why not.
    """
    entry = entry_named(journal_of(context), name)
    shown = {**summary_of(entry), **_details(context, entry)}
    print_value(context, shown if context.output.is_for_people else {"data": shown})


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
