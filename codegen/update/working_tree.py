"""Writing to the working tree: everything beside its place first, then swapped in. Git brings back what was there."""

from __future__ import annotations

import subprocess
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from codegen.openapi.errors import DocumentError

_WAY_BACK = "git checkout -- {names} && git clean -fdq generated openapi/vendor.lock.json"


@contextmanager
def staging(root: Path) -> Iterator[Path]:
    """Yield an empty folder on the same file system as `root`, which is gone after the block."""
    with TemporaryDirectory(prefix=".codegen-", dir=root) as name:
        yield Path(name)


def swap(staged: Path, target: Path) -> None:
    """Put a staged file or folder into its place; an exception leaves what is there as it is.

    Raises:
        OSError: it cannot be moved there.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.is_dir():
        staged.replace(target)
        return
    replaced = staged.with_name(f"{staged.name}.replaced")
    target.replace(replaced)
    try:
        staged.replace(target)
    except BaseException:
        replaced.replace(target)
        raise


def require_committed(root: Path, names: Collection[str]) -> None:
    """Raise DocumentError where files or folders have changes that git could not bring back."""
    changed = _git(root, "status", "--porcelain", "--", *names)
    if changed:
        places = ", ".join(sorted({line[3:].strip('"') for line in changed.splitlines()})[:5])
        raise DocumentError(
            "",
            f"there are changes that are not committed: {places}. Commit them, take the document in with --force, "
            f"or, where an update was cut off, bring back what was there: {_WAY_BACK.format(names=' '.join(names))}",
        )


def way_back(root: Path, names: Iterable[str]) -> str | None:
    """Return the command that brings files and folders back; None where git does not know them."""
    if not _git(root, "rev-parse", "--verify", "HEAD"):
        return None
    # What is new is removed too: in a folder that is generated, everything else is known to git.
    return _WAY_BACK.format(names=" ".join(names))


def _git(root: Path, *arguments: str) -> str:
    """Return what git says; nothing where there is no git, or no repository of this tree's own."""
    try:
        top = subprocess.run(
            ("git", "rev-parse", "--show-toplevel"), cwd=root, capture_output=True, text=True, check=False
        )
        if top.returncode or Path(top.stdout.strip()).resolve() != root.resolve():
            return ""
        said = subprocess.run(("git", *arguments), cwd=root, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return said.stdout
