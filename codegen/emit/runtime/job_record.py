"""The parts of an operation's record that tell of jobs and of files: waits, links and uploads.

Beside `record.py`, since most commands need none of them, and building their classes takes time at every start.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import frozen

from .record import Example


@frozen(kw_only=True, repr=False, eq=False)
class Items:
    """The items of a batch job, each of which ends well or badly by itself."""

    path: str
    """JMESPath on the response: the list of items."""
    id: str
    """JMESPath on one item: what names it."""
    status: str
    """JMESPath on one item: its state."""
    failed: tuple[str, ...]
    """States of an item that ended badly."""
    message: str | None = None
    """JMESPath on one item: why it failed."""
    counts: str | None = None
    """JMESPath on the response: a mapping of each state to the number of items in it, on all pages."""


@frozen(kw_only=True, repr=False, eq=False)
class Lookup:
    """An operation that tells the states of many jobs at once."""

    operation: str
    """Operation id: `listVideoStatuses`."""
    parameter: str
    """Query parameter that takes the ids, joined by commas."""
    limit: int
    """Most ids in one request."""
    items: str
    """JMESPath on the response: the list of states."""
    id: str
    """JMESPath on one entry: the job's id."""
    status: str
    """JMESPath on one entry: the job's state, in words that may differ from those of the read."""
    done: tuple[str, ...]
    failed: tuple[str, ...]
    missing: tuple[str, ...] = ()
    """States that stand for an id that the API does not know."""


@frozen(kw_only=True, repr=False, eq=False)
class Remedy:
    """The operation by which a person lets a blocked job go on."""

    operation: str
    """Operation id."""
    arguments: tuple[str, ...]
    """JMESPath on the response for each path argument of that operation."""


@frozen(kw_only=True, repr=False, eq=False)
class Status:
    """On the operation that reads a job: how its response tells the job's state."""

    path: str
    """JMESPath on the response: `data.status`."""
    done: tuple[str, ...]
    failed: tuple[str, ...]
    blocked: tuple[str, ...] = ()
    """States in which the job goes on only once a person has acted."""
    blocked_code: str = "cli_action_needed"
    """Code of the error reported in such a state."""
    remedy: Remedy | None = None
    """How a person acts."""
    message: str | None = None
    """JMESPath on the response: why it failed, or what it asks for."""
    progress: str | None = None
    """JMESPath on the response: how much is done, from 0 to 100."""
    error_code: str = "job_failed"
    """Code of the error reported on failure: `video_failed`."""
    items: Items | None = None
    """For a batch: its items."""
    lookup: Lookup | None = None
    """How the states of many such jobs are read with one request."""


@frozen(kw_only=True, repr=False, eq=False)
class WaitStep:
    """Follow what was started: read `operation` for the id (or each id) at `ids` until its `Status` is final."""

    ids: str
    """JMESPath on the response: one id, or a list of ids."""
    operation: str
    """Operation id of the read, whose last path parameter takes the id and which has a `Status`."""
    until: str | None = None
    """JMESPath on the read's response: a value here ends this step before its status is final."""
    then: tuple[WaitStep, ...] = ()
    """Next step, from the read's response; the first whose `ids` has a value."""


@frozen(kw_only=True, repr=False, eq=False)
class Link:
    """A media file that a response links to."""

    name: str
    """What `--asset` calls it: `video`, `captions`."""
    path: str
    """JMESPath on the response: the link, or a list of links."""
    media: Literal["video", "audio", "image", "text", "any"]
    """What kind of file it has to be; `text` for captions."""
    extension: str | None = None
    """Of the file's name, without its dot; None where the answer's media type has to tell."""


@frozen(kw_only=True, repr=False, eq=False)
class Download:
    """On an operation whose response has links: the command that saves them as files."""

    command: tuple[str, ...]
    """Words after `heygen`: `("video", "download")`. On a create, whose answer cannot be read again, the operation's
    own: its command then takes `--output-path`."""
    summary: str
    links: tuple[Link, ...]
    """The first is what is saved where nothing else is asked for."""
    examples: tuple[Example, ...] = ()


@frozen(kw_only=True, repr=False, eq=False)
class DirectUpload:
    """On an upload by multipart: how a file that is too large for it goes straight to storage."""

    above: int
    """Bytes; larger files go this way."""
    open: str
    """Operation id that answers with an address: it takes `filename`, `content_type` and `size_bytes`."""
    id: str
    """JMESPath on that answer: the id of the file to be."""
    url: str
    """JMESPath on that answer: the address for an HTTP PUT of the bytes."""
    headers: str | None
    """JMESPath on that answer: headers that the PUT has to carry."""
    largest: str | None
    """JMESPath on that answer: most bytes that the address takes."""
    complete: str
    """Operation id that says that all bytes are there; its path parameter takes the id. It may be repeated."""
    lookup: Lookup
    """How to tell when the file can be used."""
    media_types: tuple[str, ...] = ()
    """What kinds of file the API takes; empty where that is not known."""


def status_from(data: Mapping[str, Any]) -> Status:
    """Return what JSON data describe. Raises KeyError or TypeError on anything else."""
    return Status(
        **{
            **data,
            **_tuples(data, "done", "failed", "blocked"),
            "remedy": Remedy(**{**data["remedy"], **_tuples(data["remedy"], "arguments")}) if data["remedy"] else None,
            "items": Items(**{**data["items"], **_tuples(data["items"], "failed")}) if data["items"] else None,
            "lookup": _lookup(data["lookup"]) if data["lookup"] else None,
        }
    )


def _lookup(data: Mapping[str, Any]) -> Lookup:
    return Lookup(**{**data, **_tuples(data, "done", "failed", "missing")})


def download_from(data: Mapping[str, Any]) -> Download:
    """Return what JSON data describe. Raises KeyError or TypeError on anything else."""
    return Download(
        command=tuple(data["command"]),
        summary=data["summary"],
        links=tuple(Link(**link) for link in data["links"]),
        examples=tuple(Example(**example) for example in data["examples"]),
    )


def direct_upload_from(data: Mapping[str, Any]) -> DirectUpload:
    """Return what JSON data describe. Raises KeyError or TypeError on anything else."""
    return DirectUpload(**{**data, "lookup": _lookup(data["lookup"]), **_tuples(data, "media_types")})


def _tuples(data: Mapping[str, Any], *names: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(data[name]) for name in names}


def wait_step_from(data: Mapping[str, Any]) -> WaitStep:
    """Return what JSON data describe. Raises KeyError or TypeError on anything else."""
    return WaitStep(**{**data, "then": tuple(wait_step_from(step) for step in data["then"])})
