"""Texts that the vendor changes: shown once, taken in where ours was the vendor's, left where we have our own words."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.arrange import arrange, arrange_reworded
from codegen.arrange.rewording import Locked, as_text, from_text, text_keywords
from codegen.openapi.load import Source, load, parse
from codegen.openapi.references import Pointer, look_up
from codegen.openapi.structure import rebuild
from tests.support.running import DATA
from tests.support.updating import Tree, document, film_tree, films

LOCK = "openapi/vendor.lock.json"


def reworded(data: dict[str, Any], share: float, seed: int) -> tuple[dict[str, Any], list[Pointer]]:
    """Return a document with that share of its texts in other words, each in its own, and where these are."""
    random, places = Random(seed), []

    def visit(node: dict[str, Any], kind: str, at: Pointer) -> dict[str, Any]:
        changed = dict(node)
        for keyword in text_keywords(kind):
            if node.get(keyword) and random.random() < share:
                places.append((*at, keyword))
                changed[keyword] = f"{node[keyword]} Deprecated: use number {len(places)}."
        return changed

    return rebuild(data, "document", visit), places


def july() -> dict[str, Any]:
    return load(str(DATA / "api-2026-07.json"))


@pytest.fixture(scope="module")
def taken_in() -> tuple[dict[str, Any], Locked]:
    """July's document as a contract, and the digests of its texts."""
    arranged = arrange_reworded(july(), {}, None)
    return arranged.contract, arranged.digests(arranged.contract)


@pytest.mark.parametrize(("share", "seed"), [(1, 0), (0.02, 2)])
def test_each_text_that_the_vendor_changes_is_found_once(
    taken_in: tuple[dict[str, Any], Locked], share: float, seed: int
) -> None:
    contract, locked = taken_in
    new, places = reworded(july(), share, seed)
    first = arrange_reworded(new, contract, locked)
    assert len(first.rewordings) == len(places)
    for each in first.rewordings:
        assert each.before != each.after
        if each.is_taken:
            assert look_up(first.contract, each.at) is not None
    second = arrange_reworded(new, first.contract, first.digests(first.contract))
    assert second.rewordings == ()
    assert second.contract == first.contract


def test_without_digests_nothing_is_known_to_be_reworded(taken_in: tuple[dict[str, Any], Locked]) -> None:
    contract, _ = taken_in
    new, _ = reworded(july(), 1, 0)
    arranged = arrange_reworded(new, contract, None)
    assert arranged.rewordings == ()
    assert arranged.contract == arrange(new, previous=contract) == contract


def test_only_what_was_the_vendors_is_replaced_and_nothing_by_silence() -> None:
    vendor = films()
    original = arrange_reworded(vendor, {}, None)
    locked = original.digests(original.contract)
    ours = deepcopy(original.contract)
    operation = ("paths", "/v3/films", "get")
    look_up(ours, operation)["summary"] = "In our own words"
    vendors_description = look_up(ours, operation).get("description")

    new = films()
    look_up(new, operation)["summary"] = "List films (in preview)"
    look_up(new, operation)["description"] = ""
    arranged = arrange_reworded(new, ours, locked)
    (found,) = arranged.rewordings
    assert (found.at, found.before, found.after) == (
        (*operation, "summary"),
        "In our own words",
        "List films (in preview)",
    )
    assert not found.is_taken
    assert look_up(arranged.contract, operation)["summary"] == "In our own words"
    assert look_up(arranged.contract, operation).get("description") == vendors_description


def test_other_line_breaks_are_no_other_words(taken_in: tuple[dict[str, Any], Locked]) -> None:
    contract, locked = taken_in
    new = july()
    new["info"]["description"] = new["info"].get("description", "").replace(" ", "\n ")
    assert arrange_reworded(new, contract, locked).rewordings == ()


def with_limits(first: str, second: str) -> dict[str, Any]:
    """Return the films' document with these descriptions of the limit of two lists."""
    data = films()
    for path, text in (("/v3/films", first), ("/v3/genres", second)):
        parameters = data["paths"][path]["get"].setdefault("parameters", [])
        parameters[:] = [each for each in parameters if each.get("name") != "limit"]
        limit = {"type": "integer", "minimum": 1, "maximum": 100, "default": 10}
        parameters.append({"name": "limit", "in": "query", "description": text, "schema": limit})
    return data


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("How many films.", "How many genres.", set()),
        ("How many films.", "How many kinds.", {("How many films.", "How many kinds.")}),
        (
            "Films, at most.",
            "How many genres.",
            {("How many films.", "Films, at most."), ("How many films.", "How many genres.")},
        ),
        ("How many genres.", "How many genres.", {("How many films.", "How many genres.")}),
    ],
)
def test_of_two_texts_of_one_shared_place_the_one_in_the_contract_serves_while_the_vendor_has_it(
    first: str, second: str, found: set[tuple[str, str]]
) -> None:
    shared = arrange(with_limits("How many films.", "How many films."))
    before = arrange_reworded(with_limits("How many films.", "How many genres."), shared, None)
    assert before.contract == shared
    after = arrange_reworded(with_limits(first, second), shared, before.digests(shared))
    assert {(each.before, each.after) for each in after.rewordings} == found
    assert all(each.is_taken for each in after.rewordings)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A tree that has taken in the films' document, and its texts."""
    made = film_tree(tmp_path_factory.mktemp("films"))
    finished = made.codegen_here("update", "-", stdin=document(lambda _: None))
    assert (finished.code, finished.text) == (0, "No change.\n")
    assert json.loads(made.text(LOCK))["texts"]["/paths/~1v3~1films/get/summary"]
    return made


TEN = {
    ("paths", "/v3/films", "get", "summary"): "List films (in preview)",
    ("paths", "/v3/films", "post", "description"): "Deprecated: use scripts.",
    ("paths", "/v3/films", "get", "parameters", "0", "description"): "Lists films of these kinds only.",
    ("paths", "/v3/films", "get", "responses", "200", "description"): "A page of films, in preview.",
    ("paths", "/v3/films/{film_id}", "parameters", "0", "description"): "Id of the film, which must be yours.",
    ("tags", "0", "description"): "Make films.",
    ("components", "schemas", "Film", "description"): "A film, as it is.",
    ("components", "schemas", "Film", "properties", "title", "description"): "Title, of 1 to 80 characters.",
    ("components", "responses", "NotFound", "description"): "There is none.",
    ("components", "schemas", "FilmRequest", "properties", "title", "description"): "Its title.",
}


def ten_texts(data: dict[str, Any]) -> None:
    for at, text in TEN.items():
        look_up(data, at[:-1])[at[-1]] = text


def test_ten_texts_in_other_words_are_ten_findings_and_then_none(tree: Tree, tmp_path: Path) -> None:
    copy = tree.copy(tmp_path / "films")
    new = document(ten_texts)
    report = copy.codegen_here("diff", "-", "--format", "json", stdin=new)
    assert report.code == 1
    assert {change["kind"] for change in report.json["changes"]} == {"reworded"}
    assert {change["after"] for change in report.json["changes"]} == {*TEN.values()}
    assert len(report.json["changes"]) == len(TEN)
    for form in ("text", "markdown"):
        shown = copy.codegen_here("diff", "-", "--format", form, stdin=new).text
        assert all(text in shown for text in TEN.values())
        assert "Lists the films of the account, newest first." not in shown
        assert "Starts a film and answers with its id." in shown

    assert copy.codegen_here("update", "-", stdin=new).code == 1
    contract = load(str(copy.root / "openapi" / "heygen.yaml"))
    assert contract["paths"]["/v3/films"]["post"]["description"] == "Deprecated: use scripts."
    assert copy.codegen_here("diff", "-", stdin=new).text == "No change.\n"
    assert copy.codegen_here("check").code == 0
    assert copy.text("CHANGELOG.md") == tree.text("CHANGELOG.md")


def test_a_new_text_for_our_own_words_is_told_and_left_to_a_person(tree: Tree, tmp_path: Path) -> None:
    copy = tree.copy(tmp_path / "films")
    path = copy.root / "openapi" / "heygen.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("summary: List films", "summary: All films"))
    assert copy.codegen_here().code == 0
    assert copy.codegen_here("diff", "-", stdin=document(lambda _: None)).text == "No change.\n"
    finished = copy.codegen_here("update", "-", stdin=document(ten_texts))
    assert finished.code == 1
    assert b"the vendor has reworded 1 text that is ours" in finished.stdout
    assert b"/paths/~1v3~1films/get/summary" in finished.stdout
    assert "summary: All films" in path.read_text(encoding="utf-8")
    assert copy.codegen_here("diff", "-", stdin=document(ten_texts)).text == "No change.\n"


def swap_ids(data: dict[str, Any]) -> None:
    film = data["paths"]["/v3/films/{film_id}"]
    film["get"]["operationId"], film["delete"]["operationId"] = "deleteFilm", "getFilm"


def hand_an_id_on(data: dict[str, Any]) -> None:
    film = data["paths"]["/v3/films/{film_id}"]
    film["get"]["operationId"], film["delete"]["operationId"] = "readFilm", "getFilm"


@pytest.mark.parametrize("change", [swap_ids, hand_an_id_on])
def test_texts_stay_with_method_and_path_whatever_operation_ids_become(
    tree: Tree, tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    copy = tree.copy(tmp_path / "films")
    path = copy.root / "openapi" / "heygen.yaml"
    ours = path.read_text(encoding="utf-8").replace("summary: Fetch a film", "summary: Look a film up")
    path.write_text(ours, encoding="utf-8")
    assert copy.codegen_here().code == 0
    new = document(change)
    report = copy.codegen_here("diff", "-", "--format", "json", stdin=new).json
    assert {each["kind"] for each in report["changes"]} == {"operation-id-changed"}
    (reassigned, *_) = (each for each in report["client"] if each["kind"] == "module-reassigned")
    called = [f"{method} /v3/films/{{film_id}}" for method in ("GET", "DELETE")]
    assert (reassigned["name"], reassigned["before"], reassigned["after"]) == ("api.films.get_film", *called)
    assert copy.codegen_here("update", "-", "--allow-breaking", stdin=new).code == 2
    before, after = parse(Source("", ours.encode())), load(str(path))
    change(before)
    assert after == before
    assert "Look a film up" in copy.heygen("film", "get", "--help").text
    assert copy.codegen_here("diff", "-", stdin=new).text == "No change.\n"


def test_a_lock_that_is_no_lock_is_said_to_be_none(tree: Tree, tmp_path: Path) -> None:
    copy = tree.copy(tmp_path / "films")
    (copy.root / LOCK).write_text("<<<<<<< HEAD")
    finished = copy.codegen_here("diff", "-", stdin=document(ten_texts))
    assert finished.code == 3
    assert b"vendor.lock.json cannot be read" in finished.stderr


@given(st.lists(st.text(), max_size=5).map(tuple))
@settings(max_examples=50)
def test_a_pointer_is_read_back_from_its_text(at: Pointer) -> None:
    assert from_text(as_text(at)) == at
