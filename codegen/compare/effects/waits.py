"""Operations that look as if they start a job: one answers with an id, another reads that id and tells a status."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Any

from attrs import frozen

from codegen.compare.normal_form.endpoint_reader import EndpointReader
from codegen.compare.normal_form.endpoints import Endpoint
from codegen.openapi.document import Document, path_parameters
from codegen.openapi.naming import singular, words
from codegen.openapi.schemas.places import Source
from codegen.openapi.schemas.reader import SchemaReader

_DEPTH = 3
"""Levels of objects within a response that are searched: `data.avatar_group.id` lies on the third."""
_STATES = ("status", "state")


@frozen
class Job:
    """A create whose result a read can follow."""

    operation: str
    """Operation id of the create, or method and path where there is none."""
    ids: str
    """JMESPath of the id, or of the list of ids, in its answer."""
    read: str
    """Operation id of the read, likewise."""


def new_jobs(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Job]:
    """Return the jobs of `new` that `old` does not have. Raises DocumentError, as `find_jobs` does."""
    known = find_jobs(old)
    return [job for job in find_jobs(new) if job not in known]


def find_jobs(document: Mapping[str, Any]) -> list[Job]:
    """Return every operation of a parsed OpenAPI document that looks as if it could be waited for.

    Raises:
        DocumentError: the document is malformed, or has a reference that cannot be followed.
    """
    schemas = SchemaReader(Document(document))
    endpoints = EndpointReader(schemas).read()
    reads = [endpoint for endpoint in endpoints if _reads_one(endpoint) and _status(endpoint, schemas)]
    found = [_job(endpoint, reads, schemas) for endpoint in endpoints if endpoint.method == "POST"]
    return [job for job in found if job is not None]


def _job(create: Endpoint, reads: list[Endpoint], schemas: SchemaReader) -> Job | None:
    for path in _answer(create, schemas):
        name = path.rpartition(".")[2]
        candidates = [read for read in reads if _is_id(name) and _takes(read, create, name)]
        if candidates:
            nearest = max(candidates, key=lambda read: (_is_member(read, create), _shared(read.path, create.path)))
            return Job(create.label, path, nearest.label)
    return None


def _is_id(name: str) -> bool:
    return words(name)[-1:] in (["id"], ["ids"])


def _takes(read: Endpoint, create: Endpoint, name: str) -> bool:
    """Tell whether the read's last parameter is that id: it has its name, or reads a member of what was added to.

    An id that the create takes itself is not of something that it starts, and `id` alone names nothing.
    """
    *others, parameter = path_parameters(read.path)
    known = path_parameters(create.path)
    if parameter in known or not set(others) <= set(known):
        return False
    if _is_member(read, create):
        return True
    named = words(name.removesuffix("s"))
    return named == words(parameter) and len(named) > 1 and not _reads_another_kind(read, create, named[:-1])


def _reads_another_kind(read: Endpoint, create: Endpoint, named: list[str]) -> bool:
    """Tell whether the path says of what is read that it is of a kind that the create has nothing to do with.

    `/workflow-runs/{run_id}` reads the runs of workflows; a `run_id` of a chat is not one of them.
    """
    segment = words(singular(read.path.split("/")[-2]))
    more = segment[: -len(named)] if segment[-len(named) :] == named else []
    return bool(more) and not set(more) <= set(words(create.path))


def _is_member(read: Endpoint, create: Endpoint) -> bool:
    return read.path.rpartition("/")[0] == create.path


def _shared(one: str, other: str) -> int:
    segments = zip(one.split("/"), other.split("/"), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], segments))


def _reads_one(endpoint: Endpoint) -> bool:
    return endpoint.method == "GET" and endpoint.path.endswith("}") and bool(path_parameters(endpoint.path))


def _status(endpoint: Endpoint, schemas: SchemaReader) -> bool:
    return any(path.rpartition(".")[2] in _STATES for path in _answer(endpoint, schemas, depth=2))


def _answer(endpoint: Endpoint, schemas: SchemaReader, depth: int = _DEPTH) -> Iterator[str]:
    """Yield the JMESPath of every string, integer and list of such in the success answers, the shallow ones first."""
    sources = [content.source for response in endpoint.successes() for content in response.content.values()]
    queue: deque[tuple[str, Source]] = deque(("", source) for source in sources)
    while queue:
        path, source = queue.popleft()
        for variant in schemas.read(source).variants:
            if variant.type in ("string", "integer"):
                yield path
            if variant.type == "array" and any(
                item.type in ("string", "integer") for item in schemas.read(variant.items).variants
            ):
                yield path
            if path.count(".") + bool(path) < depth:
                queue.extend(
                    (f"{path}.{name}".lstrip("."), declared.source) for name, declared in variant.fields.items()
                )
