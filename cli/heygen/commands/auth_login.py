"""`heygen auth login`."""

from __future__ import annotations

import getpass
from typing import Annotated

from attrs import evolve
from cyclopts import Parameter
from heygen_api.record import Example

from heygen.commands.auth import account_of, display_name, user_in, warn_of_environment
from heygen.config.config_file import DEFAULT_PROFILE, load_for_change, require_profile_name
from heygen.config.credentials import require_storable, require_valid, store
from heygen.context import Collaborators, Context
from heygen.errors import CliError, usage_error
from heygen.output.printing import print_value

EXAMPLES = (
    Example(description="Paste the key at a prompt that does not show it", command="heygen auth login"),
    Example(description="Take the key from a file", command="heygen auth login < key.txt"),
    Example(
        description="Keep a second key, of another account, in a profile",
        command="heygen auth login --profile work < key.txt",
    ),
)


def login(
    *extra: Annotated[str, Parameter(show=False)],
    api_key: Annotated[
        bool, Parameter(negative=(), help="Sign in with an API key, as is done without it too; takes no value.")
    ] = False,
    context: Collaborators,
) -> None:
    """The key is asked for on the terminal, without showing it.

    Where standard input is no terminal, it is read from there. It is kept in the folder HEYGEN_CONFIG_DIR (~/.heygen),
    readable by you alone, or in the keyring where the configuration has credential_store = "keyring".
    With --profile it is that profile's key, and a profile that does not exist yet is made.
    """
    del api_key  # the only way to sign in
    if extra:
        raise usage_error(
            "A key on the command line can be seen by others: it is not taken from there.",
            hint="Give it at the prompt, or on standard input: heygen auth login < key.txt",
        )
    config = load_for_change(context.environ)
    profile = config.profile.value
    is_new = profile != DEFAULT_PROFILE and profile not in config.profiles()
    if is_new:
        require_profile_name(profile)
    require_storable(context.environ)
    key = _ask(context)
    if not key:
        raise usage_error("No key was given.", hint="Give it at the prompt, or on standard input.")
    require_valid(key, "The input")
    user = user_in(account_of(_in_default_profile(context) if is_new else context, key))
    if is_new:
        from heygen.config.config_edit import add_profile  # noqa: PLC0415 - brings tomlkit

        add_profile(context.environ, profile)
    place = store(context.environ, profile, key)
    warn_of_environment(context)
    account = display_name(user)
    of_profile = {} if profile == DEFAULT_PROFILE else {"profile": profile}
    print_value(
        context,
        {
            "message": f"Signed in as {account}",
            "cleared_oauth": False,
            **user,
            "account": account,
            "path": place,
            **of_profile,
        },
    )


def _in_default_profile(context: Context) -> Context:
    """Return the context with what a profile has that sets nothing yet."""
    return evolve(context, environ={**context.environ, "HEYGEN_PROFILE": DEFAULT_PROFILE})


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
