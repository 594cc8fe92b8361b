"""What users typed yesterday, over several updates: chains of names, names that are gone, taken or back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.openapi.load import Source
from codegen.update.repository import Repository
from codegen.update.workflow import Incoming, take_in
from tests.support.updating import Tree, document, film_tree, films, write_all

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
    write_all(Repository(tree.root), incoming)
    return incoming


def tagged(name: str) -> Change:
    def change(data: dict[str, Any]) -> None:
        data["paths"]["/v3/genres"]["get"]["tags"] = [name]

    return change


def call(tree: Tree, path: str, *words: str) -> None:
    """Give the operation that reads `path` a command, as a person does it: in the overlay, once."""
    overlay = tree.root / "openapi" / "cli.overlay.yaml"
    target = f"  - target: $.paths['{path}'].get\n    update:\n      x-cli-command: "
    text, found, rest = overlay.read_text(encoding="utf-8").partition(target)
    given = f"[{', '.join(words)}]\n"
    if found:
        text += found + given + rest.partition("\n")[2]
    else:
        text += f"\n{target}{given}"
    overlay.write_text(text, encoding="utf-8")


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


def test_a_command_keeps_its_name_whatever_its_tag_and_path_become(tree: Tree) -> None:
    def move(data: dict[str, Any]) -> None:
        tagged("Kinds")(data)
        data["paths"]["/v3/film-styles/all"] = data["paths"].pop("/v3/genres")

    incoming = update(tree, move)
    assert ("command-name-pinned", "compatible", "genre list") in kinds(incoming)
    assert not any(kind in ("command-renamed", "command-replaced") for kind, _, _ in kinds(incoming))
    assert "genre list" in tree.index()["commands"]
    assert tree.index()["command_aliases"] == {}
    pin = "target: $.paths['/v3/film-styles/all'].get\n    description: Keeps the name that it had\n"
    assert f"{pin}    update:\n      x-cli-command: [genre, list]\n" in tree.text("openapi/cli.overlay.yaml")
    assert not taken_in(tree, move).effects
    assert tree.codegen_here("check").code == 0


def test_names_that_updates_write_stand_below_their_heading(tree: Tree) -> None:
    update(tree, tagged("Kinds"))
    update(tree, tagged("Kinds"), with_operation("/v3/prizes", "Awards", "listPrizes"))
    text = tree.text("openapi/cli.overlay.yaml")
    assert text.count("# Names") == 1
    assert text.index("# Names") < text.index("/v3/prizes") < text.index("[genre, list]")


def test_a_command_works_under_each_name_that_it_ever_had(tree: Tree) -> None:
    for word in ("kind", "category", "sort"):
        call(tree, "/v3/genres", word, "list")
        update(tree)
    alias = tree.index()["command_aliases"]
    assert {name: entry["command"] for name, entry in alias.items()} == {
        "genre list": "sort list",
        "kind list": "sort list",
        "category list": "sort list",
    }
    assert tree.heygen("kind", "list", "--help").code == 0
    assert tree.text("openapi/cli.overlay.yaml").count("# Deprecated aliases") == 1


def test_a_command_that_gets_an_old_name_back_has_it_for_good(tree: Tree) -> None:
    call(tree, "/v3/genres", "kind", "list")
    update(tree)
    call(tree, "/v3/genres", "genre", "list")
    incoming = update(tree)
    assert list(tree.index()["command_aliases"]) == ["kind list"]
    assert "genre list" in tree.index()["commands"]
    assert not any(kind == "alias-taken" for kind, _, _ in kinds(incoming))


def test_an_option_works_under_each_name_that_it_ever_had(tree: Tree) -> None:
    update(tree, with_field("enable_caption", "enable_captions"))
    update(tree, with_field("enable_caption", "captions_enabled"))
    by_name = {
        option.name: option.aliases
        for record in Repository(tree.root).records()
        if record.command == ("film", "create")
        for option in record.options
    }
    assert by_name["--captions-enabled"] == ("--enable-caption", "--enable-captions")


def test_what_commands_look_for_in_answers_that_lack_it_now_is_reported(tree: Tree) -> None:
    def change(data: dict[str, Any]) -> None:
        fields = data["components"]["schemas"]["Film"]["properties"]
        fields["id"] = fields.pop("film_id")
        fields["state"] = fields.pop("status")

    effects = {(effect.kind, effect.command, effect.subject) for effect in taken_in(tree, change).effects}
    assert effects >= {
        ("answer-lacks", "film get", "status"),
        ("column-empty", "film list", "column ID"),
    }


def test_a_removed_command_is_told_under_its_deprecated_aliases_too(tree: Tree) -> None:
    call(tree, "/v3/genres", "kind", "list")
    update(tree)
    update(tree, without("/v3/genres"))
    index = tree.index()
    assert index["command_aliases"] == {}
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


def test_a_new_command_that_takes_a_deprecated_alias_wins_and_is_reported(tree: Tree) -> None:
    call(tree, "/v3/genres", "kind", "list")
    update(tree)
    incoming = update(tree, with_operation("/v3/genres/list", "Genres", "listOtherGenres"))
    assert ("alias-taken", "breaking", "genre list") in kinds(incoming)
    assert tree.index()["command_aliases"] == {}
    assert tree.index()["commands"]["genre list"]["id"] == "listOtherGenres"


def test_commands_keep_their_names_when_their_tags_are_exchanged(tree: Tree) -> None:
    def exchange(data: dict[str, Any]) -> None:
        awards, genres = (data["paths"][path]["get"] for path in ("/v3/awards", "/v3/genres"))
        awards["tags"], genres["tags"] = genres["tags"], awards["tags"]

    incoming = taken_in(tree, exchange)
    pinned = {("command-name-pinned", "compatible", name) for name in ("genre list", "award list")}
    assert pinned <= kinds(incoming)


def test_a_command_whose_name_a_person_gives_another_is_a_breaking_change(tree: Tree) -> None:
    call(tree, "/v3/awards", "genre", "list")
    call(tree, "/v3/genres", "award", "list")
    incoming = taken_in(tree)
    assert {("command-replaced", "breaking", "genre list"), ("command-replaced", "breaking", "award list")} <= kinds(
        incoming
    )
    assert incoming.overlay.entries("x-cli-command-aliases") == []
    examples = {entry["command"] for _, entry in incoming.overlay.entries("x-cli-examples")}
    assert {"heygen genre list", "heygen award list"} <= examples


def test_a_new_option_that_takes_a_deprecated_alias_wins_and_is_reported(tree: Tree) -> None:
    update(tree, with_field("enable_caption", "captions_enabled"))

    def back(data: dict[str, Any]) -> None:
        fields = data["components"]["schemas"]["FilmRequest"]["properties"]
        fields["captions_enabled"] = dict(fields["enable_caption"])
        fields["enable_caption"] = {"type": "string", "description": "What the captions are told to do."}

    incoming = taken_in(tree, back)
    assert ("alias-taken", "breaking", "film create") in kinds(incoming)
    assert incoming.overlay.entries("x-cli-option-aliases") == []


def test_an_option_that_is_gone_takes_its_deprecated_aliases_along(tree: Tree) -> None:
    update(tree, with_field("enable_caption", "captions_enabled"))

    def drop(data: dict[str, Any]) -> None:
        del data["components"]["schemas"]["FilmRequest"]["properties"]["enable_caption"]

    update(tree, drop)
    assert "x-cli-option-aliases" not in tree.text("openapi/cli.overlay.yaml")
    assert tree.codegen_here("check").code == 0


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
    assert tree.codegen_here().code == 0
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
    with_operation("/v3/medals", "Awards", "listMedals")(data)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_new_operations_with_a_name_that_is_taken_are_findings_each_with_an_action(tree: Tree, form: str) -> None:
    finished = tree.codegen_here("diff", "-", "--format", form, stdin=document(clashing))
    assert (finished.code, finished.stderr) == (1, b"")
    for word in ("prizes", "medals"):
        target = f"- target: $.paths['/v3/{word}'].get"
        assert target in finished.text
        assert f"x-cli-command: [award, {word}, list]" in finished.text
    assert "listAwards" in finished.text


def test_an_update_names_new_operations_whose_name_is_taken(tree: Tree) -> None:
    finished = tree.codegen_here("update", "-", stdin=document(clashing))
    assert finished.code == 1, finished.stderr
    assert b"names listPrizes `heygen award prizes list`, where the rule gives `award list`" in finished.stdout
    commands = tree.index()["commands"]
    assert {"award list", "award prizes list", "award medals list"} <= set(commands)
    assert commands["award list"]["id"] == "listAwards"
    assert tree.codegen_here("diff", "-", stdin=document(clashing)).code == 0
    assert tree.codegen_here("check").code == 0


def test_a_new_operation_does_not_take_the_words_of_a_download(reliant: Tree) -> None:
    incoming = taken_in(reliant, with_operation("/v3/films/download", "Films", "downloadFilms"))
    assert ("command-name-taken", "compatible", "film download-films") in kinds(incoming)


@pytest.mark.parametrize(
    ("path", "tag", "command"),
    [("/v3/auth/tokens", "Auth", "api-auth tokens list"), ("/v3/waits", "Wait", "api-wait list")],
)
def test_a_new_operation_does_not_take_the_words_of_the_command_lines_own(
    tree: Tree, path: str, tag: str, command: str
) -> None:
    incoming = taken_in(tree, with_operation(path, tag, "listThem"))
    assert ("command-name-taken", "compatible", command) in kinds(incoming)
    (effect,) = [each for each in incoming.effects if each.kind == "command-name-taken"]
    assert effect.subject == "heygen itself"
    assert f"    x-cli-command: [{command.replace(' ', ', ')}]" in effect.overlay_action


def test_a_person_does_not_give_an_operation_the_words_of_the_command_lines_own(tree: Tree) -> None:
    call(tree, "/v3/awards", "wait")
    finished = tree.codegen_here("update", "-", "--allow-breaking", stdin=document(clashing))
    assert finished.code == 3
    assert b"heygen itself" in finished.stderr


def test_a_person_may_name_a_new_operation_first(tree: Tree) -> None:
    overlay = tree.root / "openapi" / "cli.overlay.yaml"
    exception = "\n  - target: $.paths['/v3/prizes'].get\n    update:\n      x-cli-command: [award, prize, all]\n"
    overlay.write_text(overlay.read_text(encoding="utf-8") + exception, encoding="utf-8")
    assert tree.codegen_here("update", "-", stdin=document(clashing)).code == 1
    assert {"award list", "award prize all", "award medals list"} <= set(tree.index()["commands"])


def test_a_new_operation_takes_the_words_of_those_beside_it(tree: Tree) -> None:
    call(tree, "/v3/genres", "film", "kinds", "list")
    update(tree)

    def add(data: dict[str, Any]) -> None:
        genre_id = {"name": "genre_id", "in": "path", "required": True, "schema": {"type": "string"}}
        read = {**data["paths"]["/v3/awards"]["get"], "tags": ["Genres"], "parameters": [genre_id]}
        data["paths"]["/v3/genres/{genre_id}"] = {"get": {**read, "operationId": "getGenre"}}
        data["paths"]["/v3/genres/{genre_id}/merge"] = {"post": {**read, "operationId": "mergeGenre"}}

    incoming = update(tree, add)
    assert ("command-name-pinned", "compatible", "film kinds get") in kinds(incoming)
    assert {"film kinds list", "film kinds get", "film kinds merge"} <= set(tree.index()["commands"])


def test_two_commands_that_are_both_meant_stop_the_update_and_all_are_named(tree: Tree) -> None:
    call(tree, "/v3/awards", "genre", "list")
    call(tree, "/v3/studios", "film", "list")
    before = tree.bytes()
    compared = tree.codegen_here("diff", "-", stdin=document(clashing))
    assert (compared.code, compared.stderr) == (2, b"")
    assert "listPrizes" in compared.text
    finished = tree.codegen_here("update", "-", "--allow-breaking", stdin=document(clashing))
    assert finished.code == 3
    told = finished.stderr.decode()
    for text in ("/v3/awards", "/v3/studios", "listGenres", "listFilms", "openapi/cli.overlay.yaml", "x-cli-command"):
        assert text in told, told
    assert tree.bytes() == before


def test_an_exception_that_renames_a_command_keeps_its_old_name(tree: Tree) -> None:
    call(tree, "/v3/awards", "award", "old", "list")
    incoming = taken_in(tree, clashing)
    assert ("command-replaced", "breaking", "award old list") in kinds(incoming)
