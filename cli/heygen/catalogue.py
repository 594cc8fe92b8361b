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
    "api": ("heygen.commands.api:api", "Call any path of the API, also one that has no command"),
    "auth login": ("heygen.commands.auth_login:login", "Store an API key, once the API has accepted it"),
    "auth logout": ("heygen.commands.auth_logout:logout", "Remove the stored API key"),
    "auth status": ("heygen.commands.auth_status:status", "Show which API key is used, and whether the API accepts it"),
    "config get": ("heygen.commands.config_get:get", "Show what holds for a key of the configuration, and who sets it"),
    "config list": ("heygen.commands.config_list:list_", "Show what holds for every key, and who sets it"),
    "config path": ("heygen.commands.config_path:path", "Print where the configuration is"),
    "config set": ("heygen.commands.config_set:set_", "Set a key of the configuration, or of a profile"),
    "config unset": ("heygen.commands.config_unset:unset", "Remove a key from the configuration, or a profile"),
    "commands": ("heygen.commands.commands:commands", "Print every command as JSON"),
    "completion": ("heygen.commands.completion:completion", "Complete commands in your shell"),
    "help": ("heygen.commands.help:help_", "Show help for a command or a topic"),
    "jobs get": ("heygen.commands.jobs_get:get", "Show one thing that was started, and what came of it"),
    "jobs list": ("heygen.commands.jobs_list:list_", "List what was started from this machine"),
    "jobs prune": ("heygen.commands.jobs_prune:prune", "Remove what has ended from the list of what was started"),
    "jobs resume": ("heygen.commands.jobs_resume:resume", "Take up again what was cut off"),
    "open": ("heygen.commands.open:open_", "Open the page or file of a thing in a browser"),
    "update": ("heygen.commands.update:update", "Tell which command updates this installation"),
    "wait": ("heygen.commands.wait:wait", "Wait for jobs of one kind, and print what they have become"),
}
"""By its words: where each command's function is, and its summary. Besides these, each download has one."""

OWN_GROUPS: Mapping[str, tuple[str, str]] = {
    "sandbox": ("heygen.sandbox.commands:app", "Run the API's stand-in on this machine, without an account"),
}
"""Groups that come as an app of their own."""

MENDING = frozenset({"auth login", "auth logout", "config path", "config set", "config unset"})
"""Commands that work while the configuration has a value, or names a profile, that cannot be used."""

GROUP_HELP: Mapping[str, str] = {
    "auth": "Sign in, sign out, and see which API key is used",
    "config": "Settings and profiles that hold for every command",
    "jobs": "What was started, whether it is done, and how to take it up again",
}


def own_commands() -> dict[str, tuple[str, str]]:
    """Return where each command of our own is, and its summary, by its words: those that save files among them."""
    downloads = operations.index()["downloads"].items()
    saving = {words: (f"heygen.commands.download:{words}", str(entry["summary"])) for words, entry in downloads}
    return {**OWN_COMMANDS, **saving}


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


def split_command(tokens: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the words that the tokens begin with which name a command or a group, and the tokens after them."""
    known = {words for command in _all_commands() for words in _beginnings(command)}
    length = 0
    while length < len(tokens) and tuple(tokens[: length + 1]) in known:
        length += 1
    return tuple(tokens[:length]), list(tokens[length:])


def is_group(words: Sequence[str]) -> bool:
    """Tell whether words that `split_command` found name a group whose commands stand here, or the whole program."""
    command = " ".join(words)
    return command not in operations.index()["commands"] and command not in own_commands() and command not in OWN_GROUPS


def next_words(words: Sequence[str]) -> list[str]:
    """Return the words that can follow the words of a group, sorted."""
    commands = [command.split(" ") for command in (*summaries(), *OWN_GROUPS)]
    depth = len(words)
    return sorted({command[depth] for command in commands if command[:depth] == list(words) and len(command) > depth})


def longest_match(table: Mapping[str, Any], words: list[str]) -> str | None:
    """Return the longest beginning of `words` that the table has as a key."""
    for length in range(len(words), 0, -1):
        key = " ".join(words[:length])
        if key in table:
            return key
    return None


def operation_at(tokens: Sequence[str]) -> tuple[str, str] | None:
    """Return the command that the tokens begin with and its operation id, under its deprecated alias too.

    None where they begin with no command of an operation.
    """
    index = operations.index()
    words = leading_words(tokens)
    command = longest_match(index["commands"], words)
    if command is None:
        alias = longest_match(index["command_aliases"], words)
        command = index["command_aliases"][alias]["command"] if alias else None
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


def summaries() -> dict[str, str]:
    """Return each command's summary by its words, sorted; that of a command in preview says so."""
    from_contract = {command: str(entry["summary"]) for command, entry in operations.index()["commands"].items()}
    all_of_them = {**from_contract, **{command: summary for command, (_, summary) in own_commands().items()}}
    early = in_preview()
    return {
        command: f"{summary} (preview)" if command in early else summary
        for command, summary in sorted(all_of_them.items())
    }


def in_preview() -> frozenset[str]:
    """Return the commands in preview: those of operations, and those that save what such an operation links to."""
    index = operations.index()
    commands = {command for command, entry in index["commands"].items() if entry["preview"]}
    ids = {index["commands"][command]["id"] for command in commands}
    return frozenset(commands | {command for command, entry in index["downloads"].items() if entry["id"] in ids})


def _all_commands() -> Iterable[str]:
    return (*operations.index()["commands"], *own_commands(), *OWN_GROUPS)


def _beginnings(command: str) -> Iterable[tuple[str, ...]]:
    words = tuple(command.split(" "))
    return (words[:length] for length in range(1, len(words) + 1))
