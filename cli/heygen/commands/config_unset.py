"""`heygen config unset`."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter
from heygen_api.record import Example

from heygen.commands.config import key_and_profile, spelled_key, stored
from heygen.config.config_edit import remove_profile
from heygen.config.config_edit import unset as remove_key
from heygen.config.config_file import KEYS, load_for_change
from heygen.context import Collaborators
from heygen.errors import usage_error
from heygen.output.printing import print_value

EXAMPLES = (
    Example(description="Go back to the form that output has by default", command="heygen config unset output"),
    Example(description="Remove a profile, but for its key", command="heygen config unset profiles.local"),
)


def unset(
    key: Annotated[str, Parameter(help=f"One of {', '.join(KEYS)}; profiles.NAME.KEY; or profiles.NAME.")],
    /,
    *,
    context: Collaborators,
) -> None:
    """What is not set is no error. The API key of a profile is removed by `heygen auth logout --profile NAME`."""
    if key.startswith("profiles.") and key.count(".") == 1:
        name = key.removeprefix("profiles.")
        config = load_for_change(context.environ)
        profiles = config.profiles()
        if config.content.get("profile") == name:
            raise usage_error(
                f"{name!r} is the profile that is used where none is named.",
                hint="First run `heygen config unset profile`.",
                param=key,
            )
        if removed := name in profiles:
            remove_profile(context.environ, name)
    else:
        named, profile = key_and_profile(context, key)
        key = spelled_key(named, profile)
        if removed := named.name in stored(context, profile):
            remove_key(context.environ, profile, named.name)
    print_value(context, {"key": key, "removed": removed})
