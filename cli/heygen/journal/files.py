"""What stands for a file in a stored request: the journal keeps where it is, not what is in it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_MOST_HASHED = 32 * 1024 * 1024
"""Bytes; larger files are told apart by their time, since reading them takes too long."""


def file_reference(path: str) -> dict[str, Any]:
    """Return, as JSON, where a file is and how to tell that it is still the same.

    Raises:
        OSError: it cannot be read.
    """
    file = Path(path).absolute()
    status = file.stat()
    digest = _sha256(file) if status.st_size <= _MOST_HASHED else None
    return {"file": os.fspath(file), "size": status.st_size, "modified": status.st_mtime_ns, "sha256": digest}


def is_unchanged(reference: Mapping[str, Any]) -> bool:
    """Tell whether a file is what it was when the reference was made."""
    try:
        file = Path(reference["file"])
        status = file.stat()
        if status.st_size != reference["size"]:
            return False
        if reference["sha256"] is None:
            return bool(status.st_mtime_ns == reference["modified"])
        return bool(_sha256(file) == reference["sha256"])
    except (OSError, ValueError):
        return False


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
