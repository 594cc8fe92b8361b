"""Commands that the rule alone does not name: those that users have, new ones beside them, and clashes of the two."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from codegen.compare.effects.commands import Effect
from codegen.compare.findings import Matched
from codegen.emit.runtime.record import Operation
from codegen.openapi.document import Document, Endpoint
from codegen.operations.command_names import COMMAND, Paths, Words, by_rule, collection_of, ending, group_of
from codegen.operations.commands import Clash, clashes, renamed
from codegen.operations.overlay_actions import Place, name_action

_PINNED, _TAKEN, _CLASH = "command-name-pinned", "command-name-taken", "command-clash"
"""Kinds of effects."""
_VERBS = frozenset(("list", "get", "create", "update", "delete", "replace"))


@frozen
class Pin:
    """An operation whose command the update writes into the overlay, and why."""

    operation: Operation
    """With this command."""
    kind: str
    """Of the effect that reports it."""
    rule: Words
    """The command that the operation would have without its pin."""
    reason: str
    holder: str = ""
    """Id of the operation that has that command, where one has it."""

    @property
    def place(self) -> Place:
        """Return method and path."""
        return self.operation.method, self.operation.path


@frozen
class PinnedNames:
    """The records of a new document with the commands that they get."""

    operations: tuple[Operation, ...]
    pins: tuple[Pin, ...]
    clashes: tuple[Clash, ...]
    """Between commands that are both meant, since users or the overlay have them: only a person can end these."""


def pin_names(
    document: Document, matched: Iterable[Matched], old: Iterable[Operation], new: Sequence[Operation]
) -> PinnedNames:
    """Return the records `new` of `document` with the commands that users have, by `old`, and new ones clear of them.

    An `x-cli-command` in the overlay is a person's decision, and stays.
    """
    endpoints = {(endpoint.method, endpoint.path): endpoint for endpoint in document.endpoints()}
    before = {_place(record): record for record in old}
    released = {match.new: before[match.old] for match in matched if match.new and match.old in before}
    decided = {record.id for record in new if COMMAND in endpoints[_place(record)].data}
    pins = _kept_names(new, released, decided)
    siblings = _Siblings.of(endpoints, [_pinned(record, pins) for record in new if _place(record) in released])
    for record in new:
        if record.id not in decided and _place(record) not in released:
            words = siblings.name(endpoints[_place(record)])
            if words not in (None, record.command):
                pins[record.id] = Pin(renamed(record, words), _PINNED, record.command, "Named as what is beside it")
    records = {record.id: _pinned(record, pins) for record in new}
    users_have = {(at, was.command) for at, was in released.items()}
    kept = {record.id for record in records.values() if (_place(record), record.command) in users_have}
    unsolved: list[Clash] = []
    for clash in clashes(document, records.values(), kept):
        if clash.operation in kept | decided:
            unsolved.append(clash)
        else:
            record = renamed(records[clash.operation], clash.proposal)
            pins[clash.operation] = Pin(record, _TAKEN, clash.command, clash.reason, clash.holder)
    operations = tuple(_pinned(record, pins) for record in new)
    return PinnedNames(operations, tuple(pins.values()), tuple(unsolved))


def _kept_names(
    new: Iterable[Operation], released: Mapping[Place, Operation], decided: Container[str]
) -> dict[str, Pin]:
    """Return a pin for each operation that the rule names otherwise than users know it, by operation id."""
    pins: dict[str, Pin] = {}
    for record in new:
        was = released.get(_place(record))
        if was is not None and was.command != record.command and record.id not in decided:
            pins[record.id] = Pin(renamed(record, was.command), _PINNED, record.command, "Keeps the name that it had")
    return pins


def name_effects(names: PinnedNames, labels: Mapping[Place, str]) -> Iterator[Effect]:
    """Yield what to report of them. `labels` are what findings call operations."""
    by_id = {record.id: record for record in names.operations}
    for pin in names.pins:
        yield Effect(
            kind=pin.kind,
            operation=labels[pin.place],
            command=" ".join(pin.operation.command),
            subject=pin.holder,
            before=" ".join(pin.rule),
            after=" ".join(pin.operation.command),
            overlay_action=tuple(name_action(pin.place, pin.operation.command, pin.reason)),
        )
    for clash in names.clashes:
        record = by_id[clash.operation]
        yield Effect(
            kind=_CLASH,
            operation=labels[_place(record)],
            command=" ".join(record.command),
            subject=clash.holder,
            before=" ".join(clash.command),
            after=" ".join(clash.proposal),
            overlay_action=tuple(name_action(_place(record), clash.proposal, clash.reason)),
        )


@frozen
class _Siblings:
    """Collections of the API, and the words with which commands of their operations begin."""

    stems: Mapping[Words, tuple[Words, str, bool]]
    """By the collection's path: the words, the group by the rule, and whether the words are others than the rule's."""
    paths: Paths

    @classmethod
    def of(cls, endpoints: Mapping[Place, Endpoint], records: Iterable[Operation]) -> _Siblings:
        paths = Paths.of(endpoints.values())
        stems: dict[Words, tuple[Words, str, bool]] = {}
        for record in records:
            *stem, verb = record.command
            if stem and verb in _VERBS:
                endpoint = endpoints[_place(record)]
                is_other = by_rule(endpoint, paths)[:-1] != tuple(stem)
                stems.setdefault(collection_of(record.path), (tuple(stem), group_of(endpoint), is_other))
        return cls(stems, paths)

    def name(self, endpoint: Endpoint) -> Words | None:
        """Return the command that continues those of the operations beside `endpoint`; None where the rule's does."""
        collection = collection_of(endpoint.path)
        for length in range(len(collection), 0, -1):
            stem, group, is_other = self.stems.get(collection[:length], ((), "", False))
            if stem and length == len(collection):
                return (*stem, *ending(endpoint, collection, self.paths))
            if stem and is_other and group == group_of(endpoint):
                return (*stem, *ending(endpoint, collection[:length], self.paths))
        return None


def _pinned(record: Operation, pins: Mapping[str, Pin]) -> Operation:
    return pins[record.id].operation if record.id in pins else record


def _place(record: Operation) -> Place:
    return record.method, record.path
