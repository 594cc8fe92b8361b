"""Small private files: read whole, and written all or nothing."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from heygen.errors import CliError
from heygen.output.streams import reason

if sys.platform != "win32":
    import fcntl

_LARGEST_FILE = 1024 * 1024
"""Bytes."""

Fail = Callable[[str], CliError]
"""Makes the error that a sentence explains."""


def read_file(path: Path, fail: Fail) -> tuple[bytes, int] | None:
    """Return the content of a file and its mode; None where there is none.

    Raises:
        CliError: it is no regular file, which might never end, or cannot be read.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise fail(f"{path} is not a file.")
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise fail(f"{path} cannot be read: {reason(error)}.") from None
    if len(content) > _LARGEST_FILE:
        raise fail(f"{path} is larger than 1 MiB.")
    return content, mode


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other processes of this program from changing files of a folder while the block lasts.

    Where the system has no such locks, or the folder cannot be had, the block runs all the same.
    """
    descriptor = None
    if sys.platform != "win32":
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(folder, os.O_RDONLY)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def write_file(path: Path, content: bytes, fail: Fail) -> None:
    """Write a file, readable by its owner alone; a symbolic link stays, and what it leads to is written.

    Raises:
        CliError: it cannot be written.
    """
    target = Path(os.path.realpath(path))
    unfinished = target.with_name(f".{target.name}.{os.urandom(8).hex()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with open(unfinished, "xb", opener=_open_private) as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise fail(f"{path} cannot be written: {reason(error)}.") from None


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)
