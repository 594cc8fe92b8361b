"""All that was typed after the words of an operation's command, with what files and standard input give to it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from heygen.context import Context
from heygen.errors import MISSING, CliError, usage_error
from heygen.operation.request.build import Given, Request, build
from heygen.operation.request.texts import read_text, shows_at

if TYPE_CHECKING:
    from heygen_api.record import Operation, Option

    from heygen.operation.options.flags import Flags
    from heygen.operation.request.nested import Setting
    from heygen.operation.request.piped import Waiting

_ADD_DATA = "add -d -"


@frozen(kw_only=True, repr=False, eq=False)
class Typed:
    """What the command line says, read."""

    arguments: tuple[str, ...]
    """Positional arguments, as text."""
    options: tuple[Given, ...]
    """The contract's options, as text."""
    data: Any = MISSING
    """The value of `--data`."""
    settings: tuple[Setting, ...] = ()
    """Those of `--set` and `--set-json`."""
    stdin_for: str | None = None
    """The option or argument that takes standard input."""
    can_be_typed: bool = True
    """Typing the same again gives the same: nothing of it came from standard input or was answered or edited."""

    def request(self, context: Context, operation: Operation, *, validate: bool) -> Request:
        """Return the request that this asks for.

        Raises:
            CliError: something of it is not what the contract says; the one error tells all faults.
        """
        return build(
            operation,
            self.arguments,
            self.options,
            data=self.data,
            settings=self.settings,
            validate=validate,
            streams=context.streams,
        )


def read_typed(
    context: Context, operation: Operation, arguments: Sequence[str], options: Sequence[Given], flags: Flags
) -> Typed:
    """Return what was typed, with the texts of files and of standard input in it.

    Raises:
        CliError: one of them cannot be read, or several options want standard input.
    """
    stdin_for = _taker_of_stdin(operation, arguments, options, flags)
    if stdin_for is not None and context.streams.stdin.is_terminal:
        what = "the request body, JSON or YAML," if stdin_for == "--data" else stdin_for
        context.messages.notice("cli_reading", f"Reading {what} from the terminal: Ctrl-D on an empty line ends it.")
    streams = context.streams
    data: Any = MISSING
    if flags.data is not None:
        from heygen.operation.request.body import read_data  # noqa: PLC0415 - for requests with a body

        data = read_data(flags.data, streams)
    return Typed(
        arguments=tuple(
            read_text(text, argument.name, streams) if argument.type == "string" else text
            for argument, text in zip(operation.arguments, arguments, strict=False)
        ),
        options=tuple((option, _option_text(context, option, given)) for option, given in options),
        data=data,
        settings=tuple(_settings(context, flags)),
        stdin_for=stdin_for,
        can_be_typed=stdin_for is None,
    )


def _option_text(context: Context, option: Option, given: Any) -> Any:
    if option.type != "string" or isinstance(given, bool):
        return given

    def read(text: str) -> str:
        return read_text(text, option.name, context.streams, may_begin_with_at=text[:1] == "@" and shows_at(option))

    if isinstance(given, str):
        return read(given)
    # In a file, the values of a list may stand on lines of their own.
    return [",".join(text.splitlines()) if (text := read(each)) != each else each for each in given]


def _settings(context: Context, flags: Flags) -> Iterator[Setting]:
    if not (flags.set_text or flags.set_json):
        return
    from heygen.operation.request.body import read_data  # noqa: PLC0415 - few requests need it
    from heygen.operation.request.nested import Setting, spelled, split_setting  # noqa: PLC0415 - as above

    for each in flags.set_json:
        path, text = split_setting(each, "--set-json")
        value = read_data(text, context.streams, f"--set-json {spelled(path)}")
        yield Setting(option="--set-json", path=path, value=value, is_text=False)
    for each in flags.set_text:
        path, text = split_setting(each, "--set")
        value = read_text(text, f"--set {spelled(path)}", context.streams)
        yield Setting(option="--set", path=path, value=value, is_text=True)


def _taker_of_stdin(
    operation: Operation, arguments: Sequence[str], options: Sequence[Given], flags: Flags
) -> str | None:
    takers = [argument.name for argument, text in zip(operation.arguments, arguments, strict=False) if text == "-"]
    for option, given in options:
        takers += [option.name] * (given if isinstance(given, list) else [given]).count("-")
    takers += ["--data"] if flags.data == "-" else []
    for name, settings in (("--set", flags.set_text), ("--set-json", flags.set_json)):
        takers += [f"{name} {path}" for path, _, text in (each.partition("=") for each in settings) if text == "-"]
    if len(takers) > 1:
        raise usage_error(
            f"{' and '.join(takers)} cannot both take standard input.",
            hint="Give the text of a file with @FILE.",
            param=takers[1],
        )
    return takers[0] if takers else None


def require_no_unread_body(context: Context, operation: Operation, typed: Typed) -> None:
    """Raise CliError if standard input holds a request body that nothing takes."""
    waiting = _unread(context, operation, typed)
    if waiting is None or not waiting.is_own():
        return
    from heygen_api import operations  # noqa: PLC0415 - few requests need it

    from heygen.operation.request.piped import is_body  # noqa: PLC0415 - as above
    from heygen.operation.request.schema_tree import field_names  # noqa: PLC0415 - as above

    path = operations.schema_path(operation.id, "request")
    schema = json.loads(path.read_bytes()) if path else {}
    if is_body(waiting.look(), field_names(schema)):
        raise usage_error(
            "Standard input holds what looks like a request body, and nothing takes it.",
            hint=f"To send it, {_ADD_DATA}; to leave it, add < /dev/null.",
            param="--data",
        )


def with_unread_input(error: CliError, context: Context, operation: Operation, typed: Typed) -> CliError:
    """Return the error of an invalid request, with a hint where standard input may hold what it lacks."""
    if not any(fault.got is MISSING for fault in error.faults) or _unread(context, operation, typed) is None:
        return error
    said = f"Standard input holds something that nothing takes: if it is the request body, {_ADD_DATA}"
    return evolve(error, hint=f"{said}. {error.hint}" if error.hint else f"{said}.")


def _unread(context: Context, operation: Operation, typed: Typed) -> Waiting | None:
    from heygen.operation.options.flags import has_json_body  # noqa: PLC0415 - imported where the command line is

    if typed.data is not MISSING or typed.stdin_for is not None or not has_json_body(operation):
        return None
    from heygen.operation.request.piped import waiting_input  # noqa: PLC0415 - only for requests with a body

    return waiting_input(context.streams.stdin)
