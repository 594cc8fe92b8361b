"""`heygen config get`."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter
from heygen_api.record import Example

from heygen.commands.config import key_and_profile, shown, stored
from heygen.config.config_file import KEYS, spelled
from heygen.context import Collaborators
from heygen.errors import usage_error
from heygen.output.printing import print_value

EXAMPLES = (Example(description="See which form output has, and why", command="heygen config get output"),)


def get(
    key: Annotated[str, Parameter(help=f"One of {', '.join(KEYS)}; or profiles.NAME.KEY.")],
    /,
    *,
    context: Collaborators,
) -> None:
    """The value comes with where it is from: flag, env, profile, file or default."""
    if not key.startswith("profiles."):
        if key not in KEYS:
            key_and_profile(context, key)  # says what is wrong
        print_value(context, shown(context, KEYS[key]))
        return
    named, profile = key_and_profile(context, key)
    values = stored(context, profile)
    if named.name not in values:
        raise usage_error(f"{key} is not set.", hint="`heygen config list` shows what is.", param=key)
    print_value(context, {"key": key, "value": spelled(values[named.name]), "source": "file"})
