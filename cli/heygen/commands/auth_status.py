"""`heygen auth status`."""

from __future__ import annotations

from typing import Any

from heygen_api.record import Example

from heygen.commands.auth import account_of, display_name, user_in
from heygen.config.address import base_url
from heygen.config.config_file import load
from heygen.config.credentials import Credential, require_credential
from heygen.context import Collaborators, Context
from heygen.errors import AUTHENTICATION, CliError
from heygen.global_options import taken
from heygen.output.printing import print_value

EXAMPLES = (
    Example(description="See which key is used", command="heygen auth status"),
    Example(description="See whose key it is", command="heygen auth status | jq -r .data.email"),
)


def status(*, context: Collaborators) -> None:
    """Prints what the API says of the account, and under `credential` what is used here and where it comes from.

    The key itself is not shown, only its last four characters.
    """
    credential = require_credential(context.environ, context.messages)
    known = _known(context, credential)
    try:
        answer = account_of(context, credential.key)
    except CliError as error:
        valid = False if error.exit_code == AUTHENTICATION else None
        print_value(context, {"data": None, "credential": {**known, "valid": valid, "account": None}})
        raise
    user = user_in(answer)
    account = display_name(user)
    about_user = {} if credential.source == "env" or not user else {"user": {**user, "display_name": account}}
    print_value(context, {**answer, "credential": {**known, "valid": True, "account": account, **about_user}})


def _known(context: Context, credential: Credential) -> dict[str, Any]:
    config = load(context.environ)
    return {
        "source": credential.source,
        "type": "api_key",
        "place": credential.place,
        "key": credential.masked,
        "base_url": base_url(context.environ),
        "base_url_source": config.setting("api_base").source,
        "profile": config.profile.value,
        "profile_source": "flag" if taken(context.arguments)[0].profile else config.profile.source,
    }
