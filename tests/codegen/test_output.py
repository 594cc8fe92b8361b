"""The same document gives the same bytes anywhere; `check` finds whatever is not what the contract gives."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from codegen import __main__ as generator
from codegen.update.repository import Repository
from tests.support.running import Finished, here
from tests.support.updating import film_tree

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
MANY_NAMES = Path(__file__).parent.parent / "data" / "documents" / "names.yaml"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A copy of what the package is generated from, with the package generated."""
    root = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "openapi", root / "openapi")
    repository = Repository(root)
    repository.generate()
    return repository


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "codegen", *arguments],
        cwd=cwd, env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def run_here(*arguments: str, cwd: Path) -> Finished:
    with contextlib.chdir(cwd):
        return here(lambda given: generator.run(Repository(ROOT), given), arguments, environ={}, stdin=b"")


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_runs_give_the_same_bytes_whatever_surrounds_them(tmp_path: Path) -> None:
    surroundings = [
        {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "4711", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kolkata", "COLUMNS": "20", "PYTHONUTF8": "0"},
    ]
    outputs = []
    for number, environment in enumerate(surroundings):
        folder = tmp_path / str(number)
        folder.mkdir()
        finished = run("--spec", str(MANY_NAMES), "--out", "names_api", cwd=folder, **environment)
        assert finished.returncode == 0, finished.stderr
        outputs.append(files(folder))
    assert outputs[0] == outputs[1]


def test_the_contract_gives_the_same_bytes_as_in_another_place(copy: Repository) -> None:
    assert files(copy.package_path) == {
        name: content for name, content in files(ROOT / "generated" / "heygen_api").items() if "__pycache__" not in name
    }


def test_the_output_carries_no_date_and_no_path(copy: Repository) -> None:
    for name, content in files(copy.package_path).items():
        text = content.decode()
        assert str(copy.root) not in text, name
        assert str(ROOT) not in text, name
        assert date.today().isoformat() not in text, name


def test_check_finds_what_is_changed_added_or_missing(tmp_path: Path) -> None:
    repository = Repository(film_tree(tmp_path).root)
    package = repository.package_path
    (package / "client.py").write_text("changed")
    (package / "data" / "extra.json").write_text("{}")
    (package / "data" / "index.json").unlink()
    assert repository.drift() == ["client.py", "data/extra.json", "data/index.json"]


def test_a_run_for_another_document_says_what_it_made_and_what_not(tmp_path: Path) -> None:
    spec = MANY_NAMES.parent / "queries.yaml"
    finished = run("--spec", str(spec), "--out", str(tmp_path / "new" / "queries_api"), cwd=tmp_path)
    assert finished.returncode == 0
    assert finished.stdout.splitlines() == [
        "query get                GET      /search/{ids}/{label}/{flag}",
        "query get-a-b-c-fixed-d  GET      /{a}{b}.{c}/fixed{d}",
        "query twice get          GET      /twice/{id}/{other}/{id}",
    ]
    assert "unsupported: search: path parameter 'label' has the style 'label'" in finished.stderr
    assert finished.stderr.splitlines()[-1].startswith("3 operations, ")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--spec", "x.yaml"], 64, "go together"),
        (["--spec", str(MANY_NAMES), "--out", ".."], 3, "not a name for a Python package"),
        (["--spec", str(MANY_NAMES), "--out", "not-a-name"], 3, "not a name for a Python package"),
        (["--spec", str(MANY_NAMES), "--out", "class"], 3, "not a name for a Python package"),
        (["--spec", str(MANY_NAMES), "--out", "there"], 3, "exists"),
        (["--spec", "missing.yaml", "--out", "new_api"], 3, "No such file"),
        (["--spec", str(MANY_NAMES), "--overlay", "missing.yaml", "--out", "new_api"], 3, "No such file"),
        (["--spec", str(MANY_NAMES), "--out", "/dev/null/new_api"], 3, "/dev/null"),
    ],
)
def test_a_run_that_cannot_be_ends_with_the_reason(tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    (tmp_path / "there").mkdir()
    finished = run_here(*arguments, cwd=tmp_path)
    assert (finished.code, finished.stdout) == (code, b"")
    assert said in finished.stderr.decode()
    assert b"Traceback" not in finished.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
