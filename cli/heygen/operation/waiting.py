"""Waiting for jobs on the command line: progress, the resource at its end, and what is said of those not done well."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from contextlib import suppress

from attrs import define, evolve, field
from heygen_api import operations
from heygen_api.errors import ApiError, AuthenticationError, PermissionDeniedError
from heygen_api.record import Operation
from heygen_api.transport.deadline import Deadline
from heygen_api.waiting import Job, Wait, after_fault, after_read, document_of, search

from heygen.config.durations import spelled
from heygen.errors import AUTHENTICATION, FAILURE, TIMEOUT, CliError
from heygen.interrupts import as_error
from heygen.operation.client import Answer, Given
from heygen.operation.problems import as_cli_error, typed
from heygen.operation.request.build import Request
from heygen.operation.sending import Sending
from heygen.output.json_text import members
from heygen.output.printing import print_answer
from heygen.output.progress import ProgressDisplay


def wait_for_answer(sending: Sending, answer: Answer, deadline: Deadline, interval: float | None) -> None:
    """Wait for what an answer started, and print the resource at its end.

    Raises:
        CliError: a job failed, is blocked, was not done in time, or cannot be read any more.
    """
    jobs = sending.jobs
    # What is printed in the end is another resource; nothing that only this answer says may be lost.
    sending.context.messages.notice("cli_started", f"Started {_ids(jobs)}.", answer=document_of(answer.content))
    wait_and_print(sending, jobs, deadline, interval, answer.content)


def first_read(sending: Sending, request: Request, deadline: Deadline) -> Job:
    """Return the job that a command reads. A fault that may pass is no reason not to wait for it.

    Raises:
        CliError: the API refuses the read, or there is no such thing.
    """
    job = Job(operation=sending.operation, arguments=sending.sent.arguments)
    caller = sending.client.caller
    given = Given(path=request.path, values=request.keywords, deadline=deadline, attempts=sending.sent.attempts)
    try:
        answer = sending.client.run(caller.call(sending.operation, given))
    except ApiError as error:
        job = after_fault(job, error, time.monotonic())
        if not job.is_running:
            raise as_cli_error(error, sending.sent) from None
        return job
    return after_read(job, answer.content)


def wait_and_print(
    sending: Sending, jobs: Sequence[Job], deadline: Deadline, interval: float | None, answer: bytes = b""
) -> None:
    """Wait for jobs and print what they have become, in their order.

    Args:
        sending: The command.
        jobs: What to wait for.
        deadline: When to stop.
        interval: Seconds between two reads; None for growing ones.
        answer: What is printed of a single job that was never read.

    Raises:
        CliError: as `wait_for_answer`.
    """
    ended = ended_jobs(sending, jobs, deadline, interval)
    print_jobs(sending, ended.jobs, answer)
    if ended.signal is not None:
        running = [job for job in ended.jobs if job.is_running] or ended.jobs
        said = f". The work goes on without you: {_ids(running)}."
        raise as_error(ended.signal, said, hint=resumption(running))
    if error := verdict(ended.jobs, time.monotonic() - sending.context.started):
        raise error


@define
class Ended:
    """Jobs as they were when the waiting ended."""

    jobs: list[Job]
    signal: KeyboardInterrupt | None = None
    """What ended it before its time."""


def ended_jobs(sending: Sending, jobs: Sequence[Job], deadline: Deadline, interval: float | None) -> Ended:
    """Wait for jobs, show how they go and write it down; a signal ends the waiting and is returned."""
    with sending.shown() as display:
        watch = _Watch(sending=sending, display=display)
        for job in jobs:
            watch.saw(job)
        wait = Wait(
            caller=sending.client.caller, deadline=deadline, interval=interval, changed=watch.saw, jobs=list(jobs)
        )
        try:
            return Ended(sending.client.run(wait.until_ended(jobs)))
        except KeyboardInterrupt as error:
            return Ended(wait.jobs, error)


def write_down(sending: Sending, answer: Answer) -> None:
    """Write down the state of a job that a command has read without waiting for it."""
    job = after_read(Job(operation=answer.operation, arguments=sending.sent.arguments), answer.content)
    base_url = sending.client.caller.base_url
    sending.journal.saw(None, base_url, job.operation.id, job.arguments, job.state, job.status)


def print_jobs(sending: Sending, jobs: Sequence[Job], answer: bytes = b"") -> None:
    """Print jobs: one as its read answered, several as one list of their data."""
    if len(jobs) == 1:
        only = jobs[0].answer or answer or _as_list(jobs)
        print_answer(sending.context, jobs[0].operation, only)
    else:
        print_answer(sending.context, jobs[0].operation, _as_list(jobs))


def verdict(jobs: Sequence[Job], waited: float) -> CliError | None:
    """Return the error for the jobs that did not end well, with what still goes on; None where all did."""
    by_state = {state: [job for job in jobs if job.state == state] for state in ("lost", "failed", "blocked")}
    bad_batches = [job for job in jobs if job.state == "done" and job.bad_items]
    running = [job for job in jobs if job.is_running]
    if lost := by_state["lost"]:
        error = _lost(lost)
    elif failed := by_state["failed"]:
        error = _failed(failed, len(jobs))
    elif bad_batches:
        error = _bad_items(bad_batches)
    elif blocked := by_state["blocked"]:
        error = _blocked(blocked)
    elif running:
        return _late(running, waited)
    else:
        return None
    if not running:
        return error
    return evolve(
        error,
        message=f"{error.message.removesuffix('.')}. Still going on: {_ids(running)}.",
        hint=" ".join(filter(None, (error.hint, f"Go on waiting with: {resumption(running)}"))),
    )


def resumption(jobs: Sequence[Job]) -> str:
    """Return the command line that goes on waiting for jobs."""
    by_operation: dict[str, list[Job]] = {}
    for job in jobs:
        by_operation.setdefault(job.operation.id, []).append(job)
    return " && ".join(_resumption(group) for group in by_operation.values())


def _resumption(jobs: Sequence[Job]) -> str:
    kind = kind_of(jobs[0].operation)
    if kind is None or len(jobs[0].arguments) > 1:
        return " && ".join(typed(job.operation.command, job.arguments, ("--wait",)) for job in jobs)
    return typed(("wait", kind), tuple(job.id for job in jobs))


def kind_of(operation: Operation) -> str | None:
    """Return what `heygen wait` calls the jobs that an operation reads."""
    kinds = operations.index()["kinds"].items()
    return next((str(kind) for kind, operation_id in kinds if operation_id == operation.id), None)


def _lost(jobs: Sequence[Job]) -> CliError:
    error = jobs[0].error
    assert error is not None
    known = as_cli_error(error)
    is_refused = isinstance(error, AuthenticationError | PermissionDeniedError)
    is_unusable = error.code == "invalid_request"  # an id that the API has given, and that no request can carry
    return evolve(
        known,
        code="cli_bad_answer" if is_unusable else known.code,
        outcome=None,
        message=f"{_ids(jobs)} cannot be read: {known.message}",
        hint=" ".join(filter(None, (known.hint, f"Then: {resumption(jobs)}"))) if is_refused else None,
        exit_code=AUTHENTICATION if is_refused else FAILURE,
    )


def _failed(jobs: Sequence[Job], of_all: int) -> CliError:
    status = jobs[0].operation.status
    reasons = "; ".join(f"{job.id}: {job.message or job.status}{_items(job)}" for job in jobs)
    said = f"{len(jobs)} of {of_all} failed" if of_all > 1 else "Failed"
    return CliError(code=status.error_code if status else "job_failed", message=f"{said}: {reasons}")


def _bad_items(jobs: Sequence[Job]) -> CliError:
    status = jobs[0].operation.status
    said = "; ".join(f"{job.id}{_items(job)}" for job in jobs)
    return CliError(
        code=status.error_code if status else "job_failed", message=f"Ended, but not all of it well: {said}"
    )


def _items(job: Job) -> str:
    if not job.bad_items:
        return ""
    return f" ({len(job.bad_items)} failed: {', '.join(f'{name}: {why}' for name, why in job.bad_items)})"


def _blocked(jobs: Sequence[Job]) -> CliError:
    status = jobs[0].operation.status
    said = "; ".join(f"{job.id} is {job.status}{f': {job.message}' if job.message else ''}" for job in jobs)
    return CliError(
        code=status.blocked_code if status else "cli_action_needed",
        message=f"It goes on only once you have acted. {said}",
        hint=_remedy(jobs[0]),
        exit_code=FAILURE,
    )


def _remedy(job: Job) -> str:
    """Return the command by which a person lets a job go on."""
    remedy = job.operation.status.remedy if job.operation.status else None
    if remedy is None:
        return f"Then go on with: {resumption([job])}"
    operation, document = operations.load(remedy.operation), document_of(job.answer or b"")
    found = [search(path, document) for path in remedy.arguments]
    arguments = [str(each) for each in found if each]
    required = next((option.name for option in operation.options if option.required), None)
    options = (required, "...") if required else ()
    return f"{typed(operation.command, arguments, options)}; then go on with: {resumption([job])}"


def _late(jobs: Sequence[Job], waited: float) -> CliError:
    now = f" It is {jobs[0].status}." if jobs[0].status else ""
    why = next((job.error for job in jobs if job.error is not None), None)
    reason = f" The last read failed: {why.message}" if why else ""
    return CliError(
        code="timeout",
        message=f"Not done within {spelled(max(1, round(waited)))}: {_ids(jobs)}.{now}{reason}",
        hint=resumption(jobs),
        exit_code=TIMEOUT,
    )


def _as_list(jobs: Sequence[Job]) -> bytes:
    return f'{{"data":[{",".join(_data(job) for job in jobs)}]}}'.encode("utf-8", "surrogateescape")


def _data(job: Job) -> str:
    if job.answer is None:
        known = {"id": job.id, "status": job.status}
        return json.dumps({name: value for name, value in known.items() if value})
    text = job.answer.decode("utf-8", "surrogateescape")
    return members(text).get("data", text)


def _ids(jobs: Sequence[Job]) -> str:
    return ", ".join(job.id for job in jobs)


@define(kw_only=True)
class _Watch:
    """Shows and writes down each job as it is seen."""

    sending: Sending
    display: ProgressDisplay
    _seen: dict[tuple[str, ...], tuple[str, str]] = field(factory=dict)

    def saw(self, job: Job) -> None:
        """Take note of a job that was read."""
        place = (job.operation.id, *job.arguments)
        if job.is_running:
            note = "cannot be read just now" if job.error is not None else None
            self.display.job(job.id, status=job.status or "waiting", percent=job.progress, note=note, started=job.born)
        if self._seen.get(place) == (job.state, job.status):
            return
        self._seen[place] = (job.state, job.status)
        if job.answer is not None or job.status:
            self._write_down(job.operation.id, job.arguments, job)
        if job.origin is not None and not job.is_running:
            self._write_down(*job.origin, job)
            self._give_up_others(job)
        if not job.is_running:
            self.display.job_ended(job.id, status=job.status or job.state, ok=job.state == "done" and not job.bad_items)

    def _write_down(self, operation: str, arguments: tuple[str, ...], job: Job) -> None:
        base_url = self.sending.client.caller.base_url
        # A batch is done with all its items, however they ended; what was paid for is not.
        state = "failed" if job.state == "done" and job.bad_items else job.state
        self.sending.journal.saw(self.sending.entry, base_url, operation, arguments, state, job.status)

    def _give_up_others(self, job: Job) -> None:
        """Close what the same session had announced before, and made no more once it had its answer."""
        journal, base_url = self.sending.journal, self.sending.client.caller.base_url
        with suppress(CliError):
            entry = journal.get(job.id)
            for other in entry.jobs if entry is not None and job.state == "done" else ():
                if other.operation == job.operation.id and other.arguments != job.arguments:
                    journal.saw(None, base_url, other.operation, other.arguments, "failed", "replaced")
