"""Waiting for jobs: what an answer started, what later answers say of it, and when to ask again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, Literal

from attrs import define, evolve, field, frozen

from . import operations
from .calls import Caller, Given
from .errors import ApiError
from .job_record import Lookup, Status, WaitStep
from .record import Operation
from .transport.answers import load
from .transport.deadline import Deadline
from .transport.flow import Flow, Pause, Together

State = Literal["running", "done", "failed", "blocked", "lost"]
"""`blocked`: a person has to act first. `lost`: its reads fail, and will go on failing."""

_FIRST_DELAY: Final = 2.0
_GROWTH: Final = 1.5
_LONGEST_DELAY: Final = 30.0
_LAST_LOOK: Final = 1.0
"""Seconds before the deadline at which jobs are read once more."""
_NEW_SECONDS: Final = 60.0
"""How long after its start a job may be unknown to the API's reads."""
_READ_SECONDS: Final = 30.0
_ENDS_AT_ONCE: Final = frozenset({401, 403})
_NOT_THERE: Final = frozenset({404, 410})
_REFUSED: Final = frozenset({400, 422})


@frozen(kw_only=True, repr=False, eq=False)
class Job:
    """Something that goes on at the API, as it was when last read."""

    operation: Operation
    """The read."""
    arguments: tuple[str, ...]
    """Path arguments of the read; the last one is the job's id."""
    step: WaitStep | None = None
    """How it was found, and what may follow it."""
    origin: tuple[str, tuple[str, ...]] | None = None
    """What it followed: read operation and path arguments of the job that led to it."""
    guard: Job | None = None
    """What it came from and what still goes on: a session that may yet ask its user something."""
    born: float | None = None
    """When it was started, on the monotonic clock; None where that is not known."""
    answer: bytes | None = None
    """What the last read answered."""
    state: State = "running"
    status: str = ""
    """The state in the API's own word."""
    message: str | None = None
    """Why it failed, or what it asks for."""
    progress: float | None = None
    """How much is done, from 0 to 100."""
    bad_items: tuple[tuple[str, str], ...] = ()
    """Of a batch: id and reason of each item that failed."""
    error: ApiError | None = None
    """Why its last read failed; None where it did not."""

    def __repr__(self) -> str:
        return f"<Job {self.id}: {self.status or self.state}>"

    @property
    def id(self) -> str:
        """The API's id of it."""
        return self.arguments[-1]

    @property
    def is_running(self) -> bool:
        """Whether it has to be read again."""
        return self.state == "running"


def started(
    steps: Sequence[WaitStep], document: Any, known: Mapping[str, str], born: float | None = None
) -> tuple[Job, ...]:
    """Return the jobs that an answer names: those of the first step whose ids have a value.

    Args:
        steps: From the record of the operation that answered.
        document: Its JSON.
        known: Path arguments by field, for reads below another resource.
        born: When they were started, on the monotonic clock.
    """
    for step in steps:
        found = search(step.ids, document)
        ids = found if isinstance(found, list) else [found]
        named = dict.fromkeys(str(entry) for entry in ids if isinstance(entry, str | int) and entry)
        if named:
            operation = operations.load(step.operation)
            above = tuple(known.get(argument.field, "") for argument in operation.arguments[:-1])
            return tuple(Job(step=step, operation=operation, arguments=(*above, each), born=born) for each in named)
    return ()


def after_read(job: Job, answer: bytes) -> Job:
    """Return the job as the answer of its read shows it, or the job that follows it."""
    document = document_of(answer)
    status = job.operation.status
    if status is None:
        return evolve(job, answer=answer, state="done", error=None)
    if not isinstance(search(status.path.partition(".")[0], document), Mapping):
        return evolve(job, error=None)  # it says nothing of the job, not even that it has no state
    word = search(status.path, document)
    read = evolve(
        job,
        answer=answer,
        status=str(word or ""),
        state=_state(status, word),
        message=_text(search(status.message, document)) if status.message else None,
        progress=_percent(search(status.progress, document)) if status.progress else None,
        bad_items=_bad_items(status, document),
        error=None,
    )
    if read.state in ("failed", "blocked") or job.step is None:
        return read
    reached = read.state == "done" or (job.step.until and search(job.step.until, document) not in (None, "", []))
    following = started(job.step.then, document, {}, job.born) if reached else ()
    if not following:
        return read
    origin = (job.operation.id, job.arguments)
    return evolve(following[0], origin=origin, guard=None if read.state == "done" else evolve(read, step=None))


def after_fault(job: Job, error: ApiError, now: float) -> Job:
    """Return the job after a read that failed: only what will not change ends the waiting for it.

    Args:
        job: As it was before.
        error: Why the read failed.
        now: On the monotonic clock.
    """
    seen, status = job.answer is not None, error.status
    age = float("inf") if job.born is None else now - job.born
    is_lost = (
        status in _ENDS_AT_ONCE
        or (status in _NOT_THERE and (seen or age > _NEW_SECONDS))
        or (status in _REFUSED and not seen and job.born is None)
        or error.code == "invalid_request"
    )
    return evolve(job, error=error, state="lost" if is_lost else "running")


def states_of(
    caller: Caller, lookup: Lookup, ids: Sequence[str], deadline: Deadline
) -> Flow[tuple[Mapping[str, str], ApiError | None]]:
    """Return the state of each id that the API tells, or the error that kept it from telling any."""
    operation = operations.load(lookup.operation)
    name = next(option.python_name for option in operation.options if option.field == lookup.parameter)
    given = Given(values={str(name): ",".join(ids)}, deadline=deadline.within(_READ_SECONDS))
    try:
        answer = yield from caller.call(operation, given)
    except ApiError as error:
        return {}, error
    found = search(lookup.items, document_of(answer.content))
    entries = found if isinstance(found, list) else []
    pairs = ((search(lookup.id, entry), search(lookup.status, entry)) for entry in entries)
    return {str(each): str(word) for each, word in pairs if each and word}, None


def search(path: str, value: Any) -> Any:
    """Return what a JMESPath of the contract finds; nothing where the value is not as the contract says."""
    import jmespath  # noqa: PLC0415 - where there is nothing to search, it is not needed
    from jmespath.exceptions import JMESPathError  # noqa: PLC0415 - as above

    try:
        return jmespath.search(path, value)
    except JMESPathError:
        return None


def document_of(answer: bytes) -> Any:
    """Return the value of an answer's JSON; None for anything else."""
    try:
        return load(answer)
    except (ValueError, RecursionError):
        return None


@define(kw_only=True, repr=False, eq=False)
class Wait:
    """Waits for jobs until none of them is running any more, or until the time is over."""

    caller: Caller
    deadline: Deadline
    interval: float | None = None
    """Seconds between two reads; without it they grow from 2 to 30."""
    changed: Callable[[Job], None] = field(default=lambda _: None)
    """Called with each job whenever it was read."""
    jobs: list[Job] = field(factory=list)
    """As last read, for whoever interrupts the wait."""
    _without_lookup: set[str] = field(factory=set)
    """Reads whose states have to be asked for one by one."""

    def until_ended(self, jobs: Iterable[Job]) -> Flow[list[Job]]:
        """Return the jobs, in their order, as they were when the waiting ended."""
        self.jobs = list(jobs)
        asked_to_wait = yield from self._look(first=True)
        delay = _FIRST_DELAY
        while any(job.is_running for job in self.jobs) and not self.deadline.passed:
            yield Pause(self._pause(delay, asked_to_wait))
            delay = min(delay * _GROWTH, _LONGEST_DELAY)
            if self.deadline.passed:
                break
            asked_to_wait = yield from self._look()
        return self.jobs

    def _pause(self, delay: float, asked: float) -> float:
        """Return the seconds until the next look: not past the deadline, and so that a last look comes before it."""
        chosen = self.interval if self.interval is not None else delay * (0.75 + self.deadline.clock.random() / 2)
        chosen, left = max(chosen, asked), self.deadline.left()
        last = left - _LAST_LOOK
        return min(chosen, last if last > 0 else left)

    def _look(self, *, first: bool = False) -> Flow[float]:
        """Read every running job once; return the seconds that a server has asked to wait."""
        due = [
            position
            for position, job in enumerate(self.jobs)
            if job.is_running and not (first and job.answer is not None)
        ]
        due, asked = yield from self._narrowed(due)
        results = yield Together([self._read(self.jobs[position]) for position in due])
        for position, job in zip(due, results, strict=True):
            self._set(position, job)
            if job.error is not None and job.error.retry_after:
                asked = max(asked, job.error.retry_after)
        return asked

    def _set(self, position: int, job: Job) -> None:
        self.jobs[position] = job
        self.changed(job)

    def _read(self, job: Job) -> Flow[Job]:
        if job.guard is not None:
            guard = yield from self._read_once(job.guard)
            if guard.state in ("failed", "blocked", "lost"):
                return guard
            job = evolve(job, guard=None if guard.state == "done" else guard)
        read = yield from self._read_once(job)
        if read.answer is None and read.error is None and read.is_running and read.arguments != job.arguments:
            return (yield from self._read_once(read))
        return read

    def _read_once(self, job: Job) -> Flow[Job]:
        given = Given(path=job.arguments, deadline=self.deadline.within(_READ_SECONDS))
        try:
            answer = yield from self.caller.call(job.operation, given)
        except ApiError as error:
            if self.deadline.passed and error.status is None and job.error is not None:
                return job  # that the time is over says less than what went wrong before
            return after_fault(job, error, self.deadline.clock.monotonic())
        read = after_read(job, answer.content)
        if read.bad_items or (read.state == "done" and _lacks_items(read)):
            return (yield from self._with_all_items(read))
        return read

    def _narrowed(self, due: list[int]) -> Flow[tuple[list[int], float]]:
        """Return which jobs have to be read in full: all, but for those that a request for many says still run."""
        asked, full = 0.0, []
        by_read: dict[str, list[int]] = {}
        for position in due:
            job = self.jobs[position]
            if job.guard is None:
                by_read.setdefault(job.operation.id, []).append(position)
            else:
                full.append(position)
        for operation_id, positions in by_read.items():
            job = self.jobs[positions[0]]
            lookup = job.operation.status.lookup if job.operation.status else None
            if lookup is None or len(positions) < 2 or operation_id in self._without_lookup:
                full += positions
                continue
            chunks = [positions[start : start + lookup.limit] for start in range(0, len(positions), lookup.limit)]
            results = yield Together(
                [
                    states_of(self.caller, lookup, [self.jobs[each].id for each in chunk], self.deadline)
                    for chunk in chunks
                ]
            )
            for chunk, (states, error) in zip(chunks, results, strict=True):
                if error is not None:
                    asked = max(asked, error.retry_after or 0.0)
                    if error.transient:
                        for position in chunk:
                            self._set(position, evolve(self.jobs[position], error=error))
                    else:
                        self._without_lookup.add(operation_id)
                        full += chunk
                    continue
                full += [each for each in chunk if not self._still_runs(each, lookup, states)]
        return sorted(full), asked

    def _still_runs(self, position: int, lookup: Lookup, states: Mapping[str, str]) -> bool:
        job = self.jobs[position]
        word = states.get(job.id)
        if word is None or word in (*lookup.done, *lookup.failed, *lookup.missing):
            return False
        self._set(position, evolve(job, status=word, error=None, answer=job.answer))
        return True

    def _with_all_items(self, job: Job) -> Flow[Job]:
        """Return a batch with what its other pages say of its items. What cannot be read is left out."""
        paging, status = job.operation.pagination, job.operation.status
        name = next((o.python_name for o in job.operation.options if paging and o.field == paging.token), None)
        bad, document = list(job.bad_items), document_of(job.answer or b"")
        seen: set[str] = set()
        while (
            paging and name and status and (token := _text(search(paging.next_token, document))) and token not in seen
        ):
            seen.add(token)
            given = Given(path=job.arguments, values={name: token}, deadline=self.deadline.within(_READ_SECONDS))
            try:
                answer = yield from self.caller.call(job.operation, given)
            except ApiError:
                break
            document = document_of(answer.content)
            bad += _bad_items(status, document)
        return evolve(job, bad_items=tuple(bad))


def _state(status: Status, word: Any) -> State:
    if word in status.done:
        return "done"
    if word in status.failed:
        return "failed"
    return "blocked" if word in status.blocked else "running"


def _bad_items(status: Status, document: Any) -> tuple[tuple[str, str], ...]:
    items = status.items
    found = search(items.path, document) if items else None
    if items is None or not isinstance(found, list):
        return ()
    return tuple(
        (
            _text(search(items.id, entry)) or f"item {position}",
            (_text(search(items.message, entry)) if items.message else None) or str(search(items.status, entry)),
        )
        for position, entry in enumerate(found)
        if search(items.status, entry) in items.failed
    )


def _lacks_items(job: Job) -> bool:
    """Tell whether the counts of a batch speak of failed items that its first page does not show."""
    items = job.operation.status.items if job.operation.status else None
    counts = search(items.counts, document_of(job.answer or b"")) if items and items.counts else None
    return isinstance(counts, Mapping) and any(counts.get(word) for word in items.failed) if items else False


def _percent(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return min(100.0, max(0.0, float(value))) if is_number else None


def _text(value: Any) -> str | None:
    return str(value) if value not in (None, "", [], {}) else None
