"""`heygen help`, as its own page, the list of commands and completion know it; it is answered before it is parsed."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter
from heygen_api.record import Example

from heygen.context import Collaborators
from heygen.help.pages import page

EXAMPLES = (
    Example(description="See what concerns many commands", command="heygen help output"),
    Example(description="See the options of a command", command="heygen help video create"),
)


def help_(
    *words: Annotated[str, Parameter(name="word", help="Words of a command, or a topic.")],
    context: Collaborators,
) -> None:
    """`heygen help COMMAND...` shows what `heygen COMMAND... --help` does. Topics are authentication, output, input,
    waiting, exit-codes, environment, sandbox and agents.
    """
    context.streams.write(page(words, context.streams.stdout, context.environ))
