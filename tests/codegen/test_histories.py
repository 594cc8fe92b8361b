"""The tool that takes in the histories of public APIs, on documents that need no registry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.histories.__main__ import first_tree, other_texts, take_in
from tests.support.updating import document, films


def with_mistakes(data: dict[str, Any]) -> None:
    data["paths"]["/v3/prizes/{prize_id}"] = {"get": {"responses": {"200": {"description": "One."}}}}
    data["components"]["schemas"]["Film"]["requird"] = ["id"]


def test_a_document_with_mistakes_is_repaired_as_it_is_told(tmp_path: Path) -> None:
    spec = tmp_path / "films.json"
    spec.write_bytes(document(with_mistakes))
    step = take_in(first_tree(tmp_path / "tree"), "films", spec, None)
    assert (step.repairs, step.wrong) == (2, ())


def test_an_operation_that_was_not_taken_in_is_told() -> None:
    data = films()
    data["paths"]["/v3/prizes"] = {"get": {"summary": "List prizes", "responses": {}}}
    data["paths"]["/v3/films"]["head"] = {"responses": {}}
    assert other_texts(data, films()) == ["no head /v3/films", "no get /v3/prizes"]
