"""Where the `heygen` command starts. What can be answered from a file is answered before anything is imported."""

from __future__ import annotations

import gc
import os
import sys
import time
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

_SCHEMA_FLAGS: dict[str, Literal["request", "response"]] = {
    "--request-schema": "request",
    "--response-schema": "response",
}


def main() -> None:
    """Run the command line of this process and exit with its code."""
    # A short life makes little garbage; looking for it, and taking all modules apart at the end, takes a tenth of it.
    gc.set_threshold(200_000)
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):
                stream.flush()
    os._exit(code)


def run(arguments: list[str]) -> int:
    """Run a command line and return its exit code; whatever goes wrong is said on standard error."""
    started = time.monotonic()
    try:
        if _answer_at_once(arguments):
            return 0
        from heygen.command_line import run_command_line  # noqa: PLC0415 - brings all the rest

        return run_command_line(arguments, started)
    except BrokenPipeError:
        from heygen.output.streams import discard_stdout  # noqa: PLC0415 - as below

        discard_stdout()
        return 0
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the one place where nothing may pass
        return _report(error, arguments)


def _report(error: BaseException, arguments: list[str]) -> int:
    """Say what went wrong and return the exit code; a signal that comes meanwhile changes nothing of it."""
    while True:
        try:
            from heygen.failure import report  # noqa: PLC0415 - only a failure needs it

            return report(error, arguments, os.environ)
        except KeyboardInterrupt:
            continue


def _answer_at_once(arguments: list[str]) -> bool:
    if arguments[:1] in (["--version"], ["-v"]):
        from heygen import __version__  # noqa: PLC0415 - only this needs it

        return _print(f"heygen {__version__}\n".encode())
    if arguments[:1] == ["__complete"]:
        from heygen.completion.answer import answer  # noqa: PLC0415 - only this needs it

        with suppress(Exception):  # a shell that asks for candidates has no use for a message
            _print(answer(arguments[1:], os.environ))
        return True
    if arguments[:1] == ["completion"] and (script := _script(arguments[1:])):
        return _print(script)
    kind = next((_SCHEMA_FLAGS[flag] for flag in _SCHEMA_FLAGS if flag in arguments), None)
    if kind is None:
        return False
    from heygen_api import operations  # noqa: PLC0415 - not for --version

    from heygen.catalogue import before_delimiter, operation_at  # noqa: PLC0415 - not for --version

    options = before_delimiter(arguments)
    found = operation_at(options) if not _SCHEMA_FLAGS.keys().isdisjoint(options) else None
    path = operations.schema_path(found[1], kind) if found else None
    if path is None:
        return False
    from heygen.printed_schema import printed  # noqa: PLC0415 - only this needs it

    return _print(printed(path.read_bytes(), is_terminal=sys.stdout is not None and sys.stdout.isatty()))


def _script(arguments: list[str]) -> bytes | None:
    shell = next((each for each in arguments if not each.startswith("-")), "")
    if arguments not in ([shell], [shell, "--no-descriptions"], ["--no-descriptions", shell]):
        return None
    from heygen.completion.scripts import SHELLS, script  # noqa: PLC0415 - only this needs it

    return script(shell, descriptions=len(arguments) == 1) if shell in SHELLS else None


def _print(data: bytes) -> bool:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except (AttributeError, OSError) as error:  # closed from the start, or on a full disk
        from heygen.output.streams import output_error  # noqa: PLC0415 - only a failure needs it

        raise output_error(error) from None
    return True


if __name__ == "__main__":
    main()
