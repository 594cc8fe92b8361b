"""`--edit`: the body of a request in an editor, checked whenever it is saved, and never lost."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, Self

from attrs import evolve, frozen
from heygen_api import operations
from heygen_api.record import Operation

from heygen.context import Context
from heygen.errors import NO_SUCH_FIELD, CliError, Fault, usage_error
from heygen.operation.drafting.skeleton import skeleton
from heygen.operation.request.body import parse
from heygen.operation.request.build import build
from heygen.operation.request.request_faults import sentence
from heygen.operation.request.schema_tree import pointer_segments
from heygen.operation.request.texts import Source, from_file
from heygen.operation.request.typed import Typed
from heygen.operation.request.yaml_text import Path as Place
from heygen.operation.request.yaml_text import YamlError, parse_yaml
from heygen.output.streams import reason

_MARK: Final = "# >>> "
_MARKED = re.compile(rf"^[ \t]*{re.escape(_MARK)}.*\n?", re.MULTILINE)
_TERMINAL: Final = "/dev/tty"


@frozen
class Draft:
    """The file that is edited."""

    path: Path

    @classmethod
    def new(cls, operation: Operation, text: str) -> Self:
        """Return a new file with this text, for nobody else to read."""
        name = f"heygen-{'-'.join(operation.command)}-"
        try:
            descriptor, path = tempfile.mkstemp(prefix=name, suffix=".yaml")
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            raise CliError(
                code="cli_file_error", message=f"There is no place for a file to edit: {reason(error)}."
            ) from None
        return cls(Path(path))

    def write(self, text: str) -> None:
        """Replace the text, as a whole: a full disk leaves what was there."""
        new = self.path.with_suffix(".new")
        new.touch(0o600)
        new.write_text(text, encoding="utf-8", newline="\n")
        new.replace(self.path)

    def text(self) -> str | None:
        """Return what is in the file; None if that is no text."""
        try:
            return from_file(str(self.path), "--edit").text
        except CliError:
            return None

    def remove(self) -> None:
        """Delete the file: its text was sent, or nobody wants it."""
        self.path.unlink(missing_ok=True)

    def kept(self, error: CliError) -> CliError:
        """Return an error with a hint that names the file."""
        where = (
            f"What you wrote is in {self.path}; to send it, give -d {shlex.quote(str(self.path))} in place of --edit."
        )
        return evolve(error, hint=f"{error.hint} {where}" if error.hint else where)


def edit(context: Context, operation: Operation, typed: Typed, *, validate: bool) -> tuple[Typed, Draft]:
    """Let the user write the body, until it is right, and return the command line with it in place of what was given.

    Raises:
        CliError: the user did not want to; or it cannot be edited.
    """
    command = _editor(context.environ)
    # A file stays an option: the body has but a text in its place until it is uploaded.
    others = tuple(
        (option, given) for option, given in typed.options if option.goes_to != "body" or option.type == "asset"
    )
    without_body = evolve(
        operation, body=None, options=tuple(option for option in operation.options if option.goes_to != "body")
    )
    build(without_body, typed.arguments, others, validate=validate, streams=context.streams)
    text = draft_text(context, operation, typed)
    draft = Draft.new(operation, text)
    is_first = True
    lines: Mapping[Place, int] = {}
    while True:
        try:
            _run(command, draft, context)
        except CliError as error:
            raise _given_up(draft, error, is_unwritten=is_first and draft.text() == text) from None
        edited = draft.text()
        if edited is None:
            raise draft.kept(usage_error("--edit: what was saved cannot be read as UTF-8 text.", param="--edit"))
        content = _MARKED.sub("", edited)
        if _is_empty(content) or edited == text:
            canceled = CliError(code="canceled", message="Nothing was sent: the request was left as it was.")
            raise _given_up(draft, canceled, is_unwritten=is_first or _is_empty(content))
        is_first = False
        try:
            value, lines = _parsed(content)
            result = evolve(typed, data=value, settings=(), options=others, can_be_typed=False)
            result.request(context, operation, validate=validate)
        except YamlError as error:
            text = _with_marks(content, [(error.line, f"{error} (column {error.column})")])
        except CliError as error:
            text = _with_marks(content, _marks(error, lines))
        else:
            return result, draft
        with suppress(OSError):  # it is in the file without the marks, then
            draft.write(text)


def draft_text(context: Context, operation: Operation, typed: Typed) -> str:
    """Return the skeleton of the body, with what was given filled in."""
    arguments = [*typed.arguments, *("-" for _ in operation.arguments[len(typed.arguments) :])]
    request = evolve(typed, arguments=tuple(arguments)).request(context, operation, validate=False)
    path = operations.schema_path(operation.id, "request")
    schema = json.loads(path.read_bytes()) if path else {}
    return skeleton(operation, schema, request.keywords.get("body", {}))


def _editor(environ: Mapping[str, str]) -> list[str]:
    given = environ.get("VISUAL") or environ.get("EDITOR")
    if not given:
        if not Path(_TERMINAL).exists():
            raise usage_error("--edit: there is no editor.", hint="Set EDITOR to one.", param="--edit")
        given = "vi"
    try:
        return shlex.split(given)
    except ValueError as error:
        raise usage_error(f"--edit: the editor {given!r} cannot be read: {error}.", param="--edit") from None


def _run(command: list[str], draft: Draft, context: Context) -> None:
    with _terminal(context) as streams, _interrupts_are_the_editors():
        try:
            code = subprocess.run([*command, str(draft.path)], check=False, **streams).returncode
        except (OSError, ValueError) as error:
            why = reason(error) if isinstance(error, OSError) else str(error)
            raise usage_error(
                f"--edit: the editor {shlex.join(command)} cannot be started: {why}.",
                hint="Set VISUAL or EDITOR to one that is there.",
                param="--edit",
            ) from None
    if code != 0:
        raise CliError(code="canceled", message=f"Nothing was sent: the editor ended with {code}.")


@contextmanager
def _terminal(context: Context) -> Iterator[dict[str, Any]]:
    """Yield the streams of an editor: its own terminal where ours lead elsewhere, ours where there is none."""
    streams = context.streams
    if streams.stdin.is_terminal and streams.stdout.is_terminal:
        yield {}
        return
    try:
        terminal = Path(_TERMINAL).open("r+b", buffering=0)  # noqa: SIM115 - closed below
    except OSError:
        yield {}
        return
    with terminal:
        yield {"stdin": terminal, "stdout": terminal}


@contextmanager
def _interrupts_are_the_editors() -> Iterator[None]:
    """Let Ctrl-C, which a terminal sends to all of its programs, mean something to the editor alone."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: None)  # not SIG_IGN, which the editor would inherit
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _given_up(draft: Draft, error: CliError, *, is_unwritten: bool) -> CliError:
    if is_unwritten:
        draft.remove()
        return error
    return draft.kept(error)


def _is_empty(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())


def _parsed(text: str) -> tuple[Any, Mapping[Place, int]]:
    """Return the value, and the lines of its parts."""
    if text.lstrip()[:1] not in ("{", "["):
        document = parse_yaml(text)
        return document.value, document.lines
    value = parse(Source("the file", text), "--edit")
    with suppress(YamlError):
        return value, parse_yaml(text).lines
    return value, {}


def _marks(error: CliError, lines: Mapping[Place, int]) -> list[tuple[int, str]]:
    if not error.faults:
        return [(1, f"{error.message} {error.hint or ''}".strip())]
    return [(_line_of(fault, lines), _said(fault)) for fault in error.faults]


def _said(fault: Fault) -> str:
    is_empty = fault.got is None and fault.expected != NO_SUCH_FIELD
    said = f"`{fault.pointer[1:]}` has no value: expected {fault.expected}." if is_empty else f"{sentence(fault)}."
    return f"{said} Did you mean {fault.nearest}?" if fault.nearest else said


def _line_of(fault: Fault, lines: Mapping[Place, int]) -> int:
    """Return the line of the nearest thing above a fault that is there."""
    place: tuple[str | int, ...] = ()
    found = 1
    for part in pointer_segments(fault.pointer):
        steps = [(*place, part), *([(*place, int(part))] if part.isdecimal() else [])]
        place = next((step for step in steps if step in lines), ())
        if not place:
            break
        found = lines[place]
    return found


def _with_marks(text: str, marks: list[tuple[int, str]]) -> str:
    lines = text.split("\n")
    for number, said in sorted(marks, key=lambda mark: mark[0], reverse=True):
        at = min(number, len(lines)) - 1
        indent = re.match(r"[ ]*", lines[at])
        lines.insert(at, f"{indent[0] if indent else ''}{_MARK}{' '.join(said.split())}")
    return "\n".join(lines)
