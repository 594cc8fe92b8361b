"""What goes to standard output."""

from __future__ import annotations

import json
from typing import Any

from heygen_api.record import Operation

from heygen.context import Context
from heygen.operation.media_types import is_json
from heygen.output import json_text
from heygen.output.streams import Stream


def print_answer(context: Context, operation: Operation, content: bytes) -> None:
    """Print what the API answered: JSON as it came but for spacing, other media as they came.

    Raises:
        CliError: standard output takes nothing.
    """
    document = _document(content) if is_json(operation.response.media_type) else None
    if document is None:
        context.streams.write(content)
        return
    text, value = document
    if context.human:
        from heygen.output.human import print_for_people  # noqa: PLC0415 - brings tables, which JSON does not need

        print_for_people(context, operation, value)
        return
    context.streams.write(_spaced(text, context.streams.stdout))


def print_value(context: Context, value: Any) -> None:
    """Print data of the command line's own: JSON, or for people one line for each field.

    Raises:
        CliError: standard output takes nothing.
    """
    if context.human:
        from heygen.output.human import print_fields  # noqa: PLC0415 - as above

        print_fields(context, value)
        return
    context.streams.write(_spaced(json.dumps(value, ensure_ascii=False), context.streams.stdout))


def _spaced(text: str, stdout: Stream) -> bytes:
    spaced = json_text.indented(text) if stdout.is_terminal else json_text.compact(text)
    return f"{spaced}\n".encode("utf-8", "surrogateescape")


def _document(content: bytes) -> tuple[str, Any] | None:
    """Return a JSON text and its value; None for anything else, an empty answer too."""
    text = content.decode("utf-8", "surrogateescape")
    try:
        return text, json_text.load(text)
    except (ValueError, RecursionError):
        return None
