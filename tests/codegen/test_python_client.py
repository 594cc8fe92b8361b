"""What a change does to Python programs: the names of two clients compared."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.compare.python_client import ClientChange, client_changes
from codegen.emit.interface import Interface, build_interface
from codegen.openapi.document import Document

TEXT = {"type": "string"}
FILM = {"type": "object", "properties": {"title": TEXT, "year": {"type": "integer"}}, "required": ["title"]}
LIMIT = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
TOKEN = {"name": "token", "in": "query", "schema": TEXT}


def client(schemas: dict[str, Any], *parameters: Any, tag: str = "Films", name: str = "listFilms") -> Interface:
    """Return a client with these schemas, each in an answer, and one operation that takes the parameters."""
    answer = {"type": "object", "properties": {each: {"$ref": f"#/components/schemas/{each}"} for each in schemas}}
    operation = {
        "operationId": name,
        "tags": [tag],
        "parameters": list(parameters),
        "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": answer}}}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Films", "version": "1"},
        "paths": {"/v1/films": {"get": operation}},
        "components": {"schemas": schemas},
    }
    return build_interface(Document(document), "heygen_api")


def of_classes(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str]]:
    """Return what has become of the schemas, apart from the answer that holds them."""
    changes = client_changes(client(old), client(new), {})
    return [(change.kind, change.name) for change in changes if "ListFilms" not in change.name]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"Film": FILM}, {"Film": FILM}, []),
        ({"Film": FILM}, {"Film": {**FILM, "description": "A film."}}, []),
        ({"Film": FILM}, {"Film": FILM, "Mood": {"enum": ["a", "b"]}}, [("class-added", "models.Mood")]),
        ({"Film": FILM, "Mood": {"enum": ["a", "b"]}}, {"Film": FILM}, [("class-removed", "models.Mood")]),
        ({"Film": FILM}, {"Movie": FILM}, [("class-renamed", "models.Movie")]),
        (
            {"Film": FILM},
            {"Film": {**FILM, "properties": {"name": TEXT, "year": {"type": "integer"}}}},
            [("attribute-renamed", "models.Film.name")],
        ),
        (
            {"Film": FILM},
            {"Film": {**FILM, "properties": {"name": {"type": "number"}, "year": {"type": "integer"}}}},
            [("attribute-removed", "models.Film.title"), ("attribute-added", "models.Film.name")],
        ),
        (
            {"Film": FILM},
            {"Film": {**FILM, "properties": {"title": TEXT}}},
            [("attribute-removed", "models.Film.year")],
        ),
    ],
)
def test_classes_and_attributes(old: dict[str, Any], new: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert of_classes(old, new) == expected


def test_keyword_arguments() -> None:
    (change,) = client_changes(client({}, LIMIT), client({}, LIMIT, TOKEN), {})
    assert (change.kind, change.name) == ("keyword-added", "api.films.list_films.token")


def test_a_function_that_goes_and_one_that_comes() -> None:
    changes = client_changes(client({}, LIMIT), client({}, LIMIT, name="findFilms"), {})
    assert [(change.kind, change.name) for change in changes if change.name.startswith("api.")] == [
        ("module-removed", "api.films.list_films"),
        ("module-added", "api.films.find_films"),
    ]


def test_a_module_is_followed_to_its_operations_new_name() -> None:
    count = {**LIMIT, "name": "count"}
    changes = client_changes(
        client({}, LIMIT),
        client({}, count, tag="Movies", name="listMovies"),
        {"api.films.list_films": "api.movies.list_movies"},
    )
    assert [change for change in changes if change.name.startswith("api.")] == [
        ClientChange("module-renamed", "api.movies.list_movies", "api.films.list_films", "api.movies.list_movies"),
        ClientChange("keyword-renamed", "api.movies.list_movies.count", "limit", "count"),
    ]


def test_what_two_classes_could_be_is_neither() -> None:
    assert of_classes({"Film": FILM}, {"Movie": FILM, "Show": FILM}) == [
        ("class-removed", "models.Film"),
        ("class-added", "models.Movie"),
        ("class-added", "models.Show"),
    ]
