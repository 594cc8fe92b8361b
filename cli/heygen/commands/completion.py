"""Scripts that complete commands, options and values in a shell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from cyclopts import Parameter
from heygen_api import operations
from heygen_api.record import Example

from heygen.command_tree import command_tree
from heygen.context import Collaborators
from heygen.operation.options.signature import command_function

EXAMPLES = (
    Example(
        description="Complete commands in bash, in every new shell",
        command="heygen completion bash > ~/.local/share/bash-completion/completions/heygen",
    ),
)
_ZSH_START = """\
# Works sourced, and as a file called _heygen or _cyclopts_heygen in a folder of fpath.
(( $+functions[compdef] )) && compdef _cyclopts_heygen heygen
if [[ $funcstack[1] == (_heygen|_cyclopts_heygen) ]]; then
  _cyclopts_heygen "$@"
fi
"""


def completion(
    shell: Annotated[Literal["bash", "zsh", "fish"], Parameter(help="Your shell. [bash | zsh | fish]")],
    /,
    *,
    context: Collaborators,
) -> None:
    """For bash, save it as ~/.local/share/bash-completion/completions/heygen.

    For zsh, save it as _heygen in a folder of $fpath; for fish, as ~/.config/fish/completions/heygen.fish.
    """
    context.streams.write(script(shell).encode())


def script(shell: Literal["bash", "zsh", "fish"]) -> str:
    """Return the script for a shell."""
    app = command_tree(target=_with_choices, help_flags=("--help", "-h"))
    text = app.generate_completion(prog_name="heygen", shell=shell)
    return text + _ZSH_START if shell == "zsh" else text


def _with_choices(command: str) -> Callable[..., Any]:
    operation = operations.load(operations.index()["commands"][command]["id"])
    return command_function(operation, choices=True)
