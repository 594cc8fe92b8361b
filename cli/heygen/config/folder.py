"""Where credentials, configuration and journal are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from heygen.errors import usage_error


def config_dir(environ: Mapping[str, str]) -> Path:
    """Return the folder of what is stored: `HEYGEN_CONFIG_DIR`, else `~/.heygen`.

    Raises:
        CliError: there is no home folder to look in.
    """
    given = environ.get("HEYGEN_CONFIG_DIR", "")
    try:
        return Path(given).expanduser() if given else Path.home() / ".heygen"
    except RuntimeError:
        raise usage_error("The home folder is not known.", hint="Set HEYGEN_CONFIG_DIR to a folder.") from None
