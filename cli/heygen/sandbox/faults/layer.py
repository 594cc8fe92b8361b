"""Faults around an application: counts every request, lets rules strike, and keeps the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from attrs import define, field
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from heygen.sandbox.contract.contract import Contract
from heygen.sandbox.faults import answers, files, jobs
from heygen.sandbox.faults.ledger import Ledger
from heygen.sandbox.faults.plan import Plan
from heygen.sandbox.faults.rules import FILES, UPLOADS, Rule, Rules, Target
from heygen.sandbox.faults.wire import Wire
from heygen.sandbox.requests.calls import Call
from heygen.sandbox.samples.media import Files
from heygen.sandbox.state.store import Job, Resource

CONTROL = "/__sandbox__/"
"""What paths of the sandbox's own control begin with; no fault strikes there."""


@define
class _Performance:
    """A request while it is carried out."""

    target: Target
    ids: list[str] = field(factory=list)


@define
class Faults:
    """What goes wrong in one sandbox, and what happened all the same."""

    contract: Contract
    files: Files
    rules: Rules = field(factory=Rules)
    ledger: Ledger = field(factory=Ledger)
    plan: Plan = field(init=False)
    _unknown: jobs.UnknownStates = field(factory=jobs.UnknownStates)
    _performance: _Performance | None = None

    def __attrs_post_init__(self) -> None:
        self.plan = Plan(self.rules)

    def around(self, application: ASGIApp) -> ASGIApp:
        """Return the application with faults."""

        async def serve(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http" or scope["path"].startswith(CONTROL):
                await application(scope, receive, send)
                return
            target = self._target(scope)
            record = self.contract.operations.get(target.operation or "")
            keyed = record is not None and record.idempotency_key is not None
            self.ledger.requested(target, Headers(scope=scope).get("idempotency-key") if keyed else None)
            struck = application
            for rule in reversed(self.plan.for_request(target)):
                struck = self._struck(struck, rule)
            await struck(scope, receive, send)

        return serve

    def _struck(self, application: ASGIApp, rule: Rule) -> ASGIApp:
        strikes = {**answers.STRIKES, **files.strikes(self.files)}

        async def serve(scope: Scope, receive: Receive, send: Send) -> None:
            exchange = answers.Exchange(scope, receive, send, application, Wire(scope), rule.parameters)
            await strikes[rule.kind](exchange)

        return serve

    def _target(self, scope: Scope) -> Target:
        method, path = scope["method"], scope["path"]
        for own in (FILES, UPLOADS):
            if path.startswith(own.partition("{")[0]):
                return Target(method, path, own)
        found = self.contract.match(scope.get("raw_path", path.encode()).decode("latin-1"))
        record = next((found[one][0] for one in (method, "GET" if method == "HEAD" else "") if one in found), None)
        if record is not None:
            return Target(method, path, record.path, record.id)
        return Target(method, path, next(iter(found.values()))[0].path if found else None)

    @contextmanager
    def performing(self, call: Call) -> Iterator[None]:
        """Note in the ledger what a request makes while it is carried out, unless it is refused."""
        operation = call.operation
        self._performance = _Performance(Target(operation.method, call.place.path, operation.path, operation.id))
        try:
            yield
            self.ledger.carried_out(call, self._performance.ids)
        finally:
            self._performance = None

    def added(self, resource: Resource) -> None:
        """Take note of a resource that was made."""
        if self._performance is not None:
            self._performance.ids.append(resource.id)

    def job(self, resource: Resource, job: Job) -> Job:
        """Return the job that starts in place of one that would take its course."""
        if job.waits:
            return job
        rule = self.plan.for_job(lambda rule: self._concerns(rule, resource))
        if rule is None:
            return job
        self._unknown.note(rule, resource, job)
        return jobs.alter(job, rule)

    def _concerns(self, rule: Rule, resource: Resource) -> bool:
        if rule.family is not None:
            return rule.family == resource.place.template
        return self._performance is not None and rule.concerns(self._performance.target)

    def shown(self, answer: Any, now: float) -> Any:
        """Return an answer as clients get it."""
        return self._unknown.show(answer, now)
