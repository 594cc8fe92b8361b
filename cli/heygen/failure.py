"""The last word on whatever stopped a command: one message on standard error, and the exit code."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence

from heygen.errors import CliError
from heygen.global_options import taken
from heygen.interrupts import as_error
from heygen.output.choice import chosen_output
from heygen.output.messages import Messages
from heygen.output.streams import discard_stdout, standard_streams


def report(error: BaseException, arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Say what went wrong and return the exit code."""
    streams = standard_streams()
    messages = Messages(
        streams=streams,
        human=are_for_people(arguments, environ, is_terminal=streams.stdout.is_terminal),
        environ=environ,
    )
    reported = _as_cli_error(error)
    messages.error(reported)
    if reported.code == "cli_output_error":
        discard_stdout()
    if reported.code == "cli_internal_error" and environ.get("HEYGEN_DEBUG") == "1":
        streams.write_error("".join(traceback.format_exception(error)))
    return reported.exit_code


def are_for_people(arguments: Sequence[str], environ: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Tell whether people read the messages of this command line, whatever may be wrong with it."""
    try:
        options, _ = taken(arguments)
        return chosen_output(options, options.over(environ), is_terminal=is_terminal).is_for_people
    except CliError:
        return "--human" in arguments or environ.get("HEYGEN_OUTPUT", "").lower() == "human"


def _as_cli_error(error: BaseException) -> CliError:
    if isinstance(error, CliError):
        return error
    if isinstance(error, KeyboardInterrupt):
        return as_error(error)
    return CliError(
        code="cli_internal_error",
        message=f"{type(error).__name__}: {error}",
        hint="This is a fault in heygen itself. Set HEYGEN_DEBUG=1 to see where, and report it with the command.",
    )
