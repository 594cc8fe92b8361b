"""Faults of the documents that the generator reads."""

from __future__ import annotations


class DocumentError(Exception):
    """Something in a document cannot be used: `pointer` says where (RFC 6901), `message` what and why."""

    def __init__(self, pointer: str, message: str) -> None:
        super().__init__(f"{pointer or '/'}: {message}")
        self.pointer = pointer
        self.message = message
