"""Which commands there are: those of the API's operations, and the command line's own.

It imports next to nothing, because every start of the program passes through it.
"""

from __future__ import annotations

from heygen_api import operations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

OWN_COMMANDS: Mapping[str, tuple[str, str]] = {
    "auth login": ("heygen.commands.auth:login", "Store an API key, once the API has accepted it"),
    "auth logout": ("heygen.commands.auth:logout", "Remove the stored API key"),
    "auth status": ("heygen.commands.auth:status", "Show which API key is used, and whether the API accepts it"),
    "commands": ("heygen.commands.commands:commands", "Print every command as JSON"),
    "completion": ("heygen.commands.completion:completion", "Print a script that completes commands in your shell"),
    "jobs get": ("heygen.commands.jobs:get", "Show one thing that was started, and what came of it"),
    "jobs list": ("heygen.commands.jobs:list_", "List what was started from this machine"),
    "jobs prune": ("heygen.commands.jobs:prune", "Remove what has ended from the list of what was started"),
    "video download": ("heygen.commands.download:download", "Save a finished video as a file"),
}
"""By its words: where each command's function is, and its summary."""

OWN_GROUPS: Mapping[str, tuple[str, str]] = {
    "sandbox": ("heygen.sandbox.commands:app", "Run the API's stand-in on this machine, without an account"),
}
"""Groups that come as an app of their own."""

GROUP_HELP: Mapping[str, str] = {
    "auth": "Sign in, sign out, and see which API key is used",
    "jobs": "See what was started from this machine, and what came of it",
}


def before_delimiter(tokens: Sequence[str]) -> Sequence[str]:
    """Return the tokens before `--`: those after it are never options (POSIX, utility syntax guideline 10)."""
    return tokens[: list(tokens).index("--")] if "--" in tokens else tokens


def leading_words(tokens: Iterable[str]) -> list[str]:
    """Return the tokens before the first option."""
    words = []
    for token in tokens:
        if token.startswith("-"):
            break
        words.append(token)
    return words


def longest_match(table: Mapping[str, Any], words: list[str]) -> str | None:
    """Return the longest beginning of `words` that the table has as a key."""
    for length in range(len(words), 0, -1):
        key = " ".join(words[:length])
        if key in table:
            return key
    return None


def operation_at(tokens: Sequence[str]) -> tuple[str, str] | None:
    """Return the command that the tokens begin with and its operation id, under its former name too.

    None where they begin with no command of an operation.
    """
    index = operations.index()
    words = leading_words(tokens)
    command = longest_match(index["commands"], words)
    if command is None:
        former = longest_match(index["former_commands"], words)
        command = index["former_commands"][former]["command"] if former else None
    return (command, index["commands"][command]["id"]) if command else None


def operation_of(command: str) -> str:
    """Return the operation id behind a command that commands of our own rely on, by a name it has or had.

    Raises:
        CliError: the API has no such operation any more.
    """
    found = operation_at(command.split(" "))
    if found is None:
        from heygen.errors import CliError  # noqa: PLC0415 - only a failure needs it

        raise CliError(
            code="cli_command_removed",
            message=f"This needs `heygen {command}`, which the API has no operation for any more.",
        )
    return found[1]


def group_help(group: str) -> str:
    """Return what is said of a group of commands; empty where nothing is."""
    if group in OWN_GROUPS:
        return OWN_GROUPS[group][1]
    return GROUP_HELP.get(group) or str(operations.index()["groups"].get(group) or "")


def summaries(*, preview: bool = False) -> dict[str, str]:
    """Return each command's summary by its words, sorted; commands in preview only on request."""
    shown = {
        command: str(entry["summary"])
        for command, entry in operations.index()["commands"].items()
        if preview or not entry["preview"]
    }
    return dict(sorted({**shown, **{command: summary for command, (_, summary) in OWN_COMMANDS.items()}}.items()))
