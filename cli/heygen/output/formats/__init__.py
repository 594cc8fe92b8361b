"""The formats of output: each module here is one, and the only place that knows of it.

A module has `SUMMARY`, which help prints, and the class `Format`.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from heygen.output.page import Page
    from heygen.output.sink import Sink


class Formatter(Protocol):
    """Writes what a command prints."""

    by_page: bool
    """The pages of a list are written one after another; without it, all of them have to come first."""

    def __init__(self, sink: Sink) -> None: ...

    def write(self, page: Page) -> None:
        """Write an answer, or the next page of one."""


def names() -> tuple[str, ...]:
    """Return the names of all formats; JSON, which is the default, is the first."""
    files = sorted(path.stem for path in Path(__file__).parent.glob("*.py"))
    return ("json", *(name for name in files if name not in ("json", "__init__")))


def summary(name: str) -> str:
    """Return what help says of a format."""
    return str(_module(name).SUMMARY)


def load(name: str) -> type[Formatter]:
    """Return the class of a format."""
    found: type[Formatter] = _module(name).Format
    return found


def _module(name: str) -> Any:
    return import_module(f"{__name__}.{name}")
