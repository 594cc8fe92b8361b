"""What is left to do once a document is taken in: texts that nobody wrote, overlay entries that fit no more."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from codegen.compare import Comparison
from codegen.compare.effects.commands import Effect
from codegen.emit.runtime.record import Operation
from codegen.openapi.references import escape, look_up, resolve
from codegen.openapi.structure import Place, walk
from codegen.operations.options import RESERVED
from codegen.update.command_pins import Pin

_SHOWN = 4
_INSTEAD_OF_OPTIONS = {"-d", "--data", "--request-schema", "--response-schema", "--help"}
_TO_SETTLE = {
    "overlay-action-unmatched": "write anew, if it is still wanted, what openapi/cli.overlay.yaml loses with actions "
    "that match nothing any more",
    "answer-lacks": "mend in openapi/cli.overlay.yaml what commands look for in answers that lack it",
    "column-empty": "mend in openapi/cli.overlay.yaml columns of tables that have nothing to show",
    "examples-missing": "write examples for new commands",
    "wait-missing": "see whether new commands start a job that can be waited for",
}
"""Kinds of effects, and what to do about them."""
_WORD = re.compile(r"[\w.]*")


def follow_ups(
    old: Mapping[str, Any], new: Mapping[str, Any], comparison: Comparison, operations: Sequence[Operation]
) -> list[str]:
    """Return a sentence for each. `operations` are the records of the contract `new`."""
    points = [*_undescribed(old, new), *_reworded(comparison)]
    for operation in operations:
        points += [f"an example of `heygen {' '.join(operation.command)}` {fault}" for fault in _stale(operation)]
    labels = {match.new: match.label for match in comparison.operations}
    statuses = {labels[each.method, each.path]: each for each in operations if each.status}
    for found in comparison.findings:
        read = statuses.get(found.operation or "")
        if read and found.kind == "enum-value-removed" and _is_status(read, found.location, found.before):
            points.append(f"{read.id} has no status {found.before!r} any more, but its x-cli-status names it")
    return points


def of_effects(effects: Iterable[Effect]) -> list[str]:
    """Return a sentence for each kind of effect that only a person can settle."""
    found: dict[str, list[str]] = {}
    for effect in effects:
        if effect.kind in _TO_SETTLE:
            # An action is gone from the overlay: its target tells more than the number that it had.
            found.setdefault(effect.kind, []).append(f"heygen {effect.command}" if effect.command else effect.before)
    return [f"{_TO_SETTLE[kind]} ({len(names)}): {_first(names)}" for kind, names in found.items()]


def names_to_review(pins: Iterable[Pin]) -> list[str]:
    """Return a sentence for each command that was written into the overlay."""
    return [
        f"openapi/cli.overlay.yaml names {pin.operation.id} `heygen {' '.join(pin.operation.command)}`, "
        f"where the rule gives `{' '.join(pin.rule)}`: see whether it should"
        for pin in pins
    ]


def _first(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"{', '.join(names[:_SHOWN])}{more}"


def _undescribed(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    by_kind: dict[str, list[str]] = {}
    for place in walk(new):
        kind = _kind(place)
        if kind and look_up(old, place.at) is None and not _is_described(new, place.node):
            by_kind.setdefault(kind, []).append("".join(f"/{escape(part)}" for part in place.at))
    for kind, pointers in by_kind.items():
        count = f"1 new {kind} has" if len(pointers) == 1 else f"{len(pointers)} new {kind}s have"
        yield f"{count} no description: {_first(pointers)}"


def _is_described(document: Mapping[str, Any], node: Mapping[str, Any]) -> bool:
    """Tell whether an object has a description: its own, what it refers to, or, of a parameter, its schema."""
    ends = (resolve(document, node), resolve(document, node.get("schema")))
    return any(isinstance(end, Mapping) and bool(end.get("description")) for end in ends)


def _reworded(comparison: Comparison) -> Iterator[str]:
    pointers = list(dict.fromkeys(each.pointer for each in comparison.findings if each.kind == "reworded-ours-kept"))
    if pointers:
        count = "1 text that is ours" if len(pointers) == 1 else f"{len(pointers)} texts that are ours"
        yield f"the vendor has reworded {count}; see whether ours still hold: {_first(pointers)}"


def _kind(place: Place) -> str | None:
    if place.kind == "schema":
        return "field" if place.at[-2:-1] == ("properties",) else None
    return place.kind if place.kind in ("operation", "parameter", "tag") and "$ref" not in place.node else None


def _stale(operation: Operation) -> Iterator[str]:
    """Yield what is wrong with an operation's examples, as far as their options show it."""
    known = {*RESERVED, *(option.name for option in operation.options)}
    known |= {f"--no-{name.removeprefix('--')}" for name in known}
    required = [option.name for option in operation.options if option.required]
    for example in operation.examples:
        tokens = _tokens(example.command, ("heygen", *operation.command))
        given = {name.partition("=")[0] for name in tokens if name.startswith("-")}
        for name in sorted(name for name in given - known if name.startswith("--")):
            yield f"gives {name}, which it does not have"
        for name in required:
            if tokens and name not in given and given.isdisjoint(_INSTEAD_OF_OPTIONS):
                yield f"does not give {name}, which is required"


def _tokens(script: str, command: tuple[str, ...]) -> list[str]:
    """Return the words of the first simple command in a shell script that begins with these; none where none does."""
    lexer = shlex.shlex(script, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    simple: list[list[str]] = [[]]
    try:
        for token in lexer:
            if token and not token.strip(lexer.punctuation_chars):
                simple.append([])
            else:
                simple[-1].append(token)
    except ValueError:
        return []
    return next((tokens for tokens in simple if tuple(tokens[: len(command)]) == command), [])


def _is_status(operation: Operation, location: str, word: Any) -> bool:
    status = operation.status
    if status is None:
        return False
    items = status.items
    if items and word in items.failed and location.endswith(f" body.{items.path}[].{items.status}"):
        return True
    path = _WORD.match(status.path)
    named = (*status.done, *status.failed, *status.blocked)
    return word in named and path is not None and location.endswith(f" body.{path[0]}")
