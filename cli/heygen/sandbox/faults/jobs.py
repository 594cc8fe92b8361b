"""Faults of jobs: how a job that starts differs from one that takes its course, and states that no contract knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, evolve, field

from heygen.sandbox.faults.rules import Rule
from heygen.sandbox.state.store import Job, Resource

_MESSAGE = "A fault was asked for: this job fails."


def _fails(job: Job, _parameters: Mapping[str, Any]) -> Job:
    return evolve(job, failure=_MESSAGE)


def _hangs(job: Job, _parameters: Mapping[str, Any]) -> Job:
    return evolve(job, hangs=True)


def _goes_back(job: Job, parameters: Mapping[str, Any]) -> Job:
    start = job.seconds + parameters["after"]
    return evolve(job, relapse=(start, start + parameters["seconds"]))


def _unknown_state(job: Job, parameters: Mapping[str, Any]) -> Job:
    return evolve(job, seconds=max(job.seconds, parameters["seconds"]))


def _missing(job: Job, parameters: Mapping[str, Any]) -> Job:
    return evolve(job, hidden=parameters["seconds"])


_ALTERED: Mapping[str, Callable[[Job, Mapping[str, Any]], Job]] = {
    "job_fails": _fails,
    "job_hangs": _hangs,
    "job_goes_back": _goes_back,
    "job_unknown_state": _unknown_state,
    "job_missing": _missing,
}


@define
class UnknownStates:
    """Jobs that are for a while in a state that the contract does not know."""

    _states: dict[str, tuple[str, float]] = field(factory=dict)
    """State by id, and when it ends."""

    def note(self, rule: Rule, resource: Resource, job: Job) -> None:
        """Note a job that a rule strikes, if it is of this kind."""
        if rule.kind == "job_unknown_state":
            self._states[resource.id] = rule.parameters["state"], job.started + rule.parameters["seconds"]

    def show(self, answer: Any, now: float) -> Any:
        """Return an answer with the states that jobs are in now.

        An answer is checked against the contract without them: no enum has such a state.
        """
        current = {one: state for one, (state, end) in self._states.items() if now < end}
        return _shown(answer, current) if current else answer


def _shown(value: Any, states: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_shown(inner, states) for inner in value]
    if not isinstance(value, dict):
        return value
    inner = {key: _shown(one, states) for key, one in value.items()}
    # The first id of an object is its own; others name what belongs to it.
    own = next((str(one) for key, one in value.items() if key == "id" or key.endswith("_id")), "")
    return {**inner, "status": states[own]} if own in states and "status" in inner else inner


def alter(job: Job, rule: Rule) -> Job:
    """Return what a job becomes under a rule."""
    return _ALTERED[rule.kind](job, rule.parameters)
