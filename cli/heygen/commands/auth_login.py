"""`heygen auth login`."""

from __future__ import annotations

import getpass

from heygen_api.record import Example

from heygen.commands.auth import account_of, warn_of_environment
from heygen.config.credentials import require_valid, store
from heygen.context import Collaborators, Context
from heygen.errors import CliError, usage_error
from heygen.output.answers import print_value

EXAMPLES = (
    Example(description="Paste the key at a prompt that does not show it", command="heygen auth login"),
    Example(description="Take the key from a file", command="heygen auth login < key.txt"),
)


def login(*, context: Collaborators) -> None:
    """The key is asked for on the terminal, without showing it.

    Where standard input is no terminal, it is read from there. It is kept in the folder HEYGEN_CONFIG_DIR (~/.heygen),
    readable by you alone.
    """
    key = _ask(context)
    require_valid(key, "The input")
    account = account_of(context, key)
    path = store(context.environ, key)
    warn_of_environment(context)
    print_value(context, {"message": f"Signed in as {account}", "account": account, "path": str(path)})


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
