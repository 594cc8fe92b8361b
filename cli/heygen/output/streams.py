"""Standard input, output and error as values that know whether they are a terminal."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from typing import BinaryIO, TextIO

from attrs import frozen

from heygen.errors import CliError

_USUAL_WIDTH = 80
"""Of a terminal that does not tell."""

LARGEST_INPUT = 32 * 1024 * 1024
"""Bytes that are read into memory from standard input or from a file."""


@frozen(repr=False, eq=False)
class Stream:
    """One of the three standard streams, in bytes; `file` is None where the caller closed it."""

    file: BinaryIO | None
    is_terminal: bool

    def columns(self) -> int | None:
        """Return the width of the terminal; None where there is none."""
        if not self.is_terminal or self.file is None:
            return None
        try:
            return os.get_terminal_size(self.file.fileno()).columns or _USUAL_WIDTH
        except OSError:
            return _USUAL_WIDTH

    def takes_style(self, environ: Mapping[str, str]) -> bool:
        """Tell whether bold text and colour are welcome (https://no-color.org, https://bixense.com/clicolors)."""
        if environ.get("NO_COLOR"):
            return False
        if environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
            return True
        return self.is_terminal and environ.get("TERM") != "dumb" and environ.get("CLICOLOR") != "0"

    def takes_unicode(self, environ: Mapping[str, str]) -> bool:
        """Tell whether its terminal shows more than ASCII, by the locale's variables (POSIX, section 8.2)."""
        if environ.get("TERM") == "linux":  # takes UTF-8, but its font has 256 characters
            return False
        name = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or ""
        if not environ.get("LC_ALL") and environ.get("LC_CTYPE") == "C.UTF-8":
            # Python itself sets it where the locale is C (PEP 538), so it says nothing about the terminal.
            name = environ.get("LANG", "")
        return re.search(r"utf-?8", name, re.IGNORECASE) is not None


@frozen(repr=False, eq=False)
class Streams:
    """The three standard streams."""

    stdin: Stream
    stdout: Stream
    stderr: Stream

    def read(self, limit: int = LARGEST_INPUT) -> bytes:
        """Return all of standard input.

        Raises:
            CliError: it is closed, cannot be read, or has more than `limit` bytes.
        """
        if self.stdin.file is None:
            raise CliError(code="usage_error", message="Standard input is closed.", exit_code=2)
        try:
            return bounded(self.stdin.file, limit, "Standard input")
        except OSError as error:
            raise CliError(
                code="usage_error", message=f"Standard input cannot be read: {reason(error)}.", exit_code=2
            ) from None

    def write(self, data: bytes) -> None:
        """Write to standard output, at once.

        Raises:
            BrokenPipeError: the reader has gone.
            CliError: it is closed, or what it leads to takes no more.
        """
        if not data:
            return
        if self.stdout.file is None:
            raise output_error(None)
        try:
            self.stdout.file.write(data)
            self.stdout.file.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise output_error(error) from None
        except KeyboardInterrupt:
            discard_stdout()  # its reader takes nothing; whatever is left would hang again at the end
            raise

    def write_error(self, text: str) -> None:
        """Write to standard error; a standard error that takes nothing is no reason to stop."""
        if self.stderr.file is None:
            return
        try:
            self.stderr.file.write(text.encode("utf-8", "backslashreplace"))
            self.stderr.file.flush()
        except OSError:
            return


def bounded(file: BinaryIO, limit: int, name: str) -> bytes:
    """Return all that a file holds, or a pipe or device gives.

    Raises:
        CliError: that is more than `limit` bytes; `name` begins the sentence that says so.
        OSError: it cannot be read.
    """
    content = file.read(limit + 1)
    if len(content) > limit:
        raise CliError(
            code="usage_error", message=f"{name} has more than {limit // 2**20} MiB.", hint="Give less.", exit_code=2
        )
    return content


def standard_streams() -> Streams:
    """Return the streams of this process."""
    return Streams(stdin=_stream(sys.stdin), stdout=_stream(sys.stdout), stderr=_stream(sys.stderr))


def output_error(error: Exception | None) -> CliError:
    """Return the error for a standard output that takes nothing: closed, unless an OSError tells more."""
    why = reason(error) if isinstance(error, OSError) else "it is closed"
    return CliError(
        code="cli_output_error",
        message=f"Standard output cannot be written: {why}.",
        hint="The command may have done its work; only its output is lost.",
    )


def reason(error: OSError) -> str:
    """Return what the system says of an error, in the middle of a sentence."""
    text = error.strerror or str(error) or type(error).__name__
    return text[:1].lower() + text[1:]


def discard_stdout() -> None:
    """Point standard output at nothing, so that the interpreter's last flush cannot fail."""
    if sys.stdout is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _stream(file: TextIO | None) -> Stream:
    if file is None or file.closed:
        return Stream(None, is_terminal=False)
    return Stream(file.buffer, is_terminal=file.isatty())
