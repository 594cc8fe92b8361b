"""Idempotency keys: a request that comes again gets the first answer again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from attrs import define

from heygen.sandbox.refusal import RefusalError, conflict


@define
class Entry:
    """One key: what its first request held, once that is known, and the answer, once there is one."""

    fingerprint: str | None = None
    answer: tuple[int, bytes] | None = None


class Replays:
    """The answers given under each key."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, str], Entry] = {}

    @contextmanager
    def under(self, operation_id: str, key: str) -> Iterator[Entry]:
        """Hold a key while its request is handled, from before its body is read.

        Raises:
            RefusalError: (409 `request_in_progress`) another request holds it.
        """
        scope = (operation_id, key)
        entry = self._entries.get(scope)
        if entry is not None and entry.answer is None:
            message = "The first request with this Idempotency-Key is still being handled."
            raise RefusalError(status=409, code="request_in_progress", message=message)
        entry = self._entries.setdefault(scope, Entry())
        try:
            yield entry
        finally:
            if entry.answer is None:
                del self._entries[scope]


def earlier(entry: Entry, fingerprint: str) -> tuple[int, bytes] | None:
    """Return the answer to give again, None for a first request. Raises RefusalError (409) if the body is another."""
    if entry.answer is not None and entry.fingerprint != fingerprint:
        raise conflict("This Idempotency-Key was used with another request body.")
    entry.fingerprint = fingerprint
    return entry.answer
