"""Which form output has: what the command line asks for, else environment, profile and configuration, else JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from attrs import frozen

from heygen.config.config_file import load
from heygen.errors import usage_error
from heygen.output import formats

if TYPE_CHECKING:
    from heygen_api.record import Column

    from heygen.global_options import GlobalOptions

FOR_PEOPLE = frozenset({"human", "table"})
"""Formats that come with messages for people; those of the others are JSON."""
AUTO = "auto"
"""JSON, but tables and layouts where a terminal reads."""


@frozen(kw_only=True)
class Output:
    """The form of output."""

    format: str = "json"
    select: str | None = None
    """A JMESPath expression on the answer."""
    columns: tuple[Column, ...] = ()

    @property
    def is_for_people(self) -> bool:
        """Whether people read it."""
        return self.format in FOR_PEOPLE


def chosen_output(options: GlobalOptions, environ: Mapping[str, str], *, is_terminal: bool) -> Output:
    """Return the form that output has.

    Raises:
        CliError: there is no such format, or an expression or a column cannot be read.
    """
    name = _format(options, environ)
    if name == AUTO:
        name = "human" if is_terminal else "json"
    if options.select is not None:
        from heygen.output.select import require_expression  # noqa: PLC0415 - brings jmespath

        require_expression(options.select)
    return Output(format=name, select=options.select, columns=_columns(options.columns) if options.columns else ())


def _format(options: GlobalOptions, environ: Mapping[str, str]) -> str:
    if options.output is not None:
        if options.human and options.output != "human":
            raise usage_error("--human and --output name two formats.", hint="Give one of them.", param="--output")
        return _known(options.output, "--output")
    if options.human is not None:
        return "human" if options.human else "json"
    setting = load(environ).setting("output")
    return _known(setting.value.lower(), setting.place)


def _known(name: str, place: str) -> str:
    if name == "json":  # the usual case needs no look into a folder
        return name
    known = choices()
    if name in known:
        return name
    nearest = get_close_matches(name, known, n=1)
    meant = f"Did you mean {nearest[0]}? " if nearest else ""
    raise usage_error(f"{place} is {name!r}.", hint=f"{meant}There is: {', '.join(known)}.", param=place)


def choices() -> tuple[str, ...]:
    """Return what a format can be called."""
    return (*formats.names(), AUTO)


def _columns(text: str) -> tuple[Column, ...]:
    from heygen_api.record import Column  # noqa: PLC0415 - not for what prints all

    names = [name.strip() for name in re.split(r",(?![^\[(]*[\])])", text)]
    if not all(names):
        raise usage_error(f"--columns is {text!r}: a name is missing.", hint="Such as id,title.", param="--columns")
    return tuple(Column(title=name, path=_path(name)) for name in names)


def _path(name: str) -> str:
    """Return the JMESPath of a column: names with dots between, others are quoted for it; anything else as it is."""
    if re.fullmatch(r"[\w.$ -]+", name) and not re.fullmatch(r"[A-Za-z_][\w.]*", name):
        return ".".join('"' + part + '"' for part in name.split("."))
    from heygen.output.select import require_expression  # noqa: PLC0415 - brings jmespath

    require_expression(name, "--columns")
    return name
