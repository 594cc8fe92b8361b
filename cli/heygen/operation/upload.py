"""Files that a request carries."""

from __future__ import annotations

import mimetypes
import stat
from io import BytesIO
from pathlib import Path
from typing import Final

from heygen_api.types import File

from heygen.errors import CliError, usage_error
from heygen.output.streams import Streams, reason

LARGEST: Final = 32 * 1024 * 1024
"""Bytes of one multipart upload (openapi/heygen.yaml, `POST /v3/assets`)."""
_LARGER = "Larger files go another way: `heygen asset direct-uploads create --help`."


def read_upload(path: str, option: str, streams: Streams) -> File:
    """Return the file that an option names; `-` is standard input.

    Raises:
        CliError: it is not there, not a file, empty, too large, or cannot be read.
    """
    if path == "-":
        content, name = streams.read(), "stdin"
    else:
        content, name = _read(path, option), Path(path).name
    if not content:
        raise usage_error(f"{option}: {path} is empty.", param=option)
    if len(content) > LARGEST:
        raise _too_large(path, len(content), option)
    return File(payload=BytesIO(content), file_name=name, mime_type=mimetypes.guess_type(name)[0])


def _read(path: str, option: str) -> bytes:
    try:
        status = Path(path).stat()
        if stat.S_ISDIR(status.st_mode):
            raise usage_error(f"{option}: {path} is a folder.", hint="Give the path of a file.", param=option)
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
            raise usage_error(f"{option}: {path} is not a file.", hint="Give the path of a file.", param=option)
        if status.st_size > LARGEST:
            raise _too_large(path, status.st_size, option)
        return Path(path).read_bytes()
    except OSError as error:
        raise usage_error(f"{option}: {path} cannot be read: {reason(error)}.", param=option) from None
    except ValueError:
        raise usage_error(f"{option}: {path!r} is not the path of a file.", param=option) from None


def _too_large(path: str, size: int, option: str) -> CliError:
    return usage_error(
        f"{option}: {path} has {size:,} bytes; at most {LARGEST:,} fit into one upload.", hint=_LARGER, param=option
    )
