"""Which form output has: what the command line asks for, else environment, profile and configuration, else JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from heygen.config.config_file import load
from heygen.errors import usage_error

if TYPE_CHECKING:
    from heygen.global_options import GlobalOptions

FORMATS = ("json", "human")
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
        CliError: there is no such format, or no such profile.
    """
    setting = load(environ).setting("output")
    value = setting.value.lower()
    if value not in FORMATS:
        formats = f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}"
        raise usage_error(f"{setting.place} is {setting.value!r}.", hint=f"Set it to {formats}, or unset it.")
    return Output(format="human" if options.human else value)
