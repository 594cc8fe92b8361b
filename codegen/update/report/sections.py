"""A comparison arranged for reading: each change once, under the operations that it concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from attrs import Factory, frozen

from codegen.compare import Comparison, Finding, Severity
from codegen.compare.effects.commands import Effect, Effects
from codegen.compare.effects.python import ClientChange
from codegen.emit.runtime.record import Operation
from codegen.openapi.json_values import identity

_Entry = TypeVar("_Entry")
_Key = TypeVar("_Key", bound=Hashable)


@frozen
class Change:
    """One change of the API, with all findings about it: one for each operation and direction that it reaches."""

    findings: tuple[Finding, ...]
    """The worst first."""

    @property
    def first(self) -> Finding:
        """Return the finding that stands for all: none is worse."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """Return the severity of the worst finding."""
        return self.first.severity

    @property
    def is_wording(self) -> bool:
        """Tell whether it is in a description or summary, and nothing else."""
        return self.first.is_wording

    @property
    def is_left(self) -> bool:
        """Tell whether it is a text of the vendor's that does not replace ours."""
        return self.first.kind == "reworded-ours-kept"

    @property
    def operations(self) -> tuple[str, ...]:
        """Return the labels of the operations; none for a change of the API as a whole."""
        return tuple(dict.fromkeys(each.operation for each in self.findings if each.operation is not None))


@frozen
class EffectGroup:
    """One effect on the command line, on as many commands as it is the same for."""

    effects: tuple[Effect, ...]

    @property
    def first(self) -> Effect:
        """Return the effect that stands for all: they differ in operation and command alone."""
        return self.effects[0]

    @property
    def severity(self) -> Severity:
        """Return the severity, which is that of every effect."""
        return self.first.severity

    @property
    def operations(self) -> tuple[str, ...]:
        """Return the labels of the operations; none for an effect that concerns none."""
        return tuple(effect.operation for effect in self.effects if effect.operation is not None)


@frozen
class Section:
    """What concerns exactly these operations, the worst first."""

    operations: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    effects: tuple[EffectGroup, ...] = ()

    @property
    def severity(self) -> Severity:
        """Return that of the worst change or effect."""
        severities = [change.severity for change in self.changes] + [group.severity for group in self.effects]
        return min(severities, key=lambda severity: severity.rank)


@frozen
class Report:
    """All that a report shows."""

    changes: tuple[Change, ...]
    effects: tuple[Effect, ...]
    sections: tuple[Section, ...]
    """The worst first, without changes that are in the wording alone."""
    wording: tuple[Change, ...]
    """Those alone."""
    extensions: dict[str, int] = Factory(dict)
    """Changed extensions that nothing here reads, and how often each has changed."""
    titles: dict[str, str] = Factory(dict)
    """Method and path of each operation, by its label."""
    commands: tuple[Operation, ...] = ()
    """The new ones, in the document's order."""
    client: tuple[ClientChange, ...] = ()
    """The worst first."""
    follow_ups: tuple[str, ...] = ()
    """What is left for a person to do, a sentence for each."""

    def __bool__(self) -> bool:
        return bool(self.changes or self.extensions or self.effects or self.client)

    def effect_groups(self, severity: Severity) -> list[EffectGroup]:
        """Return the effects of that severity."""
        return [group for section in self.sections for group in section.effects if group.severity is severity]

    def counts(self) -> dict[Severity, int]:
        """Return how many changes of the API there are of each severity."""
        return _counted(change.severity for change in self.changes)

    def effect_counts(self) -> dict[Severity, int]:
        """Return how many effects on the command line there are of each severity."""
        return _counted(effect.severity for effect in self.effects)

    def client_counts(self) -> dict[Severity, int]:
        """Return how many changes of the Python client's names there are of each severity."""
        return _counted(change.severity for change in self.client)

    def exit_code(self) -> int:
        """Return 0 for no change, 1 for a change that breaks nobody for certain, 2 for a breaking one.

        A possibly breaking change is a 1: whether it breaks depends on the caller, and the report says so. So is a
        change of descriptions alone.
        """
        counts = (self.counts(), self.effect_counts(), self.client_counts())
        if any(each[Severity.BREAKING] for each in counts):
            return 2
        return 1 if self else 0


def arrange(
    comparison: Comparison,
    effects: Effects,
    *,
    commands: Iterable[Operation] = (),
    client: Iterable[ClientChange] = (),
    follow_ups: Iterable[str] = (),
) -> Report:
    """Return the findings and effects grouped and ordered for a report."""
    findings = [finding for finding in comparison.findings if not finding.is_unread]
    changes = _changes(findings)
    groups = [EffectGroup(tuple(group)) for group in _grouped(effects, _same_effect).values()]
    changed = _grouped([change for change in changes if not change.is_wording], lambda each: frozenset(each.operations))
    affected = _grouped(groups, lambda group: frozenset(group.operations))
    sections = [
        Section(
            (*changed.get(operations, ()), *affected.get(operations, ()))[0].operations,
            tuple(sorted(changed.get(operations, ()), key=_rank)),
            tuple(sorted(affected.get(operations, ()), key=_rank)),
        )
        for operations in dict.fromkeys([*changed, *affected])
    ]
    return Report(
        changes=tuple(changes),
        effects=tuple(effects),
        sections=tuple(sorted(sections, key=_rank)),
        wording=tuple(change for change in changes if change.is_wording),
        extensions=_unread(comparison.findings),
        titles={
            matched.label: " ".join(end) for matched in comparison.operations if (end := matched.new or matched.old)
        },
        commands=tuple(commands),
        client=tuple(client),
        follow_ups=tuple(follow_ups),
    )


def _changes(findings: Iterable[Finding]) -> list[Change]:
    """Return each change once, whichever ways lead to it: other operations, the other direction, copies of a schema."""
    places = _grouped(findings, Finding.same_change).values()
    copies = _grouped(places, lambda group: group[0].same_copy()).values()
    return [Change(_worst_first(each for group in groups for each in group)) for groups in copies]


def _worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings by severity, each place of an operation once: variants of a union share theirs."""
    places = _grouped(findings, lambda each: (each.operation, each.direction, each.location))
    return tuple(sorted((group[0] for group in places.values()), key=lambda each: each.severity.rank))


def _unread(findings: Iterable[Finding]) -> dict[str, int]:
    names = (name for each in findings if each.is_unread for name in (each.before or each.after))
    return dict(sorted(Counter(names).items()))


def _same_effect(effect: Effect) -> Hashable:
    alone = effect.command if effect.kind.startswith("command-") else None
    return (effect.kind, effect.severity, alone, effect.subject, identity([effect.before, effect.after]))


def _grouped(entries: Iterable[_Entry], key: Callable[[_Entry], _Key]) -> dict[_Key, list[_Entry]]:
    groups: dict[_Key, list[_Entry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return groups


def _rank(entry: Change | EffectGroup | Section) -> int:
    return entry.severity.rank


def _counted(severities: Iterable[Severity]) -> dict[Severity, int]:
    counter = Counter(severities)
    return {severity: counter[severity] for severity in Severity}
