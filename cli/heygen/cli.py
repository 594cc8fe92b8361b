"""From the words typed to the function that does what they ask."""

from __future__ import annotations

import os
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from heygen import catalogue
from heygen.app import command_tree
from heygen.context import Context
from heygen.failure import is_human
from heygen.former import current_tokens
from heygen.messages import Messages
from heygen.settings import wants_human_output
from heygen.streams import standard_streams

_HELP_FLAGS = ("--help", "-h")


def run_command_line(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code.

    Raises:
        CliError: it cannot be followed, or the command failed.
    """
    streams = standard_streams()
    options = catalogue.before_delimiter(arguments)
    messages = Messages(streams=streams, human=is_human(arguments, os.environ), quiet="--quiet" in options)
    tokens = current_tokens(arguments, messages)
    words = catalogue.leading_words(tokens)
    app = command_tree(words[0] if words else "")
    if any(flag in options for flag in _HELP_FLAGS) or _names_a_group(app, tokens):
        from heygen import help_pages  # noqa: PLC0415 - only help needs it

        streams.write(help_pages.page(app, words, streams.stdout, os.environ))
        return 0
    context = Context(
        streams=streams,
        environ=os.environ,
        messages=messages,
        human="--human" in options or wants_human_output(os.environ),
    )
    try:
        command, bound, injected = app.parse_args(tokens, print_error=False, exit_on_error=False)
    except CycloptsError as error:
        from heygen import usage  # noqa: PLC0415 - only a fault needs it

        raise usage.explain(error) from None
    collaborators = {"context": context} if "context" in injected else {}
    result = command(*bound.args, **bound.kwargs, **collaborators)
    return result if isinstance(result, int) else 0


def _names_a_group(app: App, tokens: Sequence[str]) -> bool:
    _, apps, rest = app.parse_commands(list(tokens))
    return not rest and apps[-1].default_command is None
