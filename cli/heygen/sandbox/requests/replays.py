"""Idempotency keys: a request that comes again within a day gets the first answer again, whatever its body is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from attrs import define

from heygen.sandbox.requests.refusal import RefusalError

_REMEMBERED: Final = 24 * 3600.0
"""Seconds; after that the same request is a new one."""


@define
class Entry:
    """One key: when its first request came, and the answer, once there is one."""

    first: float
    """Unix seconds."""
    answer: tuple[int, bytes] | None = None


class Replays:
    """The answers given under each key."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
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
        if entry is None or self._clock() - entry.first > _REMEMBERED:
            entry = self._entries[scope] = Entry(self._clock())
        try:
            yield entry
        finally:
            if entry.answer is None:
                del self._entries[scope]
