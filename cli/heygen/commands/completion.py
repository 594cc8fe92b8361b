"""`heygen completion`: the script that completes commands in a shell, printed, or put where the shell finds it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from cyclopts import Parameter
from heygen_api.record import Example

from heygen.completion.scripts import script
from heygen.context import Collaborators
from heygen.errors import usage_error
from heygen.output.printing import print_value

EXAMPLES = (
    Example(description="Complete commands in every new shell", command="heygen completion install"),
    Example(description="Complete commands in this bash", command='eval "$(heygen completion bash)"'),
)


def completion(
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell", "install"],
        Parameter(
            name="shell",
            help="Your shell, or install. [bash | zsh | fish | powershell | install]",
        ),
    ],
    for_shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell"] | None,
        Parameter(name="for", help="After install: the shell. [default: that of $SHELL]"),
    ] = None,
    /,
    *,
    no_descriptions: Annotated[
        bool, Parameter(name="--no-descriptions", negative=(), help="Show candidates without what they are.")
    ] = False,
    context: Collaborators,
) -> None:
    """Commands, options, values, files, and the ids that list commands have printed are completed, without the network.

    `heygen completion install` writes the script to a file that bash or fish loads by itself; for zsh and PowerShell,
    it also adds the lines to their start-up file that load it. It says what it did, and how to undo it.
    """
    if shell == "install":
        from heygen.completion.install import install  # noqa: PLC0415 - only this needs it

        done: dict[str, Any] = install(for_shell, context.environ, descriptions=not no_descriptions)
        print_value(context, done)
        return
    if for_shell is not None:
        raise usage_error(
            f"Nothing takes the argument {for_shell!r}.", hint=f"Did you mean `heygen completion install {for_shell}`?"
        )
    context.streams.write(script(shell, descriptions=not no_descriptions))
