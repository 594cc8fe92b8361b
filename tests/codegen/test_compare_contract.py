"""The whole contract against itself with forty operations added, ten removed and fifteen changed in known ways."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.compare import compare
from codegen.compare.effects.waits import find_jobs
from codegen.openapi.document import METHODS
from codegen.openapi.load import load

CONTRACT = Path(__file__).parent.parent.parent / "openapi" / "heygen.yaml"
Place = tuple[str, str]
Change = Callable[[dict[str, Any]], Any]


@pytest.fixture(scope="module")
def contract() -> dict[str, Any]:
    return load(str(CONTRACT))


def _places(document: dict[str, Any]) -> list[Place]:
    return [(path, method) for path, item in document["paths"].items() for method in METHODS if method in item]


def _only(item: dict[str, Any], method: str) -> dict[str, Any]:
    """Return the path with one of its operations."""
    return copy.deepcopy({key: value for key, value in item.items() if key not in METHODS or key == method})


def _query(name: str, *, required: bool) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": required, "schema": {"type": "string"}}


def _add_parameter(*, required: bool) -> Change:
    def change(operation: dict[str, Any]) -> None:
        operation["parameters"] = [*operation.get("parameters", []), _query("brand_new", required=required)]

    return change


def _answer(operation: dict[str, Any]) -> dict[str, Any]:
    operation["responses"] = dict(operation["responses"])
    return operation["responses"]


CHANGES: dict[str, Change] = {
    "deprecated": lambda operation: operation.update(deprecated=True),
    "summary-changed": lambda operation: operation.update(summary="Does something else"),
    "documentation-changed": lambda operation: operation.update(description="It does something else."),
    "group-changed": lambda operation: operation.update(tags=["Brand New"]),
    "tags-changed": lambda operation: operation.update(tags=[*operation["tags"], "Brand New"]),
    "operation-id-changed": lambda operation: operation.update(operationId="brandNewName"),
    "hidden": lambda operation: operation.update({"x-cli-visible": False}),
    "extension-changed": lambda operation: operation.update({"x-brand-new": {"a": 1}}),
    "parameter-added": _add_parameter(required=False),
    "required-parameter-added": _add_parameter(required=True),
    "success-code-added": lambda operation: _answer(operation).update({"204": {"description": "Nothing"}}),
    "error-code-added": lambda operation: _answer(operation).update({"418": {"description": "No coffee"}}),
    "security-removed": lambda operation: operation.update(security=[{"ApiKeyAuth": []}]),
    "server-added": lambda operation: operation.update(
        servers=[{"url": "https://api.heygen.com"}, {"url": "https://b"}]
    ),
}


def test_every_known_change_of_the_whole_contract_is_found_and_no_other(contract: dict[str, Any]) -> None:
    new = copy.deepcopy(contract)
    places = _places(contract)
    ids = {place: contract["paths"][place[0]][place[1]]["operationId"] for place in places}
    expected: set[tuple[str, str]] = set()

    for path, method in places[-10:]:
        del new["paths"][path][method]
        expected.add((ids[path, method], "operation-removed"))
    for (path, method), (kind, change) in zip(places, CHANGES.items(), strict=False):
        operation = new["paths"][path][method]
        change(operation)
        expected.add((operation["operationId"], kind))
    path, method = places[len(CHANGES)]
    new["paths"][f"/v3/moved{path}"] = _only(new["paths"][path], method)
    del new["paths"][path][method]
    expected.add((ids[path, method], "operation-moved"))
    for index, (path, method) in enumerate(places[16:56]):
        added = _only(contract["paths"][path], method)
        added[method]["operationId"] = f"brandNew{index}"
        new["paths"][f"/v3/added{index}{path}"] = added
        expected.add((f"brandNew{index}", "operation-added"))

    found = {(finding.operation or "", finding.kind) for finding in compare(contract, new).findings}
    assert found == expected
    assert len(expected) == 40 + 10 + 15


def test_the_contract_is_equal_to_itself(contract: dict[str, Any]) -> None:
    assert not compare(contract, copy.deepcopy(contract))


def test_the_jobs_of_the_contract_are_found(contract: dict[str, Any]) -> None:
    found = {(job.operation, job.ids, job.read) for job in find_jobs(contract)}
    assert {
        ("createVideo", "data.video_id", "getVideoV3"),
        ("createVideoTranslationV3", "data.video_translation_ids", "getVideoTranslationV3"),
        ("createLipsyncV3", "data.lipsync_id", "getLipsyncV3"),
        ("createAiClippingV3", "data.ai_clipping_id", "getAiClippingV3"),
        ("createBackgroundRemoval", "data.id", "getBackgroundRemoval"),
        ("generateFromProofreadV3", "data.video_translation_id", "getVideoTranslationV3"),
    } <= found
