"""The tree of commands as a cyclopts app. Commands are registered by import path and made when they are used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cyclopts import App
from heygen_api import operations

from heygen.catalogue import OWN_COMMANDS, OWN_GROUPS, group_help

Target = Callable[[str], "str | Callable[..., Any]"]


def operation_target(command: str) -> str:
    """Return the import path of the function of an operation's command."""
    return f"heygen.operation_commands:{command}"


def command_tree(word: str | None = None, target: Target = operation_target, help_flags: tuple[str, ...] = ()) -> App:
    """Return the app with every command.

    Args:
        word: Only commands that begin with it: a command line needs no others, and each takes its time to register.
        target: What is registered for the command of an operation: an import path, or a function.
        help_flags: Left to the parser; none where help is printed before it parses.
    """
    root = App(name="heygen", help_flags=help_flags, version_flags=(), result_action="return_value")
    groups: dict[tuple[str, ...], App] = {(): root}
    for command, entry in operations.index()["commands"].items():
        *path, name = command.split(" ")
        if word in (None, path[0] if path else name):
            _group(groups, tuple(path)).command(
                target(command), name=name, help=entry["summary"], show=not entry["preview"]
            )
    for command, (import_path, summary) in OWN_COMMANDS.items():
        *path, name = command.split(" ")
        if word in (None, path[0] if path else name):
            _group(groups, tuple(path)).command(import_path, name=name, help=summary)
    for name, (import_path, summary) in OWN_GROUPS.items():
        if word in (None, name):
            root.command(import_path, name=name, help=summary)
    return root


def _group(groups: dict[tuple[str, ...], App], path: tuple[str, ...]) -> App:
    if path not in groups:
        parent = _group(groups, path[:-1])
        group = App(
            name=path[-1],
            help=group_help(" ".join(path)),
            help_flags=parent.help_flags,
            version_flags=(),
        )
        parent.command(group)
        groups[path] = group
    return groups[path]
