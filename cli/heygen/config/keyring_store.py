"""API keys in the keyring of the operating system, by the library of that name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

from heygen.errors import AUTHENTICATION, CliError

_SERVICE: Final = "heygen-cli"
_T = TypeVar("_T")


def get(profile: str) -> str | None:
    """Return the key of a profile; None where there is none. Raises CliError if there is no keyring to ask."""
    key: str | None = _asked(lambda keyring: keyring.get_password(_SERVICE, profile))
    return key


def put(profile: str, key: str) -> None:
    """Store the key of a profile. Raises CliError as `get` does."""
    _asked(lambda keyring: keyring.set_password(_SERVICE, profile, key))


def remove(profile: str) -> bool:
    """Remove the key of a profile, and tell whether there was one. Raises CliError as `get` does."""
    if get(profile) is None:
        return False
    _asked(lambda keyring: keyring.delete_password(_SERVICE, profile))
    return True


def _asked(ask: Callable[[Any], _T]) -> _T:
    try:
        import keyring  # noqa: PLC0415 - an extra, which may not be there
        import keyring.errors  # noqa: PLC0415 - as above
    except ImportError:
        raise _error(
            'The configuration has credential_store = "keyring", and the library keyring is not installed.',
            "Install it with pip install 'heygen-cli[keyring]', or keep keys in a file: "
            "heygen config set credential_store file",
        ) from None
    try:
        return ask(keyring)
    except Exception as error:  # noqa: BLE001 - each of its many backends raises what it likes
        why = str(error) or type(error).__name__
        raise _error(
            f"The keyring cannot be used: {why.splitlines()[0].removesuffix('.')}.",
            "Unlock it, or keep keys in a file: heygen config set credential_store file",
        ) from None


def _error(message: str, hint: str) -> CliError:
    return CliError(code="cli_keyring", message=message, hint=hint, exit_code=AUTHENTICATION)
