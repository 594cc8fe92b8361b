"""`heygen config path`."""

from __future__ import annotations

from heygen_api.record import Example

from heygen.config.config_file import config_file
from heygen.context import Collaborators
from heygen.output.printing import print_value

EXAMPLES = (Example(description="Edit the configuration", command='"$EDITOR" "$(heygen config path | jq -r .path)"'),)


def path(*, context: Collaborators) -> None:
    """The file is in the folder HEYGEN_CONFIG_DIR (~/.heygen), and need not be there yet."""
    file = config_file(context.environ)
    print_value(context, {"path": str(file), "exists": file.exists()})
