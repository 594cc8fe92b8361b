"""Every example that help shows runs as it stands."""

from __future__ import annotations

import json
import os
import shlex
import shutil
from contextlib import chdir

import pytest
from heygen_api import operations
from heygen_api.record import Operation

from tests.support.running import DATA, FAST, Finished, heygen_here, run, served, write_tools

pytestmark = [pytest.mark.slow, pytest.mark.contract]

OPERATIONS = sorted(operations.load_all(), key=lambda operation: operation.method == "DELETE")
EXAMPLES = [(operation, number) for operation in OPERATIONS for number in range(len(operation.examples))]
_SHELL, _PUNCTUATION = set("$`\n"), "();<>|&"
"""What a shell does more with than split it."""
NAMES = [f"{' '.join(operation.command)} {number + 1}" for operation, number in EXAMPLES]


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Finished]:
    """How the examples ended, by command and number; what deletes ran last.

    What a shell would only split ran in this process, and the others, with a pipe or a document, in a shell.
    """
    folder = tmp_path_factory.mktemp("examples")
    shutil.copy(DATA / "my-photo.jpg", folder)
    write_tools(folder)
    found: dict[str, Finished] = {}
    with served("--speed", FAST) as sandbox, chdir(folder):
        path = {**sandbox.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
        for name, (operation, number) in zip(NAMES, EXAMPLES, strict=True):
            text = operation.examples[number].command
            words = list(shlex.shlex(text, posix=True, punctuation_chars=True))
            if _SHELL & set(text) or any(word[:1] in _PUNCTUATION for word in words):
                found[name] = run(["bash", "-c", text], environ=path, cwd=folder)
            else:
                found[name] = heygen_here(*shlex.split(text)[1:], environ=sandbox.environ)
    return found


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
