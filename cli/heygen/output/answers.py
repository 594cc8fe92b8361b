"""What goes to standard output."""

from __future__ import annotations

import json
from typing import Any

from heygen_api.record import Operation

from heygen.context import Context
from heygen.output import json_text
from heygen.output.media_types import is_json


def print_answer(context: Context, operation: Operation, content: bytes) -> None:
    """Print what the API answered: JSON as it came but for spacing, other media as they came.

    Raises:
        CliError: standard output takes nothing.
    """
    if not (content and is_json(operation.response.media_type)):
        context.streams.write(content)
        return
    if context.output.is_for_people:
        from heygen.output.human import print_for_people  # noqa: PLC0415 - brings tables, which JSON does not need

        print_for_people(context, operation, json_text.load(content.decode("utf-8", "surrogateescape")))
        return
    _print_json(context, content)


def print_value(context: Context, value: Any) -> None:
    """Print data of the command line's own: JSON, or for people one line for each field.

    Raises:
        CliError: standard output takes nothing.
    """
    if context.output.is_for_people:
        from heygen.output.human import print_fields  # noqa: PLC0415 - as above

        print_fields(context, value)
        return
    _print_json(context, json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace"))


def _print_json(context: Context, content: bytes) -> None:
    """Print valid JSON: indented on a terminal, compact elsewhere, in pieces, so that a large answer stays one copy."""
    if context.streams.stdout.is_terminal:
        text = json_text.indented(content.decode("utf-8", "surrogateescape"))
        context.streams.write(f"{text}\n".encode("utf-8", "surrogateescape"))
        return
    for piece in json_text.compact(content):
        context.streams.write(piece)
    context.streams.write(b"\n")
