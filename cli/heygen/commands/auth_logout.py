"""`heygen auth logout`."""

from __future__ import annotations

from heygen_api.record import Example

from heygen.commands.auth import warn_of_environment
from heygen.config.credentials import remove
from heygen.context import Collaborators
from heygen.output.answers import print_value

EXAMPLES = (Example(description="Remove the stored key", command="heygen auth logout"),)


def logout(*, context: Collaborators) -> None:
    """The key itself stays valid: it is withdrawn in HeyGen's settings."""
    path = remove(context.environ)
    warn_of_environment(context)
    message = "The stored key was removed" if path else "No key was stored"
    print_value(context, {"message": message, "path": str(path) if path else None})
