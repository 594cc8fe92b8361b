"""Help for commands of the command line's own: what stands on their pages is read from their functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from inspect import cleandoc

from cyclopts import App
from cyclopts.argument import Argument
from heygen_api import operations
from heygen_api.record import Example

from heygen import global_options
from heygen.command_tree import command_tree
from heygen.help.layout import Section
from heygen.help.pages import (
    CommandHelp,
    Entry,
    command_sections,
    common_option,
    first_sentence,
    group_sections,
)
from heygen.help.usage import unknown_command

_METAVARS = {int: "INTEGER", float: "NUMBER"}
_OWN_EXAMPLES: Mapping[str, tuple[Example, ...]] = {
    "api": (
        Example(description="Read what a command reads, by its path", command="heygen api GET /v3/videos?limit=2"),
        Example(description="Encode parameters of the query", command="heygen api GET /v3/voices -q language=English"),
        Example(
            description="See the request, and send nothing",
            command='heygen api POST /v3/videos -d \'{"type": "avatar"}\' --dry-run',
        ),
    ),
    "auth login": (
        Example(description="Paste the key at a prompt that does not show it", command="heygen auth login"),
        Example(description="Take the key from a file", command="heygen auth login < key.txt"),
    ),
    "auth logout": (Example(description="Remove the stored key", command="heygen auth logout"),),
    "auth status": (Example(description="See which key is used", command="heygen auth status"),),
    "commands": (
        Example(description="See which commands start a job", command="heygen commands | jq '.[] | select(.wait)'"),
    ),
    "completion": (
        Example(
            description="Complete commands in bash, in every new shell",
            command="heygen completion bash > ~/.local/share/bash-completion/completions/heygen",
        ),
    ),
    "jobs get": (
        Example(description="See what became of an entry", command="heygen jobs get j1"),
        Example(description="Find what started a video", command="heygen jobs get vid_qr8821"),
    ),
    "jobs list": (
        Example(description="See what was started, and what still goes on", command="heygen jobs list --human"),
        Example(
            description="See what may have been started although no answer came",
            command="heygen jobs list --state unknown",
        ),
        Example(
            description="See which videos were started today",
            command="heygen jobs list --kind video --since 24h",
        ),
    ),
    "jobs prune": (
        Example(description="Remove all that has ended", command="heygen jobs prune --force"),
        Example(description="Give up an entry whose end is not known", command="heygen jobs prune --id j1 --force"),
    ),
    "jobs resume": (
        Example(description="Take up all that was cut off", command="heygen jobs resume --all"),
        Example(description="Take up one thing, and look often", command="heygen jobs resume j1 --poll-interval 2s"),
    ),
    "wait": (
        Example(description="Wait for two videos", command="heygen wait video vid_qr8821 vid_ab12cd34"),
        Example(
            description="Wait for all videos that are being made",
            command="heygen video list | jq -r '.data[] | select(.status == \"processing\").id' | heygen wait video",
        ),
    ),
}


def sections(words: Sequence[str]) -> Iterable[Section]:
    """Return the page of a command of our own, or of a group that comes as an app of its own.

    Raises:
        CliError: the group has no command of these words.
    """
    chain, apps, rest = command_tree(words[0]).parse_commands(list(words))
    app = apps[-1]
    if app.default_command is not None:
        return command_sections(_of_app(app, chain))
    if rest:
        raise unknown_command(chain, rest[0])
    return group_sections(chain, {name: app[name].help for name in app})


def _of_app(app: App, words: tuple[str, ...]) -> CommandHelp:
    arguments = [argument for argument in app.assemble_argument_collection() if argument.show and argument.parse]
    text = cleandoc(app.default_command.__doc__ or app.help)
    summary = first_sentence(text)
    return CommandHelp(
        words=words,
        summary=summary,
        description=text.removeprefix(f"{summary}.").strip() or summary,
        usage=tuple(_usage(arguments)),
        entries=(
            *(Entry(_title(argument), _label(argument), argument.parameter.help or "") for argument in arguments),
            *map(common_option, global_options.OPTIONS),
        ),
        epilogue=" ".join((app.help_epilogue or "").split()),
        examples=_examples(" ".join(words)),
    )


def _examples(command: str) -> tuple[Example, ...]:
    entry = operations.index()["downloads"].get(command)
    if entry is None:
        return _OWN_EXAMPLES.get(command, ())
    download = operations.load(entry["id"]).download
    return download.examples if download else ()


def _usage(arguments: Iterable[Argument]) -> Iterator[str]:
    for argument in arguments:
        if argument.is_positional_only() and not argument.is_var_positional():
            yield argument.name.upper()
    yield "[OPTIONS]"
    for argument in arguments:
        if argument.is_var_positional():
            yield f"-- {argument.name.upper()}..."


def _title(argument: Argument) -> str:
    groups = argument.parameter.group
    first = groups[0] if isinstance(groups, tuple) and groups else None
    name = getattr(first, "name", None) or "Options"
    return "Options" if name == "Parameters" else str(name)


def _label(argument: Argument) -> str:
    if argument.is_positional_only() or argument.is_var_positional():
        return argument.name.upper()
    negatives = set(argument.negatives)
    names = sorted((name for name in argument.names if name not in negatives), key=len, reverse=True)
    if negatives:
        names[0] = f"--[no-]{names[0].removeprefix('--')}"
    placeholder = "" if argument.is_flag() else f" {argument.parameter.metavar or _METAVARS.get(argument.hint, 'TEXT')}"
    return f"{', '.join(names)}{placeholder}"
