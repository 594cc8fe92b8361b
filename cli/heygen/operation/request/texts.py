"""Text that a command line takes from elsewhere: `@FILE` for a file's, `-` for that of standard input.

`@@` stands for the character `@` at the beginning of a text.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from heygen.errors import CliError, usage_error
from heygen.output.streams import LARGEST_INPUT, Streams, bounded, reason

if TYPE_CHECKING:
    from heygen_api.record import Option

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""Byte order marks, as some editors and shells on Windows write them."""
_IN_PLACE = ("./", "../", "/")


@frozen
class Source:
    """A text and where it came from."""

    name: str
    """In the middle of a sentence: `standard input`, `the file request.json`."""
    text: str


def read_text(given: str, option: str, streams: Streams, *, may_begin_with_at: bool = False) -> str:
    """Return the text that the value of an option stands for.

    The newline that ends a file or standard input is no part of the text.

    Args:
        given: The text itself, `@FILE`, or `-`.
        option: The name of the option or argument, for messages.
        streams: Where standard input is.
        may_begin_with_at: Its values may begin with `@` (see `shows_at`): `@name` is then text where no such file is.

    Raises:
        CliError: the file or standard input cannot be read, or is not text; or it is not clear what is meant.
    """
    if given == "-":
        return _without_newline(from_stdin(streams, option).text)
    if not given.startswith("@"):
        return given
    if given.startswith("@@"):
        return given[1:]
    path = given[1:]
    if may_begin_with_at and not path.startswith(_IN_PLACE):
        if not exists(path):
            return given
        raise usage_error(
            f"{option}: {given!r} may be a text of its own, or stand for the file {path}, which is there.",
            hint=f"Write @{given} for the text, or @./{path} for the file.",
            param=option,
        )
    try:
        return _without_newline(from_file(path, option).text)
    except CliError as error:
        hint = error.hint or f"A text that begins with @ is written with two of them: @{given}"
        raise usage_error(error.message, hint=hint, param=option) from None


def shows_at(option: Option) -> bool:
    """Tell whether the contract shows that values of an option may begin with `@`.

    It does in a value that it lists or sends by default, in a pattern that asks for the character at the beginning, and
    in a help text that quotes such a value.
    """
    schema: Any = option.schema.get("items", {}) if option.many else option.schema
    values = (*schema.get("enum", ()), schema.get("const"), schema.get("default"), schema.get("x-cli-default"))
    pattern = str(schema.get("pattern", "")).removeprefix("^").lstrip("([")
    quoted = any(f"{mark}@" in option.help for mark in "`\"'")
    return quoted or pattern.startswith("@") or any(str(value).startswith("@") for value in values)


def from_stdin(streams: Streams, option: str) -> Source:
    """Return the text of standard input; raise CliError if it is none."""
    return _decoded("standard input", streams.read(), option)


def from_file(path: str, option: str) -> Source:
    """Return the text of a file; raise CliError if it cannot be read or is none."""
    if not path:
        raise usage_error(f"{option}: @ needs the path of a file after it.", param=option)
    try:
        with Path(path).open("rb") as file:
            return _decoded(f"the file {path}", bounded(file, LARGEST_INPUT, f"{option}: the file {path}"), option)
    except OSError as error:
        raise usage_error(f"{option}: the file {path} cannot be read: {reason(error)}.", param=option) from None
    except ValueError:
        raise usage_error(f"{option}: {path!r} is not the path of a file.", param=option) from None


def exists(path: str) -> bool:
    """Tell whether there is a file or folder with this path, whatever text that is."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _without_newline(text: str) -> str:
    return text.removesuffix("\n").removesuffix("\r") if text.endswith("\n") else text


def _decoded(name: str, content: bytes, option: str) -> Source:
    encoding = "utf-16" if content.startswith(_UTF16_MARKS) else "utf-8-sig"
    try:
        return Source(name, content.decode(encoding))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise usage_error(
            f"{option}: {name} is not valid {error.encoding.upper()}: byte {error.start + 1}, in line {line}.",
            param=option,
        ) from None
