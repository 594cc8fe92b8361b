"""What users typed yesterday, over several updates: chains of names, names that are gone, taken or back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.openapi.load import Source
from codegen.update.repository import Repository
from codegen.update.workflow import Incoming, take_in, write
from tests.support.updating import Tree, film_tree, films

pytestmark = pytest.mark.slow

Change = Callable[[dict[str, Any]], None]


@pytest.fixture(scope="module")
def films_tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    return film_tree(tmp_path_factory.mktemp("films"))


@pytest.fixture
def tree(films_tree: Tree, tmp_path: Path) -> Tree:
    return films_tree.copy(tmp_path / "films")


def taken_in(tree: Tree, *changes: Change) -> Incoming:
    """Return what a document with all these changes would bring."""
    data = films()
    for change in changes:
        change(data)
    return take_in(Repository(tree.root), Source("a document", json.dumps(data).encode()))


def update(tree: Tree, *changes: Change) -> Incoming:
    """Take it in."""
    incoming = taken_in(tree, *changes)
    write(Repository(tree.root), incoming, ["a change"])
    return incoming


def tagged(name: str) -> Change:
    def change(data: dict[str, Any]) -> None:
        data["paths"]["/v3/genres"]["get"]["tags"] = [name]

    return change


def with_field(old: str, new: str) -> Change:
    def change(data: dict[str, Any]) -> None:
        fields = data["components"]["schemas"]["FilmRequest"]["properties"]
        fields[new] = fields.pop(old)

    return change


def without(path: str) -> Change:
    def change(data: dict[str, Any]) -> None:
        del data["paths"][path]

    return change


def with_operation(path: str, tag: str, operation_id: str) -> Change:
    def change(data: dict[str, Any]) -> None:
        added = json.loads(json.dumps(films()["paths"]["/v3/awards"]["get"]))
        data["paths"][path] = {"get": {**added, "tags": [tag], "operationId": operation_id}}

    return change


def kinds(incoming: Incoming) -> set[tuple[str, str, str]]:
    return {(effect.kind, effect.severity.value, effect.command) for effect in incoming.effects}


def test_a_command_works_under_each_name_that_it_ever_had(tree: Tree) -> None:
    update(tree, tagged("Kinds"))
    update(tree, tagged("Categories"))
    update(tree, tagged("Sorts"))
    former = tree.index()["former_commands"]
    assert {name: entry["command"] for name, entry in former.items()} == {
        "genre list": "sort list",
        "kind list": "sort list",
        "category list": "sort list",
    }
    assert tree.heygen("kind", "list", "--help").code == 0
    assert tree.text("openapi/cli.overlay.yaml").count("# Former names") == 1


def test_a_command_that_gets_an_old_name_back_has_it_for_good(tree: Tree) -> None:
    update(tree, tagged("Kinds"))
    incoming = update(tree)
    assert list(tree.index()["former_commands"]) == ["kind list"]
    assert "genre list" in tree.index()["commands"]
    assert not any(kind == "former-name-taken" for kind, _, _ in kinds(incoming))


def test_an_option_works_under_each_name_that_it_ever_had(tree: Tree) -> None:
    update(tree, with_field("enable_caption", "enable_captions"))
    update(tree, with_field("enable_caption", "captions_enabled"))
    by_name = {
        option.name: option.former_names
        for record in Repository(tree.root).records()
        if record.command == ("film", "create")
        for option in record.options
    }
    assert by_name["--captions-enabled"] == ("--enable-caption", "--enable-captions")


def test_a_removed_command_is_told_under_its_former_names_too(tree: Tree) -> None:
    update(tree, tagged("Kinds"))
    update(tree, tagged("Kinds"), without("/v3/genres"))
    index = tree.index()
    assert index["former_commands"] == {}
    assert set(index["removed_commands"]) == {"kind list", "genre list"}
    finished = tree.heygen("genre", "list")
    assert (finished.code, finished.error["message"]) == (2, "`heygen genre list` was removed in 0.2.0.")


def test_a_command_that_comes_back_is_removed_no_more(tree: Tree) -> None:
    update(tree, without("/v3/awards"))
    assert set(tree.index()["removed_commands"]) == {"award list"}
    update(tree)
    assert tree.index()["removed_commands"] == {}
    assert tree.heygen("award", "list", "--help").code == 0


def test_a_removed_command_names_the_new_one_that_is_like_it(tree: Tree) -> None:
    incoming = taken_in(tree, without("/v3/awards"), with_operation("/v3/awards/all", "Awards", "listAllAwards"))
    (removed,) = [entry for _, entry in incoming.overlay.entries("x-cli-removed-commands")]
    assert removed["instead"] == "Use `heygen award all list` instead."


def test_a_new_command_that_takes_a_former_name_wins_and_is_reported(tree: Tree) -> None:
    update(tree, tagged("Kinds"))
    incoming = update(tree, tagged("Kinds"), with_operation("/v3/genre-list", "Genres", "listOtherGenres"))
    assert ("former-name-taken", "breaking", "genre list") in kinds(incoming)
    assert tree.index()["former_commands"] == {}
    assert tree.index()["commands"]["genre list"]["id"] == "listOtherGenres"


def test_a_command_whose_name_another_gets_at_once_is_a_breaking_change(tree: Tree) -> None:
    def exchange(data: dict[str, Any]) -> None:
        awards, genres = (data["paths"][path]["get"] for path in ("/v3/awards", "/v3/genres"))
        awards["tags"], genres["tags"] = genres["tags"], awards["tags"]

    incoming = taken_in(tree, exchange)
    assert {("command-replaced", "breaking", "genre list"), ("command-replaced", "breaking", "award list")} <= kinds(
        incoming
    )
    assert incoming.overlay.entries("x-cli-former-commands") == []
    examples = {entry["command"] for _, entry in incoming.overlay.entries("x-cli-examples")}
    assert {"heygen genre list", "heygen award list"} <= examples


def test_a_new_option_that_takes_a_former_name_wins_and_is_reported(tree: Tree) -> None:
    update(tree, with_field("enable_caption", "captions_enabled"))

    def back(data: dict[str, Any]) -> None:
        fields = data["components"]["schemas"]["FilmRequest"]["properties"]
        fields["captions_enabled"] = dict(fields["enable_caption"])
        fields["enable_caption"] = {"type": "string", "description": "What the captions are told to do."}

    incoming = taken_in(tree, back)
    assert ("former-name-taken", "breaking", "film create") in kinds(incoming)
    assert incoming.overlay.entries("x-cli-former-options") == []


def test_an_option_that_is_gone_takes_its_former_names_along(tree: Tree) -> None:
    update(tree, with_field("enable_caption", "captions_enabled"))

    def drop(data: dict[str, Any]) -> None:
        del data["components"]["schemas"]["FilmRequest"]["properties"]["enable_caption"]

    update(tree, drop)
    assert "x-cli-former-options" not in tree.text("openapi/cli.overlay.yaml")
    assert tree.codegen("check").code == 0


def test_a_field_with_another_meaning_is_not_taken_for_the_one_that_is_gone(tree: Tree) -> None:
    def other(data: dict[str, Any]) -> None:
        fields = data["components"]["schemas"]["FilmRequest"]["properties"]
        del fields["mode"]
        fields["node"] = {"type": "string", "description": "Where it is made."}

    incoming = taken_in(tree, other)
    told = {(effect.kind, effect.subject) for effect in incoming.effects}
    assert told == {("option-removed", "--mode"), ("option-added", "--node")}


def test_waiting_on_what_is_gone_is_taken_back(tree: Tree) -> None:
    def drop(data: dict[str, Any]) -> None:
        del data["paths"]["/v3/films/{film_id}"]["get"]

    incoming = taken_in(tree, drop)
    assert ("wait-removed", "breaking", "film create") in kinds(incoming)
    assert incoming.overlay.entries("x-cli-wait") == []
    assert "film create --title" in incoming.overlay.text


def test_waiting_on_what_is_hidden_is_taken_back(tree: Tree) -> None:
    def hide(data: dict[str, Any]) -> None:
        data["paths"]["/v3/films/{film_id}"]["get"]["x-cli-visible"] = False

    incoming = taken_in(tree, hide)
    assert ("command-removed", "breaking", "film get") in kinds(incoming)
    assert incoming.overlay.entries("x-cli-wait") == []


def test_waiting_follows_an_operation_that_gets_another_id(tree: Tree) -> None:
    def rename(data: dict[str, Any]) -> None:
        data["paths"]["/v3/films/{film_id}"]["get"]["operationId"] = "readFilm"

    incoming = taken_in(tree, rename)
    assert [step["operation"] for _, step in incoming.overlay.entries("x-cli-wait")] == ["readFilm"]


_RELIANT = """
  - target: $.paths['/v3/films/{film_id}'].get
    update:
      x-cli-status:
        remedy: {operation: updateFilm, arguments: [data.film_id]}
        # asked for in one go
        lookup:
          operation: listGenres
          parameter: language
          limit: 9
          items: data
          id: id
          status: status
          done: []
          failed: []
      x-cli-download:
        command: [film, download]
        summary: Save a film
        links: [{name: film, path: data.url, media: video}]
"""


@pytest.fixture(scope="module")
def reliant_tree(films_tree: Tree, tmp_path_factory: pytest.TempPathFactory) -> Tree:
    tree = films_tree.copy(tmp_path_factory.mktemp("reliant") / "films")
    overlay = tree.root / "openapi" / "cli.overlay.yaml"
    overlay.write_text(overlay.read_text(encoding="utf-8") + _RELIANT, encoding="utf-8")
    assert tree.codegen().code == 0
    assert tree.index()["downloads"] == {"film download": {"id": "getFilm", "summary": "Save a film"}}
    return tree


@pytest.fixture
def reliant(reliant_tree: Tree, tmp_path: Path) -> Tree:
    return reliant_tree.copy(tmp_path / "films")


def test_what_reads_states_or_lets_a_job_go_on_follows_its_new_id(reliant: Tree) -> None:
    def rename(data: dict[str, Any]) -> None:
        data["paths"]["/v3/genres"]["get"]["operationId"] = "allGenres"
        data["paths"]["/v3/films/{film_id}"]["patch"]["operationId"] = "changeFilm"

    text = taken_in(reliant, rename).overlay.text
    assert "lookup:\n          operation: allGenres\n" in text
    assert "remedy: {operation: changeFilm, arguments" in text


def test_what_relies_on_an_operation_that_is_gone_is_taken_back_alone(reliant: Tree) -> None:
    before = reliant.text("openapi/cli.overlay.yaml")
    lookup = before[before.index("        # asked for") : before.index("      x-cli-download")]
    incoming = update(reliant, without("/v3/genres"))
    assert lookup not in incoming.overlay.text
    assert "remedy:" in incoming.overlay.text
    (read,) = [record for record in Repository(reliant.root).records() if record.id == "getFilm"]
    assert read.status is not None
    assert (read.status.lookup, read.download is not None) == (None, True)


def test_a_download_that_goes_with_its_operation_is_told_as_a_command(reliant: Tree) -> None:
    def drop(data: dict[str, Any]) -> None:
        del data["paths"]["/v3/films/{film_id}"]["get"]

    incoming = update(reliant, drop)
    assert ("command-removed", "breaking", "film download") in kinds(incoming)
    index = reliant.index()
    assert (index["downloads"], index["kinds"]) == ({}, {})
    told = "`heygen film --help` lists what there is."
    assert index["removed_commands"]["film download"] == {"since": "0.2.0", "instead": told}


def clashing(data: dict[str, Any]) -> None:
    with_operation("/v3/prizes", "Awards", "listPrizes")(data)


def test_two_operations_with_one_command_stop_the_update_until_the_overlay_tells_them_apart(tree: Tree) -> None:
    before = tree.bytes()
    data = films()
    clashing(data)
    document = json.dumps(data).encode()
    for command in (["diff", "-"], ["update", "-", "--allow-breaking"]):
        finished = tree.codegen(*command, stdin=document)
        assert (finished.code, finished.stdout) == (3, b"")
        told = finished.stderr.decode()
        assert "listAwards" in told
        assert "listPrizes" in told
        assert "x-cli-command" in told
        assert "openapi/cli.overlay.yaml" in told
    assert tree.bytes() == before
    exception = "\n  - target: $.paths['/v3/prizes'].get\n    update:\n      x-cli-command: [award, prizes, list]\n"
    overlay = tree.root / "openapi" / "cli.overlay.yaml"
    overlay.write_text(overlay.read_text() + exception)
    assert tree.codegen("diff", "-", stdin=document).code == 1
    assert tree.codegen("update", "-", stdin=document).code == 1
    assert {"award list", "award prizes list"} <= set(tree.index()["commands"])


def test_an_exception_that_renames_a_command_keeps_its_old_name(tree: Tree) -> None:
    overlay = tree.root / "openapi" / "cli.overlay.yaml"
    renamed = "\n  - target: $.paths['/v3/awards'].get\n    update:\n      x-cli-command: [award, old, list]\n"
    overlay.write_text(overlay.read_text() + renamed)
    incoming = taken_in(tree, clashing)
    assert ("command-replaced", "breaking", "award old list") in kinds(incoming)
