"""Running the command of an operation: from what was typed to what is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from attrs import evolve
from heygen_api import operations
from heygen_api.record import Operation

from heygen.config.durations import seconds
from heygen.context import Context
from heygen.errors import usage_error
from heygen.operation.api import open_api
from heygen.operation.confirm import confirm
from heygen.operation.flags import Flags
from heygen.operation.request import Given, Request, build
from heygen.operation.request_faults import invalid_request, value_faults
from heygen.output.answers import print_answer

_DEFAULT_TIMEOUT = 20 * 60.0
"""Seconds."""


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
    timeout = _DEFAULT_TIMEOUT if flags.timeout is None else seconds(flags.timeout, "--timeout")
    request = build(
        operation,
        arguments,
        options,
        data=flags.data,
        validate=not flags.no_validate,
        streams=context.streams,
    )
    request = _with_idempotency_key(operation, request, flags.idempotency_key)
    if operation.confirm and not flags.force:
        confirm(context, operation, arguments)
    api = open_api(context)
    answer = api.call(operation, request).content
    if not flags.wait:
        print_answer(context, operation, answer)
        return
    from heygen.operation.wait import wait_and_print  # noqa: PLC0415 - brings jmespath

    wait_and_print(context, api, operation, arguments, answer, timeout)


def _with_idempotency_key(operation: Operation, request: Request, given: str | None) -> Request:
    """Return the request with a key, so that a repetition by anyone is no second, charged one."""
    option = operation.idempotency_key
    if option is None or option.python_name is None:
        return request
    key = str(uuid4()) if given is None else given
    if faults := value_faults(option.field, option.schema, key) if given is not None else []:
        raise invalid_request([evolve(fault, pointer="/idempotency-key") for fault in faults])
    return evolve(request, keywords={**request.keywords, option.python_name: key})


def _print_schema(context: Context, operation: Operation, flags: Flags) -> None:
    path = operations.schema_path(operation.id, "request" if flags.request_schema else "response")
    if path is None:
        raise usage_error(f"`heygen {' '.join(operation.command)}` has no such schema.")
    context.streams.write(path.read_bytes())
