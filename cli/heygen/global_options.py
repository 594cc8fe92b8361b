"""The options that every command has, wherever they stand on the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from heygen.errors import usage_error
from heygen.own_options import OwnOption, options_of, switch, value

BOOLEANS: Mapping[str, bool] = {
    **dict.fromkeys(("1", "t", "T", "true", "TRUE", "True"), True),
    **dict.fromkeys(("0", "f", "F", "false", "FALSE", "False"), False),
}
"""What a switch may be set to: `--human=false`."""


@frozen(kw_only=True, repr=False, eq=False)
class GlobalOptions:
    """What they were given."""

    output: str | None = value(
        "--output", metavar="FORMAT", help="json (default), ndjson, yaml, table, human, csv, tsv, text, id or auto."
    )
    human: bool | None = switch("--human", default=None, help="As --output human: tables and layouts, for people.")
    select: str | None = value("--select", metavar="EXPRESSION", help="Print only what this JMESPath chooses.")
    columns: str | None = value("--columns", metavar="NAME,...", help="The columns of a table, CSV, TSV or text.")
    quiet: bool = switch("--quiet", help="Keep notices and progress off standard error.")
    verbose: bool = switch("--verbose", help="Tell of each request: address, status, time and request id.")
    debug: bool = switch("--debug", help="Tell of headers and bodies too; secrets are masked.")
    no_pager: bool = switch("--no-pager", help="Print long help at once.")
    profile: str | None = value(
        "--profile", metavar="NAME", help="Work with this profile: its key, address and form of output."
    )
    headers: tuple[str, ...] = value(
        "--headers", metavar="KEY:VALUE", many=True, hidden=True, help="X-HeyGen-Client-Source: what calls the program."
    )

    def over(self, environ: Mapping[str, str]) -> Mapping[str, str]:
        """Return the environment with what these options set in place of its variables.

        Raises:
            CliError: a profile was named, but its name is empty.
        """
        if self.profile is None:
            return environ
        if not self.profile:
            raise usage_error("--profile needs a name.", hint="`heygen config list` shows which there are.")
        return {**environ, "HEYGEN_PROFILE": self.profile}


_ALL = options_of(GlobalOptions)
OPTIONS = tuple(option for option in _ALL if not option.hidden)
"""Those that help shows."""


def taken(tokens: Sequence[str]) -> tuple[GlobalOptions, list[str]]:
    """Return the global options of a command line, and its other tokens in their order.

    Raises:
        CliError: one has a value that it cannot have, lacks one, or is given twice.
    """
    known = {name: option for option in _ALL for name in option.names}
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
