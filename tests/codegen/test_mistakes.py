"""A document with mistakes: all of them are named at once, each with what repairs it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.openapi import overlay
from codegen.openapi.errors import DocumentError
from codegen.openapi.mistakes import Mistake, mistakes, require_sound, require_usable
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


def with_references_to_something_else(data: dict[str, Any]) -> None:
    fields = data["components"]["schemas"]["Film"]["properties"]
    for name, target in {"a": "#", "b": "#/info", "c": "#/paths", "d": "#/components/schemas"}.items():
        fields[name] = {"$ref": target}
    data["components"]["responses"]["Made"] = {"description": "Made."}
    fields["e"] = {"$ref": "#/components/responses/Made"}
    fields["f"] = {"$ref": "#/components/schemas/Film/properties/title"}


def with_wrong_constraints(data: dict[str, Any]) -> None:
    fields = data["components"]["schemas"]["Film"]["properties"]
    fields["prize"] = {
        "type": "string",
        "pattern": "([",
        "minLength": -1,
        "maxLength": "9",
        "readOnly": "yes",
    }
    fields["medal"] = {"type": "number", "maximum": "3", "exclusiveMinimum": True, "multipleOf": 0}
    fields["others"] = {"type": "object", "patternProperties": {"(": {}, "^x-": {}}}


def with_wrong_keys(data: dict[str, Any]) -> None:
    data["paths"]["v3/prizes"] = {"get": {"responses": {"200": {"description": "All."}}}}
    data["paths"]["/v3/medals"] = {"get": {"operationId": " ", "responses": {"2000": {"description": "All."}}}}


def with_unplaced_parameters(data: dict[str, Any]) -> None:
    text = {"schema": {"type": "string"}}
    data.setdefault("components", {}).setdefault("parameters", {})["Shelf"] = {"name": "shelf", "in": "form", **text}
    data["paths"]["/v3/prizes/{prize_id}"] = {
        "get": {
            "parameters": [
                {"name": "a", "in": "querystring", **text},
                {"name": "prize_id", "in": "url", **text},
                {"in": "query", **text},
                {"name": "b", "in": "Query", **text},
                {"$ref": "#/components/parameters/Shelf"},
            ],
            "responses": {"200": {"description": "One."}},
        }
    }


def with_slips_of_parameters(data: dict[str, Any]) -> None:
    text = {"schema": {"type": "string"}}
    data["paths"]["/v3/awards/{award_id}/{year}"] = {
        "parameters": [{"name": "film_id", "in": "path", "required": True, **text}],
        "get": {"responses": {"200": {"description": "One."}}},
        "put": {
            "parameters": [
                {"name": "a", "in": "query", **text},
                {"name": "a", "in": "query", **text},
                {"name": "a", "in": "query", **text},
                {"name": "b", "in": "query"},
                {"name": "b", "in": "query"},
                {"name": "a", "in": "header", **text},
                {"name": "year", "in": "path", "required": True, **text},
            ],
            "responses": {"200": {"description": "One."}},
        },
    }


def with_unknown_keywords(data: dict[str, Any]) -> None:
    data["components"]["schemas"]["Film"]["properties"]["prize"] = {"type": "string", "requird": True, "x-odd": 1}
    data["paths"]["/v3/cups"] = {
        "get": {"parametrs": [], "responses": {"200": {"description": "One.", "x-odd": 1, "contents": {}}}}
    }


CHANGES = {
    with_mistakes: 3,
    with_repeated_ids: 2,
    with_dead_references: 2,
    with_wrong_constraints: 8,
    with_wrong_keys: 3,
    with_unplaced_parameters: 5,
}
"""What makes a document unusable, and how many mistakes that is."""
SLIPS = {with_slips_of_parameters: 9, with_unknown_keywords: 3, with_references_to_something_else: 5}
"""What does not, and yet is surely not what the owner of the document meant."""


def changed(*changes: Any) -> dict[str, Any]:
    data = films()
    for change in changes:
        change(data)
    return data


@pytest.mark.parametrize("change", CHANGES)
def test_every_mistake_is_named_with_a_repair_that_holds(change: Any) -> None:
    data = changed(change)
    found = mistakes(data)
    assert len(found) == CHANGES[change]
    with pytest.raises(DocumentError) as refused:
        require_usable(data, "repairs.yaml")
    assert mistakes(repaired(data, refused.value, found)) == []


@pytest.mark.parametrize("change", SLIPS)
def test_every_slip_is_named_with_a_repair_that_holds_and_is_no_reason_not_to_read(change: Any) -> None:
    data = changed(change)
    require_usable(data, "repairs.yaml")
    assert mistakes(data) == []
    found = mistakes(data, with_slips=True)
    assert len(found) == SLIPS[change]
    with pytest.raises(DocumentError) as refused:
        require_sound(data, "repairs.yaml", {})
    require_sound(repaired(data, refused.value, found), "repairs.yaml", {})


def test_mistakes_of_all_kinds_are_named_and_repaired_at_once() -> None:
    data = changed(*CHANGES, *SLIPS)
    with pytest.raises(DocumentError) as refused:
        require_sound(data, "repairs.yaml", {})
    require_sound(repaired(data, refused.value, mistakes(data, with_slips=True)), "repairs.yaml", {})


def without_an_id_of_its_own(data: dict[str, Any]) -> None:
    """The first of two operations has the id of the second, and the contract knows both."""
    data["paths"]["/v3/films"]["get"]["operationId"] = data["paths"]["/v3/genres"]["get"]["operationId"]


def without_components(data: dict[str, Any]) -> None:
    del data["components"]["schemas"]["FilmStatus"]


def with_wrong_values(data: dict[str, Any]) -> None:
    film = data["components"]["schemas"]["Film"]
    film["required"] = "id"
    film["properties"]["title"]["type"] = "text"


def with_references_that_end(data: dict[str, Any]) -> None:
    fields = data["components"]["schemas"]["Film"]["properties"]
    fields["status"] = {"$ref": "#/components/schemas/Kind"}
    fields["title"] = {"$ref": "#/components/schemas/Name"}


@pytest.mark.parametrize(
    "damage", [without_an_id_of_its_own, without_components, with_wrong_values, with_references_that_end]
)
def test_what_the_contract_knows_is_proposed_and_hides_nothing_once_the_document_has_it(damage: Any) -> None:
    contract = films()
    with pytest.raises(DocumentError) as refused:
        require_sound(changed(damage), "repairs.yaml", contract)
    actions = told(refused.value)
    assert overlay.apply(changed(damage), actions) == contract
    contract["info"]["title"] = "Another"
    contract["components"]["schemas"]["FilmStatus"]["enum"] = ["another"]
    contract["components"]["schemas"]["Film"]["required"] = ["another"]
    untouched, unmatched = overlay.apply_matching(contract, actions)
    assert (untouched, len(unmatched)) == (contract, len(actions["actions"]))


def with_repeated_parameters(data: dict[str, Any]) -> None:
    listed = [{"name": "a", "in": "query", "schema": {"type": "string"}}] * 3
    data["paths"]["/v3/awards"] = {"get": {"parameters": listed, "responses": {"200": {"description": "All."}}}}


@pytest.mark.parametrize("change", [with_unplaced_parameters, with_repeated_parameters])
def test_repairs_of_parameters_are_passed_over_once_the_list_is_right(change: Any) -> None:
    with pytest.raises(DocumentError) as refused:
        require_sound(changed(change), "repairs.yaml", {})
    mended = overlay.apply(changed(change), told(refused.value))
    assert mistakes(mended, with_slips=True) == []
    assert overlay.apply_matching(mended, told(refused.value))[0] == mended


def told(refusal: DocumentError) -> dict[str, Any]:
    """Return the overlay that the message proposes."""
    actions: list[Any] = yaml.safe_load("\n".join(refusal.lines).partition("use it:\n")[2])["actions"]
    return document_of(actions)


def document_of(actions: list[Any]) -> dict[str, Any]:
    return {"overlay": "1.0.0", "info": {"title": "", "version": ""}, "actions": actions}


def repaired(data: dict[str, Any], refusal: DocumentError, found: list[Mistake]) -> dict[str, Any]:
    """Return the document with the actions of the message applied, which has to name everything that was found."""
    text = "\n".join(refusal.lines)
    assert all(str(mistake) in text for mistake in found)
    return overlay.apply(data, told(refusal))


def test_a_sound_document_has_none() -> None:
    assert mistakes(films(), with_slips=True) == []


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    return film_tree(tmp_path_factory.mktemp("films"))


def test_the_vendors_document_is_repaired_before_it_is_read(tree: Tree, tmp_path: Path) -> None:
    copy = tree.copy(tmp_path / "films")
    broken = document(lambda data: [change(data) for change in (*CHANGES, *SLIPS)] and None)
    repairs = copy.root / "openapi" / "vendor.overlay.yaml"
    refused = copy.codegen_here("diff", "-", stdin=broken)
    assert (refused.code, refused.stdout) == (3, b"")
    actions = yaml.safe_load(refused.stderr.decode().partition("use it:\n")[2])["actions"]
    info = {"title": "Repairs", "version": "1"}
    repairs.write_text(json.dumps({"overlay": "1.0.0", "info": info, "actions": actions}))
    taken = copy.codegen_here("diff", "-", stdin=broken)
    assert taken.code in (1, 2), taken.stderr
    assert b"note" not in taken.stderr
    mended = copy.codegen_here("diff", "-", stdin=document(lambda _: None))
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
