"""`heygen jobs resume`: what was cut off, taken up again: waits gone on with, creates without an answer sent again."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter
from heygen_api import operations

from heygen.config.durations import seconds, spelled
from heygen.context import Collaborators
from heygen.errors import CliError, usage_error
from heygen.journal import Entry, Journal, account_of
from heygen.operation.own_options import own_command
from heygen.operation.run import WAIT_SECONDS

if TYPE_CHECKING:
    from heygen_api.deadline import Deadline
    from heygen_api.waiting import Job

    from heygen.operation.sending import Sending


@own_command
def resume(
    *ids: Annotated[str, Parameter(name="id", help="Ids of `heygen jobs list`, keys, or ids of jobs.")],
    all_: Annotated[bool, Parameter(name="--all", negative=(), help="All that is open.")] = False,
    timeout: Annotated[
        str | None, Parameter(metavar="DURATION", help="How long it may take in all. [default: 20m]")
    ] = None,
    poll_interval: Annotated[
        str | None,
        Parameter(metavar="DURATION", help="How often to look. [default: at once, then after 2s growing to 30s]"),
    ] = None,
    context: Collaborators,
) -> None:
    """Take up again what was cut off.

    Jobs are waited for and printed as `heygen wait` does. A create whose answer never came is sent again with its
    idempotency key, within a day, so that nothing is done or charged twice. One that has no key is never sent again:
    what is said then is where to look.
    """
    limit = WAIT_SECONDS if timeout is None else seconds(timeout, "--timeout")
    interval = None if poll_interval is None else seconds(poll_interval, "--poll-interval")
    journal = Journal(context.environ, context.messages)
    entries = _chosen(journal, ids, all_=all_)
    if not entries:
        context.messages.notice("cli_empty", "Nothing is open.")
        return
    from heygen_api.deadline import Deadline  # noqa: PLC0415 - brings httpx

    from heygen.operation.sending import Sending  # noqa: PLC0415 - as above
    from heygen.operation.waiting import wait_and_print  # noqa: PLC0415 - as above

    deadline = Deadline(context.started + limit)
    problems: list[CliError] = []
    with Sending.opened(context, operations.load(entries[0].operation)) as sending:
        jobs: list[Job] = []
        for entry in entries:
            try:
                jobs += _taken_up(sending, journal, entry, deadline)
            except CliError as error:
                problems.append(error)
        unique = list({(job.operation.id, job.arguments): job for job in jobs}.values())
        if unique:
            try:
                wait_and_print(sending, unique, deadline, interval)
            except CliError as error:
                problems.append(error)
    _report(context, problems)


def _chosen(journal: Journal, ids: Iterable[str], *, all_: bool) -> tuple[Entry, ...]:
    named = tuple(ids)
    if bool(named) == all_:
        raise usage_error("Give ids, or --all, and not both.", hint="`heygen jobs list` shows what is open.")
    if all_:
        return tuple(entry for entry in reversed(journal.find()) if entry.is_open)
    found: list[Entry] = []
    for name in named:
        entry = journal.get(name)
        if entry is None:
            raise CliError(
                code="cli_entry_not_found",
                message=f"The journal has nothing called {name!r}.",
                hint="`heygen jobs list` shows what there is.",
            )
        found.append(entry)
    return tuple({entry.number: entry for entry in found}.values())


def _taken_up(sending: Sending, journal: Journal, entry: Entry, deadline: Deadline) -> tuple[Job, ...]:
    """Return the jobs of an entry to wait for; send its request again first if no answer to it has come.

    Raises:
        CliError: it cannot be taken up here and now.
    """
    _require_same_account(sending, entry)
    if entry.jobs:
        return _jobs_of(entry)
    if not entry.is_open:
        raise CliError(code="cli_not_open", message=f"{entry.id} is {entry.state}: there is nothing to take up.")
    with journal.lock(entry) as is_ours:
        if not is_ours:
            raise CliError(
                code="cli_in_progress",
                message=f"Another process is sending {entry.id} just now.",
                hint="Try again once it has ended.",
            )
        current = journal.get(entry.id) or entry
        if current.jobs or not current.is_open:
            return _jobs_of(current)
        return _sent_again(sending.again(current), current, deadline)


def _sent_again(sending: Sending, entry: Entry, deadline: Deadline) -> tuple[Job, ...]:
    from heygen.operation.problems import inspection_of  # noqa: PLC0415 - brings httpx
    from heygen.operation.request import from_dict  # noqa: PLC0415 - as above
    from heygen.output.answers import print_answer  # noqa: PLC0415 - as above

    look = inspection_of(sending.operation, entry.arguments)
    hint = f"Look with: {look}" if look else None
    if entry.key is None:
        raise CliError(
            code="cli_not_repeatable",
            message=f"{entry.id} (`heygen {' '.join(entry.command)}`) has no idempotency key, "
            "so sending it again might do it twice.",
            hint=hint,
        )
    if not entry.repeatable(time.time()):
        age = spelled(max(1, round(time.time() - entry.started)))
        raise CliError(
            code="cli_not_repeatable",
            message=f"{entry.id} was sent {age} ago. The API remembers a key for a day, so sending it again now "
            "might be charged again.",
            hint=hint,
        )
    if entry.request is None:
        raise CliError(
            code="cli_not_repeatable",
            message=f"The body of {entry.id} was not kept (HEYGEN_JOURNAL_BODIES).",
            hint=f"Repeat `heygen {' '.join(entry.command)}` as it was, with --idempotency-key {entry.key}",
        )
    answer = sending.send(from_dict(sending.operation, entry.request), deadline)
    if not sending.jobs:
        print_answer(sending.context, sending.operation, answer.content)
        sending.require_jobs()
    return sending.jobs


def _jobs_of(entry: Entry) -> tuple[Job, ...]:
    from heygen_api.waiting import Job  # noqa: PLC0415 - as above

    from heygen.commands.wait import step_of  # noqa: PLC0415 - brings httpx

    born = entry.started + time.monotonic() - time.time()
    reads = [(operations.load(job.operation), job.arguments) for job in entry.jobs]
    jobs = [
        Job(operation=operation, arguments=arguments, step=step_of(operation), born=born)
        for operation, arguments in reads
    ]
    # A session leads to its video by itself; as long as it is there, the video is not waited for beside it.
    following = {step.operation for job in jobs if job.step for step in job.step.then}
    return tuple(job for job in jobs if job.operation.id not in following)


def _require_same_account(sending: Sending, entry: Entry) -> None:
    base_url = sending.client.caller.base_url
    if not entry.went_to(base_url, account_of(sending.client.token or "")):
        other = f"to {entry.base_url}" if entry.base_url != base_url else "with another API key"
        raise CliError(
            code="cli_other_account",
            message=f"{entry.id} was sent {other}.",
            hint="Set HEYGEN_API_BASE and HEYGEN_API_KEY as they were then.",
        )


def _report(context: Collaborators, problems: list[CliError]) -> None:
    """Say all that went wrong; the last of it ends the command."""
    for problem in problems[:-1]:
        context.messages.error(problem)
    if problems:
        raise problems[-1]
