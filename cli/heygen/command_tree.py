"""From the words typed to the function that does what they ask.

The tree of commands is a cyclopts app. Commands are registered by import path and made when they are used.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any

from cyclopts import App, CycloptsError
from heygen_api import operations

from heygen import catalogue
from heygen.aliases import current_tokens
from heygen.catalogue import OWN_COMMANDS, OWN_GROUPS, group_help
from heygen.config.settings import wants_human_output
from heygen.context import Context
from heygen.failure import is_human
from heygen.output.messages import Messages
from heygen.output.streams import standard_streams

Target = Callable[[str], "str | Callable[..., Any]"]
_HELP_FLAGS = ("--help", "-h")


def run_command_line(arguments: Sequence[str], started: float) -> int:
    """Run a command line that began at `started`, on the monotonic clock, and return its exit code.

    Raises:
        CliError: it cannot be followed, or the command failed.
    """
    streams = standard_streams()
    options = catalogue.before_delimiter(arguments)
    messages = Messages(streams=streams, human=is_human(arguments, os.environ), quiet="--quiet" in options)
    tokens = current_tokens(arguments, messages)
    words = catalogue.leading_words(tokens)
    app = command_tree(words[0] if words else "")
    if any(flag in options for flag in _HELP_FLAGS) or _names_a_group(app, tokens):
        from heygen.help import pages as help_pages  # noqa: PLC0415 - only help needs it

        streams.write(help_pages.page(app, words, streams.stdout, os.environ))
        return 0
    context = Context(
        streams=streams,
        environ=os.environ,
        messages=messages,
        human="--human" in options or wants_human_output(os.environ),
        quiet="--quiet" in options,
        arguments=tuple(arguments),
        started=started,
    )
    try:
        command, bound, injected = app.parse_args(tokens, print_error=False, exit_on_error=False)
    except CycloptsError as error:
        from heygen.help import usage  # noqa: PLC0415 - only a fault needs it

        raise usage.explain(error) from None
    collaborators = {"context": context} if "context" in injected else {}
    result = command(*bound.args, **bound.kwargs, **collaborators)
    return result if isinstance(result, int) else 0


def operation_target(command: str) -> str:
    """Return the import path of the function of an operation's command."""
    return f"heygen.operation.signature:{command}"


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


def _names_a_group(app: App, tokens: Sequence[str]) -> bool:
    _, apps, rest = app.parse_commands(list(tokens))
    return not rest and apps[-1].default_command is None
