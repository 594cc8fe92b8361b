"""Families: a collection with its members, and the jobs that the members may be.

`/v3/videos` and `/v3/videos/{video_id}` are one family, known by the path of the collection with its parameters
blanked: `/v3/video-agents/{}/resources`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from attrs import frozen
from heygen_api.record import Operation

from heygen.sandbox.contract.schema import Node, Schema

DONE = ("completed", "complete", "succeeded", "success", "done", "finished", "ready", "active")
FAILED = ("failed", "failure", "error", "cancelled", "canceled", "rejected", "expired")

PARAMETER = re.compile(r"\{([^{}]*)\}")


@frozen
class States:
    """What states a family's jobs go through, and where a member tells its own."""

    path: tuple[str, ...]
    """Property names from the member down to the state."""
    running: tuple[str, ...]
    done: str
    failed: str
    blocked: str | None
    message: tuple[str, ...]
    """Property names down to the reason of a failure; empty where there is none."""


@frozen
class Place:
    """The collection of a family under certain parents."""

    template: str
    path: str
    """As requested, decoded: `/v3/video-agents/sess_abc123/resources`."""

    @classmethod
    def of(cls, path: str, arguments: Mapping[str, str] | None = None) -> Place:
        """Return the place of a contract's path, its parameters taken from `arguments`."""
        filled = PARAMETER.sub(lambda hit: (arguments or {}).get(hit[1], "{}"), path)
        return cls(template=blank(path), path=filled)


@frozen
class Family:
    """A collection and its members."""

    template: str
    id_name: str
    """What paths call a member's id: `video_id`."""
    schema: Schema
    """The document that describes a member..."""
    item: Node
    """...and its place in there."""
    states: States | None
    page_size: int | None
    """Default size of a page of the list; None where there is no paged list."""

    def shown_id(self, resource_id: str) -> Any:
        """Return a member's id as answers give it: a number where the contract says so."""
        numeric = resource_id.isdecimal() and self._id_schema.get("type") == "integer"
        return int(resource_id) if numeric else resource_id

    def made_id(self, made: str) -> str:
        """Return a new id in the form that the contract asks for; `made` ends in what is unique about it."""
        digits = str(1000 + int.from_bytes(made.encode(), "big") % 10**9)
        if self._id_schema.get("type") == "integer":
            return digits
        return str(uuid5(NAMESPACE_URL, made)) if self._id_schema.get("format") == "uuid" else made

    @property
    def _id_schema(self) -> Node:
        name = identity(self.schema, self.item, self.id_name)
        return self.schema.one(self.schema.properties(self.item).get(name, {}))


def blank(path: str) -> str:
    """Return a path with its parameters blanked: `/v3/videos/{}`."""
    return PARAMETER.sub("{}", path)


def collection_of(path: str) -> str | None:
    """Return the template of the collection whose member a path names, or None if the path ends in a literal."""
    head, _, last = blank(path).rpartition("/")
    return head if last == "{}" else None


def singular(segment: str) -> str:
    """Return the last segment of a collection's path as one member of it would be called: `video_translation`."""
    word = re.sub(r"[^a-z0-9]+", "_", segment.lower()).strip("_")
    for plural, ending in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("sses", "ss"), ("ss", "ss")):
        if word.endswith(plural):
            return word.removesuffix(plural) + ending
    return word.removesuffix("s") or "item"


def identity(schema: Schema, item: Node, id_name: str) -> str:
    """Return the property that holds a member's id: named like the path parameter, `id`, or the first `..._id`."""
    properties = schema.properties(item)
    candidates = (id_name, "id", *(name for name in schema.one(item).get("required", ()) if name.endswith("_id")))
    return next((name for name in candidates if name in properties), id_name)


def plain_path(expression: str) -> tuple[str, ...]:
    """Return the property names of a JMESPath such as `data.status || 'completed'`; none if it is no plain path."""
    first = expression.partition("||")[0].strip()
    return tuple(first.split(".")) if re.fullmatch(r"\w+(\.\w+)*", first) else ()


def states_of(reader: Operation | None, schema: Schema, item: Node) -> States | None:
    """Return the states from the record's `status`; without one, from an enum that reads like a job's."""
    if reader is not None and reader.status is not None:
        path = _below(schema, reader.status.path) or ("status",)
        message = _below(schema, reader.status.message) if reader.status.message else ()
        done, failed, blocked = reader.status.done, reader.status.failed, reader.status.blocked
    else:
        path, message, blocked = ("status",), (), ()
        states = _enum(schema, item, path)
        done = tuple(state for state in states if state.lower() in DONE)
        failed = tuple(state for state in states if state.lower() in FAILED)
        if not done or not failed or len(states) == len(done) + len(failed):
            return None
    final = {*done, *failed, *blocked}
    running = tuple(state for state in _enum(schema, item, path) if state not in final)
    return States(
        path=path,
        running=running or ("processing",),
        done=done[0],
        failed=failed[0] if failed else done[0],
        blocked=blocked[0] if blocked else None,
        message=message,
    )


def _below(schema: Schema, path: str) -> tuple[str, ...]:
    names = plain_path(path)
    return names[len(schema.slot) :] if names[: len(schema.slot)] == schema.slot else names


def _enum(schema: Schema, item: Node, path: tuple[str, ...]) -> tuple[str, ...]:
    node: Node = item
    for name in path:
        node = schema.one(schema.properties(node).get(name, {}))
    return tuple(value for value in node.get("enum", ()) if isinstance(value, str))
