"""The version of the next release, from the one in the source."""

from __future__ import annotations

import re
from pathlib import Path

from codegen.openapi.errors import DocumentError

_VERSION = re.compile(r'^__version__ = "(\d+)\.(\d+)\.\d+[^"]*"$', re.MULTILINE)


def next_release(source: Path) -> str:
    """Return the next minor version after the `__version__` that the file assigns. Raises DocumentError without one."""
    match = _VERSION.search(source.read_text(encoding="utf-8"))
    if match is None:
        raise DocumentError("", f"{source} assigns no __version__ of the form 1.2.3")
    return f"{match[1]}.{int(match[2]) + 1}.0"
