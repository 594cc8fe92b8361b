"""A terminal to run programs in: a real pseudo-terminal, and what a person would see on it."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

import pyte
from attrs import define, field

from tests.support.running import clean_environ

_PATIENCE = 60.0
"""Seconds until a program that shows nothing new is taken for hung."""
_ON_ITS_TERMINAL = 'exec "$@" <"$TTY" >"$TTY" 2>&1'
"""The first terminal that a session opens is its own: Ctrl-C and Ctrl-Z then reach its programs."""


@define
class Terminal:
    """What a program that runs in a terminal has written, as bytes and as a screen."""

    process: subprocess.Popen[bytes]
    master: int
    screen: pyte.HistoryScreen
    stream: pyte.ByteStream
    raw: bytearray = field(factory=bytearray)
    is_open: bool = True

    @property
    def lines(self) -> list[str]:
        """Everything from the first line on, what has scrolled out included; blank lines at the end left out."""
        gone = [
            "".join(line[column].data for column in range(self.screen.columns)).rstrip()
            for line in self.screen.history.top
        ]
        text = [*gone, *(line.rstrip() for line in self.screen.display)]
        while text and not text[-1]:
            text.pop()
        return text

    @property
    def text(self) -> str:
        """The lines in one."""
        return "\n".join(self.lines)

    def wait_for(self, is_shown: Callable[[Terminal], bool]) -> None:
        """Read what the program writes until something is shown."""
        limit = time.monotonic() + _PATIENCE
        while not is_shown(self):
            assert self.is_open, f"the program ended before it was shown:\n{self.text}"
            assert time.monotonic() < limit, f"it was never shown:\n{self.text}"
            self._read(0.2)

    def finish(self) -> int:
        """Read to the end of the program and return its exit code."""
        limit = time.monotonic() + _PATIENCE
        while self.is_open:
            assert time.monotonic() < limit, f"it never ended:\n{self.text}"
            self._read(0.2)
        return self.process.wait(_PATIENCE)

    def type(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self.master, keys)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self.screen.resize(lines=rows, columns=columns)
        _set_size(self.master, columns, rows)

    def hang_up(self) -> None:
        """Close the window while the program runs."""
        os.close(self.master)
        self.is_open = False

    def _read(self, seconds: float) -> None:
        if not select.select([self.master], [], [], seconds)[0]:
            return
        try:
            data = os.read(self.master, 65536)
        except OSError:  # Linux: nobody has the other end open
            data = b""
        if not data:
            self.hang_up()
        self.raw += data
        self.stream.feed(data)


@contextmanager
def terminal(
    command: Sequence[str], *, columns: int = 80, rows: int = 24, environ: Mapping[str, str] | None = None
) -> Iterator[Terminal]:
    """Run a program in a terminal of its own, with UTF-8, for as long as the block lasts."""
    master, slave = pty.openpty()
    _set_size(master, columns, rows)
    settings = {"TERM": "xterm", "LC_ALL": "C.UTF-8", "TTY": os.ttyname(slave), **(environ or {})}
    process = subprocess.Popen(
        ["sh", "-c", _ON_ITS_TERMINAL, "sh", *command],
        env={**clean_environ(), **settings},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        pass_fds=(slave,),
    )
    screen = pyte.HistoryScreen(columns, rows, history=100_000, ratio=0.5)
    running = Terminal(process, master, screen, pyte.ByteStream(screen))
    try:
        os.close(slave)
        yield running
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(_PATIENCE)
        if running.is_open:
            running.hang_up()


def _set_size(descriptor: int, columns: int, rows: int) -> None:
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
