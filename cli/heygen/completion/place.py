"""Where the data of completion are kept. It imports next to nothing: every press of the key passes through it."""

from __future__ import annotations

import os
import sys
import zlib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - pathlib takes time


def folder(environ: Mapping[str, str]) -> str | None:
    """Return the folder; None where there is none to be had."""
    given = environ.get("HEYGEN_CONFIG_DIR", "")
    base = os.path.expanduser(given or "~/.heygen")  # noqa: PTH111 - as above
    if base.startswith("~") or (os.path.exists(base) and not os.path.isdir(base)):  # noqa: PTH110, PTH112
        return None
    return f"{base}/completion"


def table_path(environ: Mapping[str, str]) -> str | None:
    """Return the file of the table of commands: one for each installation and API that this user has."""
    place = folder(environ)
    return place and f"{place}/commands-{_digest(_PACKAGE, _data(), sys.version)}.json"


def ids_folder(environ: Mapping[str, str], words: Sequence[str]) -> str | None:
    """Return the folder of the ids that lists have printed: one for each address and profile.

    Args:
        environ: Variables.
        words: The command line, which may name a profile.
    """
    place = folder(environ)
    if place is None:
        return None
    profile = _profile(environ, words)
    settings = _settings(place.removesuffix("/completion"))
    profile = profile or str(settings.get("profile") or "")
    profiles = settings.get("profiles")
    of_profile = profiles.get(profile) if isinstance(profiles, dict) else None
    base = environ.get("HEYGEN_API_BASE") or (of_profile.get("api_base") if isinstance(of_profile, dict) else "")
    return f"{place}/ids-{_digest(str(base or ''), profile)}"


def stamp() -> str:
    """Return what changes whenever the program or its API does: the newest of their files, and how many there are."""
    times = [os.stat(f"{_data()}/index.json").st_mtime_ns]  # noqa: PTH116 - as above; written with all the records
    for root, folders, names in os.walk(_PACKAGE):
        folders[:] = [name for name in folders if name not in ("__pycache__", "sandbox")]
        times += [os.stat(f"{root}/{name}").st_mtime_ns for name in names if name.endswith(".py")]  # noqa: PTH116
    return f"{max(times)}.{len(times)}"


def _profile(environ: Mapping[str, str], words: Sequence[str]) -> str:
    for position, word in enumerate(words):
        if word == "--profile" and position + 1 < len(words):
            return words[position + 1]
        if word.startswith("--profile="):
            return word.partition("=")[2]
    return environ.get("HEYGEN_PROFILE", "")


def _settings(base: str) -> Mapping[str, object]:
    """Return what `config.toml` says; nothing where it cannot be read."""
    try:
        with open(f"{base}/config.toml", "rb") as file:  # noqa: PTH123 - as above
            import tomllib  # noqa: PLC0415 - only where there is such a file

            return tomllib.load(file)
    except (OSError, ValueError):
        return {}


def _data() -> str:
    import heygen_api  # noqa: PLC0415 - found without being taken from the path by hand

    return f"{os.path.dirname(os.path.abspath(heygen_api.__file__))}/data"  # noqa: PTH100, PTH120 - as above


def _digest(*parts: str) -> str:
    return f"{zlib.crc32(chr(0).join(parts).encode('utf-8', 'surrogateescape')):08x}"
