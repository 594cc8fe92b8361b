"""The command line's own commands: signatures and help. What they do is imported when they run."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Literal

from cyclopts import Parameter

from heygen.common_options import own_command
from heygen.context import Context

Collaborators = Annotated[Context, Parameter(parse=False)]


@own_command
def login(*, context: Collaborators) -> None:
    """Store an API key, once the API has accepted it.

    The key is asked for on the terminal, without showing it, or read from standard input where that is no terminal.
    It is kept in the folder HEYGEN_CONFIG_DIR (~/.heygen), readable by you alone.
    """
    import_module("heygen.auth").login(context)


@own_command
def status(*, context: Collaborators) -> None:
    """Show which API key is used, and whether the API accepts it."""
    import_module("heygen.auth").status(context)


@own_command
def logout(*, context: Collaborators) -> None:
    """Remove the stored API key.

    The key itself stays valid: it is withdrawn in HeyGen's settings.
    """
    import_module("heygen.auth").logout(context)


@own_command
def commands(
    *,
    all_: Annotated[
        bool, Parameter(name="--all", negative=(), help="Former and removed commands too, and options' former names.")
    ] = False,
    context: Collaborators,
) -> None:
    """Print every command as JSON.

    For each: its words, the API's method, path and operation id, arguments, options, whether its answer is paged,
    whether it asks first, whether it can wait, and whether it sends an idempotency key.
    """
    import_module("heygen.commands").print_commands(context, former=all_)


@own_command
def completion(
    shell: Annotated[Literal["bash", "zsh", "fish"], Parameter(help="Your shell. [bash | zsh | fish]")],
    /,
    *,
    context: Collaborators,
) -> None:
    """Print a script that completes commands in your shell.

    For bash, save it as ~/.local/share/bash-completion/completions/heygen; for zsh, as _heygen in a folder of $fpath;
    for fish, as ~/.config/fish/completions/heygen.fish.
    """
    context.streams.write(import_module("heygen.completion").script(shell).encode())


@own_command
def download(
    video_id: Annotated[str, Parameter(name="video-id", help="The video's id.")],
    /,
    *,
    asset: Annotated[
        Literal["video", "captioned"],
        Parameter(
            metavar="TEXT", help="The video as such, or with captions burned in. [video | captioned] [default: video]"
        ),
    ] = "video",
    output_path: Annotated[
        str | None, Parameter(metavar="PATH", help="Where to save it. [default: VIDEO-ID.mp4 in this folder]")
    ] = None,
    force: Annotated[bool, Parameter(negative=(), help="Replace a file that is already there.")] = False,
    context: Collaborators,
) -> None:
    """Save a finished video as a file.

    The file appears under its name only once it is whole. A file that is already there is kept, unless --force is
    given.
    """
    import_module("heygen.download").download(context, video_id, asset=asset, output_path=output_path, force=force)
