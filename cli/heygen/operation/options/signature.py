"""A function for the command of each operation, with a signature made from the operation's record.

cyclopts reads names, types and help from a signature. Values are left as text here: what they have to be is the
contract's to say, and every fault is reported in one answer (see `heygen.operation.request.build`).
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from inspect import Parameter as Slot
from inspect import Signature
from typing import Annotated, Any

from cyclopts import Group, Parameter
from heygen_api import operations
from heygen_api.record import Argument, Operation, Option

from heygen import global_options
from heygen.operation.options.flags import flags_of
from heygen.operation.options.option_help import (
    argument_help,
    is_flag,
    item_schema,
    metavar,
    option_help,
    required_first,
)
from heygen.own_options import COMMON, STDIN, OwnOption

OPTIONS = Group("Options")
_COMMON = Group(COMMON)


def __getattr__(name: str) -> Callable[..., None]:
    """Return the function of the command with these words, for registration by import path."""
    entry = operations.index()["commands"].get(name)
    if entry is None:
        raise AttributeError(name)
    return command_function(operations.load(entry["id"]))


def command_function(operation: Operation, *, choices: bool = False) -> Callable[..., None]:
    """Return the function that runs an operation.

    Args:
        operation: Its record.
        choices: Let the parser know the values of enums: for completion only, as it would refuse newer ones itself.
    """
    options = {f"option_{position}": option for position, option in enumerate(required_first(operation))}

    def run(*arguments: str, **values: Any) -> None:
        context = values.pop("context")
        arguments = tuple(map(_typed, arguments))
        values = {name: _typed(value) for name, value in values.items()}
        given = tuple((option, values[name]) for name, option in options.items() if name in values)
        own = {name: value for name, value in values.items() if name not in options}
        import_module("heygen.operation.run").run(context, operation, arguments, given, own)

    run.__doc__ = operation.description or operation.summary
    run.__signature__ = Signature(  # type: ignore[attr-defined]  # read by inspect.signature (PEP 362)
        [
            *(_argument_slot(position, argument) for position, argument in enumerate(operation.arguments)),
            *(_option_slot(name, operation, option, choices) for name, option in options.items()),
            *map(_flag_slot, (*flags_of(operation), *(global_options.OPTIONS if choices else ()))),
            Slot("context", Slot.KEYWORD_ONLY, annotation=Annotated[Any, Parameter(parse=False)]),
        ]
    )
    return run


def _typed(value: Any) -> Any:
    if isinstance(value, list):
        return [_typed(each) for each in value]
    return "-" if value == STDIN else value


def _argument_slot(position: int, argument: Argument) -> Slot:
    parameter = Parameter(name=argument.name, help=argument_help(argument))
    # What is missing may be asked for, or not be needed: `heygen.operation.run` looks.
    annotation = Annotated[str | None, parameter]
    return Slot(f"argument_{position}", Slot.POSITIONAL_ONLY, default=None, annotation=annotation)


def _option_slot(name: str, operation: Operation, option: Option, choices: bool) -> Slot:
    values = item_schema(option).get("enum", ()) if choices else ()
    parameter = Parameter(
        name=option.name,
        help=option_help(operation, option),
        metavar=metavar(option),
        group=OPTIONS,
        show=not option.hidden,
        negative=None if is_flag(option) else (),
        json_list=False,
        allow_leading_hyphen=option.type in ("file", "asset"),
        choices=tuple(str(value) for value in values) or None,
    )
    if is_flag(option):
        return Slot(name, Slot.KEYWORD_ONLY, default=False, annotation=Annotated[bool, parameter])
    annotation: Any = (list[str] if option.many else str) | None
    return Slot(name, Slot.KEYWORD_ONLY, default=None, annotation=Annotated[annotation, parameter])


def _flag_slot(option: OwnOption) -> Slot:
    parameter = Parameter(
        name=option.names,
        negative=(),
        help=option.help,
        metavar=option.metavar,
        group=_COMMON,
        allow_leading_hyphen=option.takes_dash,
    )
    # The parser refuses a default that is not of the type, wherever pydantic happens to be imported.
    if option.metavar:
        annotation: Any = (list[str] if option.many else str) | None
        return Slot(option.field, Slot.KEYWORD_ONLY, default=None, annotation=Annotated[annotation, parameter])
    return Slot(option.field, Slot.KEYWORD_ONLY, default=False, annotation=Annotated[bool, parameter])
