"""Files that a request carries: looked at before anything is sent; what cannot be read twice is spooled to disk."""

from __future__ import annotations

import stat
import tempfile
from pathlib import Path
from typing import BinaryIO, Final

from heygen_api.errors import ApiError
from heygen_api.files.upload import Source

from heygen.errors import usage_error
from heygen.output.streams import Streams, reason

LARGEST: Final = 5 * 1024**3
"""Bytes that one HTTP PUT to the storage can carry, and so the most that is spooled."""
_PIECE: Final = 1024 * 1024


def source_of(path: str, option: str, streams: Streams) -> Source:
    """Return the file that an option names; `-` is standard input.

    Raises:
        CliError: it is not there, no file, empty, too large, or cannot be read.
    """
    try:
        if path == "-":
            if streams.stdin.file is None:
                raise usage_error("Standard input is closed.", param=option)
            return Source.of(_spooled(streams.stdin.file, "standard input", option), "stdin")
        place = Path(path)
        if stat.S_ISFIFO(place.stat().st_mode):
            with place.open("rb") as pipe:
                return Source.of(_spooled(pipe, path, option), place.name)
        return Source.of(place)
    except OSError as error:
        raise usage_error(f"{option}: {path} cannot be read: {reason(error)}.", param=option) from None
    except ValueError:
        raise usage_error(f"{option}: {path!r} is not the path of a file.", param=option) from None
    except ApiError as error:
        raise usage_error(f"{option}: {error.message}", hint="Give the path of a file.", param=option) from None


def _spooled(source: BinaryIO, name: str, option: str) -> Path:
    """Return a file with all that a pipe gives; `remove_spooled` deletes it."""
    spool = tempfile.NamedTemporaryFile(prefix="heygen-", delete=False)  # noqa: SIM115 - read again when it is sent
    path = Path(spool.name)
    _SPOOLED.append(path)
    size = 0
    with spool:
        while piece := source.read(_PIECE):
            size += len(piece)
            if size > LARGEST:
                raise usage_error(f"{option}: {name} gives more than {LARGEST // 1024**3} GiB.", param=option)
            spool.write(piece)
    if not size:
        raise usage_error(f"{option}: {name} is empty.", hint="Give a file with something in it.", param=option)
    return path


_SPOOLED: list[Path] = []


def is_spooled(path: Path) -> bool:
    """Tell whether a file is a copy that was made to be sent, and is of no other use."""
    return path in _SPOOLED


def keep_spooled(path: Path) -> None:
    """Keep a copy, since it may have to be sent again; whoever does that deletes it."""
    if path in _SPOOLED:
        _SPOOLED.remove(path)


def remove_spooled() -> None:
    """Delete what was spooled, unless it is kept."""
    while _SPOOLED:
        _SPOOLED.pop().unlink(missing_ok=True)
