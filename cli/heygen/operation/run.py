"""Running the command of an operation: from what was typed to what is printed."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from time import monotonic
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen
from heygen_api import operations
from heygen_api.record import Operation

from heygen.config import settings
from heygen.config.durations import seconds
from heygen.context import Context
from heygen.errors import CliError, usage_error
from heygen.interrupts import as_error, as_exceptions, time_limit
from heygen.operation.confirm import confirm
from heygen.operation.options.flags import Flags
from heygen.operation.request.build import Given, Request
from heygen.operation.request.request_faults import invalid_request, value_faults
from heygen.operation.request.typed import Typed, read_typed, require_no_unread_body, with_unread_input
from heygen.operation.request.values import count
from heygen.output.printing import print_answer

if TYPE_CHECKING:
    from heygen_api.transport.deadline import Deadline

    from heygen.operation.drafting.editor import Draft
    from heygen.operation.saving import Place
    from heygen.operation.sending import Sending

WAIT_SECONDS = 20 * 60.0


def run(
    context: Context, operation: Operation, arguments: tuple[str, ...], options: Sequence[Given], own: Mapping[str, Any]
) -> None:
    """Do what the command line asks, and print the answer.

    Args:
        context: The collaborators.
        operation: The record.
        arguments: Positional arguments, as text.
        options: The contract's options that were given, as text.
        own: The command line's own options that were given, by the names of `Flags`.

    Raises:
        CliError: the command line cannot be followed, or the API refuses.
    """
    flags = Flags(**own)
    if flags.request_schema or flags.response_schema:
        _print_schema(context, operation, flags)
        return
    limit = None if flags.timeout is None else seconds(flags.timeout, "--timeout")
    typed, draft = None, None
    try:
        if flags.edit or flags.skeleton or _asks(context, own):
            typed = read_typed(context, operation, arguments, options, flags)
            typed, draft = _completed(context, operation, typed, flags)
            if typed is None:
                return
            context = evolve(context, started=monotonic())  # how long a person writes is no time of the command's
        if len(typed.arguments if typed else arguments) < len(operation.arguments):
            from heygen.help.usage import missing_argument  # noqa: PLC0415 - only a mistake needs it

            raise missing_argument(operation, len(typed.arguments if typed else arguments))
        with as_exceptions(), time_limit(context.started, limit):
            typed = typed or read_typed(context, operation, arguments, options, flags)
            _run(context, operation, typed, flags, limit)
        if draft is not None:
            draft.remove()
    except CliError as error:
        raise (draft.kept(error) if draft else error) from None
    except KeyboardInterrupt as error:
        outcome = None if operation.method == "GET" else "not_done"  # what ends a request that was sent says more
        told = as_error(error, " before anything was sent.", outcome=outcome)
        raise (draft.kept(told) if draft else told) from None
    finally:
        if any(option.type in ("file", "asset") for option, _ in options):
            from heygen.operation.request.files import remove_spooled  # noqa: PLC0415 - only for uploads

            remove_spooled()


def _asks(context: Context, own: Mapping[str, Any]) -> bool:
    """Tell whether what is missing is asked for: `--ask`, or the configuration where that is not given."""
    wants = own.get("ask")
    if wants is None:
        configured = getattr(settings, "asks", None)
        wants = configured is not None and configured(context.environ)
    if not wants:
        return False
    from heygen.operation.drafting.asking import can_ask  # noqa: PLC0415 - only for questions

    return can_ask(context)


def _completed(
    context: Context, operation: Operation, typed: Typed, flags: Flags
) -> tuple[Typed, None] | tuple[Typed, Draft] | tuple[None, None]:
    """Return the command line with what the user adds to it, and the file that was edited; None if it is printed."""
    validate = not flags.no_validate
    if not (flags.edit or flags.skeleton):
        if typed.stdin_for is not None:
            return typed, None
        from heygen.operation.drafting.asking import with_answers  # noqa: PLC0415 - only for questions

        return with_answers(context, operation, typed, validate=validate), None
    from heygen.operation.drafting.editor import draft_text, edit  # noqa: PLC0415 - few commands need it

    if flags.skeleton:
        context.streams.write(draft_text(context, operation, typed).encode())
        return None, None
    if len(typed.arguments) < len(operation.arguments):
        return typed, None
    return edit(context, operation, typed, validate=validate)


def _run(
    context: Context,
    operation: Operation,
    typed: Typed,
    flags: Flags,
    limit: float | None,
) -> None:
    arguments = typed.arguments
    try:
        interval = None if flags.poll_interval is None else seconds(flags.poll_interval, "--poll-interval")
        most = None if flags.max_items is None else count(flags.max_items, "--max-items")
        request = _request(context, operation, typed, validate=not flags.no_validate)
        key = _idempotency_key(operation, flags.idempotency_key)
        place = None
        if flags.output_path is not None:
            from heygen.operation.saving import place_of_answer  # noqa: PLC0415 - only for downloads

            place = place_of_answer(operation, flags.output_path, force=flags.force)
        if flags.dry_run or flags.curl:
            from heygen.operation.preview import print_preview  # noqa: PLC0415 - only where nothing is sent

            print_preview(context, operation, request, key, as_curl=flags.curl)
            return
        if operation.confirm and not flags.force:
            confirm(context, operation, arguments)
        from heygen.operation.sending import Sending  # noqa: PLC0415 - brings httpx, after all that can be wrong here

        deadline = _deadline(context, limit if limit is not None or not flags.wait else WAIT_SECONDS)
    except KeyboardInterrupt as error:
        outcome = None if operation.method == "GET" else "not_done"
        raise as_error(error, " before anything was sent.", outcome=outcome) from None
    with Sending.opened(context, operation, arguments, key=key, uses_stdin=not typed.can_be_typed) as sending:
        if request.files:
            from heygen.operation.uploading import with_uploaded  # noqa: PLC0415 - only for files that become assets

            request = with_uploaded(sending, request, deadline if limit is not None else None)
            if limit is None and flags.wait:
                deadline = _from_now(WAIT_SECONDS)  # a long upload leaves no less time to wait
        _carry_out(sending, request, flags, Limits(deadline=deadline, interval=interval, most=most), place)


@frozen(kw_only=True, repr=False, eq=False)
class Limits:
    """What a command may take."""

    deadline: Deadline | None
    """When it must be over, in all."""
    interval: float | None
    """Seconds from one look at a job to the next."""
    most: int | None
    """Items of a list."""


def _carry_out(sending: Sending, request: Request, flags: Flags, limits: Limits, place: Place | None) -> None:
    """Send the request, and print, save or wait for what it brings."""
    context, operation, deadline = sending.context, sending.operation, limits.deadline
    if flags.wait and not operation.wait:
        from heygen.operation.waiting import first_read, wait_and_print  # noqa: PLC0415 - only for waiting

        until = deadline or _after(context, WAIT_SECONDS)
        wait_and_print(sending, (first_read(sending, request, until),), until, limits.interval)
        return
    if flags.all or limits.most is not None:
        from heygen.operation.listing import print_pages  # noqa: PLC0415 - only for all of a list

        print_pages(sending, request, deadline, limits.most)
        return
    answer = sending.send(request, deadline)
    if operation.wait and not sending.jobs:
        print_answer(context, operation, answer.content)
    sending.require_jobs()
    if flags.wait:
        from heygen.operation.waiting import wait_for_answer  # noqa: PLC0415 - as above

        wait_for_answer(sending, answer, deadline or _after(context, WAIT_SECONDS), limits.interval)
    elif place is not None:
        from heygen.operation.saving import save_from_answer  # noqa: PLC0415 - as above

        save_from_answer(sending, answer, place, deadline)
    else:
        print_answer(context, operation, answer.content)
        if operation.pagination is not None:
            from heygen.completion.ids import remember  # noqa: PLC0415 - only for lists

            remember(context, operation, answer.content)
        if operation.status is not None:
            from heygen.operation.waiting import write_down  # noqa: PLC0415 - only for reads of jobs

            write_down(sending, answer)


def _request(context: Context, operation: Operation, typed: Typed, *, validate: bool) -> Request:
    require_no_unread_body(context, operation, typed)
    try:
        return typed.request(context, operation, validate=validate)
    except CliError as error:
        raise with_unread_input(error, context, operation, typed) from None


def _deadline(context: Context, limit: float | None) -> Deadline | None:
    return None if limit is None else _after(context, limit)


def _after(context: Context, limit: float) -> Deadline:
    from heygen_api.transport.deadline import Deadline  # noqa: PLC0415 - with the client

    return Deadline(context.started + limit)


def _from_now(limit: float) -> Deadline:
    from heygen_api.transport.deadline import Deadline  # noqa: PLC0415 - as above

    return Deadline(time.monotonic() + limit)


def _idempotency_key(operation: Operation, given: str | None) -> str | None:
    """Return the key of the request, so that a repetition by anyone is no second, charged one."""
    option = operation.idempotency_key
    if option is None:
        return None
    if given is None:
        from uuid import uuid4  # noqa: PLC0415 - only creates need it

        return str(uuid4())
    if faults := value_faults(option.field, option.schema, given):
        raise invalid_request([evolve(fault, pointer="/idempotency-key") for fault in faults])
    return given


def _print_schema(context: Context, operation: Operation, flags: Flags) -> None:
    path = operations.schema_path(operation.id, "request" if flags.request_schema else "response")
    if path is None:
        raise usage_error(f"`heygen {' '.join(operation.command)}` has no such schema.")
    from heygen.printed_schema import printed  # noqa: PLC0415 - only this needs it

    context.streams.write(printed(path.read_bytes(), is_terminal=context.streams.stdout.is_terminal))
