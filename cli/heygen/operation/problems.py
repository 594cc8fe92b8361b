"""What is said of a call that failed: the client's error, and what to type next."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import define, field
from heygen_api import operations
from heygen_api.errors import ApiError, AuthenticationError, DeadlineError, PermissionDeniedError
from heygen_api.record import Operation, Option
from heygen_api.transport.retry import Attempts

from heygen.catalogue import before_delimiter
from heygen.errors import AUTHENTICATION, FAILURE, TIMEOUT, USAGE, CliError
from heygen.interrupts import as_error

_OWN_CODES: Final[Mapping[str, str]] = {
    "bad_answer": "cli_bad_answer",
    "bad_link": "cli_bad_link",
    "file_changed": "cli_file_changed",
    "file_error": "cli_file_error",
    "not_ready": "cli_not_ready",
    "transfer_interrupted": "cli_transfer_interrupted",
    "transfer_running": "cli_transfer_running",
    "upload_failed": "cli_upload_failed",
    "upload_unusable": "cli_upload_unusable",
    "wrong_file": "cli_wrong_file",
}
"""What the client's own codes are called here: all that scripts do not test for yet begins with `cli_`."""
_USAGE_CODES: Final = frozenset({"invalid_request", "unfit_file"})
_LONGEST_COMMAND: Final = 2000
_KEY_OPTION: Final = "--idempotency-key"


@define(kw_only=True, repr=False, eq=False)
class Sent:
    """A request that a command has sent, and what is known of it, whatever ends the command."""

    operation: Operation
    arguments: tuple[str, ...] = ()
    """Path arguments."""
    command_line: tuple[str, ...] = ()
    """What was typed after `heygen`."""
    can_be_typed: bool = True
    """Typing the same again sends the same: nothing of it came from standard input, or from the journal."""
    key: str | None = None
    entry: str | None = None
    """What the journal calls it."""
    attempts: Attempts = field(factory=Attempts)
    uploaded: tuple[str, ...] = ()
    """Options that name, by their ids, the files that were uploaded for it."""

    def replace_file(self, option: Option, text: str, identifier: str) -> None:
        """Write the id of what was uploaded in place of the file that was typed for an option."""
        names = (option.name, *option.aliases)
        words = list(before_delimiter(self.command_line))
        rest = self.command_line[len(words) :]
        for at, word in enumerate(words):
            name, equals, given = word.partition("=")
            if name in names and equals and given == text:
                words[at] = f"{name}={identifier}"
            elif word == text and at and words[at - 1] in names:
                words[at] = identifier
        self.command_line = (*words, *rest)
        self.uploaded = (*self.uploaded, f"{option.name} {identifier}")

    @property
    def what_is_uploaded(self) -> str | None:
        """What to type in place of the files that were uploaded for it; None where there were none."""
        if not self.uploaded:
            return None
        return f"What was uploaded is kept, and need not be uploaded again: {' '.join(self.uploaded)}"

    @property
    def repetition(self) -> str | None:
        """The command that sends it again without doing anything twice; None where there is none."""
        if self.key is None:
            return None
        words = before_delimiter(self.command_line)
        given = () if self.gave_key else (_KEY_OPTION, self.key)
        command = shlex.join(("heygen", *words, *given, *self.command_line[len(words) :]))
        if self.entry is not None and (not self.can_be_typed or len(command) > _LONGEST_COMMAND):
            return typed(("jobs", "resume"), (self.entry,))
        return command

    @property
    def gave_key(self) -> bool:
        """Whether the key was typed, and not made for this request alone."""
        return any(word.startswith(_KEY_OPTION) for word in before_delimiter(self.command_line))

    @property
    def inspection(self) -> str | None:
        """The command that shows whether it was done; None where there is none."""
        return inspection_of(self.operation, self.arguments)


def as_cli_error(error: ApiError, sent: Sent | None = None) -> CliError:
    """Return the command line's error for one of the client's."""
    code = _OWN_CODES.get(error.code, error.code)
    if code.startswith("http_"):
        code = f"cli_{code}"
    if code in _USAGE_CODES:
        code = "usage_error"
    return CliError(
        code=code,
        message=error.message,
        hint=_with_uploaded(_hint(error, sent), sent),
        param=error.param,
        doc_url=error.doc_url,
        request_id=error.request_id,
        outcome=error.outcome,
        idempotency_key=error.idempotency_key,
        exit_code=_exit_code(error),
    )


def interrupted(error: KeyboardInterrupt, sent: Sent) -> CliError:
    """Return the error for a signal that came before the answer did."""
    outcome = sent.attempts.outcome
    return as_error(
        error,
        " before the answer came." + (" It may have been done." if outcome == "unknown" else ""),
        hint=_with_uploaded(what_next(sent) if outcome == "unknown" else None, sent),
        outcome=outcome or (None if sent.operation.method == "GET" else "not_done"),
        idempotency_key=sent.key,
    )


def _with_uploaded(hint: str | None, sent: Sent | None) -> str | None:
    """Return the hint with what is uploaded already, unless it tells that by itself."""
    kept = sent.what_is_uploaded if sent else None
    if kept is None or (hint and sent and sent.repetition and sent.repetition in hint):
        return hint
    return f"{hint} {kept}" if hint else kept


def what_next(sent: Sent) -> str:
    """Return what to type after a request that may have been acted on."""
    if sent.repetition:
        return f"Repeat it with the same key, and nothing is done or charged twice: {sent.repetition}"
    if sent.operation.method in ("PUT", "DELETE"):
        return f"Repeating it is safe: {shlex.join(('heygen', *sent.command_line))}"
    if sent.inspection:
        return f"Look before you repeat it: {sent.inspection}"
    return "Look before you repeat it."


def inspection_of(operation: Operation, arguments: Sequence[str]) -> str | None:
    """Return the command that shows what an operation has done: the read of the same thing, or its list."""
    reads = {
        record.path: record
        for record in operations.load_all()
        if record.method == "GET" and not any(option.required for option in record.options)
    }
    path = operation.path
    made = {operations.load(step.operation).path.rpartition("/")[0] for step in operation.wait}
    is_within = False
    while path.count("/") > 1:
        record = reads.get(path)
        if not (path.endswith("}") or is_within or path in (operation.path, *made)):
            record = None  # the list of something else: speech is in no list of voices
        if record is not None and len(record.arguments) <= len(arguments):
            return typed(record.command, arguments[: len(record.arguments)])
        path, _, segment = path.rpartition("/")
        is_within = segment.startswith("{")
    return None


def typed(words: Sequence[str], arguments: Sequence[str] = (), options: Sequence[str] = ()) -> str:
    """Return a command of `heygen` as it is typed in a shell, whatever its arguments are."""
    if any(argument.startswith("-") for argument in arguments):
        return shlex.join(("heygen", *words, *options, "--", *arguments))
    return shlex.join(("heygen", *words, *arguments, *options))


def _exit_code(error: ApiError) -> int:
    if isinstance(error, AuthenticationError | PermissionDeniedError):
        return AUTHENTICATION
    if isinstance(error, DeadlineError) or error.code == "timeout":
        return TIMEOUT
    return USAGE if error.code in _USAGE_CODES else FAILURE


def _hint(error: ApiError, sent: Sent | None) -> str | None:
    if error.code == "payload_too_large" and sent is not None and sent.gave_key:
        return "If the key was used for another file, give another key, or leave it out."
    if error.outcome == "unknown" and sent is not None:
        return f"It may have been done. {what_next(sent)}"
    from heygen.operation.hints import hint_of  # noqa: PLC0415 - only a refusal needs it

    status = error.status or 0
    if (hint := hint_of(error, sent.operation if sent else None)) is not None:
        return hint
    if error.code == "network_error":
        return "Check the network, the proxy settings, and HEYGEN_API_BASE if it is set."
    if 300 <= status < 400:
        return "Check HEYGEN_API_BASE."
    if error.code.startswith("http_"):
        return "This does not look like the API's answer; something in between may have sent it."
    if status >= 500 or error.code == "timeout":
        return "Try again later."
    return None


def ids_in(operation: Operation, document: Any) -> list[str]:
    """Return what an answer names by an id: what was started, or the resource itself."""
    from heygen_api.waiting import search  # noqa: PLC0415 - brings jmespath

    found = [search(step.ids, document) for step in operation.wait]
    data = document.get("data") if isinstance(document, Mapping) else None
    if isinstance(data, Mapping):
        found += [value for name, value in data.items() if name == "id" or name.endswith("_id")]
    flat = [each for value in found for each in (value if isinstance(value, list) else [value])]
    return list(dict.fromkeys(str(each) for each in flat if isinstance(each, str | int) and each))
