"""Commands and options by the names they once had."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from heygen_api import operations

from heygen.catalogue import leading_words, longest_match, operation_at
from heygen.errors import usage_error
from heygen.output.messages import Messages

_CODE = "cli_deprecated_command"


def current_tokens(tokens: Sequence[str], messages: Messages) -> list[str]:
    """Return the command line in today's words, and warn of each that is not.

    Raises:
        CliError: the command was removed.
    """
    return _current_options(_current_command(list(tokens), messages), messages)


def _current_command(tokens: list[str], messages: Messages) -> list[str]:
    index = operations.index()
    words = leading_words(tokens)
    if longest_match(index["commands"], words):
        return tokens
    if alias := longest_match(index["command_aliases"], words):
        entry = index["command_aliases"][alias]
        messages.warning(
            _CODE,
            f"`heygen {alias}` has been `heygen {entry['command']}` since {entry['since']}.",
            "The old name still works; change scripts to the new one.",
        )
        return [*entry["command"].split(" "), *tokens[len(alias.split(" ")) :]]
    if removed := longest_match(index["removed_commands"], words):
        entry = index["removed_commands"][removed]
        raise usage_error(f"`heygen {removed}` was removed in {entry['since']}.", hint=entry["instead"] or None)
    return tokens


def _current_options(tokens: list[str], messages: Messages) -> list[str]:
    found = operation_at(tokens)
    if found is None:
        return tokens
    command, operation_id = found
    current = {
        f"{prefix}{alias.removeprefix('--')}": f"{prefix}{option.name.removeprefix('--')}"
        for option in operations.load(operation_id).options
        for alias in option.aliases
        for prefix in ("--", *(["--no-"] if option.type == "boolean" else []))
    }
    return list(renamed(tokens, current, command, messages)) if current else tokens


def renamed(tokens: Iterable[str], current: Mapping[str, str], command: str, messages: Messages) -> Iterable[str]:
    """Yield the tokens with deprecated aliases of options replaced, and warn of each."""
    end_of_options = False
    for token in tokens:
        end_of_options = end_of_options or token == "--"  # noqa: S105 - the delimiter of POSIX, not a secret
        name, equals, value = token.partition("=")
        if end_of_options or name not in current:
            yield token
            continue
        messages.warning(_CODE, f"{name} of `heygen {command}` is now {current[name]}.")
        yield f"{current[name]}{equals}{value}"
