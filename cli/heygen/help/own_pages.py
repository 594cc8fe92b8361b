"""Help for commands of the command line's own: what stands on their pages is read from their functions."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from inspect import cleandoc
from typing import Any

from cyclopts import App
from cyclopts.argument import Argument
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
        raise unknown_command(chain, *rest)
    return group_sections(chain, {name: app[name].help for name in app})


def _of_app(app: App, words: tuple[str, ...]) -> CommandHelp:
    arguments = [argument for argument in app.assemble_argument_collection() if argument.show and argument.parse]
    summary, text = first_sentence(app.help), cleandoc(app.default_command.__doc__ or "")
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
        examples=_examples(app.default_command),
    )


def _examples(command: Any) -> tuple[Example, ...]:
    """Return the examples of a command: its own, where one module makes many commands, else its module's."""
    holder = command if hasattr(command, "EXAMPLES") else sys.modules[command.__module__]
    examples: tuple[Example, ...] = getattr(holder, "EXAMPLES", ())
    return examples


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
