"""All or nothing: whatever stops an update, the tree is all old or all new."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from codegen.update.transaction import recover, replace_whole, replacement
from tests.support.running import ROOT

pytestmark = pytest.mark.slow

TRANSACTION = """
import os, sys
from pathlib import Path
from codegen.update import transaction

root = Path(sys.argv[1])
with transaction.replacement(root) as staged:
    for name in ("openapi/contract", "openapi/overlay", "CHANGELOG"):
        (staged / name).parent.mkdir(exist_ok=True)
        (staged / name).write_text("new")
    package = staged / "generated" / "package"
    package.mkdir(parents=True)
    for number in range(20):
        (package / f"new_{number}").write_text("new")
    transaction.replace_whole(package)
    print("staged", flush=True)
"""
MOVER = """
import os, runpy, signal, sys
from pathlib import Path

module, fatal, sys.argv[1:] = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
moves, move = 0, Path.replace

def dying(self, target):
    global moves
    moves += 1
    if moves == fatal:
        os.kill(os.getpid(), signal.SIGKILL)
    return move(self, target)

Path.replace = dying
runpy.run_path(module, run_name="__main__")
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("openapi/contract", "openapi/overlay", "CHANGELOG", "generated/package/old_1", "unconcerned"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("old")
    return tmp_path


def state(root: Path) -> str:
    """Return `old`, `new` or what else the tree holds."""
    assert (root / "unconcerned").read_text() == "old"
    texts = {path.read_text() for path in root.rglob("*") if path.is_file() and path.name != "unconcerned"}
    names = {path.name.partition("_")[0] for path in (root / "generated" / "package").iterdir()}
    return texts.pop() if len(texts) == 1 and texts == names else f"{texts} {names}"


def start(root: Path) -> subprocess.Popen[bytes]:
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", TRANSACTION, str(root)], env=environ, stdout=subprocess.PIPE)


def test_everything_is_replaced_and_nothing_is_left_over(root: Path) -> None:
    with start(root) as process:
        assert process.wait() == 0
    assert state(root) == "new"
    assert not (root / ".codegen").exists()


@pytest.mark.parametrize("wait", [number / 400 for number in range(16)])
def test_a_killed_update_is_there_as_a_whole_or_not_at_all(root: Path, wait: float) -> None:
    with start(root) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait)
        process.kill()
    recover(root)
    assert state(root) in ("old", "new")
    assert not (root / ".codegen").exists()


@pytest.mark.parametrize("move", range(1, 7))
def test_what_a_killed_mover_left_is_moved_by_whoever_comes_next(root: Path, move: int) -> None:
    stage = root / ".codegen"
    names = ["CHANGELOG", "generated/package/new_1", "openapi/contract", "openapi/overlay"]
    for name in names:
        (stage / "new" / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / "new" / name).write_text("new")
    (stage / "committed.json").write_text('["CHANGELOG", "generated/package", "openapi/contract", "openapi/overlay"]')
    module = str(ROOT / "codegen" / "update" / "transaction.py")
    killed = subprocess.run([sys.executable, "-c", MOVER, module, str(move), str(root)], check=False)
    assert killed.returncode == (-signal.SIGKILL if move < 6 else 0)
    recover(root)
    assert state(root) == "new"


def test_the_moves_are_out_of_reach_of_what_stops_the_update(root: Path) -> None:
    stopped = 0
    for _ in range(4):
        with start(root) as process:
            assert process.stdout is not None
            process.stdout.readline()
            while not (root / ".codegen" / "committed.json").exists() and process.poll() is None:
                pass
            process.kill()
            stopped += process.wait() == -signal.SIGKILL
        deadline = time.monotonic() + 3
        while (root / ".codegen" / "committed.json").exists() and time.monotonic() < deadline:
            time.sleep(0.002)
        recover(root)
        assert state(root) == "new"
    assert stopped


def interrupted(root: Path) -> None:
    with replacement(root) as staged:
        (staged / "CHANGELOG").write_text("new")
        raise KeyboardInterrupt


def test_an_exception_changes_nothing(root: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        interrupted(root)
    assert state(root) == "old"
    assert not (root / ".codegen").exists()


def test_what_an_update_left_before_its_commit_is_forgotten(root: Path) -> None:
    (root / ".codegen" / "new").mkdir(parents=True)
    (root / ".codegen" / "new" / "CHANGELOG").write_text("new")
    recover(root)
    assert state(root) == "old"
    assert not (root / ".codegen").exists()


def test_two_at_a_time_come_one_after_the_other(root: Path) -> None:
    processes = [start(root) for _ in range(4)]
    assert [process.wait() for process in processes] == [0, 0, 0, 0]
    for process in processes:
        assert process.stdout is not None
        process.stdout.close()
    assert state(root) == "new"


def test_a_folder_is_replaced_by_what_was_staged_alone(root: Path) -> None:
    with replacement(root) as staged:
        package = staged / "generated" / "package"
        package.mkdir(parents=True)
        (package / "new_1").write_text("new")
        replace_whole(package)
    assert [path.name for path in (root / "generated" / "package").iterdir()] == ["new_1"]
    assert (root / "CHANGELOG").read_text() == "old"
