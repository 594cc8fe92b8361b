"""`heygen sandbox run`: a command with a sandbox of its own, which ends with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from heygen.errors import CliError
from heygen.sandbox.serve import Settings, address, api_key, listening, server


def run(command: Sequence[str], settings: Settings) -> int:
    """Run a command against a new sandbox and return its exit code: 128 + n where signal n ended it.

    `HEYGEN_API_BASE` and `HEYGEN_API_KEY` lead it to the sandbox; `HEYGEN_CONFIG_DIR` is an empty folder, so that the
    user's own credentials stay out of it. All of it is gone when the command has ended.

    Raises:
        CliError: the command cannot be started (exit code 127 if it is not found, else 126), or the rules of faults
            cannot be used.
    """
    with tempfile.TemporaryDirectory(prefix="heygen-sandbox-") as folder:
        files, config = Path(folder, "files"), Path(folder, "config")
        files.mkdir()
        config.mkdir()
        with _serving(files, settings) as base_url:
            leads = {"API_BASE": base_url, "API_KEY": api_key(settings.seed), "CONFIG_DIR": str(config), "PROFILE": ""}
            return _follow(command, {**os.environ, **{f"HEYGEN_{name}": value for name, value in leads.items()}})


@contextmanager
def _serving(files: Path, settings: Settings) -> Iterator[str]:
    """Serve from a thread of this process, and yield the base URL once connections are accepted."""
    with listening(0) as listener:
        base_url, ready = address(listener), threading.Event()
        serving = server(base_url, files, settings, ready.set)
        thread = threading.Thread(target=serving.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            ready.wait()
            yield base_url
        finally:
            serving.should_exit = True
            thread.join()


def _follow(command: Sequence[str], environment: dict[str, str]) -> int:
    """Run a command to its end, with the signals that this process gets passed on to it."""
    try:
        child = subprocess.Popen(command, env=environment)
    except OSError as error:
        raise CliError(
            code="cli_command_not_started",
            message=f"{command[0]} cannot be run: {error.strerror}.",
            hint="Give a program and its arguments after --: heygen sandbox run -- bash demo.sh",
            exit_code=127 if isinstance(error, FileNotFoundError) else 126,
        ) from None
    with _passing_on(child.send_signal):
        code = child.wait()
    return code if code >= 0 else 128 - code


@contextmanager
def _passing_on(send: Callable[[int], None]) -> Iterator[None]:
    def forward(number: int, _frame: FrameType | None) -> None:
        # Ctrl-C at a terminal reaches the whole foreground group, the command too.
        if number != signal.SIGINT or not _in_foreground():
            send(number)

    before = {number: signal.signal(number, forward) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _in_foreground() -> bool:
    try:
        return os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp()
    except (OSError, ValueError):
        return False
