"""From the text of an option to the value that goes on the wire."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from math import isfinite
from typing import Any

from heygen_api.record import Option, OptionType

from heygen.errors import usage_error

_INTEGER = re.compile(r"[+-]?[0-9]{1,4000}")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_BOOLEANS = {"true": True, "false": False}


def option_value(option: Option, given: str | bool | Sequence[str]) -> Any:
    """Return the value of an option.

    Text that is none of the option's type stays text: the schema then says what is wrong with it, and without a check
    it is sent as it was typed.

    Raises:
        CliError: the text is not Unicode.
    """
    if isinstance(given, bool):
        return given
    if option.json and isinstance(given, str):
        return _json_value(given)
    if isinstance(given, str):
        return scalar_value(option.type, given, option.name)
    pieces = [piece.strip() for text in given for piece in _pieces(text)]
    return [scalar_value(option.type, piece, option.name) for piece in pieces if piece]


def scalar_value(kind: OptionType, text: str, name: str) -> Any:
    """Return one value of a type, or the text itself where it is none.

    Raises:
        CliError: the text is not Unicode.
    """
    require_unicode(text, name)
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if kind == "number":
        return _number(text)
    if kind == "boolean":
        return _BOOLEANS.get(text.lower(), text)
    return text


def count(text: str, option: str) -> int:
    """Return a number from 1 that an option gives. Raises CliError for anything else."""
    if not (text.isascii() and text.isdecimal() and int(text[:18]) > 0 and len(text) <= 18):
        raise usage_error(f"{option} is {text!r}, expected a number from 1.", param=option)
    return int(text)


def require_unicode(text: str, name: str) -> None:
    """Raise CliError if bytes that are not UTF-8 came in as the value of `name` (PEP 383)."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise usage_error(
            f"The value of {name} is not valid UTF-8: byte {error.start + 1} or near it.", param=name
        ) from None


def _pieces(text: str) -> Sequence[str]:
    """Return what commas separate; one between double quotes does not (RFC 4180)."""
    if '"' in text:
        import csv  # noqa: PLC0415 - few lists have a quote

        with suppress(csv.Error):  # a line break outside of quotes, or a piece that is too long
            return next(csv.reader([text], skipinitialspace=True))
    return text.split(",")


def _json_value(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _number(text: str) -> int | float | str:
    if _INTEGER.fullmatch(text):
        return int(text)
    if not _NUMBER.fullmatch(text):
        return text
    value = float(text)
    return value if isfinite(value) else text
