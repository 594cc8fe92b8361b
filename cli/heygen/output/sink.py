"""Where a format writes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from heygen.output.messages import Messages
from heygen.output.streams import Streams

if TYPE_CHECKING:
    from heygen_api.record import Column


@frozen(kw_only=True, repr=False, eq=False)
class Sink:
    """Standard output, and what a format has to know beside the data."""

    streams: Streams
    environ: Mapping[str, str]
    messages: Messages
    columns: tuple[Column, ...] = ()
    """The columns that were asked for; empty where the format chooses."""

    @property
    def is_terminal(self) -> bool:
        """Whether a person reads it."""
        return self.streams.stdout.is_terminal

    def bytes(self, pieces: Iterable[bytes]) -> None:
        """Write bytes as they are.

        Raises:
            CliError: standard output takes nothing.
        """
        for piece in pieces:
            self.streams.write(piece)

    def lines(self, lines: Sequence[str]) -> None:
        """Write lines of text; what drives a terminal is left out where one reads them.

        Raises:
            CliError: standard output takes nothing.
        """
        if self.is_terminal:
            from heygen.output.json_text import printable  # noqa: PLC0415 - a pipe gets all as it came

            lines = [printable(line, keep="\t\n") for line in lines]
        text = "".join(f"{line}\n" for line in lines)
        self.streams.write(text.encode("utf-8", "surrogateescape" if _has_bytes(text) else "replace"))


def _has_bytes(text: str) -> bool:
    """Tell whether a text holds bytes that are no UTF-8 (PEP 383), which go out as they came."""
    return any("\udc80" <= character <= "\udcff" for character in text) if not text.isascii() else False
