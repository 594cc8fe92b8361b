"""Files that are fetched: what stands under their name is whole, whoever else fetches them and wherever one ended."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest
from heygen_api.errors import TransferError
from heygen_api.files.download import FileTarget

OLD, NEW = b"old " * 1000, b"new " * 1000


def test_a_file_that_has_its_name_already_is_not_written_to(tmp_path: Path) -> None:
    """The other name of a file is left where a process is killed between giving it one and taking away the other."""
    path, partial = tmp_path / "film.mp4", tmp_path / ".film.mp4.part"
    path.write_bytes(OLD)
    os.link(path, partial)
    (tmp_path / ".film.mp4.part.json").write_text(json.dumps({"validator": '"old"'}))
    target = FileTarget(path, replace=True)
    target.restart()
    target.write(NEW)
    assert path.read_bytes() == OLD
    target.publish()
    assert path.read_bytes() == NEW
    assert [file.name for file in tmp_path.iterdir()] == ["film.mp4"]


@pytest.mark.parametrize("replace", [True, False])
def test_whoever_comes_while_a_file_gets_its_name_leaves_it_whole(tmp_path: Path, replace: bool) -> None:
    path, ends = tmp_path / "film.mp4", threading.Event()
    torn: list[int] = []
    refusals: set[str] = set()

    def fetch(content: bytes) -> None:
        while not ends.is_set():
            try:
                target = FileTarget(path, replace=replace)
            except TransferError:
                continue  # another has it
            try:
                target.restart()
                target.write(content[:2000])
                target.write(content[2000:])
                target.publish()
            except FileExistsError:
                target.discard()

    def look() -> None:
        for _ in range(3000):
            if path.exists() and (found := path.read_bytes()) not in (OLD, NEW, b""):
                torn.append(len(found))
            if path.exists() and not path.stat().st_size:
                torn.append(0)
            if not replace:
                path.unlink(missing_ok=True)
        ends.set()

    threads = [threading.Thread(target=fetch, args=(content,)) for content in (OLD, NEW, OLD)]
    threads.append(threading.Thread(target=look))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert torn == []
    assert refusals <= {"transfer_running"}
