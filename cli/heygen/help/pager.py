"""Long help a screen at a time, on a terminal."""

from __future__ import annotations

import os
from collections.abc import Mapping

from heygen.output.streams import Streams

_LESS = "FRX"
"""Ends at once where a screen is enough, passes colours, leaves the text on the screen (less(1))."""


def show(streams: Streams, page: bytes, environ: Mapping[str, str], *, paged: bool) -> None:
    """Write a page to standard output: by the pager of PAGER, else less, where it is longer than the terminal.

    Raises:
        CliError: standard output takes nothing.
    """
    if not (paged and streams.stdin.is_terminal and _is_longer(streams, page) and _through_pager(page, environ)):
        streams.write(page)


def _is_longer(streams: Streams, page: bytes) -> bool:
    if not streams.stdout.is_terminal or streams.stdout.file is None:
        return False
    try:
        return page.count(b"\n") >= os.get_terminal_size(streams.stdout.file.fileno()).lines > 0
    except OSError:
        return False


def _through_pager(page: bytes, environ: Mapping[str, str]) -> bool:
    """Show the page by the pager; tell whether there was one, and it did not fail."""
    import shlex  # noqa: PLC0415 - with a pager only
    import subprocess  # noqa: PLC0415 - as above

    try:
        command = shlex.split(environ.get("PAGER", "less"))
    except ValueError:
        return False
    if not command or command == ["cat"] or environ.get("TERM") == "dumb":
        return False
    variables = {"LESS": _LESS, "LESSCHARSET": "utf-8", **environ}
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, env=variables)
    except (OSError, ValueError):
        return False
    try:
        process.communicate(page)
    except KeyboardInterrupt:
        process.wait()  # it is the pager's to end by Ctrl-C, or not
    return process.returncode <= 0
