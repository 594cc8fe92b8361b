"""What goes to standard error: one JSON object on each line, or plain text for people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from heygen.errors import MISSING, CliError
from heygen.output.json_text import printable
from heygen.output.streams import Streams


@frozen(kw_only=True, repr=False, eq=False)
class Messages:
    """Tells the user what happens beside the data."""

    streams: Streams
    human: bool = False
    quiet: bool = False

    def error(self, error: CliError) -> None:
        """Say why the command failed."""
        self._write("error", error.to_dict(), _error_text(error))

    def warning(self, code: str, message: str, hint: str | None = None) -> None:
        """Say what will not go on working, or what is unsafe."""
        fields = {"code": code, "message": message, **({"hint": hint} if hint else {})}
        self._write("warning", fields, "\n".join([f"warning: {message}", *([f"  {hint}"] if hint else [])]))

    def notice(self, code: str, message: str, **fields: Any) -> None:
        """Say how it goes, unless the user wants quiet."""
        if not self.quiet:
            self._write("notice", {"code": code, "message": message, **fields}, message)

    def _write(self, kind: str, fields: Mapping[str, Any], text: str) -> None:
        if self.human:
            self.streams.write_error(printable(text, keep="\n") + "\n")
            return
        self.streams.write_error(json.dumps({kind: fields}, ensure_ascii=False, default=str) + "\n")


def _error_text(error: CliError) -> str:
    lines = [f"error: {error.message} ({error.code})"]
    for fault in error.faults:
        got = "" if fault.got is MISSING else f", got {json.dumps(fault.got, ensure_ascii=False, default=str)}"
        nearest = f" (did you mean {fault.nearest}?)" if fault.nearest else ""
        give = f"\n      {fault.give}" if fault.give else ""
        lines.append(f"  {fault.pointer or 'the body'}: expected {fault.expected}{got}{nearest}{give}")
    lines += [f"  {text}" for text in (error.hint, error.doc_url) if text]
    if error.request_id:
        lines.append(f"  request id: {error.request_id}")
    return "\n".join(lines)
