"""From the words typed to what they ask for: a page of help, or a command that is run.

What is wrong with the words is said, and help is printed, without the parser, whose import takes most of their time.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from heygen import catalogue
from heygen.aliases import current_tokens
from heygen.catalogue import OWN_GROUPS
from heygen.config.settings import wants_human_output
from heygen.failure import is_human
from heygen.output.messages import Messages
from heygen.output.streams import standard_streams

_HELP_FLAGS = ("--help", "-h")


def run_command_line(arguments: Sequence[str], started: float) -> int:
    """Run a command line that began at `started`, on the monotonic clock, and return its exit code.

    Raises:
        CliError: it cannot be followed, or the command failed.
    """
    streams = standard_streams()
    options = catalogue.before_delimiter(arguments)
    messages = Messages(streams=streams, human=is_human(arguments, os.environ), quiet="--quiet" in options)
    tokens = current_tokens(arguments, messages)
    words, rest = catalogue.split_command(tokens)
    is_whole_group = not rest and (catalogue.is_group(words) or words[0] in OWN_GROUPS)
    if is_whole_group or any(flag in options for flag in _HELP_FLAGS):
        from heygen.help.pages import page  # noqa: PLC0415 - only help needs it

        streams.write(page(catalogue.leading_words(tokens), streams.stdout, os.environ))
        return 0
    human = "--human" in options or wants_human_output(os.environ)
    if catalogue.is_group(words):
        from heygen.help.usage import unknown_command  # noqa: PLC0415 - only a mistake needs it

        raise unknown_command(words, rest[0])
    from heygen.command_tree import run_command  # noqa: PLC0415 - brings the parser
    from heygen.context import Context  # noqa: PLC0415 - as above

    context = Context(
        streams=streams,
        environ=os.environ,
        messages=messages,
        human=human,
        quiet=messages.quiet,
        arguments=tuple(arguments),
        started=started,
    )
    return run_command(tokens, context)
