"""What environment and configuration set."""

from __future__ import annotations

from collections.abc import Mapping

from heygen.config.config_file import load
from heygen.errors import usage_error


def max_retries(environ: Mapping[str, str]) -> int:
    """Return how often a request is repeated, from `HEYGEN_MAX_RETRIES`, else the configuration; 0 for never.

    Raises:
        CliError: it is no number from 0 to 100.
    """
    setting = load(environ).setting("max_retries")
    value = setting.value
    if not (value.isascii() and value.isdecimal() and len(value) <= 3 and int(value) <= 100):
        raise usage_error(f"{setting.place} is {value!r}.", hint="Set it to a number from 0 to 100, or unset it.")
    return int(value)


def asks(environ: Mapping[str, str]) -> bool:
    """Tell whether the configuration wants a terminal to be asked for what is missing.

    Raises:
        CliError: the configuration cannot be used.
    """
    return load(environ).setting("ask").value == "true"


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
