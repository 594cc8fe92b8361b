"""Running the command of an operation: from what was typed to what is printed."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve
from heygen_api import operations
from heygen_api.record import Operation

from heygen.config.durations import seconds
from heygen.context import Context
from heygen.errors import usage_error
from heygen.interrupts import as_error, as_exceptions, time_limit
from heygen.operation.confirm import confirm
from heygen.operation.options.flags import Flags
from heygen.operation.request.build import Given, build
from heygen.operation.request.request_faults import invalid_request, value_faults
from heygen.output.printing import print_answer

if TYPE_CHECKING:
    from heygen_api.transport.deadline import Deadline

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
    try:
        with as_exceptions(), time_limit(context.started, limit):
            _run(context, operation, arguments, options, flags, limit)
    finally:
        if any(option.type in ("file", "asset") for option, _ in options):
            from heygen.operation.request.files import remove_spooled  # noqa: PLC0415 - only for uploads

            remove_spooled()


def _run(
    context: Context,
    operation: Operation,
    arguments: tuple[str, ...],
    options: Sequence[Given],
    flags: Flags,
    limit: float | None,
) -> None:
    try:
        interval = None if flags.poll_interval is None else seconds(flags.poll_interval, "--poll-interval")
        most = None if flags.max_items is None else _count(flags.max_items, "--max-items")
        request = build(
            operation,
            arguments,
            options,
            data=flags.data,
            validate=not flags.no_validate,
            streams=context.streams,
        )
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
    uses_stdin = "-" in (flags.data, *(value for option, value in options if option.type != "asset"))
    with Sending.opened(context, operation, arguments, key=key, uses_stdin=uses_stdin) as sending:
        if request.files:
            from heygen.operation.uploading import with_uploaded  # noqa: PLC0415 - only for files that become assets

            request = with_uploaded(sending, request, deadline if limit is not None else None)
            if limit is None and flags.wait:
                deadline = _from_now(WAIT_SECONDS)  # a long upload leaves no less time to wait
        if flags.wait and not operation.wait:
            from heygen.operation.waiting import first_read, wait_and_print  # noqa: PLC0415 - only for waiting

            until = deadline or _after(context, WAIT_SECONDS)
            wait_and_print(sending, (first_read(sending, request, until),), until, interval)
            return
        if flags.all or most is not None:
            from heygen.operation.listing import print_pages  # noqa: PLC0415 - only for all of a list

            print_pages(sending, request, deadline, most)
            return
        answer = sending.send(request, deadline)
        if operation.wait and not sending.jobs:
            print_answer(context, operation, answer.content)
        sending.require_jobs()
        if flags.wait:
            from heygen.operation.waiting import wait_for_answer  # noqa: PLC0415 - as above

            wait_for_answer(sending, answer, deadline or _after(context, WAIT_SECONDS), interval)
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


def _count(text: str, option: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text[:18]) > 0 and len(text) <= 18):
        raise usage_error(f"{option} is {text!r}, expected a number from 1.", param=option)
    return int(text)


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
    context.streams.write(path.read_bytes())
