"""Rules: what goes wrong, with which requests or jobs, and with how many of them."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from attrs import frozen

from heygen.sandbox.contract.families import blank
from heygen.sandbox.faults.kinds import KINDS

FILES, UPLOADS = "/files/{path}", "/uploads/{path}"
"""Templates of the sandbox's own routes: what links lead to, and what direct uploads are sent to."""


@frozen
class Target:
    """One request as rules look at it."""

    method: str
    path: str
    """As requested, decoded."""
    template: str | None
    """Path of the contract, or of one of the sandbox's own routes; None where there is no such route."""
    operation: str | None = None


@frozen
class Rule:
    """What goes wrong, with which requests (or jobs), and with how many of them."""

    number: int
    """Place in the document, from 0."""
    given: Mapping[str, Any]
    """As the document has it."""
    kind: str
    parameters: Mapping[str, Any]
    method: str | None = None
    path: str | None = None
    operation: str | None = None
    family: str | None = None
    """Path of the collection whose jobs it strikes."""
    nth: tuple[int, ...] = ()
    first: int | None = None
    every: int | None = None
    probability: float | None = None
    times: int | None = None

    def concerns(self, target: Target) -> bool:
        """Tell whether a request is one that the rule is about."""
        if KINDS[self.kind].scope == "file" and (target.template != FILES or target.method != "GET"):
            return False
        if self.method not in (None, target.method) or self.operation not in (None, target.operation):
            return False
        if self.path is None or (target.template is not None and blank(self.path) == blank(target.template)):
            return True
        return fnmatchcase(target.path, self.path)

    def strikes(self, count: int, chance: float) -> bool:
        """Tell whether the `count`-th request (from 1) is struck; `chance` is a number from 0 to 1 drawn for it."""
        if self.nth:
            return count in self.nth
        if self.probability is not None:
            return chance < self.probability
        return (self.first is None or count <= self.first) and (self.every is None or count % self.every == 0)


@frozen
class Rules:
    """All rules of one document."""

    rules: tuple[Rule, ...] = ()
    seed: int | None = None
