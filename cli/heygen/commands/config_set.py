"""`heygen config set`."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter
from heygen_api.record import Example

from heygen.commands.config import key_and_profile, spelled_key, unfit
from heygen.config.address import checked
from heygen.config.config_edit import set_value
from heygen.config.config_file import DEFAULT_PROFILE, KEYS, Key, expected, load_for_change
from heygen.context import Collaborators, Context
from heygen.output.printing import print_value

EXAMPLES = (
    Example(description="Print for people everywhere", command="heygen config set output human"),
    Example(
        description="Make a profile for another address",
        command="heygen config set --profile local api_base http://127.0.0.1:8321",
    ),
    Example(description="Use a profile where none is named", command="heygen config set profile local"),
)


def set_(
    key: Annotated[str, Parameter(help=f"One of {', '.join(KEYS)}; or profiles.NAME.KEY.")],
    value: Annotated[str, Parameter(help="What holds from now on.", allow_leading_hyphen=True)],
    /,
    *,
    context: Collaborators,
) -> None:
    """With --profile, or as profiles.NAME.KEY, it is that profile's, which is made where there is none.

    Keys: output, the form of output; profile, the profile that is used where none is named; ask, true to be asked on a
    terminal for what is missing; credential_store, file or keyring; max_retries, from 0 to 100; api_base, the API's
    address, in profiles only. analytics is taken and means nothing. Options and variables come before all of these.
    """
    named, profile = key_and_profile(context, key)
    place = spelled_key(named, profile)
    set_value(context.environ, profile, named.name, _typed(context, named, place, value))
    print_value(context, {"key": place, "value": value})
    _tell_what_comes_before(context, named, profile, value)


def _typed(context: Context, key: Key, place: str, value: str) -> str | int:
    """Return the value as TOML has it. Raises CliError if the key cannot have it."""
    if key.name == "api_base":
        checked(value, place, context.environ)
    known = key.choices()
    if key.name == "profile":
        known = (DEFAULT_PROFILE, *load_for_change(context.environ).profiles())
    if known and value not in known:
        wanted = f"one of {', '.join(known)}" if key.name == "profile" else expected(key)
        raise unfit(place, value, known, wanted)
    if key.name == "max_retries":
        return int(value)
    return value == "true" if known and set(known) == {"true", "false"} else value


def _tell_what_comes_before(context: Context, key: Key, profile: str, value: str) -> None:
    config = load_for_change(context.environ)
    if profile not in (DEFAULT_PROFILE, config.profile.value):
        return
    now = config.setting(key.name)
    if now.value != value and now.source in ("env", "profile"):
        context.messages.notice("cli_overridden", f"{now.place} comes before it, and is {now.value}.")
