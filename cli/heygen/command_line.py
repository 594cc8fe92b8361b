"""From the words typed to what they ask for: a page of help, or a command that is run.

What is wrong with the words is said, and help is printed, without the parser, whose import takes most of their time.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from heygen import catalogue, global_options
from heygen.aliases import current_tokens
from heygen.catalogue import MENDING, OWN_GROUPS
from heygen.config.config_file import DEFAULT_PROFILE, INVALID, UNKNOWN_PROFILE
from heygen.errors import CliError
from heygen.failure import are_for_people
from heygen.global_options import GlobalOptions
from heygen.operation.options.flags import Flags
from heygen.output.choice import Output, chosen_output
from heygen.output.messages import Messages
from heygen.output.streams import standard_streams
from heygen.own_options import options_of

_HELP_FLAGS = ("--help", "-h")


def run_command_line(arguments: Sequence[str], started: float) -> int:
    """Run a command line that began at `started`, on the monotonic clock, and return its exit code.

    Raises:
        CliError: it cannot be followed, or the command failed.
    """
    streams = standard_streams()
    chosen, tokens = global_options.taken(arguments)
    messages = Messages(
        streams=streams,
        human=are_for_people(arguments, os.environ, is_terminal=streams.stdout.is_terminal),
        environ=os.environ,
        quiet=chosen.quiet,
    )
    tokens = current_tokens(_command_first(tokens), messages)
    options = catalogue.before_delimiter(tokens)
    words, rest = catalogue.split_command(tokens)
    is_whole_group = not rest and (catalogue.is_group(words) or words[0] in OWN_GROUPS or words == ("completion",))
    asks_for_help = any(flag in options for flag in _HELP_FLAGS)
    if is_whole_group or asks_for_help or words == ("help",):
        from heygen.help import pager, pages  # noqa: PLC0415 - only help needs it

        by_topic = words == ("help",) and not asks_for_help
        asked = catalogue.leading_words(rest if by_topic else tokens)
        text = pages.page(asked, streams.stdout, os.environ, topics=by_topic)
        pager.show(streams, text, os.environ, paged=not chosen.no_pager)
        return 0
    environ = chosen.over(os.environ)
    output = _output(chosen, environ, words, is_terminal=streams.stdout.is_terminal)
    if catalogue.is_group(words):
        from heygen.help.usage import unknown_command  # noqa: PLC0415 - only a mistake needs it

        raise unknown_command(words, *rest)
    from heygen.command_tree import run_command  # noqa: PLC0415 - brings the parser
    from heygen.context import Context  # noqa: PLC0415 - as above

    context = Context(
        streams=streams,
        environ=environ,
        messages=messages,
        output=output,
        quiet=messages.quiet,
        trace="debug" if chosen.debug else "verbose" if chosen.verbose else None,
        headers=chosen.headers,
        arguments=tuple(arguments),
        started=started,
    )
    return run_command(tokens, context)


def _output(chosen: GlobalOptions, environ: Mapping[str, str], words: Sequence[str], *, is_terminal: bool) -> Output:
    """Return the form of output; JSON for a command that mends the configuration, where that cannot be used."""
    try:
        return chosen_output(chosen, environ, is_terminal=is_terminal)
    except CliError as error:
        if " ".join(words) in MENDING and error.code == UNKNOWN_PROFILE:
            default = {**environ, "HEYGEN_PROFILE": DEFAULT_PROFILE}
            return chosen_output(chosen, default, is_terminal=is_terminal)
        if " ".join(words) in MENDING and error.code == INVALID:
            return Output()
        raise


def _command_first(tokens: Sequence[str]) -> list[str]:
    """Return the tokens with options that stand before or between the words of the command moved behind them."""
    switches = {name for option in options_of(Flags) if not option.metavar for name in option.names}
    switches.update(_HELP_FLAGS)
    words, rest = catalogue.split_command(tokens)
    before: list[str] = []
    while catalogue.is_group(words) and rest and rest[0].startswith("-") and rest[0] != "--":
        length = 1 if rest[0] in switches or "=" in rest[0] else 2
        more, later = catalogue.split_command([*words, *rest[length:]])
        before, words, rest = [*before, *rest[:length]], more, later
    return [*words, *before, *rest] if words else list(tokens)
