"""What was carried out: what each create made and was charged, and how many requests each route got."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from heygen.sandbox.faults.rules import Target
from heygen.sandbox.requests.calls import Call


@define
class Entry:
    """One intent: a create under its idempotency key, or a single create without one."""

    operation: str
    path: str
    key: str | None
    requests: int = 0
    """How many requests came with the key, answered or not."""
    carried_out: int = 0
    """How often it was carried out, and so charged."""
    ids: list[str] = field(factory=list)
    """What was made, in order."""

    def report(self) -> dict[str, Any]:
        """Return the entry as JSON-serialisable data."""
        return {
            "operation": self.operation,
            "path": self.path,
            "idempotency_key": self.key,
            "requests": self.requests,
            "carried_out": self.carried_out,
            "ids": self.ids,
        }


@define
class Ledger:
    """Counts from the start, or from when it was last cleared."""

    _entries: list[Entry] = field(factory=list)
    _keyed: dict[tuple[str, str, str], Entry] = field(factory=dict)
    _requests: dict[str, int] = field(factory=dict)

    def clear(self) -> None:
        """Forget everything."""
        self._entries, self._keyed, self._requests = [], {}, {}

    def requested(self, target: Target, key: str | None) -> None:
        """Count a request, before anything can happen to it; `key` is the idempotency key that counts for it."""
        route = f"{target.method} {target.template or '(no such route)'}"
        self._requests[route] = self._requests.get(route, 0) + 1
        if target.operation is not None and key is not None:
            self._entry(target.operation, target.path, key).requests += 1

    def carried_out(self, call: Call, ids: list[str]) -> None:
        """Note what a request made. What makes nothing and takes no key is no create."""
        operation = call.operation
        if operation.method != "POST" or not (ids or operation.idempotency_key):
            return
        entry = self._entry(operation.id, call.place.path, call.idempotency_key)
        entry.carried_out += 1
        entry.requests = max(entry.requests, 1)
        entry.ids += ids

    def _entry(self, operation: str, path: str, key: str | None) -> Entry:
        if key is not None and (operation, path, key) in self._keyed:
            return self._keyed[operation, path, key]
        entry = Entry(operation, path, key)
        self._entries.append(entry)
        if key is not None:
            self._keyed[operation, path, key] = entry
        return entry

    def report(self) -> dict[str, Any]:
        """Return all of it as JSON-serialisable data."""
        creates: dict[str, int] = {}
        for entry in self._entries:
            creates[entry.operation] = creates.get(entry.operation, 0) + entry.carried_out
        totals = {
            "requests": sum(self._requests.values()),
            "carried_out": sum(creates.values()),
            "created": sum(len(entry.ids) for entry in self._entries),
            "charged_twice": sum(entry.key is not None and entry.carried_out > 1 for entry in self._entries),
            "by_operation": {name: count for name, count in creates.items() if count},
        }
        entries = [entry.report() for entry in self._entries]
        return {"creates": entries, "totals": totals, "requests": dict(sorted(self._requests.items()))}
