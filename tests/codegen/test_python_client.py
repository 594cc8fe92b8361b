"""What a change does to Python programs: names of two generated packages compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.compare.python_client import ClientChange, client_changes

FILM = '''
from attrs import define

_T = 1

@define
class Film:
    """A film."""

    title: str
    """Its title."""
    year: int = 0
    additional_properties: dict = {}

    def to_dict(self): ...
'''
LIST = "def sync_detailed(*, client: Client, limit: int = 1, key: str = ''): ..."


def package(root: Path, **texts: str) -> Path:
    """Write modules of a package: `models__film` is `models/film.py`."""
    for name, text in {"bodies": "", **texts}.items():
        path = root.joinpath(*name.split("__")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def found(tmp_path: Path, old: dict[str, str], new: dict[str, str], **modules: str) -> list[tuple[str, str]]:
    changes = client_changes(package(tmp_path / "old", **old), package(tmp_path / "new", **new), modules)
    return [(change.kind, change.name) for change in changes]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (FILM, FILM, []),
        (FILM, FILM.replace("Its title.", "Title of it."), []),
        (FILM, FILM + "Mood = str\n", [("class-added", "models.Mood")]),
        (FILM + "Mood = str\n", FILM, [("class-removed", "models.Mood")]),
        (FILM, FILM.replace("class Film", "class Movie"), [("class-renamed", "models.Movie")]),
        (FILM, FILM.replace("title: str", "name: str"), [("attribute-renamed", "models.Film.name")]),
        (
            FILM,
            FILM.replace("title: str", "name: bytes"),
            [("attribute-removed", "models.Film.title"), ("attribute-added", "models.Film.name")],
        ),
        (FILM, FILM.replace("    year: int = 0\n", ""), [("attribute-removed", "models.Film.year")]),
    ],
)
def test_classes_and_attributes(tmp_path: Path, old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert found(tmp_path, {"models__film": old}, {"models__film": new}) == expected


def test_functions_and_keyword_arguments(tmp_path: Path) -> None:
    module = "api__films__list_films"
    assert found(tmp_path, {module: LIST}, {module: LIST.replace("limit: int", "limit: int = 1, token: str")}) == [
        ("keyword-added", "api.films.list_films.token")
    ]
    (tmp_path / "more").mkdir()
    assert found(tmp_path / "more", {module: LIST}, {}) == [("module-removed", "api.films.list_films")]


def test_a_module_is_followed_to_its_operations_new_name(tmp_path: Path) -> None:
    old = package(tmp_path / "old", api__films__list_films=LIST)
    new = package(tmp_path / "new", api__movies__list_movies=LIST.replace("limit", "count"))
    assert client_changes(old, new, {"api.films.list_films": "api.movies.list_movies"}) == (
        ClientChange("module-renamed", "api.movies.list_movies", "api.films.list_films", "api.movies.list_movies"),
        ClientChange("keyword-renamed", "api.movies.list_movies.count", "limit", "count"),
    )


def test_what_two_classes_could_be_is_neither(tmp_path: Path) -> None:
    new = FILM.replace("class Film", "class Movie")
    assert found(tmp_path, {"models__film": FILM}, {"models__a": new, "models__b": FILM.replace("Film", "Show")}) == [
        ("class-removed", "models.Film"),
        ("class-added", "models.Movie"),
        ("class-added", "models.Show"),
    ]
