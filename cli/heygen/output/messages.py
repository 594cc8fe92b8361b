"""What goes to standard error: one JSON object on each line, or plain text for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from heygen.errors import MISSING, NO_SUCH_FIELD, CliError, Fault
from heygen.output.json_text import printable
from heygen.output.streams import Streams

Spans = Sequence[tuple[str, str]]
"""Pieces of text, each with the code of its style (ECMA-48, SGR), empty for none."""
_SELF_EXPLANATORY = frozenset({"usage_error", "canceled"})
"""Codes that tell people nothing more than the message does."""


@frozen(kw_only=True, repr=False, eq=False)
class Messages:
    """Tells the user what happens beside the data."""

    streams: Streams
    human: bool = False
    quiet: bool = False
    environ: Mapping[str, str] = field(factory=dict)

    def error(self, error: CliError) -> None:
        """Say why the command failed."""
        self._write("error", error.to_dict(), _error_text(error))

    def warning(self, code: str, message: str, hint: str | None = None) -> None:
        """Say what will not go on working, or what is unsafe."""
        fields = {"code": code, "message": message, **({"hint": hint} if hint else {})}
        self._write("warning", fields, [("warning:", "1;33"), (f" {message}", ""), (f"\n  {hint}" if hint else "", "")])

    def notice(self, code: str, message: str, **fields: Any) -> None:
        """Say how it goes, unless the user wants quiet."""
        if not self.quiet:
            self._write("notice", {"code": code, "message": message, **fields}, [(message, "2")])

    def _write(self, kind: str, fields: Mapping[str, Any], text: Spans) -> None:
        if not self.human:
            line = json.dumps({kind: fields}, ensure_ascii=False, default=str, separators=(",", ":"))
            self.streams.write_error(f"{line}\n")
            return
        has_style = self.streams.stderr.takes_style(self.environ)
        parts = [(printable(part, keep="\n"), code if has_style else "") for part, code in text]
        self.streams.write_error("".join(f"\033[{code}m{part}\033[0m" if code else part for part, code in parts) + "\n")


def _error_text(error: CliError) -> Spans:
    """Return what people read: what was wrong, with which value and where, and what to do, each once."""
    text: list[tuple[str, str]] = [("error:", "1;31")]
    if error.faults:  # the message and the hint say in a sentence what each fault says in a line
        text += [(" Nothing was sent.", ""), *(span for fault in error.faults for span in _fault_text(fault))]
    else:
        text.append((f" {error.message}" + ("" if error.code in _SELF_EXPLANATORY else f" ({error.code})"), ""))
        text.append((f"\n  {error.hint}" if error.hint else "", ""))
    text.append((f"\n  {error.doc_url}" if error.doc_url else "", ""))
    text.append((f"\n  request id: {error.request_id}" if error.request_id else "", "2"))
    return [(part, code) for part, code in text if part]


def _fault_text(fault: Fault) -> Iterator[tuple[str, str]]:
    yield (f"\n  {fault.pointer.removeprefix('/') or 'the body'}", "1")
    if fault.got is MISSING:
        yield (f" is missing: {fault.expected}", "")
    elif fault.expected == NO_SUCH_FIELD:
        yield (": there is no such field", "")
    else:
        got = json.dumps(fault.got, ensure_ascii=False, default=str)
        yield (f" is {got}, expected {fault.expected}", "")
    if fault.nearest:
        yield (f"\n      Did you mean {fault.nearest}?", "")
    if fault.give:
        yield (f"\n      {fault.give}", "")
