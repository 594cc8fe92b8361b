"""Signals that end the program: the same for all of them, so that what was started can still be told."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_SIGNALS = ("SIGTERM", "SIGHUP")
_MEANINGS = {"SIGINT": "Interrupted", "SIGTERM": "Ended", "SIGHUP": "The terminal has gone"}


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
    try:
        for number in taken:
            signal.signal(number, _raise)
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def number_of(error: KeyboardInterrupt) -> int:
    """Return the number of the signal behind an interrupt."""
    return error.number if isinstance(error, InterruptedBySignal) else int(signal.SIGINT)


def meaning(error: KeyboardInterrupt) -> str:
    """Return what the signal means, as the beginning of a sentence."""
    return _MEANINGS.get(signal.Signals(number_of(error)).name, "Interrupted")


def _raise(number: int, _frame: FrameType | None) -> NoReturn:
    raise InterruptedBySignal(number)
