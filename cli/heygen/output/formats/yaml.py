"""YAML."""

from __future__ import annotations

import re

import yaml

from heygen.errors import CliError
from heygen.output.page import Page
from heygen.output.sink import Sink

SUMMARY = "The answer as YAML"


class Format:
    """Writes one YAML document."""

    by_page = False

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, page: Page) -> None:
        """Write the whole answer."""
        try:
            text = yaml.dump(page.value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
        except RecursionError:
            raise CliError(
                code="cli_not_shown", message="The answer is nested too deeply for YAML.", hint="Print it as JSON."
            ) from None
        self._sink.lines(text.removesuffix("\n").removesuffix("\n...").split("\n"))


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks."""


_OTHER_THAN_TEXT = re.compile(
    r"""(?xi) [-+]?[0-9][0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)? | [-+]?\.[0-9_]+(e[-+]?[0-9]+)? | [-+]?\.(inf|nan)
    | [-+]?[0-9][0-9_]*(:[0-9]+)+(\.[0-9_]*)? | 0[xob][0-9a-f_]+ | y|n|yes|no|on|off|true|false|null|~"""
)
"""Texts that a reader of YAML 1.1 or 1.2 may take for something else."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = None
    if not all(line.isprintable() for line in value.split("\n")):
        style = '"'
    elif _OTHER_THAN_TEXT.fullmatch(value):
        style = "'"
    elif "\n" in value and not value.isspace():
        style = "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)
