"""`heygen update`."""

from __future__ import annotations

import json
import shlex
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from heygen_api.record import Example

from heygen import __version__
from heygen.context import Collaborators
from heygen.output.printing import print_value

EXAMPLES = (
    Example(description="See how to update", command="heygen update"),
    Example(description="Update", command='sh -c "$(heygen update | jq -r .command)"'),
)
_NAME: Final = "heygen-cli"


def update(*, context: Collaborators) -> None:
    """It asks no network and changes nothing: it looks at how this program was installed, and prints what to run."""
    command = _command()
    print_value(
        context,
        {
            "previous": __version__,
            "current": __version__,
            "message": f"Nothing was changed. To update, run: {command}",
            "command": command,
        },
    )


def _command() -> str:
    """Return the command that updates this installation."""
    try:
        installed = distribution(_NAME)
    except PackageNotFoundError:  # run from its sources, which nothing has installed
        return _pull(Path(__file__).parents[3])
    origin = _origin(installed)
    folder = _folder(origin)
    if folder is not None and origin.get("dir_info", {}).get("editable"):
        return _pull(folder)
    prefix = Path(sys.prefix)
    if (prefix / "pipx_metadata.json").exists():
        command = f"pipx {'upgrade' if folder is None else 'reinstall'} {_NAME}"
    elif (prefix / "uv-receipt.toml").exists():
        command = f"uv tool upgrade {_NAME}{'' if folder is None else ' --reinstall'}"
    else:
        by_uv = (installed.read_text("INSTALLER") or "").strip() == "uv"
        pip = (
            ["uv", "pip", "install", "--python", sys.executable] if by_uv else [sys.executable, "-m", "pip", "install"]
        )
        command = shlex.join([*pip, "--upgrade", _requirement(origin, folder)])
    return command if folder is None else f"{_pull(folder)} && {command}"


def _origin(installed: Distribution) -> dict[str, Any]:
    """Return where the installer had it from, where that was no index (PEP 610)."""
    try:
        origin = json.loads(installed.read_text("direct_url.json") or "{}")
    except ValueError:
        return {}
    return origin if isinstance(origin, dict) else {}


def _folder(origin: dict[str, Any]) -> Path | None:
    """Return the clone that it was installed from."""
    parts = urlsplit(str(origin.get("url", "")))
    return Path(unquote(parts.path)) if parts.scheme == "file" and "dir_info" in origin else None


def _requirement(origin: dict[str, Any], folder: Path | None) -> str:
    if folder is not None:
        return str(folder)
    vcs = origin.get("vcs_info", {}).get("vcs")
    return f"{_NAME} @ {vcs}+{origin['url']}" if vcs else _NAME


def _pull(folder: Path) -> str:
    return shlex.join(["git", "-C", str(folder), "pull"])
