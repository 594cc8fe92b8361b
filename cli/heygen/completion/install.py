"""Putting the completion script where a shell finds it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from heygen.completion.scripts import SHELLS, script
from heygen.completion.table import saved_table
from heygen.errors import CliError, usage_error
from heygen.output.streams import reason

_MARK: Final = "# heygen completion"
"""Ends the lines that are added to a start-up file, so that they are found again."""


def install(shell: str | None, environ: Mapping[str, str], *, descriptions: bool) -> dict[str, Any]:
    """Install the script, and return what was done: `message`, `path`, `startup_file`, `changed`, `undo`.

    Doing it again changes nothing.

    Raises:
        CliError: the shell is not known, or a file cannot be written.
    """
    shell = shell or _shell_of(environ)
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises where there is none
    path = _place(shell, home, environ)
    lines = _startup_lines(shell, path)
    startup = _startup_file(shell, home, environ) if lines else None
    try:
        changed = _written(path, script(shell, descriptions=descriptions))
        if startup is not None:
            changed = _with_lines(startup, lines) or changed
    except OSError as error:
        raise CliError(
            code="cli_file_error",
            message=f"The completion script cannot be installed: {error.filename or path}: {reason(error)}.",
            hint=f"`heygen completion {shell}` prints it, to be saved by hand.",
        ) from None
    with suppress(OSError):
        saved_table(environ)  # so that the first press of the key is quick, too
    where = f"{path}, which {startup} loads" if startup else str(path)
    undo = f"rm {path}" + (f", and remove the lines that end with `{_MARK}` from {startup}" if startup else "")
    return {
        "message": f"{'Installed' if changed else 'Already there'} for {shell}: {where}. Open a new shell to use it.",
        "shell": shell,
        "path": str(path),
        **({"startup_file": str(startup)} if startup else {}),
        "changed": changed,
        "undo": undo,
    }


def _shell_of(environ: Mapping[str, str]) -> str:
    name = Path(environ.get("SHELL", "")).name.removesuffix(".exe")
    shell = {"pwsh": "powershell"}.get(name, name)
    if not shell and os.name == "nt":
        return "powershell"
    if shell not in SHELLS:
        raise usage_error(
            f"SHELL is {environ.get('SHELL', '')!r}, which has no completion here.",
            hint=f"Name the shell: heygen completion install {' | '.join(SHELLS)}",
        )
    return shell


def _place(shell: str, home: Path, environ: Mapping[str, str]) -> Path:
    data = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    if shell == "bash":
        return data / "bash-completion" / "completions" / "heygen"
    if shell == "zsh":
        return data / "zsh" / "site-functions" / "_heygen"
    if shell == "fish":
        return Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "fish" / "completions" / "heygen.fish"
    return data / "heygen" / "completion.ps1"


def _startup_lines(shell: str, path: Path) -> tuple[str, ...]:
    """Return what a start-up file has to say for the script to be loaded; nothing for shells that look by themselves.

    bash does so by the package bash-completion, which not every machine has.
    """
    quoted = "'" + str(path).replace("'", "'\\''") + "'"
    if shell == "bash":
        return (f"[ -r {quoted} ] && . {quoted}  {_MARK}",)
    if shell == "zsh":
        return (
            f"(( $+functions[compdef] )) || {{ autoload -Uz compinit && compinit }}  {_MARK}",
            f"[[ -r {quoted} ]] && source {quoted}  {_MARK}",
        )
    if shell == "powershell":
        quoted = "'" + str(path).replace("'", "''") + "'"
        return (f"if (Test-Path {quoted}) {{ . {quoted} }}  {_MARK}",)
    return ()


def _startup_file(shell: str, home: Path, environ: Mapping[str, str]) -> Path:
    if shell == "bash":
        return home / ".bashrc"
    if shell == "zsh":
        return Path(environ.get("ZDOTDIR") or home) / ".zshrc"
    if os.name == "nt":
        return home / "Documents" / "PowerShell" / "profile.ps1"
    return Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "powershell" / "profile.ps1"


def _written(path: Path, content: bytes) -> bool:
    if _content(path) == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, content)
    return True


def _with_lines(path: Path, lines: tuple[str, ...]) -> bool:
    """Add the lines to a file, in place of those of an earlier time; tell whether it changed."""
    before = _content(path) or b""
    kept = [line for line in before.splitlines(keepends=True) if not line.rstrip().endswith(_MARK.encode())]
    ours = [line for line in before.splitlines() if line.rstrip().endswith(_MARK.encode())]
    if ours == [line.encode() for line in lines]:
        return False
    if kept and not kept[-1].endswith(b"\n"):
        kept[-1] += b"\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, b"".join((*kept, *(f"{line}\n".encode() for line in lines))))
    return True


def _content(path: Path) -> bytes | None:
    """Return what is in a file; None where there is none. Raises CliError for a pipe, which might never end."""
    if not path.exists():
        return None
    if not path.is_file():
        raise usage_error(f"{path} is not a file.", hint="Load the script by hand: heygen completion SHELL prints it.")
    return path.read_bytes()


def _replace(path: Path, content: bytes) -> None:
    """Write a file all or nothing; a link stays one, and the mode stays as it was."""
    target = path.resolve()
    unfinished = target.with_name(f".{target.name}.{os.urandom(6).hex()}")
    try:
        unfinished.write_bytes(content)
        if target.exists():
            unfinished.chmod(target.stat().st_mode & 0o7777)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
