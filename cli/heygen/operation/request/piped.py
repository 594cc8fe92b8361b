"""What stands in standard input that nobody asked for: seen without waiting for it, and without taking it from others.

Scripts hand their standard input on to every command in them. What is in it belongs to the command only where whoever
started the command does not have it, too.
"""

from __future__ import annotations

import os
import re
import select
import stat
import struct
from collections.abc import Collection
from typing import Final

from attrs import frozen

from heygen.output.streams import Stream

_LARGEST_LOOK: Final = 64 * 1024
_OBJECT = re.compile(r'\s*\{\s*["}]')
_NAME = re.compile(r"^[\"']?([A-Za-z_][\w-]*)[\"']?:(?=\s|$)", re.MULTILINE)


@frozen
class Waiting:
    """Standard input that holds something at once."""

    descriptor: int
    is_file: bool
    size: int
    """Bytes that can be read."""

    def is_own(self) -> bool:
        """Tell whether nobody but this command reads it; False where that cannot be known.

        A file that was read from before is that of a loop (`while read id; do heygen ... $id; done < ids`).
        """
        if self.is_file and os.lseek(self.descriptor, 0, os.SEEK_CUR) != 0:
            return False
        try:
            theirs = os.stat(f"/proc/{os.getppid()}/fd/0")  # noqa: PTH116 - Path.stat would be no clearer
        except OSError:
            return self.is_file
        ours = os.fstat(self.descriptor)
        return (theirs.st_dev, theirs.st_ino) != (ours.st_dev, ours.st_ino)

    def look(self) -> str:
        """Return what it begins with; of a pipe, this takes it away."""
        content = os.read(self.descriptor, min(self.size, _LARGEST_LOOK))
        if self.is_file:
            os.lseek(self.descriptor, 0, os.SEEK_SET)
        return content.decode("utf-8-sig", "replace")


def waiting_input(stdin: Stream) -> Waiting | None:
    """Return standard input if it holds something now: a file, pipe or socket that is not at its end."""
    if stdin.file is None or stdin.is_terminal:
        return None
    try:
        descriptor = stdin.file.fileno()
        about = os.fstat(descriptor)
        if stat.S_ISREG(about.st_mode):
            size = about.st_size - os.lseek(descriptor, 0, os.SEEK_CUR)
            return Waiting(descriptor, is_file=True, size=size) if size > 0 else None
        if stat.S_ISFIFO(about.st_mode) or stat.S_ISSOCK(about.st_mode):
            size = _available(descriptor)
            return Waiting(descriptor, is_file=False, size=size) if size > 0 else None
    except (OSError, ValueError, ImportError):  # no file at all, or not on this system
        pass
    return None


def _available(descriptor: int) -> int:
    from fcntl import ioctl  # noqa: PLC0415 - not on Windows
    from termios import FIONREAD  # noqa: PLC0415 - as above

    if not select.select([descriptor], [], [], 0)[0]:
        return 0
    size: int = struct.unpack("i", ioctl(descriptor, FIONREAD, b"\0" * 4))[0]
    return size


def is_body(text: str, fields: Collection[str]) -> bool:
    """Tell whether a text begins as a request body does: an object of JSON, or YAML with one of these fields."""
    return bool(_OBJECT.match(text)) or any(name in fields for name in _NAME.findall(text))
