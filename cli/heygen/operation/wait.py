"""Waiting for jobs: reading them again and again until they are done, and saying how they ended."""

from __future__ import annotations

import json
from collections.abc import Sequence

from attrs import evolve
from heygen_api.record import Operation, WaitStep

from heygen.config.durations import spelled
from heygen.context import Context
from heygen.errors import FAILURE, INTERRUPTED, TIMEOUT, CliError
from heygen.operation.api import Api
from heygen.operation.jobs import Job, after_read, started
from heygen.operation.request import Request
from heygen.output import json_text
from heygen.output.answers import print_answer

_FIRST_DELAY = 2.0
_GROWTH = 1.5
_LONGEST_DELAY = 30.0
_MOST_FAILURES = 5
"""Reads that may fail in a row, each of them repeated as any request is."""


def wait_and_print(
    context: Context, api: Api, operation: Operation, arguments: tuple[str, ...], answer: bytes, timeout: float
) -> None:
    """Wait for what an answer started, or for what was read, and print the resource at its end.

    Args:
        context: The collaborators.
        api: Where to read.
        operation: The operation that answered.
        arguments: Its path arguments.
        answer: Its JSON.
        timeout: Seconds to wait at most.

    Raises:
        CliError: a job failed, is blocked, was not done in time, or cannot be read any more.
    """
    if operation.wait:
        known = {argument.field: value for argument, value in zip(operation.arguments, arguments, strict=True)}
        jobs = started(operation.wait, answer, known)
        if jobs:
            # What is printed in the end is another resource; nothing that only this answer says may be lost.
            context.messages.notice(
                "cli_started", f"Started {_ids(jobs)}.", answer=json_text.load(answer.decode("utf-8", "replace"))
            )
    else:
        step = WaitStep(ids="", operation=operation.id)
        jobs = after_read(Job(step=step, operation=operation, arguments=arguments), answer)
    if not jobs:
        print_answer(context, operation, answer)
        raise CliError(code="cli_no_job", message="The answer names nothing to wait for; it is printed as it came.")
    try:
        jobs = follow(context, api, jobs, timeout)
    except KeyboardInterrupt:
        raise CliError(
            code="canceled",
            message=f"Interrupted. The work goes on without you: {_ids(jobs)}.",
            hint=_resumption(jobs),
            exit_code=INTERRUPTED,
        ) from None
    print_answer(context, jobs[0].operation, _combined(jobs, answer))
    if error := verdict(jobs, timeout):
        raise error


def follow(context: Context, api: Api, jobs: Sequence[Job], timeout: float) -> tuple[Job, ...]:
    """Return the jobs as they are when none is running any more, or when the time is over."""
    clock = context.clock
    deadline = clock.monotonic() + timeout
    bounded = api.until(deadline)
    jobs = _read(context, bounded, jobs, only_new=True)
    delay = _FIRST_DELAY
    while any(job.state == "running" for job in jobs) and (left := deadline - clock.monotonic()) > 0:
        clock.sleep(min(delay, left))
        delay = min(delay * _GROWTH, _LONGEST_DELAY)
        if clock.monotonic() < deadline:
            jobs = _read(context, bounded, jobs)
    return tuple(jobs)


def verdict(jobs: Sequence[Job], timeout: float) -> CliError | None:
    """Return the error for the jobs that did not end well; a failure comes before one that takes too long."""
    lost = [job for job in jobs if job.state == "lost"]
    if lost and lost[0].error:
        return evolve(
            lost[0].error,
            message=f"{_ids(lost)} could not be read any more: {lost[0].error.message}",
            hint=_resumption(lost),
        )
    if failed := [job for job in jobs if job.state == "failed"]:
        status = failed[0].operation.status
        reasons = "; ".join(f"{job.id}: {job.message or job.status}" for job in failed)
        of_all = f"{len(failed)} of {len(jobs)} failed" if len(jobs) > 1 else "Failed"
        return CliError(code=status.error_code if status else "job_failed", message=f"{of_all}: {reasons}")
    if blocked := [job for job in jobs if job.state == "blocked"]:
        return CliError(
            code="cli_action_needed",
            message=f"{_ids(blocked)} goes on only once you have acted: it is {blocked[0].status}.",
            hint=f"Then go on with: {_resumption(blocked)}",
            exit_code=FAILURE,
        )
    if running := [job for job in jobs if job.state == "running"]:
        now = f" It is {running[0].status}." if running[0].status else ""
        return CliError(
            code="timeout",
            message=f"Not done within {spelled(timeout)}: {_ids(running)}.{now}",
            hint=f"The work goes on. Wait for it with: {_resumption(running)}",
            exit_code=TIMEOUT,
        )
    return None


def _read(context: Context, api: Api, jobs: Sequence[Job], *, only_new: bool = False) -> tuple[Job, ...]:
    read: list[Job] = []
    for job in jobs:
        wanted = job.state == "running" and not (only_new and job.answer is not None)
        read += _advanced(context, api, job) if wanted else [job]
    return tuple(read)


def _advanced(context: Context, api: Api, job: Job) -> list[Job]:
    try:
        answer = api.call(job.operation, Request(path=job.arguments)).content
    except CliError as error:
        return [_after_failure(job, error, is_late=api.is_late())]
    advanced: list[Job] = []
    for following in after_read(job, answer):
        if following.answer is None:
            advanced += _advanced(context, api, following)
            continue
        advanced.append(following)
        if following.state == "running" and following.status != job.status:
            context.messages.notice(
                "cli_waiting", f"{following.id}: {following.status}", id=following.id, status=following.status
            )
    return advanced


def _after_failure(job: Job, error: CliError, *, is_late: bool) -> Job:
    if is_late:
        return job
    failures = job.failures + 1
    if error.transient and failures <= _MOST_FAILURES:
        return evolve(job, failures=failures)
    return evolve(job, state="lost", error=error)


def _combined(jobs: Sequence[Job], answer: bytes) -> bytes:
    """Return what is printed: the read's answer as it came; for several jobs their data in one list."""
    if len(jobs) == 1:
        return jobs[0].answer or answer
    data = [_data(job) for job in jobs]
    return f'{{"data":[{",".join(data)}]}}'.encode("utf-8", "surrogateescape")


def _data(job: Job) -> str:
    if job.answer is None:
        return json.dumps({"id": job.id})
    text = job.answer.decode("utf-8", "surrogateescape")
    return json_text.members(text).get("data", text)


def _ids(jobs: Sequence[Job]) -> str:
    return ", ".join(job.id for job in jobs)


def _resumption(jobs: Sequence[Job]) -> str:
    return " && ".join(job.resumption for job in jobs)
