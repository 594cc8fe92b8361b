"""The command line's own options, as parameters of the functions that the parser reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from inspect import Parameter as Slot
from inspect import signature
from typing import Annotated, Any

from cyclopts import Group, Parameter
from heygen_api.record import Operation

from heygen.operation.options.common_options import COMMON, FOR_ALL, CommonOption, common_options

_GROUP = Group(COMMON)


def common_slots(operation: Operation) -> Iterator[Slot]:
    """Yield a parameter for each common option that the operation's command has."""
    return map(_slot, common_options(operation))


def own_command(function: Callable[..., None]) -> Callable[..., None]:
    """Return a command of the command line's own with the options that every command has."""

    @wraps(function)
    def run(*arguments: Any, **values: Any) -> None:
        names = {option.name for option in FOR_ALL}
        function(*arguments, **{name: value for name, value in values.items() if name not in names})

    own = signature(function, eval_str=True)
    slots = [*own.parameters.values(), *(_slot(option) for option in FOR_ALL)]
    run.__signature__ = own.replace(parameters=slots)  # type: ignore[attr-defined]  # PEP 362
    return run


def _slot(option: CommonOption) -> Slot:
    parameter = Parameter(
        name=option.names,
        negative=(),
        help=option.help,
        metavar=option.metavar,
        group=_GROUP,
        allow_leading_hyphen=option.takes_dash,
        allow_repeating=True if option.metavar else None,
    )
    # The parser refuses a default that is not of the type, wherever pydantic happens to be imported.
    if option.metavar:
        return Slot(option.name, Slot.KEYWORD_ONLY, default=None, annotation=Annotated[str | None, parameter])
    return Slot(option.name, Slot.KEYWORD_ONLY, default=False, annotation=Annotated[bool, parameter])
