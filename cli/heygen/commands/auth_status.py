"""`heygen auth status`."""

from __future__ import annotations

from heygen_api.record import Example

from heygen.commands.auth import account_of
from heygen.config.address import base_url
from heygen.config.credentials import find_credential, no_key
from heygen.context import Collaborators
from heygen.errors import AUTHENTICATION, CliError
from heygen.output.answers import print_value

EXAMPLES = (Example(description="See which key is used", command="heygen auth status"),)


def status(*, context: Collaborators) -> None:
    """The key itself is not shown, only its last four characters."""
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
        account = account_of(context, credential.key)
    except CliError as error:
        valid = False if error.exit_code == AUTHENTICATION else None
        print_value(context, {**known, "valid": valid, "account": None})
        raise
    print_value(context, {**known, "valid": True, "account": account})
