"""The API key: from the environment, else from the file that `heygen auth login` writes."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from attrs import frozen

from heygen.config.settings import config_dir
from heygen.errors import AUTHENTICATION, CliError
from heygen.output.messages import Messages
from heygen.output.streams import reason

SIGN_IN = "Make a key at https://app.heygen.com (Settings, API), then run `heygen auth login` or set HEYGEN_API_KEY."
_LONGEST_KEY = 4096
_LARGEST_FILE = 1024 * 1024
"""Bytes."""


@frozen(kw_only=True, repr=False, eq=False)
class Credential:
    """A key and where it comes from."""

    key: str
    source: Literal["environment", "file"]
    place: str
    """Name of the variable, or path of the file."""

    @property
    def masked(self) -> str:
        """The key, recognisable by its end and of no use to anyone else."""
        return f"****{self.key[-4:]}" if len(self.key) >= 12 else "****"


def credentials_file(environ: Mapping[str, str]) -> Path:
    """Return the file that keeps the key."""
    return config_dir(environ) / "credentials"


def require_key(environ: Mapping[str, str], messages: Messages) -> str:
    """Return the key that requests carry.

    Raises:
        CliError: there is none, or it cannot be read.
    """
    credential = find_credential(environ, messages)
    if credential is None:
        raise no_key()
    return credential.key


def find_credential(environ: Mapping[str, str], messages: Messages) -> Credential | None:
    """Return the key from the environment, else the stored one, else None.

    Raises:
        CliError: what is there is no key, or cannot be read.
    """
    if from_environment := environ.get("HEYGEN_API_KEY", "").strip():
        require_valid(from_environment, "HEYGEN_API_KEY")
        return Credential(key=from_environment, source="environment", place="HEYGEN_API_KEY")
    path = credentials_file(environ)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise _error(f"{path} is not a file.")
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
        if len(content) > _LARGEST_FILE:
            raise _error(f"{path} is too large to hold a key.")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _error(f"{path} cannot be read: {reason(error)}.") from None
    key = _key_in(content, path)
    if not key:
        return None
    require_valid(key, str(path))
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        messages.warning("cli_insecure_credentials", f"{path} can be read by other users.", f"Run `chmod 600 {path}`.")
    return Credential(key=key, source="file", place=str(path))


def no_key() -> CliError:
    """Return the error for a command that needs a key, where there is none."""
    return _error("There is no API key.")


def require_valid(key: str, place: str) -> None:
    """Raise CliError if no API key can look like this: it must fit into an HTTP header."""
    if not key:
        raise _error(f"{place} holds no key.")
    if len(key) > _LONGEST_KEY or not key.isascii() or not key.isprintable() or " " in key:
        raise _error(f"{place} holds something that is not an API key: spaces or characters that no key has.")


def store(environ: Mapping[str, str], key: str) -> Path:
    """Write the key to the credentials file, all or nothing, readable by its owner alone; return the file.

    Raises:
        CliError: the file cannot be written.
    """
    path = credentials_file(environ)
    unfinished = path.with_name(f".credentials.{os.urandom(8).hex()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with open(unfinished, "x", encoding="utf-8", opener=_open_private) as file:
                file.write(json.dumps({"api_key": key}) + "\n")
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise _error(f"{path} cannot be written: {reason(error)}.") from None
    return path


def remove(environ: Mapping[str, str]) -> Path | None:
    """Delete the credentials file and return it; None where there was none.

    Raises:
        CliError: it cannot be deleted.
    """
    path = credentials_file(environ)
    try:
        path.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _error(f"{path} cannot be deleted: {reason(error)}.") from None
    return path


def _key_in(content: bytes, path: Path) -> str:
    """Return the key of a credentials file: JSON `{"api_key": "..."}`, or one bare line."""
    try:
        text = content.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise _error(f"{path} is not a text file.") from None
    if not text.startswith("{"):
        return text
    try:
        key = json.loads(text).get("api_key")
    except (ValueError, RecursionError):
        raise _error(f"{path} is not valid JSON.") from None
    if key is not None and not isinstance(key, str):
        raise _error(f"{path}: `api_key` is not text.")
    return (key or "").strip()


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def _error(message: str) -> CliError:
    return CliError(code="auth_error", message=message, hint=SIGN_IN, exit_code=AUTHENTICATION)
