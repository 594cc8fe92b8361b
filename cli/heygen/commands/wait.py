"""`heygen wait`: jobs of one kind that go on at the API, waited for together."""

from __future__ import annotations

import time
from typing import Annotated

from cyclopts import Parameter
from heygen_api import operations
from heygen_api.job_record import WaitStep
from heygen_api.record import Example, Operation

from heygen.catalogue import before_delimiter
from heygen.config.durations import seconds
from heygen.context import Collaborators, Context
from heygen.errors import CliError, usage_error
from heygen.interrupts import time_limit
from heygen.journal import Journal
from heygen.operation.request.faults import nearest
from heygen.operation.request.request_faults import invalid_request, path_faults
from heygen.operation.run import WAIT_SECONDS

EXAMPLES = (
    Example(description="Wait for two videos", command="heygen wait video vid_qr8821 vid_ab12cd34"),
    Example(
        description="Wait for all videos that are being made",
        command="heygen video list | jq -r '.data[] | select(.status == \"processing\").id' | heygen wait video",
    ),
)
_MOST = 10_000


def wait(
    kind: Annotated[str, Parameter(help="What they are, such as video, video-translate or video-batches.")],
    /,
    *ids: Annotated[
        str,
        Parameter(
            name="id", help="Their ids; - reads them from standard input, one a line.", allow_leading_hyphen=True
        ),
    ],
    timeout: Annotated[
        str | None, Parameter(metavar="DURATION", help="How long to wait at most: 90s, 20m, 1h30m. [default: 20m]")
    ] = None,
    poll_interval: Annotated[
        str | None,
        Parameter(metavar="DURATION", help="How often to look. [default: at once, then after 2s growing to 30s]"),
    ] = None,
    context: Collaborators,
) -> None:
    """Each is printed as its `get` command would, several as one list in the order of their ids. Ids come from standard
    input where none are given and it is no terminal.
    """
    operation = _operation(kind)
    limit = WAIT_SECONDS if timeout is None else seconds(timeout, "--timeout")
    interval = None if poll_interval is None else seconds(poll_interval, "--poll-interval")
    with time_limit(context.started, limit):
        _wait(operation, ids, context, limit, interval)


def _wait(operation: Operation, ids: tuple[str, ...], context: Context, limit: float, interval: float | None) -> None:
    named = _ids(ids, context)
    for each in named:
        if faults := path_faults(operation, (each,), validate=False):
            raise invalid_request(faults)
    from heygen_api.transport.deadline import Deadline  # noqa: PLC0415 - brings httpx, after all that can be wrong here
    from heygen_api.waiting import Job  # noqa: PLC0415 - as above

    from heygen.operation.sending import Sending  # noqa: PLC0415 - as above
    from heygen.operation.waiting import wait_and_print  # noqa: PLC0415 - as above

    step = step_of(operation)
    with Sending.opened(context, operation, named) as sending:
        born = _born(sending.journal)
        jobs = [Job(operation=operation, arguments=(each,), step=step, born=born.get(each)) for each in named]
        wait_and_print(sending, jobs, Deadline(context.started + limit), interval)


def _operation(kind: str) -> Operation:
    kinds = operations.index()["kinds"]
    if kind not in kinds:
        similar = nearest(kind, kinds)
        raise usage_error(
            f"There is nothing to wait for of the kind {kind!r}.",
            hint=f"Did you mean {similar}?" if similar else f"There is: {', '.join(sorted(kinds))}.",
            param="kind",
        )
    operation = operations.load(kinds[kind])
    if len(operation.arguments) != 1:
        raise usage_error(
            f"{kind} is named by more than one id.",
            hint=f"Wait for each with: heygen {' '.join(operation.command)} --wait",
            param="kind",
        )
    return operation


def _ids(given: tuple[str, ...], context: Collaborators) -> tuple[str, ...]:
    """Return the ids, each once."""
    _refuse_options(given, context)
    reads = "-" in given or (not given and not context.streams.stdin.is_terminal)
    lines = context.streams.read().decode("utf-8", "replace").splitlines() if reads else []
    found = [each for each in given if each != "-"] + [line.strip() for line in lines if line.strip()]
    if not found:
        raise usage_error("There is no id to wait for.", hint="Give ids, or one a line on standard input.", param="id")
    if len(found) > _MOST:
        raise usage_error(f"{len(found):,} ids are too many for one command; it takes {_MOST:,}.", param="id")
    return tuple(dict.fromkeys(found))


def _refuse_options(given: tuple[str, ...], context: Collaborators) -> None:
    """Raise CliError for an option that there is none of: the parser takes it for an id, as it has to take a dash."""
    words = before_delimiter(context.arguments)
    for each in given:
        if each.startswith("-") and each != "-" and each in words:
            raise usage_error(
                f"`heygen wait` has no option {each}.",
                hint="Run `heygen wait --help` to see what there is. Ids that begin with a dash come after --.",
                param=each,
            )


def _born(journal: Journal) -> dict[str, float]:
    """Return when each job in the journal was started, on the monotonic clock: a young one may be unknown yet."""
    try:
        entries = journal.find()
    except CliError:
        return {}
    offset = time.monotonic() - time.time()
    return {job.id: entry.started + offset for entry in entries for job in entry.jobs}


def step_of(operation: Operation) -> WaitStep | None:
    """Return what follows such a job, where one leads to another, as a session leads to its video."""
    steps = (step for record in operations.load_all() for step in record.wait)
    return next((step for step in steps if step.operation == operation.id and step.then), None)
