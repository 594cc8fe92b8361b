"""`heygen auth`: the stored API key."""

from __future__ import annotations

import getpass
from typing import Any, Final

from heygen_api import operations

from heygen.catalogue import operation_of
from heygen.config.address import base_url
from heygen.config.credentials import find_credential, no_key, remove, require_valid, store
from heygen.context import Collaborators, Context
from heygen.errors import AUTHENTICATION, CliError, usage_error
from heygen.output.printing import print_value

_ACCOUNT: Final = "user me get"
"""The command that reads whose key it is (openapi/heygen.yaml, `GET /v3/users/me`)."""


def login(*, context: Collaborators) -> None:
    """Store an API key, once the API has accepted it.

    The key is asked for on the terminal, without showing it, or read from standard input where that is no terminal.
    It is kept in the folder HEYGEN_CONFIG_DIR (~/.heygen), readable by you alone.
    """
    _login(context)


def status(*, context: Collaborators) -> None:
    """Show which API key is used, and whether the API accepts it."""
    _status(context)


def logout(*, context: Collaborators) -> None:
    """Remove the stored API key.

    The key itself stays valid: it is withdrawn in HeyGen's settings.
    """
    _logout(context)


def _login(context: Context) -> None:
    """Read a key from the terminal or from standard input, and store it once the API has accepted it.

    Raises:
        CliError: there is no key, the API does not accept it, or it cannot be stored.
    """
    key = _ask(context)
    require_valid(key, "The input")
    account = _account(context, key)
    path = store(context.environ, key)
    _warn_of_environment(context)
    print_value(context, {"message": f"Signed in as {account}", "account": account, "path": str(path)})


def _status(context: Context) -> None:
    """Print which key is used, and whether the API accepts it.

    Raises:
        CliError: there is no key, or the API does not accept it.
    """
    credential = find_credential(context.environ, context.messages)
    if credential is None:
        raise no_key()
    known = {
        "source": credential.source,
        "place": credential.place,
        "key": credential.masked,
        "base_url": base_url(context.environ),
    }
    try:
        account = _account(context, credential.key)
    except CliError as error:
        valid = False if error.exit_code == AUTHENTICATION else None
        print_value(context, {**known, "valid": valid, "account": None})
        raise
    print_value(context, {**known, "valid": True, "account": account})


def _logout(context: Context) -> None:
    """Remove the stored key.

    Raises:
        CliError: the file cannot be deleted.
    """
    path = remove(context.environ)
    _warn_of_environment(context)
    message = "The stored key was removed" if path else "No key was stored"
    print_value(context, {"message": message, "path": str(path) if path else None})


def _ask(context: Context) -> str:
    if not context.streams.stdin.is_terminal:
        try:
            return context.streams.read().decode("utf-8-sig").strip()
        except UnicodeDecodeError:
            raise usage_error("Standard input is not text.", hint="Give the key, and nothing else.") from None
    try:
        return getpass.getpass("API key (not shown): ").strip()
    except EOFError:
        raise CliError(code="canceled", message="No key was given.") from None


def _account(context: Context, key: str) -> str:
    """Return whose key it is; raise CliError if the API does not accept it."""
    from heygen_api.errors import ApiError  # noqa: PLC0415 - only where the API is asked

    from heygen.operation.client import Given, open_client  # noqa: PLC0415 - brings httpx
    from heygen.operation.problems import as_cli_error  # noqa: PLC0415 - as above

    with open_client(context, key=key) as client:
        try:
            answer = client.run(client.caller.call(operations.load(operation_of(_ACCOUNT)), Given()))
        except ApiError as error:
            raise as_cli_error(error) from None
    document: Any = answer.json()
    user: Any = document.get("data") if isinstance(document, dict) else None
    names = (user.get("email"), user.get("username")) if isinstance(user, dict) else ()
    return str(next(filter(None, names), "an account without a name"))


def _warn_of_environment(context: Context) -> None:
    if context.environ.get("HEYGEN_API_KEY"):
        context.messages.warning(
            "cli_key_from_environment",
            "HEYGEN_API_KEY is set, and comes before any stored key.",
            "Unset it to use the stored one.",
        )
