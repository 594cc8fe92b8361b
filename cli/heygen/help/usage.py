"""What is said of words that name no command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from heygen.catalogue import next_words
from heygen.errors import CliError, usage_error
from heygen.help.suggestions import commands_like

if TYPE_CHECKING:
    from heygen_api.record import Operation


def unknown_command(words: Sequence[str], token: str, *after: str) -> CliError:
    """Return the error for a word that no command has at this place; `after` stands behind it."""
    group = " ".join(("heygen", *words))
    if token.startswith("-"):
        return usage_error(
            f"{token} comes before a command.", hint=f"Give options after the command: {group} COMMAND {token}"
        )
    found = " or ".join(f"`heygen {command}`" for command in commands_like(words, (token, *after)))
    hint = f"Did you mean {found}?" if found else f"There is: {', '.join(next_words(words))}."
    return usage_error(f"`{group}` has no command {token!r}.", hint=hint)


def missing_argument(operation: Operation, position: int) -> CliError:
    """Return the error for a positional argument that an operation's command lacks."""
    argument = operation.arguments[position]
    words = " ".join(("heygen", *operation.command))
    about = argument.help.partition(". ")[0].removesuffix(".")
    return usage_error(
        f"`{words}` needs {argument.name.upper()}{f': {about}' if about else ''}.",
        hint=f"Run `{words} --help` to see what there is.",
        param=argument.name,
    )
