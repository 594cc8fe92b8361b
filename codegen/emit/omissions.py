"""What of a document is not in the package as it stands there."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Kind = Literal["renamed", "untyped", "unsupported", "data only"]


@frozen
class Omission:
    """One such thing: something got another name, has no type of its own, or is reached through `--data` alone."""

    kind: Kind
    place: str
    """JSON Pointer, or the id of the operation."""
    message: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.place}: {self.message}"
