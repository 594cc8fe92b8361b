"""Faults of the documents that the generator reads."""

from __future__ import annotations

from collections.abc import Sequence


class DocumentError(Exception):
    """Something in a document cannot be used: `pointer` says where (RFC 6901), `message` what and why."""

    def __init__(self, pointer: str, message: str) -> None:
        super().__init__(f"{pointer or '/'}: {message}")
        self.pointer = pointer
        self.message = message

    @property
    def lines(self) -> list[str]:
        """What is said of it, line by line."""
        return [str(self)]


class UnusableDocumentError(DocumentError):
    """A document has mistakes; `lines` names them all, and what would repair them."""

    def __init__(self, pointer: str, message: str, details: Sequence[str]) -> None:
        super().__init__(pointer, message)
        self.details = details

    @property
    def lines(self) -> list[str]:
        """What is said of it, line by line."""
        return [str(self), *self.details]
