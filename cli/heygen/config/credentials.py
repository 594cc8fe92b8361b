"""The API key: from the environment, else from where `heygen auth login` has put it."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from heygen.config.config_file import DEFAULT_PROFILE, load, load_for_change
from heygen.config.files import alone_in, read_file, write_file
from heygen.config.folder import config_dir
from heygen.errors import AUTHENTICATION, CliError
from heygen.output.messages import Messages
from heygen.output.streams import reason

SIGN_IN = "Make a key at https://app.heygen.com (Settings, API), then run `heygen auth login` or set HEYGEN_API_KEY."
PROFILES = "heygen_cli_profiles"
"""Where the credentials file has the keys of profiles. HeyGen's own tool, whose file it is too, keeps what it does not
know; the rest of the file is that tool's, but for `api_key`, which both use."""
_LONGEST_KEY = 4096


@frozen(kw_only=True, repr=False, eq=False)
class Credential:
    """A key and where it comes from."""

    key: str
    source: Literal["env", "file", "keyring"]
    place: str
    """Name of the variable, path of the file, or what the keyring calls it."""

    @property
    def masked(self) -> str:
        """The key, recognisable by its end and of no use to anyone else."""
        return f"****{self.key[-4:]}" if len(self.key) >= 12 else "****"


def credentials_file(environ: Mapping[str, str]) -> Path:
    """Return the file that keeps the keys."""
    return config_dir(environ) / "credentials"


def require_credential(environ: Mapping[str, str], messages: Messages) -> Credential:
    """Return the key that requests carry.

    Raises:
        CliError: there is none, or it cannot be read.
    """
    credential = find_credential(environ, messages)
    if credential is None:
        raise _no_key(environ)
    return credential


def find_credential(environ: Mapping[str, str], messages: Messages) -> Credential | None:
    """Return the key from the environment, else the stored one, else None.

    Raises:
        CliError: what is there is no key, or cannot be read.
    """
    if from_environment := environ.get("HEYGEN_API_KEY", "").strip():
        require_valid(from_environment, "HEYGEN_API_KEY")
        return Credential(key=from_environment, source="env", place="HEYGEN_API_KEY")
    profile = load(environ).profile.value
    if _is_in_keyring(environ):
        from heygen.config import keyring_store  # noqa: PLC0415 - only where it is asked for

        credential = Credential(key=keyring_store.get(profile) or "", source="keyring", place="the keyring")
    else:
        path = credentials_file(environ)
        found = read_file(path, _error)
        credential = Credential(key=_key_of(_parsed(found, path), profile, path), source="file", place=str(path))
        if credential.key and found and os.name == "posix" and found[1] & (stat.S_IRWXG | stat.S_IRWXO):
            message = f"{path} can be read by other users."
            messages.warning("cli_insecure_credentials", message, f"Run `chmod 600 {path}`.")
    if not credential.key:
        return None
    require_valid(credential.key, credential.place)
    return credential


def require_valid(key: str, place: str) -> None:
    """Raise CliError if no API key can look like this: it must fit into an HTTP header."""
    if not key:
        raise _error(f"{place} holds no key.")
    if len(key) > _LONGEST_KEY or not key.isascii() or not key.isprintable() or " " in key:
        raise _error(f"{place} holds something that is not an API key: spaces or characters that no key has.")


def require_storable(environ: Mapping[str, str]) -> None:
    """Raise CliError if a key cannot be stored, because of what is there already."""
    if _is_in_keyring(environ):
        from heygen.config import keyring_store  # noqa: PLC0415 - as above

        keyring_store.get(DEFAULT_PROFILE)
        return
    path = credentials_file(environ)
    _parsed(read_file(path, _error), path)


def store(environ: Mapping[str, str], profile: str, key: str) -> str:
    """Store the key of a profile and return where: in the credentials file, all or nothing, or in the keyring.

    Raises:
        CliError: it cannot be stored.
    """
    if _is_in_keyring(environ):
        from heygen.config import keyring_store  # noqa: PLC0415 - as above

        keyring_store.put(profile, key)
        return "the keyring"
    path = credentials_file(environ)
    with alone_in(path.parent):
        document = _parsed(read_file(path, _error), path)
        place = document if profile == DEFAULT_PROFILE else document.setdefault(PROFILES, {}).setdefault(profile, {})
        place["api_key"] = key
        _write(path, document)
    return str(path)


def remove(environ: Mapping[str, str], profile: str) -> str | None:
    """Remove the stored key of a profile and return where it was; None where there was none.

    All else in the credentials file stays; the file goes once nothing is left in it.

    Raises:
        CliError: it cannot be removed.
    """
    if _is_in_keyring(environ):
        from heygen.config import keyring_store  # noqa: PLC0415 - as above

        return "the keyring" if keyring_store.remove(profile) else None
    path = credentials_file(environ)
    with alone_in(path.parent):
        return _removed(path, profile)


def _removed(path: Path, profile: str) -> str | None:
    document = _parsed(read_file(path, _error), path)
    if not _key_of(document, profile, path):
        return None
    if profile == DEFAULT_PROFILE:
        del document["api_key"]
    else:
        del document[PROFILES][profile]
        if not document[PROFILES]:
            del document[PROFILES]
    if document or path.is_symlink():
        _write(path, document)
        return str(path)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _error(f"{path} cannot be deleted: {reason(error)}.") from None
    return str(path)


def holds_oauth(environ: Mapping[str, str]) -> bool:
    """Tell whether the credentials file has a sign-in by OAuth, which only HeyGen's own tool can use.

    Raises:
        CliError: the file is damaged.
    """
    path = credentials_file(environ)
    return bool(_parsed(read_file(path, _error), path).get("oauth"))


def _is_in_keyring(environ: Mapping[str, str]) -> bool:
    return load_for_change(environ).setting("credential_store").value == "keyring"


def _no_key(environ: Mapping[str, str]) -> CliError:
    """Return the error for a command that needs a key, where there is none."""
    profile = load(environ).profile.value
    if profile != DEFAULT_PROFILE:
        return CliError(
            code="auth_error",
            message=f"The profile {profile!r} has no API key.",
            hint=f"Run `heygen auth login --profile {profile}`, or set HEYGEN_API_KEY.",
            exit_code=AUTHENTICATION,
        )
    if _is_in_keyring(environ):
        return _error("There is no API key in the keyring.")
    if holds_oauth(environ):
        return _error(
            f"There is no API key: {credentials_file(environ)} holds a sign-in by OAuth, made by HeyGen's own tool. "
            "This program signs in with API keys, and does not know OAuth yet."
        )
    return _error("There is no API key.")


def _parsed(found: tuple[bytes, int] | None, path: Path) -> dict[str, Any]:
    """Return what a credentials file holds, as JSON: it may be one bare line, a key, too.

    Raises:
        CliError: it is damaged. Then it is left as it is, for someone to look at.
    """
    if found is None:
        return {}
    try:
        text = found[0].decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise _damaged(f"{path} is not a text file.") from None
    if not text:
        raise _damaged(f"{path} is empty.")
    if not text.startswith("{"):
        if "\n" in text or text.startswith(("[", '"')):
            raise _damaged(f"{path} is neither JSON nor a key on one line.")
        return {"api_key": text}
    try:
        document: Any = json.loads(text)
    except json.JSONDecodeError as error:
        raise _damaged(f"{path} is not valid JSON: line {error.lineno}, column {error.colno}.") from None
    except (ValueError, RecursionError):
        raise _damaged(f"{path} is not valid JSON.") from None
    profiles = document.get(PROFILES, {})
    if not isinstance(profiles, dict) or not all(isinstance(values, dict) for values in profiles.values()):
        raise _damaged(f"{path}: `{PROFILES}` is no object of objects.")
    return dict(document)


def _key_of(document: Mapping[str, Any], profile: str, path: Path) -> str:
    place = document if profile == DEFAULT_PROFILE else document.get(PROFILES, {}).get(profile, {})
    key = place.get("api_key")
    if key is not None and not isinstance(key, str):
        raise _damaged(f"{path}: `api_key` is not text.")
    return (key or "").strip()


def _write(path: Path, document: Mapping[str, Any]) -> None:
    try:
        content = json.dumps(document, indent=2, allow_nan=False)
    except (ValueError, RecursionError):
        raise _damaged(f"{path} holds a value that cannot be written again.") from None
    write_file(path, f"{content}\n".encode(), _error)


def _damaged(message: str) -> CliError:
    return CliError(
        code="auth_error", message=message, hint="Mend it in an editor, or move it away.", exit_code=AUTHENTICATION
    )


def _error(message: str) -> CliError:
    return CliError(code="auth_error", message=message, hint=SIGN_IN, exit_code=AUTHENTICATION)
