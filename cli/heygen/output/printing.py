"""What goes to standard output: answers of the API and values of our own, in the format that was chosen."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from heygen.context import Context
from heygen.output import formats
from heygen.output.media_types import is_json
from heygen.output.page import Page
from heygen.output.sink import Sink

if TYPE_CHECKING:
    from heygen_api.record import Column, Operation


def print_answer(context: Context, operation: Operation, content: bytes) -> None:
    """Print what the API answered: JSON in the chosen format, other media as they came.

    Raises:
        CliError: standard output takes nothing, or there is no such thing in the answer.
    """
    if not (content and is_json(operation.response.media_type)):
        context.streams.write(content)
        return
    page = Page(content=content, operation=operation)
    printer(context).write(selected(context, page))
    if context.output.select is None:
        _tell_of_more(context, operation, page)


def print_value(context: Context, value: Any) -> None:
    """Print data of the command line's own.

    Raises:
        CliError: standard output takes nothing.
    """
    printer(context).write(selected(context, Page(made=value)))


def print_rows(context: Context, columns: tuple[Column, ...], rows: list[Any]) -> None:
    """Print a list of the command line's own by its columns, for people."""
    format_ = formats.load(context.output.format)
    format_(_sink(context, context.output.columns or columns)).write(Page(made={"data": rows}))


def printer(context: Context) -> formats.Formatter:
    """Return what writes in the chosen format."""
    return formats.load(context.output.format)(_sink(context, context.output.columns))


def selected(context: Context, page: Page) -> Page:
    """Return what the expression of `--select` chooses of an answer."""
    if context.output.select is None:
        return page
    from heygen.output.select import choose  # noqa: PLC0415 - brings jmespath

    return Page(made=choose(context.output.select, page.value), operation=page.operation, is_selected=True)


def _sink(context: Context, columns: tuple[Column, ...]) -> Sink:
    return Sink(streams=context.streams, environ=context.environ, messages=context.messages, columns=columns)


def _tell_of_more(context: Context, operation: Operation, page: Page) -> None:
    """Say how to have the next page, where a person reads."""
    paging = operation.pagination
    if paging is None or not (context.output.is_for_people or context.streams.stdout.is_terminal):
        return
    from heygen_api.waiting import search  # noqa: PLC0415 - brings jmespath

    token = search(paging.next_token, page.value)
    option = next((option.name for option in operation.options if option.field == paging.token), None)
    if token and option:
        context.messages.notice(
            "cli_more",
            f"There is more: add {shlex.join([option, str(token)])}, or --all for all of it.",
            next_token=token,
        )
