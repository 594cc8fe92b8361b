"""Asking before something is deleted."""

from __future__ import annotations

from heygen_api.record import Operation

from heygen.context import Context
from heygen.errors import CliError
from heygen.output.json_text import printable


def confirm(context: Context, operation: Operation, arguments: tuple[str, ...]) -> None:
    """Ask on the terminal whether to run the command of an operation.

    Raises:
        CliError: there is no terminal to ask on, or the answer is not yes.
    """
    command = " ".join(("heygen", *operation.command, *arguments))
    ask(context, command, f"{operation.summary.removesuffix('.')}: {' '.join(arguments)}.")


def ask(context: Context, command: str, what: str) -> None:
    """Ask on the terminal whether to go on with a command.

    Args:
        context: The collaborators.
        command: The command line, as it was typed.
        what: A sentence that says what it is about to do.

    Raises:
        CliError: there is no terminal to ask on, or the answer is not yes.
    """
    if not (context.streams.stdin.is_terminal and context.streams.stderr.is_terminal):
        raise CliError(
            code="confirmation_required",
            message=f"`{command}` asks before it acts, and there is no terminal to ask on.",
            hint="Add --force to go ahead without being asked.",
        )
    context.streams.write_error(printable(f"{what} Sure? [y/N] "))
    answer = context.streams.stdin.file.readline() if context.streams.stdin.file else b""
    if answer.strip().lower() not in (b"y", b"yes"):
        raise CliError(code="canceled", message="Nothing was done.")
