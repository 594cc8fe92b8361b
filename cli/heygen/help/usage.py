"""What is said of words that name no command."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from heygen.catalogue import next_words
from heygen.errors import CliError, usage_error

if TYPE_CHECKING:
    from heygen_api.record import Operation


def unknown_command(words: Sequence[str], token: str) -> CliError:
    """Return the error for a word that no command has at this place."""
    group = " ".join(("heygen", *words))
    if token.startswith("-"):
        return usage_error(
            f"{token} comes before a command.", hint=f"Give options after the command: {group} COMMAND {token}"
        )
    known = next_words(words)
    nearest = difflib.get_close_matches(token, known, n=1, cutoff=0.6)
    hint = f"Did you mean `{group} {nearest[0]}`?" if nearest else f"There is: {', '.join(known)}."
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
