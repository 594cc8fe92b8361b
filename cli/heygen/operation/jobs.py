"""Jobs of the API: which ones an answer started, and what a later answer says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import jmespath
from attrs import evolve, frozen
from heygen_api import operations
from heygen_api.record import Operation, Status, WaitStep
from jmespath.exceptions import JMESPathError

from heygen.errors import CliError
from heygen.output import json_text

State = Literal["running", "done", "failed", "blocked", "lost"]
"""`blocked`: a person has to act first. `lost`: its reads fail."""


@frozen(kw_only=True)
class Job:
    """Something that goes on at the API, as it was when last read."""

    step: WaitStep
    operation: Operation
    """The read."""
    arguments: tuple[str, ...]
    """Path arguments of the read; the last one is the job's id."""
    answer: bytes | None = None
    """What the last read answered."""
    state: State = "running"
    status: str = ""
    """The state in the API's own word."""
    message: str | None = None
    """Why it failed."""
    failures: int = 0
    """Reads that failed, in a row."""
    error: CliError | None = None
    """Why it is lost."""

    @property
    def id(self) -> str:
        """The API's id of it."""
        return self.arguments[-1]

    @property
    def resumption(self) -> str:
        """The command line that goes on waiting for it."""
        return " ".join(("heygen", *self.operation.command, *self.arguments, "--wait"))


def started(steps: Sequence[WaitStep], answer: bytes, known: Mapping[str, str]) -> tuple[Job, ...]:
    """Return the jobs that an answer names: those of the first step whose ids have a value.

    Args:
        steps: From the record of the operation that answered.
        answer: Its JSON.
        known: Path arguments by field, for reads below another resource.
    """
    document = _document(answer)
    for step in steps:
        found = search(step.ids, document)
        ids = found if isinstance(found, list) else [found]
        if named := [str(entry) for entry in ids if entry]:
            operation = operations.load(step.operation)
            above = tuple(known.get(argument.field, "") for argument in operation.arguments[:-1])
            return tuple(Job(step=step, operation=operation, arguments=(*above, entry)) for entry in named)
    return ()


def after_read(job: Job, answer: bytes) -> tuple[Job, ...]:
    """Return the job as the answer of its read shows it, or the jobs that follow it."""
    document = _document(answer)
    status = job.operation.status
    word = search(status.path, document) if status else None
    read = evolve(job, answer=answer, status=str(word or ""), failures=0)
    reached = job.step.until is not None and search(job.step.until, document) not in (None, "", [])
    if status is None or reached or word in status.done:
        return started(job.step.then, answer, {}) or (evolve(read, state="done"),)
    return (evolve(read, state=_state(status, str(word)), message=_message(status, document)),)


def search(path: str, value: Any) -> Any:
    """Return what a JMESPath of the contract finds; nothing where the value is not as the contract says."""
    try:
        return jmespath.search(path, value)
    except JMESPathError:
        return None


def _state(status: Status, word: str) -> State:
    if word in status.failed:
        return "failed"
    return "blocked" if word in status.blocked else "running"


def _message(status: Status, document: Any) -> str | None:
    found = search(status.message, document) if status.message else None
    return str(found) if found else None


def _document(answer: bytes) -> Any:
    try:
        return json_text.load(answer.decode("utf-8", "surrogateescape"))
    except (ValueError, RecursionError):
        return None
