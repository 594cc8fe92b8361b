"""A whole list, page after page."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import Factory, define, evolve, field
from heygen_api import paging
from heygen_api.errors import ApiError, ServerError
from heygen_api.record import Operation
from heygen_api.transport.deadline import Deadline
from heygen_api.transport.retry import Attempts
from heygen_api.types import UNSET

from heygen.completion.ids import MOST, remember
from heygen.context import Context
from heygen.interrupts import as_error
from heygen.operation.client import Given
from heygen.operation.problems import as_cli_error
from heygen.output.json_text import load
from heygen.output.page import Page, with_items
from heygen.output.printing import printer, selected

if TYPE_CHECKING:
    from heygen.operation.request.build import Request
    from heygen.operation.sending import Sending
    from heygen.output.formats import Formatter

_MOST_EMPTY = 100
"""Pages in a row: a filter may leave one empty, but a list that has nothing else does not end."""


def print_pages(sending: Sending, request: Request, deadline: Deadline | None, most: int | None) -> None:
    """Print the pages of a list from the one that the request names to the last.

    Formats that print by page have one page in memory. Whatever ends it, what came before is printed, and the token
    to go on from is told.

    Args:
        sending: The client.
        request: The request for the first page.
        deadline: When all of it must be over.
        most: How many items are printed; None for all.

    Raises:
        CliError: a page cannot be had, or leads back to one that was printed.
    """
    operation, client = sending.operation, sending.client
    pagination = operation.pagination
    assert pagination is not None
    values = {**_page_size(operation, request.keywords, most), **request.keywords}
    given = Given(path=request.path, values=values, deadline=deadline)
    named = _python_name(operation, pagination.token)
    start = values.get(named) if named else None

    def fetch(token: str | None) -> paging.Page:
        # Each request has attempts of its own: one that was repeated leaves the next its repetitions.
        return client.run(paging.page(client.caller, operation, evolve(given, attempts=Attempts()), token))

    print_list(sending, operation, fetch, None if start is None or start is UNSET else str(start), most)


def print_list(
    sending: Sending, operation: Operation, fetch: Callable[[str | None], paging.Page], token: str | None,
    most: int | None,
) -> None:  # fmt: skip
    """Print pages from the one that a token names, or the first, to the last, as `print_pages` does."""
    pages = _Printed(context=sending.context, operation=operation)
    seen = {token}
    empty = 0
    try:
        while True:
            page = fetch(token)
            left = None if most is None else most - pages.count
            is_cut = left is not None and len(page.items) > left
            pages.add(page.items[:left] if is_cut else page.items, page.answer.content)
            following = token if is_cut else page.next_token
            empty = 0 if page.items else empty + 1
            if empty > _MOST_EMPTY:
                raise ServerError(
                    code="bad_answer", message=f"{empty} pages in a row are empty, and more are promised."
                )
            if is_cut or following is None or pages.count == most:
                pages.end(following)
                return
            token = _new(following, seen)
    except KeyboardInterrupt as error:
        pages.end(token)
        raise as_error(error, " before the end of the list.") from None
    except ApiError as error:
        pages.end(token)
        raise as_cli_error(error, sending.sent) from None


def _endless(empty: int) -> ServerError:
    return ServerError(code="bad_answer", message=f"{empty} pages in a row are empty, and more are promised.")


def _new(token: str, seen: set[str | None]) -> str:
    """Return a token that has not been seen; raise ServerError for one that leads back."""
    if token in seen:
        raise ServerError(code="bad_answer", message=f"The list goes round in a circle: {token} was its token before.")
    seen.add(token)
    return token


@define(kw_only=True)
class _Printed:
    """What has been printed of a list, or waits for its end."""

    context: Context
    operation: Operation
    count: int = 0
    _format: Formatter = field(default=Factory(lambda self: printer(self.context), takes_self=True))
    _items: list[Any] = field(factory=list)
    _last: bytes = b"{}"

    def add(self, items: Sequence[Any], content: bytes) -> None:
        """Print a page, or keep it until all are there."""
        if self.count < MOST:
            remember(self.context, self.operation, content)
        self.count += len(items)
        if self._format.by_page:
            self._format.write(selected(self.context, self._page(items, content, None)))
        else:
            self._items += items
            self._last = content

    def _page(self, items: Sequence[Any], content: bytes, token: str | None) -> Page:
        """Return a page of these items in the envelope of an answer."""
        if self.context.output.select is None and self._format.by_page:
            return Page(content=content, operation=self.operation, entries=items)
        document = load(content.decode("utf-8", "surrogateescape"))
        return Page(made=with_items(self.operation, document, items, token), operation=self.operation)

    def end(self, token: str | None) -> None:
        """Print what was kept, and say where to go on, if anywhere."""
        if not self._format.by_page and (self.count or token is None):
            self._format.write(selected(self.context, self._page(self._items, self._last, token)))
        if token is not None:
            self.context.messages.notice(
                "cli_more",
                f"{self.count:,} items; go on with {token_option(self.operation, token)}",
                next_token=token,
                items=self.count,
            )


def token_option(operation: Operation, token: str) -> str:
    """Return the option that asks for the page of a token, as it is typed."""
    paging_ = operation.pagination
    name = next((option.name for option in operation.options if paging_ and option.field == paging_.token), None)
    given = [name, token] if name else ["-q", f"{paging_.token if paging_ else 'token'}={token}"]
    return shlex.join(given)


def _page_size(operation: Operation, given: Mapping[str, Any], most: int | None) -> dict[str, Any]:
    """Return the size of a page where none was given: as large as the API allows, but no larger than what is wanted."""
    paging_ = operation.pagination
    limit = next((option for option in operation.options if paging_ and option.field == paging_.limit), None)
    if limit is None or limit.python_name is None or given.get(limit.python_name, UNSET) is not UNSET:
        return {}
    largest = limit.schema.get("maximum")
    sizes = [size for size in (largest, most) if isinstance(size, int)]
    return {limit.python_name: max(min(sizes), int(limit.schema.get("minimum", 1)))} if sizes and largest else {}


def _python_name(operation: Operation, field_: str) -> str | None:
    return next((option.python_name for option in operation.options if option.field == field_), None)
