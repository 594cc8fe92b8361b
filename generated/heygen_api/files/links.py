# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Links to media files in answers: which there are, and what it means where one is not there."""

from __future__ import annotations

from typing import Any

from ..calls import Caller, Given
from ..errors import InvalidRequestError, JobFailedError, TransferError
from ..job_record import Link
from ..record import Operation
from ..transport.answers import load
from ..transport.flow import Flow
from ..waiting import search


def link_named(operation: Operation, name: str | None) -> Link:
    """Return a link of an operation by its name, the first where None.

    Raises:
        InvalidRequestError: it has no such link.
    """
    links = operation.download.links if operation.download else ()
    found = next((link for link in links if name in (None, link.name)), None)
    if found is None:
        known = ", ".join(link.name for link in links) or "nothing"
        raise InvalidRequestError(
            code="invalid_request", message=f"{operation.id} has no file {name!r} to save; it has {known}."
        )
    return found


def fresh_link(caller: Caller, operation: Operation, given: Given, link: Link, index: int = 0) -> Flow[str]:
    """Read the resource, and return where its file is just now.

    Raises:
        ApiError: the resource cannot be read, failed, is not ready or has no such file.
    """
    answer = yield from caller.call(operation, given)
    found = links_in(operation, load(answer.content), link)
    if index >= len(found):
        raise missing(link)
    return found[index]


def links_in(operation: Operation, document: Any, link: Link) -> list[str]:
    """Return the links of one kind that an answer has.

    Raises:
        JobFailedError: what it speaks of ended badly.
        TransferError: it is not ready, or has no such file.
    """
    found = search(link.path, document)
    links = [str(each) for each in (found if isinstance(found, list) else [found]) if isinstance(each, str) and each]
    if links:
        return links
    status = operation.status
    word = search(status.path, document) if status else None
    if status and word in status.failed:
        reason = search(status.message, document) if status.message else None
        raise JobFailedError(code=status.error_code, message=f"It failed: {reason or word}")
    if status and word not in status.done:
        raise TransferError(code="not_ready", message=f"It is not ready: it is {word}.")
    raise missing(link)


def missing(link: Link) -> TransferError:
    """Return the error for a resource that has no such file."""
    return TransferError(code="asset_not_available", message=f"It has no {link.name}.")
