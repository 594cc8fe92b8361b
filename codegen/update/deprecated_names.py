"""What users typed before a change of the API: which commands and options have new names, and which are gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from attrs import frozen

from codegen.compare.findings import Matched
from codegen.compare.renames import renamed_options
from codegen.emit.runtime.record import Operation
from codegen.operations.commands import all_commands
from codegen.operations.deprecated_aliases import CommandAlias, OptionAlias, RemovedCommand, Words
from codegen.operations.overlay_actions import Place

_REPLACES = 0.75
"""How alike a removed and a new command are spelt when the one is told to take the place of the other (difflib)."""


@frozen
class Pair:
    """One operation, as it was and as it is now; None where it has no command."""

    was: Operation | None
    now: Operation | None


@frozen
class Aliases:
    """Everything that had another name, or is gone."""

    commands: tuple[tuple[Place, CommandAlias], ...] = ()
    options: tuple[tuple[Place, OptionAlias], ...] = ()
    removed: tuple[RemovedCommand, ...] = ()


def pairs(matched: Iterable[Matched], old: Iterable[Operation], new: Iterable[Operation]) -> list[Pair]:
    """Return the records of each operation. `matched` says which operations are the same."""
    before = {place(operation): operation for operation in old}
    after = {place(operation): operation for operation in new}
    return [
        Pair(before.get(match.old) if match.old else None, after.get(match.new) if match.new else None)
        for match in matched
    ]


def place(operation: Operation) -> Place:
    """Return method and path."""
    return operation.method, operation.path


def aliases(found: Sequence[Pair], orphans: Iterable[tuple[Words, Place]], since: str) -> Aliases:
    """Return the names that `since` does away with.

    `orphans` are deprecated aliases of commands, and the operations, gone now, that they stood for.
    """
    live = {each for pair in found if pair.now for each in all_commands(pair.now)}
    commands: list[tuple[Place, CommandAlias]] = []
    options: list[tuple[Place, OptionAlias]] = []
    instead: dict[Place, str] = {}
    removed: dict[Words, RemovedCommand] = {}
    for pair in found:
        if pair.was is None:
            continue
        # The first is the operation's own, and has a successor where the operation is still there.
        for each in all_commands(pair.was)[1 if pair.now else 0 :]:
            removed[each] = RemovedCommand(each, since, _instead(each, found))
        if pair.now is None:
            instead[place(pair.was)] = removed[pair.was.command].instead
            continue
        if pair.was.command != pair.now.command:
            commands.append((place(pair.now), CommandAlias(pair.was.command, since)))
        for name, option in renamed_options(pair.was, pair.now).items():
            options.append((place(pair.now), OptionAlias(name, option, since)))
    for command, gone in orphans:
        removed.setdefault(command, RemovedCommand(command, since, instead.get(gone, "")))
    return Aliases(
        commands=tuple((where, alias) for where, alias in commands if alias.command not in live),
        options=tuple(options),
        removed=tuple(gone for command, gone in removed.items() if command not in live),
    )


def _instead(removed: Words, found: Iterable[Pair]) -> str:
    """Return what to try instead: a command like it that is new; failing that, the group's help."""
    group = [pair for pair in found if pair.now and pair.now.command[0] == removed[0]]
    added = [" ".join(pair.now.command) for pair in group if pair.now and pair.was is None]
    if close := get_close_matches(" ".join(removed), added, n=1, cutoff=_REPLACES):
        return f"Use `heygen {close[0]}` instead."
    return f"`heygen {removed[0]} --help` lists what there is." if group else ""
