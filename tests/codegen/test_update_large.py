"""A large change of the whole contract: nothing of it is missed, and nothing else is reported."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import frozen
from heygen_api import operations
from heygen_api.job_record import WaitStep
from heygen_api.record import Operation

from codegen.operations.commands import all_commands
from tests.support.july import july_contract
from tests.support.large_change import LargeChange, change
from tests.support.running import Finished, Sandbox
from tests.support.updating import Tree, july_tree

pytestmark = pytest.mark.slow

OLD = {operation.id: operation for operation in operations.load_all()}
EVERY_NEW_COMMAND = """
import contextlib, io, json
from heygen.__main__ import run
from heygen_api import operations

found = {}
for operation in operations.load_all():
    if operation.path.startswith("/v3/gadgets-"):
        words = [*operation.command, *("some-id" for _ in operation.arguments)]
        found[operation.id] = {}
        for name in ("--help", "--no-such-option", "--response-schema"):
            out, err = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO())
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                found[operation.id][name] = run([*words, name])
print(json.dumps(found))
"""


@frozen
class Taken:
    """The tree after the update, what was changed, and what the update said."""

    tree: Tree
    change: LargeChange
    finished: Finished

    @property
    def report(self) -> Any:
        return self.finished.json


def reads(steps: tuple[WaitStep, ...]) -> Iterator[str]:
    for step in steps:
        yield step.operation
        yield from reads(step.then)


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    tree = july_tree(tmp_path_factory.mktemp("whole"))
    fixed = [name for operation in OLD.values() for name in reads(operation.wait)]
    fixed += [operation.id for operation in OLD.values() if operation.status]
    fixed += [operation.direct_upload.lookup.operation for operation in OLD.values() if operation.direct_upload]
    changed = change(july_contract(), fixed)
    document = json.dumps(changed.document).encode()
    return Taken(
        tree, changed, tree.codegen_here("update", "-", "--allow-breaking", "--format", "json", stdin=document)
    )


@pytest.fixture(scope="module")
def sandbox(taken: Taken) -> Iterator[Sandbox]:
    with taken.tree.sandbox() as running:
        yield running


def commands(names: Any) -> set[str]:
    return {" ".join(OLD[name].command) for name in names}


def visible(names: Any) -> list[Operation]:
    return [OLD[name] for name in names if name in OLD]


def test_every_change_is_found_and_no_other(taken: Taken) -> None:
    assert taken.finished.code == 2, taken.finished.stderr
    kinds = Counter(
        (change["kind"], change["severity"])
        for change in taken.report["changes"]
        if change["kind"] not in ("documentation-changed", "summary-changed")
    )
    assert kinds == {
        ("operation-added", "compatible"): 40,
        ("operation-removed", "breaking"): 10,
        ("parameter-added", "compatible"): 1,  # one parameter, shared by five operations
        ("required-parameter-added", "breaking"): 1,
        ("deprecated", "compatible"): 3,
        ("operation-moved", "breaking"): 2,
        ("operation-id-changed", "possibly-breaking"): 2,
    }


def test_each_is_reported_for_its_operation(taken: Taken) -> None:
    found: dict[str, set[str]] = {}
    for reported in taken.report["changes"]:
        found.setdefault(reported["kind"], set()).update(place["operation"] for place in reported["operations"])
    assert found["operation-removed"] == set(taken.change.removed)
    assert found["parameter-added"] == set(taken.change.with_option)
    assert found["required-parameter-added"] == set(taken.change.with_required_option)
    assert found["deprecated"] == set(taken.change.deprecated)
    assert found["operation-moved"] == set(taken.change.moved)
    assert found["operation-id-changed"] == set(taken.change.renamed.values())
    assert found["operation-added"] == set(taken.change.added)


def test_what_it_does_to_the_command_line_is_found(taken: Taken) -> None:
    kinds = Counter(effect["kind"] for effect in taken.report["effects"])
    kinds.pop("overlay-action-unmatched", None)
    kinds.pop("command-name-pinned", None)  # the rule may have named a command by siblings that are gone
    assert kinds == {
        "command-added": 40,
        "examples-missing": 40,
        "wait-missing": 10,
        "command-removed": sum(len(all_commands(operation)) for operation in visible(taken.change.removed)),
        "option-added": 5,
        "required-option-added": 3,
        "command-deprecated": 3,
    }


def test_the_new_tree_is_whole(taken: Taken) -> None:
    assert taken.tree.codegen_here("check").code == 0
    index = taken.tree.index()
    assert len(index["commands"]) == len(OLD) + 40 - 10
    assert set(index["removed_commands"]) >= commands(taken.change.removed)
    assert set(index["commands"]) >= commands([*taken.change.moved, *taken.change.renamed])


def test_the_same_document_again_is_no_change(taken: Taken) -> None:
    before = taken.tree.bytes()
    again = taken.tree.codegen_here("update", "-", stdin=json.dumps(taken.change.document).encode())
    assert (again.code, again.text) == (0, "No change.\n")
    assert taken.tree.bytes() == before


def test_every_new_command_explains_itself_and_refuses_what_is_wrong(taken: Taken) -> None:
    found = taken.tree.python(EVERY_NEW_COMMAND).json
    assert found == {name: {"--help": 0, "--no-such-option": 2, "--response-schema": 0} for name in taken.change.added}


def test_a_new_resource_lives_in_the_sandbox(taken: Taken, sandbox: Sandbox) -> None:
    words = {entry["id"]: command.split(" ") for command, entry in taken.tree.index()["commands"].items()}

    def heygen(operation_id: str, *arguments: str) -> Finished:
        return taken.tree.heygen(*words[operation_id], *arguments, sandbox=sandbox)

    created = heygen("createGadget3", "--name", "Heat", "--size-3", "13").json["data"]
    assert created["name"] == "Heat"
    assert heygen("getGadget3", created["gadget_3_id"]).json["data"]["status"] == "completed"
    assert created["gadget_3_id"] in heygen("listGadget3s").text
    wrong = heygen("createGadget3", "--name", "Heat", "--size-3", "14")
    assert (wrong.code, wrong.error["faults"][0]["pointer"]) == (2, "/size_3")
    assert heygen("deleteGadget3", created["gadget_3_id"], "--force").code == 0
    assert heygen("getGadget3", created["gadget_3_id"]).code == 1
