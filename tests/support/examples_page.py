"""The page of examples as data: its sections, each command as it is written there, and the output shown after it."""

from __future__ import annotations

import json
import re
import subprocess
from typing import Any

from attrs import evolve, frozen

_HEADING = re.compile(r"(?m)^(?=[A-Z][A-Za-z ,()-]+\n\n)")
_START = re.compile(r"heygen |cat |[A-Z_]+=\$\(|for \w+ in |if \[ ")
_IN_PROSE = re.compile(r"heygen(?: [a-z-]+)+(?: <[a-z-]+>|(?=\.))")
_WITHOUT_WAIT = "Without --wait:"


@frozen
class Shown:
    """A command of the page."""

    text: str
    output: Any = None
    """The JSON that the page shows after it."""
    output_without_wait: bool = False
    """The output is what it prints without its `--wait`."""
    in_prose: bool = False


@frozen
class Section:
    """A heading of the page with the commands below it, in their order; they share files and variables."""

    title: str
    commands: tuple[Shown, ...]


def sections(page: str) -> tuple[Section, ...]:
    """Return the sections of the page that have commands."""
    parts = [part.splitlines() for part in _HEADING.split(page) if part]
    found = (Section(lines[0], _commands(lines[1:])) for lines in parts)
    return tuple(section for section in found if section.commands)


def _commands(lines: list[str]) -> tuple[Shown, ...]:
    shown: list[Shown] = []
    at = 0
    while at < len(lines):
        line, rest = lines[at], lines[at + 1 :]
        if line == "Output":
            value, length = json.JSONDecoder().raw_decode("\n".join(rest))
            shown[-1] = evolve(shown[-1], output=value, output_without_wait=lines[at - 1] == _WITHOUT_WAIT)
            at += 1 + _lines("\n".join(rest)[:length])
        elif _START.match(line):
            shown.append(Shown(_whole_command(lines[at:])))
            at += _lines(shown[-1].text)
        else:
            shown += [Shown(found, in_prose=True) for found in _IN_PROSE.findall(line)]
            at += 1
    return tuple(shown)


def _whole_command(lines: list[str]) -> str:
    """Return the fewest lines that bash takes for a command."""
    for count in range(1, len(lines) + 1):
        text = "\n".join(lines[:count])
        read = subprocess.run(["bash", "-n", "-c", text], stderr=subprocess.DEVNULL, check=False)
        if read.returncode == 0 and not text.endswith("\\"):
            return text
    raise ValueError(f"no command begins with {lines[0]!r}")


def _lines(text: str) -> int:
    return text.count("\n") + 1
