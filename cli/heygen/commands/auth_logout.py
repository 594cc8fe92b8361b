"""`heygen auth logout`."""

from __future__ import annotations

from heygen_api.record import Example

from heygen.commands.auth import warn_of_environment
from heygen.config.config_file import load_for_change
from heygen.config.credentials import remove
from heygen.context import Collaborators
from heygen.output.printing import print_value

EXAMPLES = (Example(description="Remove the stored key", command="heygen auth logout"),)


def logout(*, context: Collaborators) -> None:
    """The key itself stays valid: it is withdrawn in HeyGen's settings.

    Whatever else the credentials file holds stays there: keys of other profiles, sign-ins by HeyGen's own tool.
    """
    config = load_for_change(context.environ)
    place = remove(context.environ, config.profile.value)
    if place is None:
        config.require_profile()
    warn_of_environment(context)
    print_value(
        context,
        {
            "message": "The stored key was removed" if place else "No key was stored",
            "cleared_api_key": place is not None,
            "cleared_credential": "api_key" if place else "",
            "cleared_oauth": False,
            "path": place,
        },
    )
