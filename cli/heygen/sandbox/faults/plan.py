"""Which rules strike: each rule counts what it is about, and how often it struck."""

from __future__ import annotations

from collections.abc import Callable
from random import Random, SystemRandom
from typing import Any

from attrs import define, field

from heygen.sandbox.faults.kinds import KINDS
from heygen.sandbox.faults.rules import Rule, Rules, Target


@define
class Counter:
    """One rule and what it has seen."""

    rule: Rule
    random: Random
    seen: int = 0
    struck: int = 0

    def due(self) -> bool:
        """Count one more request or job, and tell whether the rule strikes it."""
        self.seen += 1
        left = self.rule.times is None or self.struck < self.rule.times
        return self.rule.strikes(self.seen, self.random.random()) and left


@define
class Plan:
    """The rules in force."""

    rules: Rules = field(factory=Rules)
    _counters: list[Counter] = field(init=False)
    _seed: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.replace(self.rules)

    def replace(self, rules: Rules) -> None:
        """Put other rules in force, and begin to count anew."""
        self.rules = rules
        self._seed = SystemRandom().getrandbits(32) if rules.seed is None else rules.seed
        # Each rule draws from its own series, so that no rule's chances hang on what other rules see.
        self._counters = [Counter(rule, Random(f"{self._seed} {rule.number}")) for rule in rules.rules]  # noqa: S311

    def for_request(self, target: Target) -> list[Rule]:
        """Count a request, and return the rules that strike its answer: any that pass on, and one that does not."""
        due = self._due(lambda rule: KINDS[rule.kind].scope != "job" and rule.concerns(target))
        final = [counter for counter in due if not KINDS[counter.rule.kind].passes_on]
        return self._struck([counter for counter in due if counter not in final[1:]])

    def for_job(self, concerned: Callable[[Rule], bool]) -> Rule | None:
        """Count a job, and return the rule that strikes it; None if it takes its course."""
        due = self._due(lambda rule: KINDS[rule.kind].scope == "job" and concerned(rule))
        return next(iter(self._struck(due[:1])), None)

    def _due(self, concerned: Callable[[Rule], bool]) -> list[Counter]:
        return [counter for counter in self._counters if concerned(counter.rule) and counter.due()]

    def _struck(self, counters: list[Counter]) -> list[Rule]:
        for counter in counters:
            counter.struck += 1
        return [counter.rule for counter in counters]

    def report(self) -> dict[str, Any]:
        """Return the rules as they were given, each with how much it has seen and how often it struck."""
        counted = [{**counter.rule.given, "seen": counter.seen, "struck": counter.struck} for counter in self._counters]
        return {"seed": self._seed, "fault": counted}
