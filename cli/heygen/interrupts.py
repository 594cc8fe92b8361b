"""Signals that end the program: the same for all of them, so that what was started can still be told."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, NoReturn

from heygen.errors import INTERRUPTED, TIMEOUT, CliError

_SIGNALS = ("SIGTERM", "SIGHUP")
_MEANINGS = {
    "SIGINT": "Interrupted",
    "SIGTERM": "Ended",
    "SIGHUP": "The terminal has gone",
    "SIGALRM": "The time was over",
}
_AGAIN = 0.01
"""Seconds after which a signal is sent again."""
_GRACE = 0.3
"""Seconds that requests, which watch the time themselves, have to say so before the clock's signal comes."""


class InterruptedBySignal(KeyboardInterrupt):
    """A signal that ends the program has come."""

    def __init__(self, number: int):
        super().__init__(number)
        self.number = number


@contextmanager
def as_exceptions() -> Iterator[None]:
    """Raise `InterruptedBySignal` in the main thread where SIGTERM or SIGHUP would end the process at once.

    A signal that the caller has made the process ignore, as `nohup` does, stays ignored.
    """
    known = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
    taken = [number for number in known if signal.getsignal(number) is signal.SIG_DFL]
    with _never_swallowed():
        try:
            for number in taken:
                signal.signal(number, _raise)
            yield
        finally:
            for number in taken:
                signal.signal(number, signal.SIG_DFL)


@contextmanager
def held_back() -> Iterator[None]:
    """Let signals that end the program wait until the block is over: what it does takes no time, and is not halved."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    numbers = {getattr(signal, name) for name in ("SIGINT", *_SIGNALS, "SIGALRM")}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def time_limit(started: float, seconds: float | None) -> Iterator[None]:
    """Raise `InterruptedBySignal` in the block once a time is over, whatever it hangs on: a silent pipe, a full one.

    Args:
        started: When the time began, on the monotonic clock.
        seconds: How long it is; None for no limit.
    """
    if seconds is None or not hasattr(signal, "setitimer") or threading.current_thread() != threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _raise)
    with _never_swallowed():
        try:
            # Again and again, since what the first one interrupts may tell of it to the same pipe.
            signal.setitimer(signal.ITIMER_REAL, max(started + seconds + _GRACE - time.monotonic(), 0.001), _GRACE)
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


@contextmanager
def _never_swallowed() -> Iterator[None]:
    """Send a signal again in the block where Python could not raise its exception: while it collects garbage, say."""
    before = sys.unraisablehook

    def again(unraisable: Any) -> None:
        error = unraisable.exc_value
        if not isinstance(error, KeyboardInterrupt):
            before(unraisable)
        elif not _is_of_clock(error):  # the clock's signal comes again by itself
            # Not from here, where it could not be raised either.
            threading.Timer(_AGAIN, os.kill, (os.getpid(), number_of(error))).start()

    sys.unraisablehook = again
    try:
        yield
    finally:
        sys.unraisablehook = before


def as_error(error: KeyboardInterrupt, said: str = "", **more: Any) -> CliError:
    """Return the error that tells of a signal; `said` follows the signal's meaning, and ends the sentence."""
    is_late = _is_of_clock(error)
    return CliError(
        code="timeout" if is_late else "canceled",
        message=f"{meaning(error)}{said or '.'}",
        exit_code=TIMEOUT if is_late else INTERRUPTED + number_of(error),
        **more,
    )


def _is_of_clock(error: KeyboardInterrupt) -> bool:
    return signal.Signals(number_of(error)).name == "SIGALRM"


def number_of(error: KeyboardInterrupt) -> int:
    """Return the number of the signal behind an interrupt."""
    return error.number if isinstance(error, InterruptedBySignal) else int(signal.SIGINT)


def meaning(error: KeyboardInterrupt) -> str:
    """Return what the signal means, as the beginning of a sentence."""
    return _MEANINGS.get(signal.Signals(number_of(error)).name, "Interrupted")


def _raise(number: int, _frame: FrameType | None) -> NoReturn:
    raise InterruptedBySignal(number)
