"""A document with mistakes: all of them are named at once, each with what repairs it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.openapi import overlay
from codegen.openapi.errors import DocumentError
from codegen.openapi.mistakes import mistakes, require_usable
from tests.support.updating import Tree, document, film_tree, films


def with_mistakes(data: dict[str, Any]) -> None:
    film = data["components"]["schemas"]["Film"]
    film["required"] = "id"
    film["properties"]["it's"] = {"type": "text"}
    data["paths"]["/v3/prizes"] = {"get": {"responses": ["200"]}}


def with_repeated_ids(data: dict[str, Any]) -> None:
    first = next(item["get"]["operationId"] for item in data["paths"].values() if "operationId" in item.get("get", {}))
    for path in ("/v3/prizes", "/v3/medals"):
        data["paths"][path] = {"get": {"operationId": first, "responses": {"200": {"description": "All."}}}}


def with_dead_references(data: dict[str, Any]) -> None:
    fields = data["components"]["schemas"]["Film"]["properties"]
    fields["prize"] = {"$ref": "#/components/schemas/Prize"}
    fields["medal"] = {"$ref": "elsewhere.yaml#/Medal"}
    fields["sample"] = {"type": "object", "default": {"$ref": "data, and no reference"}}


CHANGES = [with_mistakes, with_repeated_ids, with_dead_references]


def changed(*changes: Any) -> dict[str, Any]:
    data = films()
    for change in changes:
        change(data)
    return data


@pytest.mark.parametrize("change", CHANGES)
def test_every_mistake_is_named_with_a_repair_that_holds(change: Any) -> None:
    data = changed(change)
    found = mistakes(data)
    assert len(found) == (3 if change is with_mistakes else 2)
    with pytest.raises(DocumentError) as refused:
        require_usable(data, "repairs.yaml")
    text = "\n".join(refused.value.lines)
    assert all(str(mistake) in text for mistake in found)
    actions = yaml.safe_load(text.partition("use it:\n")[2])["actions"]
    repaired = overlay.apply(data, {"overlay": "1.0.0", "info": {"title": "", "version": ""}, "actions": actions})
    assert mistakes(repaired) == []


def test_a_sound_document_has_none() -> None:
    assert mistakes(films()) == []


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    return film_tree(tmp_path_factory.mktemp("films"))


def test_the_vendors_document_is_repaired_before_it_is_read(tree: Tree, tmp_path: Path) -> None:
    copy = tree.copy(tmp_path / "films")
    broken = document(lambda data: [change(data) for change in CHANGES] and None)
    repairs = copy.root / "openapi" / "vendor.overlay.yaml"
    actions: list[Any] = []
    for _ in range(2):  # once for the structure, and once for what is looked at when that is sound
        refused = copy.codegen("diff", "-", stdin=broken)
        assert (refused.code, refused.stdout) == (3, b"")
        actions += yaml.safe_load(refused.stderr.decode().partition("use it:\n")[2])["actions"]
        repairs.write_text(
            json.dumps({"overlay": "1.0.0", "info": {"title": "Repairs", "version": "1"}, "actions": actions})
        )
    taken = copy.codegen("diff", "-", stdin=broken)
    assert taken.code in (1, 2), taken.stderr
    assert b"note" not in taken.stderr
    mended = copy.codegen("diff", "-", stdin=document(lambda _: None))
    assert b"action 3 of openapi/vendor.overlay.yaml matches nothing any more; remove it" in mended.stderr


def test_a_scalar_is_replaced_and_removed() -> None:
    actions = [
        {"target": "$.info.title", "update": "Cinema"},
        {"target": "$.info.version", "remove": True},
    ]
    changed = overlay.apply(
        {"info": {"title": "Films", "version": "1"}},
        {"overlay": "1.0.0", "info": {"title": "", "version": ""}, "actions": actions},
    )
    assert changed == {"info": {"title": "Cinema"}}
