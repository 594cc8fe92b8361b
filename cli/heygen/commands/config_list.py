"""`heygen config list`."""

from __future__ import annotations

from heygen_api.record import Column, Example

from heygen.commands.config import did_you_mean, shown
from heygen.config.config_file import KEYS, load, spelled
from heygen.context import Collaborators
from heygen.output.printing import print_rows, print_value

_COLUMNS = tuple(Column(title=name, path=name) for name in ("key", "value", "source"))
EXAMPLES = (
    Example(description="See what holds, and why", command="heygen config list"),
    Example(
        description="See which profiles there are",
        command="heygen config list | jq -r '.[].key | select(startswith(\"profiles.\"))'",
    ),
)


def list_(*, context: Collaborators) -> None:
    """Each key comes with its value and where that is from.

    A value is from an option (flag), a variable (env), the profile that is used (profile), the configuration (file), or
    from nowhere (default). Below stand the keys of every profile that there is, as profiles.NAME.KEY.
    """
    config = load(context.environ)
    listed = [shown(context, key) for key in KEYS.values()]
    for profile, values in config.profiles().items():
        listed += [
            {"key": f"profiles.{profile}.{name}", "value": spelled(value) or str(value), "source": "file"}
            for name, value in values.items()
        ] or [{"key": f"profiles.{profile}", "value": "", "source": "file"}]
    for name in config.content:
        if name not in KEYS and name != "profiles" and (hint := did_you_mean(name, KEYS)):
            context.messages.warning("cli_unknown_key", f"{config.path} has a key {name!r}, which means nothing.", hint)
    if not context.output.is_for_people:
        print_value(context, listed)
        return
    print_rows(context, _COLUMNS, listed)
