"""`heygen jobs resume`: waits gone on with, creates without an answer sent again."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter
from heygen_api import operations
from heygen_api.record import Example, Operation

from heygen.config.durations import seconds
from heygen.context import Collaborators
from heygen.errors import CliError, usage_error
from heygen.interrupts import time_limit
from heygen.journal import FINAL, Entry, Journal, account_of
from heygen.operation.run import WAIT_SECONDS

if TYPE_CHECKING:
    from heygen_api.transport.deadline import Deadline
    from heygen_api.waiting import Job

    from heygen.operation.sending import Sending

EXAMPLES = (
    Example(description="Take up all that was cut off", command="heygen jobs resume --all"),
    Example(description="Take up one thing, and look often", command="heygen jobs resume j1 --poll-interval 2s"),
)


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
    """Jobs are waited for and printed as `heygen wait` does. A create whose answer never came is sent again with its
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
    from heygen_api.transport.deadline import Deadline  # noqa: PLC0415 - brings httpx

    from heygen.operation.sending import Sending  # noqa: PLC0415 - as above
    from heygen.operation.waiting import wait_and_print  # noqa: PLC0415 - as above

    deadline = Deadline(context.started + limit)
    with time_limit(context.started, limit), Sending.opened(context, _any_read()) as sending:
        jobs, problems = _all_taken_up(sending, journal, entries, deadline)
        if jobs and not any(problem.code == "canceled" for problem in problems):
            try:
                wait_and_print(sending, jobs, deadline, interval)
            except CliError as error:
                problems.append(error)
    for problem in problems[:-1]:
        context.messages.error(problem)
    if problems:
        raise problems[-1]


def _any_read() -> Operation:
    """Return an operation that changes nothing: a signal between two requests leaves nothing undone."""
    return operations.load(next(iter(operations.index()["kinds"].values())))


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


def _all_taken_up(
    sending: Sending, journal: Journal, entries: Iterable[Entry], deadline: Deadline
) -> tuple[list[Job], list[CliError]]:
    """Return the jobs to wait for, each once, and what went wrong with entries; a signal ends it with its error."""
    jobs: dict[tuple[str, ...], Job] = {}
    problems: list[CliError] = []
    for entry in entries:
        try:
            found = _taken_up(sending, journal, entry, deadline)
        except CliError as error:
            problems.append(error)
            if error.code == "canceled":
                break
        else:
            jobs |= {(job.operation.id, *job.arguments): job for job in found}
    return list(jobs.values()), problems


def _taken_up(sending: Sending, journal: Journal, entry: Entry, deadline: Deadline) -> tuple[Job, ...]:
    """Return the jobs of an entry to wait for; send its request again first if no answer to it has come.

    Raises:
        CliError: it cannot be taken up here and now.
    """
    if why := entry.why_not_from_here(*_place(sending)):
        raise CliError(
            code="cli_other_account",
            message=f"{entry.id} cannot be taken up from here: {why}.",
            hint="Set HEYGEN_API_BASE and HEYGEN_API_KEY as they were then, or give the --profile that was used.",
        )
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
        return _sent_again(sending.again(current, _operation(current, current.operation)), current, deadline)


def _sent_again(sending: Sending, entry: Entry, deadline: Deadline) -> tuple[Job, ...]:
    from heygen.operation.request.build import from_dict  # noqa: PLC0415 - brings httpx
    from heygen.output.printing import print_answer  # noqa: PLC0415 - as above

    why = entry.why_not_repeatable(time.time(), *_place(sending))
    if why is not None or entry.request is None:
        raise CliError(
            code="cli_not_repeatable",
            message=f"{entry.id} (`heygen {' '.join(entry.command)}`) is not sent again: {why}.",
            hint=_way_out(sending, entry),
            idempotency_key=entry.key,
        )
    request = from_dict(sending.operation, entry.request)
    answer = sending.send(request, deadline)
    body = entry.request.get("body")
    if request.source is not None and isinstance(body, dict) and body.get("spooled"):
        request.source.path.unlink(missing_ok=True)  # a copy of what a pipe gave, made to be sent
    if not sending.jobs:
        print_answer(sending.context, sending.operation, answer.content)
        sending.require_jobs()
    return sending.jobs


def _way_out(sending: Sending, entry: Entry) -> str:
    """Return what to do about a request that is not sent again."""
    if entry.request is None and entry.repeatable(time.time()):
        return f"Repeat `heygen {' '.join(entry.command)}` as it was, with --idempotency-key {entry.key}"
    look = sending.sent.inspection
    remove = f"`heygen jobs prune --id {entry.id} --force` takes it off the list."
    return f"Look whether it was done: {look}; then {remove}" if look else remove


def _jobs_of(entry: Entry) -> tuple[Job, ...]:
    from heygen_api.waiting import Job  # noqa: PLC0415 - as above

    from heygen.commands.wait import step_of  # noqa: PLC0415 - brings httpx

    born = entry.started + time.monotonic() - time.time()
    jobs = [
        Job(operation=operation, arguments=job.arguments, step=step_of(operation), born=born)
        for job in entry.jobs
        for operation in [_operation(entry, job.operation)]
    ]
    # A session leads to its video by itself. Once it has ended, however it did, the video stands for both.
    following = {step.operation for job in jobs if job.step for step in job.step.then}
    leading = {job.operation.id for job in jobs if job.step}
    is_over = all(job.state in FINAL for job in entry.jobs if job.operation in leading)
    others = tuple(job for job in jobs if job.operation.id not in (leading if is_over else following))
    return others or tuple(jobs)


def _operation(entry: Entry, name: str) -> Operation:
    if entry.command[:1] == ("api",) and name == entry.operation:
        return _any_path(entry)
    try:
        return operations.load(name)
    except KeyError:
        raise CliError(
            code="cli_unknown_operation",
            message=f"{entry.id} needs the operation {name}, which this version of heygen does not have.",
            hint="Take it up with the version that started it.",
        ) from None


def _any_path(entry: Entry) -> Operation:
    """Return the record of a request to a path that `heygen api` was given."""
    from heygen_api import any_path  # noqa: PLC0415 - few entries are of these

    from heygen.commands.api import heeded_key  # noqa: PLC0415 - as above

    _, method, path = entry.command
    return any_path.operation(method, path, heeded_key() if entry.key else None)


def _place(sending: Sending) -> tuple[str, str]:
    return sending.client.caller.base_url, account_of(sending.client.token or "")
