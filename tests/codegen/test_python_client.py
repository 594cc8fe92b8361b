"""What a change does to Python programs: the names of two clients compared."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.compare.effects.python import ClientChange, client_changes
from codegen.compare.kinds import Severity
from codegen.emit.interface import Interface, build_interface
from codegen.openapi.document import Document

TEXT = {"type": "string"}
FILM = {"type": "object", "properties": {"title": TEXT, "year": {"type": "integer"}}, "required": ["title"]}
LIMIT = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
TOKEN = {"name": "token", "in": "query", "schema": TEXT}


def client(
    schemas: dict[str, Any],
    *parameters: Any,
    tag: str = "Films",
    name: str = "listFilms",
    path: str = "/v1/films",
    method: str = "get",
    body: Any = None,
    is_body_required: bool = False,
) -> Interface:
    """Return a client with these schemas, each in an answer, and one operation that takes parameters and body."""
    answer = {"type": "object", "properties": {each: {"$ref": f"#/components/schemas/{each}"} for each in schemas}}
    operation: dict[str, Any] = {
        "operationId": name,
        "tags": [tag],
        "parameters": list(parameters),
        "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": answer}}}},
    }
    if body is not None:
        operation["requestBody"] = {"required": is_body_required, "content": {"application/json": {"schema": body}}}
    return built({path: {method: operation}}, schemas)


def built(paths: dict[str, Any], schemas: dict[str, Any]) -> Interface:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Films", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }
    return build_interface(Document(document), "heygen_api")


def of_classes(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str]]:
    """Return what has become of the schemas, apart from the answer that holds them."""
    changes = client_changes(client(old), client(new))
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
    (change,) = client_changes(client({}, LIMIT), client({}, LIMIT, TOKEN))
    assert (change.kind, change.name) == ("keyword-added", "api.films.list_films.token")


def test_a_function_whose_answer_becomes_another_class() -> None:
    schemas = {"FilmPage": page(), "GenrePage": page()}
    shared = of_lists({"$ref": "#/components/schemas/FilmPage"}, schemas)
    own = of_lists(page(total={"type": "integer"}), schemas)
    found = [each for each in client_changes(shared, own) if each.name.startswith("api.")]
    assert found == [
        ClientChange("return-type-changed", "api.films.list_films", "FilmPage | None", "ListFilmsResponse200 | None")
    ]
    assert found[0].severity is Severity.POSSIBLY
    # Whoever expects either of two is content with one of them.
    either = of_lists({"anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in schemas]}, schemas)
    assert not [each for each in client_changes(either, shared) if each.name.startswith("api.")]


def page(**more: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"data": {"type": "array", "items": TEXT}, **more}}


def of_lists(answer: Any, schemas: dict[str, Any]) -> Interface:
    """Return a client of one list with this answer."""
    responses = {"200": {"description": "OK", "content": {"application/json": {"schema": answer}}}}
    return built(
        {"/v1/films": {"get": {"operationId": "listFilms", "tags": ["Films"], "responses": responses}}}, schemas
    )


def test_a_function_that_goes_and_one_that_comes() -> None:
    changes = client_changes(client({}, LIMIT), client({}, LIMIT, name="findFilms", path="/v1/all-films"))
    assert [(change.kind, change.name) for change in changes if change.name.startswith("api.")] == [
        ("module-removed", "api.films.list_films"),
        ("module-added", "api.films.find_films"),
    ]


def test_a_module_is_followed_to_its_operations_new_name() -> None:
    count = {**LIMIT, "name": "count"}
    changes = client_changes(
        client({}, LIMIT),
        client({}, count, tag="Movies", name="listMovies"),
    )
    assert [change for change in changes if change.name.startswith("api.")] == [
        ClientChange("module-renamed", "api.movies.list_movies", "api.films.list_films", "api.movies.list_movies"),
        ClientChange("keyword-renamed", "api.movies.list_movies.count", "limit", "count"),
        ClientChange(
            "return-type-changed",
            "api.movies.list_movies",
            "ListFilmsResponse200 | None",
            "ListMoviesResponse200 | None",
        ),
    ]


def test_what_two_classes_could_be_is_neither() -> None:
    assert of_classes({"Film": FILM}, {"Movie": FILM, "Show": FILM}) == [
        ("class-removed", "models.Film"),
        ("class-added", "models.Movie"),
        ("class-added", "models.Show"),
    ]


def operations(**ids: str) -> Interface:
    """Return a client with the operations: by id, their method and path."""
    paths: dict[str, Any] = {}
    for name, called in ids.items():
        method, path = called.split()
        operation = {"operationId": name, "tags": ["Films"], "responses": {"204": {"description": "Done"}}}
        paths.setdefault(path, {})[method] = operation
    return built(paths, {})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            {"get": "get /films", "delete": "delete /films"},
            {"get": "delete /films", "delete": "get /films"},
            {
                ClientChange("module-reassigned", "api.films.get", "GET /films", "DELETE /films"),
                ClientChange("module-reassigned", "api.films.delete", "DELETE /films", "GET /films"),
                ClientChange("module-renamed", "api.films.delete", "api.films.get", "api.films.delete"),
                ClientChange("module-renamed", "api.films.get", "api.films.delete", "api.films.get"),
            },
        ),
        (
            {"get": "get /films", "find": "get /found"},
            {"find": "get /films"},
            {
                ClientChange("module-reassigned", "api.films.find", "GET /found", "GET /films"),
                ClientChange("module-renamed", "api.films.find", "api.films.get", "api.films.find"),
            },
        ),
        (
            {"get": "get /films"},
            {"get": "get /movies", "read": "get /films"},
            {
                ClientChange("module-reassigned", "api.films.get", "GET /films", "GET /movies"),
                ClientChange("module-renamed", "api.films.read", "api.films.get", "api.films.read"),
            },
        ),
        ({"get": "get /films"}, {"get": "get /movies"}, set()),
        (
            {"get": "get /films/{id}"},
            {"get": "get /films/{film}"},
            {ClientChange("keyword-renamed", "api.films.get.film", "id", "film")},
        ),
    ],
)
def test_a_module_that_calls_another_operation(
    old: dict[str, str], new: dict[str, str], expected: set[ClientChange]
) -> None:
    changes = client_changes(operations(**old), operations(**new))
    assert {*changes} == expected
    assert {each.severity for each in changes if each.kind == "module-reassigned"} <= {Severity.BREAKING}


def with_title(required: bool, kind: Any = TEXT, name: str = "title") -> dict[str, Any]:
    return {"type": "object", "properties": {name: kind}, "required": [name] if required else []}


NOTHING: dict[str, Any] = {"type": "object", "properties": {"year": {"type": "integer"}}}
NULLABLE = {"type": ["string", "null"]}
CHOICE = {"enum": ["a", "b"]}
B, P, C = Severity.BREAKING, Severity.POSSIBLY, Severity.COMPATIBLE
TITLE = "models.Film.title"


@pytest.mark.parametrize(
    ("old", "new", "in_answers", "in_requests"),
    [
        (with_title(False), with_title(True), [("attribute-required", C)], [("attribute-required", B)]),
        # What programs read may be unset by now; what they give is still taken.
        (with_title(True), with_title(False), [("attribute-retyped", P)], []),
        (with_title(True), with_title(True, NULLABLE), [("attribute-retyped", P)], []),
        (with_title(True, NULLABLE), with_title(True), [], [("attribute-retyped", P)]),
        (with_title(True), with_title(True, {"type": "integer"}), *([[("attribute-retyped", P)]] * 2)),
        (with_title(True, {"type": "integer"}), with_title(True, {"type": "number"}), [("attribute-retyped", P)], []),
        (with_title(True, CHOICE), with_title(True), [("attribute-retyped", P)], []),
        (with_title(True, {"const": "a"}), with_title(True), [("attribute-retyped", P)], []),
        (with_title(True), with_title(True, {}), [("attribute-retyped", P)], []),
        (
            with_title(True, {"type": "array", "items": TEXT}),
            with_title(True, {"type": "array", "items": NULLABLE}),
            *([[("attribute-retyped", P)]] * 2),
        ),
    ],
)
def test_what_attributes_are_and_whether_they_have_to_be_given(
    old: dict[str, Any], new: dict[str, Any], in_answers: Any, in_requests: Any
) -> None:
    told = [(each.kind, each.severity) for each in client_changes(answered(old), answered(new)) if each.name == TITLE]
    assert told == in_answers
    told = [(each.kind, each.severity) for each in client_changes(taken(old), taken(new)) if each.name == TITLE]
    assert told == in_requests


def answered(film: dict[str, Any]) -> Interface:
    return client({"Film": film})


def taken(film: dict[str, Any]) -> Interface:
    """Return a client with the schema in a list within a request."""
    body = {
        "type": "object",
        "properties": {"films": {"type": "array", "items": {"$ref": "#/components/schemas/Film"}}},
    }
    done = {"204": {"description": "Done"}}
    operation = {
        "operationId": "createFilm",
        "tags": ["Films"],
        "requestBody": {"content": {"application/json": {"schema": body}}},
        "responses": done,
    }
    return built({"/v1/films": {"post": operation}}, {"Film": film})


def test_a_new_attribute_that_has_to_be_given_breaks_whoever_makes_the_model() -> None:
    more = {**NOTHING, "properties": {**NOTHING["properties"], "title": TEXT}, "required": ["title"]}
    for made, severity in ((taken, B), (answered, C)):
        (change,) = client_changes(made(NOTHING), made(more))
        assert (change.kind, change.name, change.severity) == ("required-attribute-added", TITLE, severity)


def test_an_attribute_tells_its_types_and_a_renamed_class_is_the_same_type() -> None:
    (change,) = client_changes(answered(with_title(True)), answered(with_title(False, NULLABLE)))
    assert change == ClientChange("attribute-retyped", TITLE, "str", "str | None | Unset")
    holder = with_title(True, {"$ref": "#/components/schemas/Genre"})
    other = with_title(True, {"$ref": "#/components/schemas/Kind"})
    assert of_classes({"Film": holder, "Genre": NOTHING}, {"Film": other, "Kind": NOTHING}) == [
        ("class-renamed", "models.Kind")
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([], [{**TOKEN, "required": True}], [("required-keyword-added", B)]),
        ([TOKEN], [{**TOKEN, "required": True}], [("keyword-required", B)]),
        ([{**TOKEN, "required": True}], [TOKEN], []),
        ([TOKEN], [{**TOKEN, "schema": NULLABLE}], []),
        ([TOKEN], [{**TOKEN, "schema": {"type": "integer"}}], [("keyword-retyped", P)]),
        ([TOKEN], [{**TOKEN, "schema": CHOICE}], [("keyword-retyped", P)]),
    ],
)
def test_what_keywords_are_and_whether_they_have_to_be_given(old: Any, new: Any, expected: Any) -> None:
    changes = client_changes(client({}, *old), client({}, *new))
    assert [(each.kind, each.severity) for each in changes if each.name.startswith("api.")] == expected


def test_a_body_that_has_to_be_given() -> None:
    without, optional, required = (
        client({}, method="post"),
        client({}, method="post", body=TEXT),
        client({}, method="post", body=TEXT, is_body_required=True),
    )
    assert [each.kind for each in client_changes(without, optional)] == ["keyword-added"]
    assert [each.kind for each in client_changes(without, required)] == ["required-keyword-added"]
    assert [each.kind for each in client_changes(optional, required)] == ["keyword-required"]
