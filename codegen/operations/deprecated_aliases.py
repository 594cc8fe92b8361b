"""The overlay's entries on names of the past: `x-cli-command-aliases`, `-option-aliases` and `-removed-commands`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from codegen.openapi.document import Document, Endpoint
from codegen.openapi.errors import DocumentError

COMMAND_ALIASES = "x-cli-command-aliases"
OPTION_ALIASES = "x-cli-option-aliases"
REMOVED_COMMANDS = "x-cli-removed-commands"

Words = tuple[str, ...]


@frozen
class CommandAlias:
    """A command that an operation had: `since` is the first version that calls it otherwise."""

    command: Words
    since: str


@frozen
class OptionAlias:
    """An option (with its dashes) that a command had, and what it is called now."""

    name: str
    option: str
    since: str


@frozen
class RemovedCommand:
    """A command whose operation is gone, and what there is instead (text for people, perhaps empty)."""

    command: Words
    since: str
    instead: str


def command_aliases(endpoint: Endpoint) -> list[CommandAlias]:
    """Return what an operation's command was called. Raises DocumentError where an entry is not of its shape."""
    return [
        CommandAlias(_words(entry, place), _text(entry, "since", place))
        for entry, place in _entries(endpoint.data, COMMAND_ALIASES, endpoint.pointer)
    ]


def option_aliases(endpoint: Endpoint) -> list[OptionAlias]:
    """Return what an operation's options were called. Raises DocumentError where an entry is not of its shape."""
    return [
        OptionAlias(_text(entry, "name", place), _text(entry, "option", place), _text(entry, "since", place))
        for entry, place in _entries(endpoint.data, OPTION_ALIASES, endpoint.pointer)
    ]


def removed_commands(document: Document) -> list[RemovedCommand]:
    """Return the commands that are gone. Raises DocumentError where an entry is not of its shape."""
    return [
        RemovedCommand(_words(entry, place), _text(entry, "since", place), _text(entry, "instead", place, ""))
        for entry, place in _entries(document.data, REMOVED_COMMANDS, "")
    ]


def _entries(holder: Mapping[str, Any], key: str, pointer: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    entries: Iterable[Mapping[str, Any]] = holder.get(key) or ()
    for index, entry in enumerate(entries):
        yield entry, f"{pointer}/{key}/{index}"


def _words(entry: Mapping[str, Any], pointer: str) -> Words:
    given = entry.get("command")
    if not isinstance(given, list) or not given or not all(isinstance(word, str) and word for word in given):
        raise DocumentError(f"{pointer}/command", f"expected a list of words, found {given!r}")
    return tuple(given)


def _text(entry: Mapping[str, Any], key: str, pointer: str, default: str | None = None) -> str:
    given = entry.get(key, default)
    if not isinstance(given, str):
        raise DocumentError(f"{pointer}/{key}", f"expected text, found {given!r}")
    return given
