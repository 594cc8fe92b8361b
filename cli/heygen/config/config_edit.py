"""Changes of `config.toml`, which keep its comments and what this program does not know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from heygen.config.config_file import DEFAULT_PROFILE, config_file, invalid, parsed
from heygen.config.files import alone_in, read_file, write_file

Tables = Any
"""A dictionary of dictionaries, or a document of tomlkit, which has the same methods."""


def set_value(environ: Mapping[str, str], profile: str, key: str, value: str | int) -> None:
    """Set a key in a profile, which is made where there is none.

    Raises:
        CliError: the file is damaged, or cannot be written.
    """

    def change(tables: Tables) -> None:
        _table(tables, profile)[key] = value

    _change(environ, change)


def add_profile(environ: Mapping[str, str], profile: str) -> None:
    """Make a profile where there is none of this name. Raises CliError as `set_value` does."""
    _change(environ, lambda tables: _table(tables, profile))


def unset(environ: Mapping[str, str], profile: str, key: str) -> None:
    """Remove a key from a profile that has it. Raises CliError as `set_value` does."""
    _change(environ, lambda tables: _table(tables, profile).pop(key))


def remove_profile(environ: Mapping[str, str], profile: str) -> None:
    """Remove a profile that is there. Raises CliError as `set_value` does."""

    def change(tables: Tables) -> None:
        del tables["profiles"][profile]
        if not tables["profiles"]:
            del tables["profiles"]

    _change(environ, change)


def _table(tables: Tables, profile: str) -> Tables:
    return tables if profile == DEFAULT_PROFILE else tables.setdefault("profiles", {}).setdefault(profile, {})


def _change(environ: Mapping[str, str], change: Callable[[Tables], object]) -> None:
    path = config_file(environ)
    with alone_in(path.parent):
        _change_file(path, change)


def _change_file(path: Path, change: Callable[[Tables], object]) -> None:
    found = read_file(path, invalid)
    content = found[0] if found else b""
    wanted = parsed(content, path)
    try:
        change(wanted)
        document = tomlkit.parse(content.decode("utf-8-sig"))
        change(document)
        changed = tomlkit.dumps(document).encode()
        is_right = parsed(changed, path) == wanted
    except (TOMLKitError, KeyError, ValueError, AttributeError, TypeError, RecursionError):
        is_right = False
    if not is_right:
        raise invalid(f"{path} is written in a way that cannot be changed here without losing something.")
    if changed != content or found is None:
        write_file(path, changed, invalid)
