"""Claims on entries among processes, which the system gives back when a process dies.

Each entry has one byte of a file that nobody reads or writes; who has locked it has the entry.
"""

from __future__ import annotations

import errno
import os
import sys
import threading
from functools import cache
from pathlib import Path

_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


class EntryLocks:
    """The locks of this process on one file.

    Raises:
        OSError: the file cannot be opened.
    """

    def __init__(self, file: Path):
        self._descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        # The system's locks are between processes; threads of this one would all get them.
        self._held: set[int] = set()
        self._guard = threading.Lock()

    def claim(self, number: int) -> bool:
        """Return whether an entry is ours from now on; False where another process or thread has it.

        Raises:
            OSError: the file system has no locks.
        """
        with self._guard:
            if number in self._held:
                return False
            try:
                _lock(self._descriptor, number)
            except OSError as error:
                if error.errno in _TAKEN:
                    return False
                raise
            self._held.add(number)
            return True

    def has(self, number: int) -> bool:
        """Tell whether an entry is ours."""
        with self._guard:
            return number in self._held

    def release(self, number: int) -> None:
        """Give an entry back that may be ours."""
        with self._guard:
            if number in self._held:
                self._held.remove(number)
                _unlock(self._descriptor, number)


@cache
def locks_on(file: Path) -> EntryLocks:
    """Return this process's locks on a file, always the same.

    There is one descriptor for each file, never closed, because closing any gives all locks back (POSIX, `fcntl`).
    """
    return EntryLocks(file)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, number: int) -> None:
        os.lseek(descriptor, number, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int, number: int) -> None:
        os.lseek(descriptor, number, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int, number: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, number)

    def _unlock(descriptor: int, number: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_UN, 1, number)
