"""Replaces several files and folders of the repository together: all of them, or none.

Everything is written into a folder beside the targets first. One rename commits it, and then a process of its own, out
of reach of signals to this one and to its terminal, moves what was written to its places. Killed before the commit, or
after it and before the first move, an update has changed nothing yet; from the first move on, it is carried out. Only
where that other process is killed, between the first and the last of its few renames, are some places new and others
old, until whatever uses the repository next carries out the rest (see `recover`). Loss of power is not provided for:
the repository is under version control.

As a program, this module makes the moves: `python transaction.py ROOT`.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_STAGE = ".codegen"
_COMMITTED = "committed.json"
_WHOLE = ".replace"


@contextlib.contextmanager
def replacement(root: Path) -> Iterator[Path]:
    """Yield an empty folder; what is in it on leaving replaces what has the same place below `root`.

    A file replaces a file; a folder marked by `replace_whole` replaces a whole folder. Leaving by an exception changes
    nothing. Meanwhile no other process replaces anything.

    Raises:
        OSError: something cannot be written (then nothing has changed), or moved (then the next run goes on with it).
    """
    stage = root / _STAGE
    with _locked(root) as lock:
        _finish(root, lock)
        files = stage / "new"
        files.mkdir(parents=True)
        try:
            yield files
            _commit(stage, _moves(files))
        except BaseException:
            _forget(stage)
            raise
        _finish(root, lock)


def recover(root: Path) -> None:
    """Finish a replacement that was committed, and forget one that was not. Waits for one that is under way."""
    if (root / _STAGE).exists():
        with _locked(root) as lock:
            _finish(root, lock)


def replace_whole(folder: Path) -> None:
    """Mark a staged folder as one that replaces its target as a whole."""
    (folder / _WHOLE).touch()


@contextlib.contextmanager
def _locked(root: Path) -> Iterator[int]:
    """Hold the lock of the repository; the kernel lets go of it when all who hold its descriptor have ended."""
    lock = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock
    finally:
        os.close(lock)


def _finish(root: Path, lock: int) -> None:
    if (root / _STAGE / _COMMITTED).exists():
        command = [sys.executable, "-I", "-S", str(Path(__file__).resolve()), str(root)]
        # Not subprocess.run, which kills what it runs when it is interrupted.
        with subprocess.Popen(command, start_new_session=True, pass_fds=(lock,)) as mover:
            code = mover.wait()
        if code:
            raise OSError(f"{root / _STAGE} is not yet moved to its places; the next run will try again")
    _forget(root / _STAGE)


def _forget(stage: Path) -> None:
    # The commit first: what is left of a stage that is being removed is nothing to carry out.
    (stage / _COMMITTED).unlink(missing_ok=True)
    shutil.rmtree(stage, ignore_errors=True)


def _moves(files: Path) -> list[str]:
    moves: list[str] = []
    for folder, names, entries in os.walk(files):
        place = Path(folder)
        if _WHOLE in entries:
            (place / _WHOLE).unlink()
            moves.append(str(place.relative_to(files)))
            names.clear()
            continue
        moves.extend(str((place / entry).relative_to(files)) for entry in entries)
    return sorted(moves)


def _commit(stage: Path, moves: list[str]) -> None:
    draft = stage / "draft.json"
    draft.write_text(json.dumps(moves), encoding="utf-8")
    draft.replace(stage / _COMMITTED)


def _carry_out(root: Path) -> None:
    """Move what is still staged to its place; safe to repeat after it was cut short anywhere."""
    stage = root / _STAGE
    committed = stage / _COMMITTED
    (stage / "old").mkdir(exist_ok=True)
    for number, move in enumerate(json.loads(committed.read_bytes())):
        staged, target = stage / "new" / move, root / move
        if not staged.exists():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            target.replace(stage / "old" / str(number))
        staged.replace(target)
    committed.unlink()


if __name__ == "__main__":
    try:
        _carry_out(Path(sys.argv[1]))
    except OSError as error:
        sys.exit(f"error: {error}")
