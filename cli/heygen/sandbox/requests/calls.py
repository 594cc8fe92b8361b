"""One request, and what can be known of its answer before the contract gives it its shape."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import field, frozen
from heygen_api.record import Operation

from heygen.sandbox.contract.families import Family, Place, blank, collection_of
from heygen.sandbox.requests.refusal import not_found
from heygen.sandbox.state.store import Resource
from heygen.sandbox.state.world import World


@frozen
class Call:
    """One checked request."""

    world: World
    operation: Operation
    arguments: Mapping[str, str]
    """Path parameters."""
    query: Mapping[str, Any] = field(factory=dict)
    """Query parameters as the contract types them, with its defaults."""
    body: Mapping[str, Any] = field(factory=dict)
    files: Mapping[str, tuple[str, bytes]] = field(factory=dict)
    """Parts of a multipart body: file name and content."""
    idempotency_key: str | None = None

    @property
    def place(self) -> Place:
        """The path of the request as a collection."""
        return Place.of(self.operation.path, self.arguments)

    @property
    def member(self) -> Resource:
        """The last resource that the path names. Raises RefusalError (404) if it is not there."""
        found = [resource for resource in self.path_members() if resource is not None]
        if not found:
            raise not_found("resource", self.place.path)
        return found[-1]

    def path_members(self) -> list[Resource | None]:
        """Return the resource at each path parameter, None where the contract knows no family of that name.

        Raises RefusalError (404) for the first that is not there.
        """
        found: list[Resource | None] = []
        path = ""
        for segment in self.operation.path.split("/")[1:]:
            collection, path = path, f"{path}/{segment}"
            if collection_of(path) is None:
                continue
            family = self.world.contract.family(blank(collection))
            found.append(self._existing(family, collection, segment[1:-1]) if family else None)
        return found

    def _existing(self, family: Family, collection: str, name: str) -> Resource:
        value = self.arguments[name]
        resource = self.world.find(Place.of(collection, self.arguments), value)
        if resource is None:
            raise not_found((name if name.endswith("_id") else family.id_name).removesuffix("_id"), value)
        return resource


@frozen
class Reply:
    """What is known of an answer; the contract's schema gives it its shape."""

    known: Mapping[str, Any] = field(factory=dict)
    of: Resource | None = None
    """The resource it is about: all that is known of that is known of the answer."""
    made: Sequence[Resource] = ()
    """What was created."""


@frozen
class Page:
    """One page of a list."""

    items: Sequence[Resource | Mapping[str, Any]]
    next_token: str | None = None


Handler = Callable[[Call], "Reply | Page"]
"""What an operation does."""
