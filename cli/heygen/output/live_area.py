"""Lines at the foot of a terminal that are redrawn in place, while other lines are written above them.

Not rich.live: it loses its place when the terminal is made narrower, cuts off what does not fit instead of counting
it, leaves the cursor hidden when stopped with Ctrl-Z, and ends with a traceback when the terminal has gone.

The cursor always rests at the start of the first line drawn. So "erase everything below" takes the whole area away,
however the terminal has wrapped or moved it in the meantime, and what Ctrl-C echoes goes with it. It is never hidden:
a program that is killed leaves nothing to repair.
"""

from __future__ import annotations

import os
import select
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType
from typing import BinaryIO, cast

from attrs import Factory, define, evolve, field, frozen

from heygen.output.streams import Stream

_ERASE = "\r\x1b[J"
"""Everything from the line of the cursor on."""
_INTERVAL = 0.1
"""Seconds from one frame to the next."""
_BEFORE_FIRST = 0.3
"""Seconds before the first frame: what is done by then leaves its last line and never shows another."""
_TIMES_AS_LONG = 5
"""A terminal that is slow to take a frame gets the next one after this many times as long."""
_PATIENCE = 1.0
"""Seconds for a terminal that takes nothing (Ctrl-S) before its area is left as it is."""
_USUAL_SIZE = os.terminal_size((80, 24))
"""Of a terminal that does not tell."""


@define
class LiveArea:
    """Draws from a thread of its own. No failure of the terminal reaches the caller."""

    descriptor: int
    """Of the terminal."""
    frame: Callable[[os.terminal_size], Sequence[str]]
    """Returns the lines to show: no more than the terminal has rows, each shorter than it is wide."""
    # Held by whoever writes. A caller that only has news never takes it, so a slow terminal slows no work down.
    _lock: threading.RLock = field(factory=threading.RLock, init=False)
    _thread: threading.Thread | None = field(default=None, init=False)
    _closing: threading.Event = field(factory=threading.Event, init=False)
    _due: deque[str] = Factory(deque)
    """Lines that are to be left above the area."""
    _suspensions: int = field(default=0, init=False)
    _is_drawn: bool = field(default=False, init=False)
    _is_mid_line: bool = field(default=False, init=False)
    """Whether the text above the area lacks its line end: nothing can be drawn before it comes."""
    _is_lost: bool = field(default=False, init=False)
    """Whether the terminal has gone."""
    _last: tuple[float, str, os.terminal_size] = field(default=(0.0, "", _USUAL_SIZE), init=False)
    """When the last frame was written, what it was, and for which size."""
    _has_handler: bool = field(default=False, init=False)

    def open(self) -> None:
        """Get ready to be stopped with Ctrl-Z; nothing is drawn yet."""
        in_main = threading.current_thread() is threading.main_thread()
        if in_main and signal.getsignal(signal.SIGTSTP) is signal.SIG_DFL:
            signal.signal(signal.SIGTSTP, self._stop)
            self._has_handler = True

    def begin(self) -> None:
        """Draw from now on."""
        if self._thread is None and not self._closing.is_set():
            self._thread = threading.Thread(target=self._draw_until_closed, name="progress", daemon=True)
            self._thread.start()

    def leave(self, line: str) -> None:
        """Have a line written above the area, where it stays."""
        self._due.append(f"{line}\r\n")
        self.begin()

    def close(self) -> None:
        """Take the area away, and draw no more."""
        try:
            self._closing.set()
            if self._thread is not None:
                self._thread.join(_PATIENCE)
        finally:
            if self._lock.acquire(timeout=_PATIENCE):
                try:
                    if self._is_writable(_PATIENCE):
                        self._clear()
                finally:
                    self._lock.release()
            if self._has_handler:
                signal.signal(signal.SIGTSTP, signal.SIG_DFL)

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Take the area away for as long as the block lasts."""
        with self._lock:
            self._suspensions += 1
            self._clear()
        try:
            yield
        finally:
            self._suspensions -= 1

    @contextmanager
    def making_way(self, data: bytes) -> Iterator[None]:
        """Take the area away while the block writes the data, and draw it again below."""
        with self._lock:
            self._clear()
            yield
            if data:
                self._is_mid_line = not data.endswith(b"\n")
            if self._thread is not None and time.monotonic() - self._last[0] > _INTERVAL:
                self._draw()

    def guarded(self, stream: Stream) -> Stream:
        """Return the stream; where it is a terminal, one whose text goes above the area."""
        if stream.file is None or not stream.is_terminal:
            return stream
        return evolve(stream, file=cast("BinaryIO", _AboveTheArea(stream.file, self)))

    def _draw_until_closed(self) -> None:
        pause = _BEFORE_FIRST
        while not self._closing.wait(pause) and not self._is_lost:
            began = time.monotonic()
            with self._lock:
                self._draw()
            pause = max(_INTERVAL, _TIMES_AS_LONG * (time.monotonic() - began))

    def _draw(self) -> None:
        """Write the lines that are due and the next frame, unless it is the same again."""
        if self._closing.is_set() or self._suspensions or self._is_mid_line or not self._is_writable(0):
            return
        if not self._is_in_foreground():
            self._is_drawn = False  # the shell writes where it was
            self._write(self._taken())
            return
        size = self._size()
        area = self._area(size)
        _, last_area, last_size = self._last
        if self._due or size != last_size:
            self._clear()
        elif area == last_area and self._is_drawn:
            return
        if area or self._is_drawn:
            self._write(area or _ERASE)
        self._is_drawn = bool(area)
        self._last = (time.monotonic(), area, size)

    def _area(self, size: os.terminal_size) -> str:
        """Return what draws the frame over the one before it and goes back to its start."""
        shown = self.frame(size)
        if not shown:
            return ""
        back = f"\x1b[{len(shown) - 1}A" if len(shown) > 1 else ""
        return "\x1b[K\r\n".join(shown) + f"\x1b[J{back}\r"

    def _clear(self) -> None:
        """Take the area away and write the lines that are due."""
        due = self._taken()
        erase = _ERASE if self._is_drawn else ""
        line_end = "\r\n" if due and self._is_mid_line else ""
        self._is_drawn = False
        self._is_mid_line = self._is_mid_line and not due
        self._write(erase + line_end + due)

    def _taken(self) -> str:
        taken: list[str] = []
        while self._due:
            taken.append(self._due.popleft())
        return "".join(taken)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        """Hand a clean terminal to the shell before the program stops, and go on after it."""
        is_held = self._lock.acquire(timeout=_PATIENCE)
        try:
            self._clear()
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGTSTP)
            signal.signal(signal.SIGTSTP, self._stop)
        finally:
            if is_held:
                self._lock.release()

    def _write(self, text: str) -> None:
        data = text.encode("utf-8", "replace")
        try:
            while data and not self._is_lost:
                data = data[os.write(self.descriptor, data) :]
        except OSError:
            self._is_lost = True

    def _is_writable(self, seconds: float) -> bool:
        try:
            return not self._is_lost and bool(select.select([], [self.descriptor], [], seconds)[1])
        except (OSError, ValueError):
            self._is_lost = True
            return False

    def _size(self) -> os.terminal_size:
        with suppress(OSError):
            size = os.get_terminal_size(self.descriptor)
            return os.terminal_size((size.columns or _USUAL_SIZE.columns, size.lines or _USUAL_SIZE.lines))
        return _USUAL_SIZE

    def _is_in_foreground(self) -> bool:
        try:
            return os.tcgetpgrp(self.descriptor) == os.getpgrp()
        except OSError:  # not the terminal that starts and stops this process
            return True


@frozen
class _AboveTheArea:
    """A file on the terminal, whose text goes above the area."""

    file: BinaryIO
    area: LiveArea

    def write(self, data: bytes) -> int:
        with self.area.making_way(data):
            written = self.file.write(data)
            self.file.flush()
            return written

    def flush(self) -> None:
        self.file.flush()

    def fileno(self) -> int:
        return self.file.fileno()
