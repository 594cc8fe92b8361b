"""What the environment sets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from heygen.errors import usage_error

DEFAULT_MAX_RETRIES: Final = 3


def max_retries(environ: Mapping[str, str]) -> int:
    """Return how often a request is repeated, from `HEYGEN_MAX_RETRIES`; 0 for never.

    Raises:
        CliError: it is no number from 0 to 100.
    """
    value = environ.get("HEYGEN_MAX_RETRIES", "") or str(DEFAULT_MAX_RETRIES)
    if not (value.isascii() and value.isdecimal() and len(value) <= 3 and int(value) <= 100):
        raise usage_error(f"HEYGEN_MAX_RETRIES is {value!r}.", hint="Set it to a number from 0 to 100, or unset it.")
    return int(value)


def config_dir(environ: Mapping[str, str]) -> Path:
    """Return the folder of the stored credentials: `HEYGEN_CONFIG_DIR`, else `~/.heygen`.

    Raises:
        CliError: there is no home folder to look in.
    """
    given = environ.get("HEYGEN_CONFIG_DIR", "")
    try:
        return Path(given).expanduser() if given else Path.home() / ".heygen"
    except RuntimeError:
        raise usage_error("The home folder is not known.", hint="Set HEYGEN_CONFIG_DIR to a folder.") from None


def keeps_journal(environ: Mapping[str, str]) -> bool:
    """Tell whether what is started is written down: `HEYGEN_JOURNAL`.

    Raises:
        CliError: it is neither on nor off.
    """
    return _is_on(environ, "HEYGEN_JOURNAL")


def keeps_bodies(environ: Mapping[str, str]) -> bool:
    """Tell whether the journal may hold the bodies of requests, until they are answered: `HEYGEN_JOURNAL_BODIES`.

    Raises:
        CliError: it is neither on nor off.
    """
    return _is_on(environ, "HEYGEN_JOURNAL_BODIES")


def _is_on(environ: Mapping[str, str], name: str) -> bool:
    value = environ.get(name, "")
    if value not in ("", "1", "on", "0", "off"):
        raise usage_error(f"{name} is {value!r}.", hint="Set it to off (or 0), or unset it.")
    return value not in ("0", "off")
