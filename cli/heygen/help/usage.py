"""What is said of words that name no command."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from heygen.catalogue import next_words
from heygen.errors import CliError, usage_error


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
