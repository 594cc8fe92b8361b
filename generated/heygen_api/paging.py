# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Lists that come in pages."""

from __future__ import annotations

from typing import Any

from attrs import evolve, frozen

from .calls import Answer, Caller, Given
from .errors import ServerError
from .record import Operation, Pagination
from .transport.answers import load
from .transport.flow import Flow
from .waiting import search


@frozen(repr=False, eq=False)
class Page:
    """One page of a list."""

    answer: Answer
    items: list[Any]
    next_token: str | None
    """Asks for the next page; None on the last one."""

    def __repr__(self) -> str:
        return f"<Page of {len(self.items):,} items{', more to come' if self.next_token else ''}>"


def page(caller: Caller, operation: Operation, given: Given, token: str | None = None) -> Flow[Page]:
    """Return the page that a token names, or the first.

    Raises:
        ApiError: it cannot be had, or it names itself as the page that follows it.
    """
    paging = operation.pagination
    if paging is None:
        answer = yield from caller.call(operation, given)
        data = load(answer.content)
        return Page(answer, _items(data.get("data") if isinstance(data, dict) else data), None)
    name = next(option.python_name for option in operation.options if option.field == paging.token)
    values = given.values if token is None else {**given.values, str(name): token}
    answer = yield from caller.call(operation, evolve(given, values=values))
    found = page_of(answer, paging)
    if found.next_token is not None and found.next_token == token:
        raise ServerError(code="bad_answer", message=f"The list's next page would be the same again: {token}.")
    return found


def page_of(answer: Answer, paging: Pagination) -> Page:
    """Return the page that an answer is. Raises ServerError where it has no list."""
    document = load(answer.content)
    following = search(paging.next_token, document)
    return Page(answer, _items(search(paging.items, document)), str(following) if following else None)


def _items(found: Any) -> list[Any]:
    if found is None:
        return []
    if not isinstance(found, list):
        raise ServerError(code="bad_answer", message="The API's answer has no list where its items should be.")
    return found
