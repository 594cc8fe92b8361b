"""What people see, recorded: `make screens` records it anew, and git shows what has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.screens import SCREENS, plain, recorded, shown
from tests.support.scripted_server import Scripted, scripted_server


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


@pytest.mark.parametrize(
    ("name", "columns", "path"), [*recorded()], ids=lambda value: getattr(value, "stem", str(value))
)
def test_a_screen_is_as_recorded(server: Scripted, name: str, columns: int, path: Path) -> None:
    text = shown(server, name, columns, NO_COLOR="1", LC_ALL="C.UTF-8")
    if os.environ.get("RECORD_SCREENS") == "1":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCREENS)
def test_colour_and_locale_are_but_another_dress(server: Scripted, name: str) -> None:
    text = shown(server, name, 80, NO_COLOR="1", LC_ALL="C.UTF-8")
    coloured = shown(server, name, 80, LC_ALL="C.UTF-8")
    assert plain(coloured) == text
    assert (coloured == text) == (name == "json")
    assert shown(server, name, 80, NO_COLOR="1", LC_ALL="C") == text
