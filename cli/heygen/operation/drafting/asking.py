"""`--ask`: questions on the terminal for what a command needs and was not given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve
from heygen_api.record import Argument, Operation, Option

from heygen.context import Context
from heygen.errors import MISSING, CliError, Fault
from heygen.operation.options.option_help import argument_help, is_flag, metavar, option_help
from heygen.operation.request.build import build
from heygen.operation.request.request_faults import sentence, value_faults
from heygen.operation.request.texts import read_text
from heygen.operation.request.typed import Typed
from heygen.operation.request.values import option_value, scalar_value
from heygen.output.json_text import printable

_LONGEST_LINE = 4095
"""Bytes that a terminal hands over in one line; what is more of it is lost (termios(3), canonical mode)."""
_ANSWERS = {"y": True, "yes": True, "true": True, "n": False, "no": False, "false": False}


def can_ask(context: Context) -> bool:
    """Tell whether there is someone to ask."""
    return context.streams.stdin.is_terminal and context.streams.stderr.is_terminal


def with_answers(context: Context, operation: Operation, typed: Typed, *, validate: bool) -> Typed:
    """Return the command line with answers for what it lacks; as it is, where something else is wrong with it, too.

    Raises:
        CliError: the user gives no answer.
    """
    for argument in operation.arguments[len(typed.arguments) :]:
        answer = _argument(context, argument)
        typed = evolve(typed, arguments=(*typed.arguments, answer), can_be_typed=False)
    while missing := _missing(context, operation, typed, validate):
        for option in missing:
            answer = _option(context, operation, option)
            typed = evolve(typed, options=(*typed.options, (option, answer)), can_be_typed=False)
    return typed


def _missing(context: Context, operation: Operation, typed: Typed, validate: bool) -> list[Option]:
    """Return the options to ask for; none where other faults are left when they are given."""
    given = {option.name for option, _ in typed.options}
    files = {
        option.name for option, _ in typed.options if option.type not in ("string", "integer", "number", "boolean")
    }
    # Files are looked at once, when the request is made: a pipe gives what it holds only once.
    checked = evolve(operation, options=tuple(option for option in operation.options if option.name not in files))
    options = tuple((option, value) for option, value in typed.options if option.name not in files)
    try:
        build(
            checked,
            typed.arguments,
            options,
            data=typed.data,
            settings=typed.settings,
            validate=validate,
            streams=context.streams,
        )
    except CliError as error:
        found = [_option_of(fault, operation, given) for fault in error.faults]
        return [option for option in found if option is not None] if found and None not in found else []
    return []


def _option_of(fault: Fault, operation: Operation, given: set[str]) -> Option | None:
    candidates = (option for option in operation.options if option.name not in given)
    return next((option for option in candidates if fault.got is MISSING and fault.pointer == f"/{option.field}"), None)


def _argument(context: Context, argument: Argument) -> str:
    def faults(text: str) -> Sequence[Fault]:
        return value_faults(argument.field, argument.schema, scalar_value(argument.type, text, argument.name))

    return _answer(context, argument_help(argument), argument.name.upper(), faults)


def _option(context: Context, operation: Operation, option: Option) -> Any:
    if is_flag(option):
        text = _answer(
            context,
            option_help(operation, option),
            f"{option.name} (y/n)",
            lambda text: (
                [] if text.lower() in _ANSWERS else [Fault(pointer=f"/{option.field}", expected="y or n", got=text)]
            ),
        )
        return _ANSWERS[text.lower()]

    def faults(text: str) -> Sequence[Fault]:
        return value_faults(option.field, option.schema, option_value(option, [text] if option.many else text))

    is_checked = option.type in ("string", "integer", "number", "boolean")
    about = option_help(operation, option).replace("[required]", "").strip()
    text = _answer(context, about, f"{option.name} {metavar(option)}", faults if is_checked else lambda _: [])
    return [text] if option.many else text


def _answer(context: Context, about: str, label: str, faults: Any) -> str:
    """Return what the user types: once it is something, and right."""
    write = context.streams.write_error
    write(printable(f"{about}\n" if about else "", keep="\n"))
    while True:
        write(printable(f"{label}: "))
        line = context.streams.stdin.file.readline() if context.streams.stdin.file else b""
        if not line:
            write("\n")
            raise CliError(code="canceled", message="Nothing was sent: there was no answer.")
        if len(line) >= _LONGEST_LINE:
            write("That is more than a terminal takes in one line; write it to a file, and answer @FILE.\n")
            continue
        try:
            text = line.decode().strip()
            text = read_text(text, label, context.streams) if text.startswith("@") else text
            if wrong := faults(text) if text else []:
                write(printable(f"{sentence(wrong[0])}.\n", keep="\n"))
            elif text:
                return text
        except UnicodeDecodeError:
            write("That is not UTF-8.\n")
        except CliError as error:
            write(printable(f"{error.message}\n", keep="\n"))
