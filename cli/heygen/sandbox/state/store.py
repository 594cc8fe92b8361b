"""What the sandbox remembers: resources by the path of their collection, and the jobs that some of them are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import define, field, frozen

from heygen.sandbox.contract.families import Place

_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"


@frozen
class Job:
    """Work that takes time. Its state is worked out from the clock when someone asks; nothing runs meanwhile."""

    started: float
    """Unix seconds."""
    seconds: float
    failure: str | None = None
    """Why it will fail; None if it will end well."""
    waits: bool = False
    """It stops half way until a person acts."""
    hangs: bool = False
    """It never ends."""
    relapse: tuple[float, float] | None = None
    """From when to when it is in progress once more, in seconds since it started."""
    hidden: float = 0.0
    """Seconds since it started for which its resource is not found."""

    def progress(self, now: float) -> float:
        """Return how much is done, from 0 to 1; a job that waits for someone, or hangs, stays at one half."""
        done = (now - self.started) / self.seconds if self.seconds > 0 else 1.0
        relapsed = self.relapse is not None and self.relapse[0] <= now - self.started < self.relapse[1]
        return max(0.0, min(done, 0.5 if self.waits or self.hangs or relapsed else 1.0))

    def is_hidden(self, now: float) -> bool:
        """Tell whether its resource is not found yet."""
        return now < self.started + self.hidden


@define
class Resource:
    """One thing that has an id."""

    place: Place
    id: str
    created: float
    """Unix seconds."""
    fields: dict[str, Any] = field(factory=dict)
    """What is known of it, by property name; None for what it does not have."""
    request: Mapping[str, Any] = field(factory=dict)
    """The body that made it."""
    seeded: bool = False
    job: Job | None = None
    removed: bool = False
    """Kept so that a cursor that ended on it still finds its place."""

    @property
    def path(self) -> str:
        """Path of the resource itself."""
        return f"{self.place.path}/{self.id}"


class Store:
    """Resources in the order of their making."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._collections: dict[str, dict[str, Resource]] = {}
        self._ids = 0

    def has(self, collection: str) -> bool:
        """Tell whether a collection was ever filled."""
        return collection in self._collections

    def fill(self, collection: str, resources: Iterable[Resource]) -> None:
        """Set what a collection holds, oldest first."""
        self._collections[collection] = {resource.id: resource for resource in resources}

    def add(self, resource: Resource) -> None:
        """Put a resource into its collection, as the newest."""
        self._collections.setdefault(resource.place.path, {})[resource.id] = resource

    def newest_first(self, collection: str) -> list[Resource]:
        """Return all that a collection holds or held."""
        return list(reversed(self._collections.get(collection, {}).values()))

    def get(self, collection: str, resource_id: str) -> Resource | None:
        """Return a resource that is there and not removed."""
        found = self._collections.get(collection, {}).get(resource_id)
        return None if found is None or found.removed else found

    def named(self, resource_id: str) -> Resource | None:
        """Return the resource of any collection that has an id."""
        return next((members[resource_id] for members in self._collections.values() if resource_id in members), None)

    def new_id(self, prefix: str) -> str:
        """Return an id not given out before: `vid_k3x9q1`, or 32 hex digits where there is no prefix."""
        while True:
            self._ids += 1
            digest = hashlib.sha256(f"{self._seed}:{self._ids}".encode()).digest()
            if not prefix:
                return digest.hex()[:32]
            made = f"{prefix}_{''.join(_BASE36[byte % 36] for byte in digest[:8])}"
            if self.named(made) is None:
                return made
