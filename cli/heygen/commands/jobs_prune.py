"""`heygen jobs prune`."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter
from heygen_api.record import Example

from heygen.commands.jobs import entry_named, journal_of
from heygen.context import Collaborators
from heygen.operation.confirm import ask
from heygen.output.printing import print_value

EXAMPLES = (
    Example(description="Remove all that has ended", command="heygen jobs prune --force"),
    Example(description="Give up an entry whose end is not known", command="heygen jobs prune --id j1 --force"),
)


def prune(
    *,
    id_: Annotated[
        str | None,
        Parameter(name="--id", metavar="ID", help="Remove this entry only, even if its end is not known."),
    ] = None,
    force: Annotated[bool, Parameter(negative=(), help="Do not ask first.")] = False,
    context: Collaborators,
) -> None:
    """Only the list gets shorter: nothing is deleted or stopped at the API.

    Entries that have ended go by themselves after 30 days.
    """
    journal = journal_of(context)
    if id_ is None:
        if not force:
            ask(context, "heygen jobs prune", "Remove all entries that have ended.")
        removed = journal.prune()
    else:
        entry = entry_named(journal, id_)
        if not force:
            ask(context, f"heygen jobs prune --id {id_}", f"Remove {entry.id}, which is {entry.state}.")
        journal.remove(entry)
        removed = 1
    message = f"Removed {removed} {'entry' if removed == 1 else 'entries'}"
    print_value(context, {"message": message, "removed": removed})
