"""Which form output has: what the command line asks for, else the environment, else JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from heygen.errors import usage_error

if TYPE_CHECKING:
    from heygen.global_options import GlobalOptions

FOR_PEOPLE = frozenset({"human", "table"})
"""Formats that come with messages for people; those of the others are JSON."""


@frozen(kw_only=True)
class Output:
    """The form of output."""

    format: str = "json"

    @property
    def is_for_people(self) -> bool:
        """Whether people read it."""
        return self.format in FOR_PEOPLE


def chosen_output(options: GlobalOptions, environ: Mapping[str, str]) -> Output:
    """Return the form that output has.

    Raises:
        CliError: there is no such format.
    """
    value = environ.get("HEYGEN_OUTPUT", "") or "json"
    if value not in ("json", "human"):
        raise usage_error(f"HEYGEN_OUTPUT is {value!r}.", hint="Set it to json or human, or unset it.")
    return Output(format="human" if options.human else value)
