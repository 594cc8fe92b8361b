"""The options that every command has, wherever they stand on the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from heygen.errors import usage_error
from heygen.own_options import OwnOption, options_of, switch

BOOLEANS: Mapping[str, bool] = {
    **dict.fromkeys(("1", "t", "T", "true", "TRUE", "True"), True),
    **dict.fromkeys(("0", "f", "F", "false", "FALSE", "False"), False),
}
"""What a switch may be set to: `--human=false`."""


@frozen(kw_only=True, repr=False, eq=False)
class GlobalOptions:
    """What they were given."""

    human: bool = switch("--human", help="Print for people: tables and layouts instead of JSON.")
    quiet: bool = switch("--quiet", help="Keep notices and progress off standard error.")
    no_pager: bool = switch("--no-pager", help="Print long help at once.")


OPTIONS = options_of(GlobalOptions)


def taken(tokens: Sequence[str]) -> tuple[GlobalOptions, list[str]]:
    """Return the global options of a command line, and its other tokens in their order.

    Raises:
        CliError: one has a value that it cannot have, lacks one, or is given twice.
    """
    known = {name: option for option in OPTIONS for name in option.names}
    given: dict[str, Any] = {}
    rest: list[str] = []
    waiting = list(reversed(tokens))
    while waiting:
        token = waiting.pop()
        if token == "--":  # noqa: S105 - the delimiter of POSIX, not a secret
            return GlobalOptions(**given), [*rest, token, *reversed(waiting)]
        name, equals, text = token.partition("=")
        option = known.get(name)
        if option is None:
            rest.append(token)
        elif not option.metavar:
            _keep(given, option, name, _switched(name, text) if equals else True)
        elif equals or waiting:
            _keep(given, option, name, text if equals else waiting.pop())
        else:
            raise usage_error(f"{name} needs a value: {name} {option.metavar}.", param=name)
    return GlobalOptions(**given), rest


def _keep(given: dict[str, Any], option: OwnOption, name: str, new: Any) -> None:
    if option.many:
        given[option.field] = (*given.get(option.field, ()), new)
    elif option.metavar and option.field in given:
        raise usage_error(f"{name} is given twice.", hint="Give it once.", param=name)
    else:
        given[option.field] = new


def _switched(name: str, text: str) -> bool:
    if text not in BOOLEANS:
        raise usage_error(
            f"{name} is {text!r}, expected true or false.", hint=f"{name} alone switches it on.", param=name
        )
    return BOOLEANS[text]
