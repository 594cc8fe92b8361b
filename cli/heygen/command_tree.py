"""The tree of commands, a cyclopts app, and how a command line goes through it.

Commands are registered by import path and made when they are used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from cyclopts import App, CycloptsError
from heygen_api import operations

from heygen.catalogue import OWN_GROUPS, group_help, in_preview, operation_at, own_commands
from heygen.context import Context
from heygen.own_options import STDIN

Target = Callable[[str], "str | Callable[..., Any]"]
_NO_CONSOLE: Any = object()
"""Given as the console for errors, which are not printed there: without one, each error would import rich."""


def run_command(tokens: Sequence[str], context: Context) -> int:
    """Run the command that the tokens begin with and return its exit code.

    Raises:
        CliError: the tokens cannot be followed, or the command failed.
    """
    app = command_tree(tokens[0])
    has_dash = "-" in tokens and operation_at(tokens) is not None
    try:
        command, bound, injected = app.parse_args(
            [STDIN if each == "-" else each for each in tokens] if has_dash else list(tokens),
            print_error=False,
            exit_on_error=False,
            error_console=_NO_CONSOLE,
        )
    except CycloptsError as error:
        from heygen.help import parser_errors  # noqa: PLC0415 - only a fault needs it

        raise parser_errors.explain(error) from None
    collaborators = {"context": context} if "context" in injected else {}
    result = command(*bound.args, **bound.kwargs, **collaborators)
    return result if isinstance(result, int) else 0


def operation_target(command: str) -> str:
    """Return the import path of the function of an operation's command."""
    return f"heygen.operation.options.signature:{command}"


def command_tree(word: str | None = None, target: Target = operation_target, help_flags: tuple[str, ...] = ()) -> App:
    """Return the app with every command.

    Args:
        word: Only commands that begin with it: a command line needs no others, and each takes its time to register.
        target: What is registered for the command of an operation: an import path, or a function.
        help_flags: Left to the parser; none where help is printed before it parses.
    """
    root = App(name="heygen", help_flags=help_flags, version_flags=(), result_action="return_value")
    groups: dict[tuple[str, ...], App] = {(): root}
    hidden = in_preview()
    for command, entry in operations.index()["commands"].items():
        *path, name = command.split(" ")
        if word in (None, path[0] if path else name):
            _group(groups, tuple(path)).command(
                target(command), name=name, help=entry["summary"], show=command not in hidden
            )
    for command, (import_path, summary) in own_commands().items():
        *path, name = command.split(" ")
        if word in (None, path[0] if path else name):
            _group(groups, tuple(path)).command(import_path, name=name, help=summary, show=command not in hidden)
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
