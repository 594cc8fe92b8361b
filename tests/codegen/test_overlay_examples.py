"""Every example that help shows runs as it stands."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from heygen_api import operations
from heygen_api.record import Operation

from tests.support.running import DATA, Finished, under_sandbox

pytestmark = [pytest.mark.slow, pytest.mark.contract]

OPERATIONS = sorted(operations.load_all(), key=lambda operation: operation.method == "DELETE")
EXAMPLES = [(operation, number) for operation in OPERATIONS for number in range(len(operation.examples))]
NAMES = [f"{' '.join(operation.command)} {number + 1}" for operation, number in EXAMPLES]


@pytest.fixture(scope="module")
def ended(tools: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Finished]:
    """How the examples ended, by command and number. Those of a group ran as one script, what deletes last."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for name, (operation, number) in zip(NAMES, EXAMPLES, strict=True):
        groups.setdefault(operation.command[0], []).append((name, operation.examples[number].command))
    folders = {group: tmp_path_factory.mktemp(group) for group in groups}

    def run_group(group: str) -> dict[str, Finished]:
        folder = folders[group]
        shutil.copy(DATA / "my-photo.jpg", folder)
        lines = (
            f"{{ {text}\n}} >'{name}.out' 2>'{name}.err' </dev/null; echo $? >'{name}.code'"
            for name, text in groups[group]
        )
        script = under_sandbox("\n".join(lines), tools=tools, cwd=folder)
        assert (script.code, script.stderr) == (0, b"")
        return {name: outcome(folder, name) for name, _ in groups[group]}

    with ThreadPoolExecutor(2) as pool:
        return {name: one for found in pool.map(run_group, groups) for name, one in found.items()}


def outcome(folder: Path, name: str) -> Finished:
    code, out, err = (folder / f"{name}.{kind}" for kind in ("code", "out", "err"))
    return Finished((name,), int(code.read_text()), out.read_bytes(), err.read_bytes())


@pytest.mark.parametrize(("operation", "number"), EXAMPLES, ids=NAMES)
def test_an_example_runs_as_it_stands(operation: Operation, number: int, ended: dict[str, Finished]) -> None:
    example = operation.examples[number]
    found = ended[f"{' '.join(operation.command)} {number + 1}"]
    assert (found.code, b"error" in found.stderr) == (0, False), found.stderr
    if "--human" in example.command:
        titles = [column.title.upper() for column in operation.columns]
        assert found.text.splitlines()[0].split() == " ".join(titles).split()
    elif operation.response.media_type is not None:
        assert isinstance(json.loads(found.stdout), dict)
    assert example.description
    assert not example.description.endswith(".")


def test_an_example_begins_with_its_command() -> None:
    for operation, number in EXAMPLES:
        assert operation.examples[number].command.startswith(f"heygen {' '.join(operation.command)}")
