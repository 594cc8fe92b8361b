"""Scripts that complete commands, options and values in a shell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from heygen_api import operations

from heygen.app import command_tree
from heygen.operation_commands import command_function

_ZSH_START = """\
# Works sourced, and as a file called _heygen or _cyclopts_heygen in a folder of fpath.
(( $+functions[compdef] )) && compdef _cyclopts_heygen heygen
if [[ $funcstack[1] == (_heygen|_cyclopts_heygen) ]]; then
  _cyclopts_heygen "$@"
fi
"""


def script(shell: Literal["bash", "zsh", "fish"]) -> str:
    """Return the script for a shell."""
    app = command_tree(target=_with_choices, help_flags=("--help", "-h"))
    text = app.generate_completion(prog_name="heygen", shell=shell)
    return text + _ZSH_START if shell == "zsh" else text


def _with_choices(command: str) -> Callable[..., Any]:
    operation = operations.load(operations.index()["commands"][command]["id"])
    return command_function(operation, choices=True)
