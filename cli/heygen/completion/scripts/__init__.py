"""The scripts that shells run; each stands as it is in a file named after its shell."""

from __future__ import annotations

SHELLS = ("bash", "zsh", "fish", "powershell")


def script(shell: str, *, descriptions: bool = True) -> bytes:
    """Return the script for one of `SHELLS`."""
    with open(f"{__path__[0]}/{shell}", "rb") as file:  # noqa: PTH123 - pathlib takes time
        return file.read().replace(b"@FORM@", b"full" if descriptions else b"plain")
