"""What the commands of `heygen auth` share."""

from __future__ import annotations

from typing import Any, Final

from heygen_api import operations

from heygen.catalogue import operation_of
from heygen.context import Context

_ACCOUNT: Final = "user me get"
"""The command that reads whose key it is (openapi/heygen.yaml, `GET /v3/users/me`)."""


def account_of(context: Context, key: str) -> str:
    """Return whose key it is.

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
    user: Any = document.get("data") if isinstance(document, dict) else None
    names = (user.get("email"), user.get("username")) if isinstance(user, dict) else ()
    return str(next(filter(None, names), "an account without a name"))


def warn_of_environment(context: Context) -> None:
    """Say that the key in the environment comes first, where there is one."""
    if context.environ.get("HEYGEN_API_KEY"):
        context.messages.warning(
            "cli_key_from_environment",
            "HEYGEN_API_KEY is set, and comes before any stored key.",
            "Unset it to use the stored one.",
        )
