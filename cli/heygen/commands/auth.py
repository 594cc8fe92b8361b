"""What the commands of `heygen auth` share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from heygen_api import operations

from heygen.catalogue import operation_of
from heygen.context import Context

_ACCOUNT: Final = "user me get"
"""The command that reads whose key it is (openapi/heygen.yaml, `GET /v3/users/me`)."""
_USER_FIELDS: Final = ("email", "first_name", "last_name", "username")


def account_of(context: Context, key: str) -> dict[str, Any]:
    """Return what the API says of the account of a key.

    Raises:
        CliError: the API does not accept it, or cannot be asked.
    """
    from heygen_api.errors import ApiError  # noqa: PLC0415 - only where the API is asked

    from heygen.operation.client import Given, open_client  # noqa: PLC0415 - brings httpx
    from heygen.operation.problems import as_cli_error  # noqa: PLC0415 - as above

    with open_client(context, key=key) as client:
        try:
            answer = client.run(client.caller.call(operations.load(operation_of(_ACCOUNT)), Given()))
        except ApiError as error:
            raise as_cli_error(error) from None
    document: Any = answer.json()
    return document if isinstance(document, dict) else {"data": document}


def user_in(answer: Mapping[str, Any]) -> dict[str, str]:
    """Return the names of the account that an answer is about."""
    data = answer.get("data")
    values = data if isinstance(data, Mapping) else {}
    return {name: values[name] for name in _USER_FIELDS if isinstance(values.get(name), str) and values[name]}


def display_name(user: Mapping[str, str]) -> str:
    """Return what an account is called."""
    full = " ".join(filter(None, (user.get("first_name"), user.get("last_name"))))
    return user.get("email") or full or user.get("username") or "an account without a name"


def warn_of_environment(context: Context) -> None:
    """Say that the key in the environment comes first, where there is one."""
    if context.environ.get("HEYGEN_API_KEY"):
        context.messages.warning(
            "cli_key_from_environment",
            "HEYGEN_API_KEY is set, and comes before any stored key.",
            "Unset it to use the stored one.",
        )
