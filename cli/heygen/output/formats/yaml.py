"""YAML."""

from __future__ import annotations

import yaml

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
        text = yaml.dump(page.value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
        self._sink.lines(text.removesuffix("\n").removesuffix("\n...").split("\n"))


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    is_block = "\n" in value and value.isprintable() is False and all(line.isprintable() for line in value.split("\n"))
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if is_block else None)


_Dumper.add_representer(str, _text)
