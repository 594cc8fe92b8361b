"""Replaces several files and folders of the repository together: all of them, or none.

Everything is written beside its target first; then a list of moves is committed by one rename, and carried out. If the
process is killed before the commit, nothing has changed; if after it, `recover` carries out what is left.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

_STAGE = ".codegen"
_COMMITTED = "committed.json"


@contextlib.contextmanager
def replacement(root: Path) -> Iterator[Path]:
    """Yield an empty folder; what is in it on leaving replaces what has the same place below `root`.

    A file replaces a file; a folder that holds a file `.replace` (removed) replaces a whole folder. Leaving by an
    exception changes nothing.
    """
    recover(root)
    stage = root / _STAGE
    stage.mkdir()
    try:
        files = stage / "new"
        files.mkdir()
        yield files
        moves = _moves(files)
        _commit(stage, moves)
        _carry_out(root, moves)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def recover(root: Path) -> None:
    """Finish a replacement that was committed, and forget one that was not."""
    stage = root / _STAGE
    committed = stage / _COMMITTED
    if committed.exists():
        _carry_out(root, json.loads(committed.read_bytes()))
    shutil.rmtree(stage, ignore_errors=True)


def replace_whole(folder: Path) -> None:
    """Mark a staged folder as one that replaces its target as a whole."""
    (folder / ".replace").touch()


def _moves(files: Path) -> list[str]:
    moves: list[str] = []
    for folder, names, entries in os.walk(files):
        place = Path(folder)
        if ".replace" in entries:
            (place / ".replace").unlink()
            moves.append(str(place.relative_to(files)))
            names.clear()
            continue
        moves.extend(str((place / entry).relative_to(files)) for entry in entries)
    return sorted(moves)


def _commit(stage: Path, moves: list[str]) -> None:
    handle, name = tempfile.mkstemp(dir=stage)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(moves, file)
        file.flush()
        os.fsync(file.fileno())
    os.sync()  # the staged files are on the disk before the word that they count
    Path(name).replace(stage / _COMMITTED)


def _carry_out(root: Path, moves: list[str]) -> None:
    """Move what is still staged to its place; safe to repeat after it was cut short anywhere."""
    stage = root / _STAGE
    old = stage / "old"
    old.mkdir(exist_ok=True)
    with _no_interruption():
        for number, move in enumerate(moves):
            staged, target = stage / "new" / move, root / move
            if not staged.exists():
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_dir():
                target.replace(old / str(number))
            staged.replace(target)
        (stage / _COMMITTED).unlink(missing_ok=True)


@contextlib.contextmanager
def _no_interruption() -> Iterator[None]:
    """Hold back the signals that ask a process to stop, for the moment that the moves take."""
    signals = {signal.SIGINT, signal.SIGTERM}
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
