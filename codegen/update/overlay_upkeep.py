"""Keeps the overlay fit for a contract that changes: its actions follow their operations, old names stay known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from codegen.compare.findings import Matched
from codegen.compare.renames import renamed_options
from codegen.emit.runtime.record import Operation
from codegen.openapi import overlay as overlays
from codegen.openapi.document import Document
from codegen.openapi.overlay import UnmatchedAction
from codegen.operations.command_names import COMMAND
from codegen.operations.commands import all_commands
from codegen.operations.deprecated_aliases import COMMAND_ALIASES, OPTION_ALIASES, REMOVED_COMMANDS, Words
from codegen.operations.extensions import DIRECT_UPLOAD, STATUS, WAIT
from codegen.operations.overlay_actions import Place
from codegen.update.deprecated_names import Aliases, Pair, place
from codegen.update.overlay_edits import OverlayText, alias_words, operations_read, operations_used


@frozen
class Followed:
    """An overlay whose actions are on the operations that they were on."""

    text: OverlayText
    unmatched: tuple[UnmatchedAction, ...]
    """The actions that match nothing any more, and are not in it."""
    orphans: tuple[tuple[Words, Place], ...]
    """Deprecated aliases of commands whose operations are gone, and these operations' places in the old contract."""


@frozen
class TakenName:
    """A deprecated alias of a command, or of an option, that is the name of another now."""

    operation: Operation
    """Which has it now."""
    name: str
    stood_for: str


def follow(
    text: OverlayText, matched: Iterable[Matched], records: Iterable[Operation], contract: Mapping[str, Any]
) -> Followed:
    """Return the overlay as it fits `contract`, in which the operations of `records` are where `matched` says.

    Raises:
        OverlayError: the overlay is not one, or does not fit what it matches.
    """
    overlays.check(text.data)
    moved = {match.old: match.new for match in matched if match.old and match.new and match.old != match.new}
    gone = {match.old for match in matched if match.old and not match.new}
    places = text.places()
    on_gone = {number for number, at in enumerate(places, start=1) if at in gone}
    orphans = [(alias_words(entry), at) for at, entry in text.entries(COMMAND_ALIASES) if at in gone]
    result = text.retargeted(moved)
    unmatched = _unmatched(text, result, on_gone, contract)
    result = result.without_actions({action.number for action in unmatched} | on_gone)
    result = _with_references(result, matched, records, contract)
    told = [action for action in unmatched if action.number not in on_gone or not _is_of_names(text, action.number)]
    return Followed(result, tuple(told), tuple(orphans))


def apply(text: OverlayText, contract: Mapping[str, Any]) -> Document:
    """Return the contract with the overlay applied. Raises OverlayError."""
    return Document(contract if text.is_empty else overlays.apply(contract, text.data))


def with_aliases(text: OverlayText, names: Aliases, found: Sequence[Pair]) -> tuple[OverlayText, list[TakenName]]:
    """Return the overlay with deprecated aliases kept, and those of its names that are taken by something else now."""
    both = [(pair.was, pair.now) for pair in found if pair.was and pair.now]
    text = text.with_commands({was.command: now.command for was, now in both if was.command != now.command})
    text, taken = _without_taken(text, [pair.now for pair in found if pair.now])
    for was, now in both:
        if renamed := renamed_options(was, now):
            text = text.with_options(place(now), renamed)
    options = {place(pair.now): _option_names(pair.now) for pair in found if pair.now}
    text = text.without_entries(
        OPTION_ALIASES, lambda at, entry: at in options and entry.get("option") not in options[at]
    )
    return text.with_alias(names.commands, names.options, names.removed), taken


def _without_taken(text: OverlayText, live: Iterable[Operation]) -> tuple[OverlayText, list[TakenName]]:
    by_command = {operation.command: operation for operation in live}
    by_place = {place(operation): operation for operation in by_command.values()}
    taken: list[TakenName] = []
    for at, entry in text.entries(COMMAND_ALIASES):
        words = alias_words(entry)
        if words in by_command and at in by_place and at != place(by_command[words]):
            taken.append(TakenName(by_command[words], _spelt(words), _spelt(by_place[at].command)))
    for at, entry in text.entries(OPTION_ALIASES):
        operation = by_place.get(at) if at else None
        if operation and entry.get("name") in _option_names(operation):
            taken.append(TakenName(operation, entry["name"], str(entry.get("option"))))
    names = {words for operation in by_command.values() for words in all_commands(operation)}
    for key in (COMMAND_ALIASES, REMOVED_COMMANDS):
        text = text.without_entries(key, lambda _, entry: alias_words(entry) in names)
    return text.without_entries(
        OPTION_ALIASES,
        lambda at, entry: at in by_place and entry.get("name") in _option_names(by_place[at]),
    ), taken


def _unmatched(
    old: OverlayText, new: OverlayText, on_gone: set[int], contract: Mapping[str, Any]
) -> list[UnmatchedAction]:
    """Return the actions of `new` that match nothing, and those on operations that are gone, as they are in `old`."""
    actions = new.data["actions"]
    kept = [number for number in range(1, len(actions) + 1) if number not in on_gone]
    found = set(on_gone)
    if kept:
        rest = {**new.data, "actions": [actions[number - 1] for number in kept]}
        found |= {kept[action.number - 1] for action in overlays.unmatched(contract, rest)}
    return [
        UnmatchedAction(number=number, target=action["target"], description=action.get("description"))
        for number, action in enumerate(old.data["actions"], start=1)
        if number in found
    ]


def _is_of_names(text: OverlayText, number: int) -> bool:
    """Tell whether an action holds nothing but names."""
    return set(text.data["actions"][number - 1].get("update") or ()) <= {COMMAND, COMMAND_ALIASES, OPTION_ALIASES}


def _with_references(
    text: OverlayText, matched: Iterable[Matched], records: Iterable[Operation], contract: Mapping[str, Any]
) -> OverlayText:
    """Return the overlay with operations that jobs and uploads rely on under their new ids.

    What relies on one that is gone is left out.
    """
    endpoints = {(endpoint.method, endpoint.path): endpoint for endpoint in Document(contract).endpoints()}
    now = {match.old: match.new for match in matched if match.old}
    renamed: dict[str, str] = {}
    gone: set[str] = set()
    for record in records:
        at = now.get(place(record))
        if at is None or endpoints[at].data.get("x-cli-visible") is False:
            gone.add(record.id)
        elif endpoints[at].id != record.id:
            renamed[record.id] = endpoints[at].id
    text = text.without_entries(WAIT, lambda _, step: not gone.isdisjoint(operations_read(step)))
    for keys in ((STATUS, "remedy"), (STATUS, "lookup"), (DIRECT_UPLOAD,)):
        text = text.without_objects(keys, lambda entry: not gone.isdisjoint(operations_used(entry)))
    return text.with_operation_ids(renamed)


def _option_names(operation: Operation) -> set[str]:
    return {option.name for option in operation.options}


def _spelt(words: Words) -> str:
    return f"heygen {' '.join(words)}"
