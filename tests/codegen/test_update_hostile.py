"""A document with any texts is taken in once and for all: the same document again is no change."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.openapi.errors import DocumentError
from codegen.openapi.load import Source
from codegen.update.repository import Repository
from codegen.update.workflow import take_in
from tests.support.hostile_texts import TEXTS
from tests.support.updating import Tree, document, film_tree, write_all

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A tree that no test changes."""
    return film_tree(tmp_path_factory.mktemp("films"))


def texts_everywhere(title: str, words: str, value: str, name: str, path: str) -> dict[str, Any]:
    """Return a document of two operations that has the texts as titles, descriptions, values, names and in a path."""
    schema = {
        "type": "object",
        "title": title,
        "description": words,
        "properties": {
            name: {"type": "string", "description": words},
            f"{name}.kind": {"type": "string", "enum": [value, f"{value}."], "default": value},
        },
        "required": [name],
    }
    about = {"summary": title, "description": words, "tags": ["Shows"]}
    answers = {"200": {"description": words, "content": {"application/json": {"schema": schema}}}}
    other = f"/v3/shows/{re.sub(r'[{}/]|[.][.]', '', path)}_"
    body = {"description": words, "content": {"application/json": {"schema": schema}}}
    parameter = {"name": "page", "in": "query", "description": words, "schema": {"type": "string", "example": value}}
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": value, "description": words},
        "tags": [{"name": "Shows", "description": words}],
        "paths": {
            "/v3/shows": {
                "get": {**about, "operationId": "listShows", "parameters": [parameter], "responses": answers}
            },
            other: {
                "post": {
                    **about,
                    "operationId": "startShow",
                    "x-cli-command": ["show", "start"],
                    "requestBody": body,
                    "responses": answers,
                }
            },
        },
    }


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.tuples(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS))
def test_what_was_taken_in_is_no_change_and_generated(
    tree: Tree, tmp_path_factory: pytest.TempPathFactory, texts: tuple[str, ...]
) -> None:
    repository = Repository(tree.copy(tmp_path_factory.mktemp("any") / "films").root)
    source = Source("a document", json.dumps(texts_everywhere(*texts)).encode())
    write_all(repository, take_in(repository, source))
    again = take_in(repository, source)
    assert (again.comparison.findings, again.effects) == ((), ())
    assert again.contract == again.previous
    assert repository.drift() == []


def test_what_would_not_be_read_back_is_not_written(tree: Tree) -> None:
    repository, before = Repository(tree.root), tree.bytes()
    incoming = take_in(repository, Source("a document", document(lambda _: None)))
    with pytest.raises(DocumentError, match=r"^/x-names: .*nothing was written"):
        write_all(repository, evolve(incoming, contract={**incoming.contract, "x-names": {1: "one"}}))
    assert tree.bytes() == before
