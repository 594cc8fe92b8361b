"""What an update writes over: nothing that git could not bring back, and all of it only once all of it is there."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from codegen.update.working_tree import staging, swap
from tests.support.updating import Tree, document, film_tree


def git(root: Path, *arguments: str) -> str:
    names = ("-c", "user.name=A", "-c", "user.email=a@example.com")
    return subprocess.run(("git", *names, *arguments), cwd=root, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    made = film_tree(tmp_path)
    (tmp_path / ".gitignore").write_text("__pycache__/\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "The tree.")
    return made


def with_award(data: dict[str, object]) -> None:
    data["info"]["title"] = "Films, and more"  # type: ignore[index]
    paths = data["paths"]
    assert isinstance(paths, dict)
    paths["/v3/prizes"] = {"get": {"tags": ["Prizes"], "responses": {"200": {"description": "All."}}}}


NEW = document(with_award)


def test_the_command_that_is_named_undoes_an_update(tree: Tree) -> None:
    before = git(tree.root, "rev-parse", "HEAD^{tree}")
    updated = tree.codegen_here("update", "-", stdin=NEW)
    assert updated.code == 1, updated.stderr
    assert git(tree.root, "status", "--porcelain")
    [undo] = [line for line in updated.stderr.decode().splitlines() if line.startswith("To undo it: ")]
    command = undo.removeprefix("To undo it: ")
    subprocess.run(command, shell=True, cwd=tree.root, check=True, capture_output=True)
    git(tree.root, "add", "-A")
    assert git(tree.root, "write-tree") == before


@pytest.mark.parametrize("place", ["openapi/heygen.yaml", "generated/heygen_api/note.txt"])
def test_changes_that_are_not_committed_are_not_written_over(tree: Tree, place: str) -> None:
    with (tree.root / place).open("a") as file:
        file.write("# mine\n")
    before = tree.bytes()
    refused = tree.codegen_here("update", "-", stdin=NEW)
    assert (refused.code, refused.stdout) == (3, b"")
    assert place in refused.stderr.decode()
    assert "--force" in refused.stderr.decode()
    assert tree.bytes() == before
    assert tree.codegen_here("diff", "-", stdin=NEW).code == 1
    assert tree.codegen_here("update", "-", "--force", stdin=NEW).code == 1
    assert tree.bytes() != before


def interrupted(root: Path) -> None:
    with staging(root) as folder:
        (folder / "CHANGELOG").write_text("new")
        raise KeyboardInterrupt


def test_what_is_staged_is_gone_after_an_exception(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        interrupted(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_replaced_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "package" / "old").mkdir(parents=True)
    with staging(tmp_path) as folder:
        (folder / "package").mkdir()
        (folder / "package" / "new").touch()
        swap(folder / "package", tmp_path / "package")
    assert [path.name for path in tmp_path.rglob("*")] == ["package", "new"]


def test_a_folder_that_cannot_be_replaced_stays(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "old").touch()
    with staging(tmp_path) as folder, pytest.raises(FileNotFoundError):
        swap(folder / "package", tmp_path / "package")
    assert [path.name for path in tmp_path.rglob("*")] == ["package", "old"]
