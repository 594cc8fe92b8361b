"""`python -m codegen diff` and `update`: what they say of a changed document, and the tree that an update leaves."""

from __future__ import annotations

import json
import re
import shutil
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codegen.openapi.load import Source, load
from codegen.update.repository import Repository
from codegen.update.workflow import take_in
from tests.support.film_changes import CHANGES, EFFECTS, change_by_hand
from tests.support.running import ROOT, Sandbox, run
from tests.support.updating import Tree, document, film_tree, write_all

pytestmark = pytest.mark.slow

NEW = document(change_by_hand)
RENAMED = """
  - target: $.paths['/v3/genres'].get
    update:
      x-cli-command: [category, list]
"""
BODY = {"title": "Heat", "studio_id": "studio_1"}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A tree that no test changes."""
    return film_tree(tmp_path_factory.mktemp("films"))


@pytest.fixture(scope="module")
def updated(tree: Tree, tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The same tree with all changes taken in, after a person gave a command another name."""
    copy = tree.copy(tmp_path_factory.mktemp("updated") / "films")
    overlay = copy.root / "openapi" / "cli.overlay.yaml"
    overlay.write_text(overlay.read_text(encoding="utf-8") + RENAMED, encoding="utf-8")
    finished = copy.codegen_here("update", "-", "--allow-breaking", stdin=NEW)
    assert finished.code == 2, finished.stderr
    return copy


@pytest.fixture(scope="module")
def sandbox(updated: Tree) -> Iterator[Sandbox]:
    with updated.sandbox() as running:
        yield running


def test_each_change_is_reported_in_its_class_with_its_place_and_both_values(tree: Tree) -> None:
    report = tree.codegen_here("diff", "-", "--format", "json", stdin=NEW)
    assert (report.code, report.stderr) == (2, b"")
    keys = ("kind", "severity", "direction", "pointer", "before", "after")
    found = [tuple(change[key] for key in keys) for change in report.json["changes"]]
    assert as_texts(found) == as_texts(CHANGES)
    assert report.json["summary"]["changes"] == {"breaking": 9, "possibly-breaking": 5, "compatible": 9}


def test_repairs_of_the_vendors_document_are_in_what_is_taken_in(tree: Tree, tmp_path: Path) -> None:
    copy = tree.copy(tmp_path / "films")
    repairs = """
        overlay: 1.0.0
        info: {title: Repairs, version: '1'}
        actions:
          - target: $.paths['/v3/films'].get.responses
            update: {'418': {description: The studio makes tea.}}
          - target: $.paths['/gone']
            remove: true
        """
    (copy.root / "openapi" / "vendor.overlay.yaml").write_text(textwrap.dedent(repairs), encoding="utf-8")
    unchanged = document(lambda _films: None)
    assert copy.codegen_here("update", "-", stdin=unchanged).code == 1
    assert "418" in load(str(copy.root / "openapi" / "heygen.yaml"))["paths"]["/v3/films"]["get"]["responses"]
    assert copy.codegen_here("diff", "-", stdin=unchanged).code == 0


def test_what_becomes_of_commands_and_options_is_reported_beside_it(tree: Tree) -> None:
    effects = tree.codegen_here("diff", "-", "--format", "json", stdin=NEW).json["effects"]
    keys = ("kind", "severity", "command", "subject", "before", "after")
    assert as_texts([tuple(effect[key] for key in keys) for effect in effects]) == as_texts(EFFECTS)


def as_texts(rows: Any) -> list[str]:
    return sorted(json.dumps(row) for row in rows)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_comparison_changes_nothing(tree: Tree, form: str) -> None:
    before = tree.bytes()
    finished = tree.codegen_here("diff", "-", "--format", form, stdin=NEW)
    assert (finished.code, finished.stderr) == (2, b"")
    assert "enable_caption" in finished.text
    assert tree.bytes() == before


def test_a_breaking_change_is_not_taken_in_unasked(tree: Tree) -> None:
    before = tree.bytes()
    finished = tree.codegen_here("update", "-", stdin=NEW)
    assert finished.code == 2
    assert b"ALLOW_BREAKING=1" in finished.stderr
    assert tree.bytes() == before


def test_the_same_document_again_is_no_change_and_writes_nothing(updated: Tree) -> None:
    before = updated.bytes()
    finished = updated.codegen_here("update", "-", "--allow-breaking", stdin=NEW)
    assert (finished.code, finished.stderr) == (0, b"")
    assert updated.bytes() == before


def test_what_was_generated_is_what_the_new_contract_gives(updated: Tree) -> None:
    finished = updated.codegen_here("check")
    assert (finished.code, finished.stderr) == (0, b"")


def test_an_update_says_what_is_left_to_do(tree: Tree, tmp_path: Path) -> None:
    copy = tree.copy(tmp_path / "films")
    repository = Repository(copy.root)
    told = "\n".join(write_all(repository, take_in(repository, Source("a document", NEW))).follow_ups)
    assert "1 new field has no description: /components/schemas/Film/properties/bitrate" in told
    assert "1 new parameter has no description: /paths/~1v3~1trailers~1{trailer_id}/parameters/0" in told
    assert "an example of `heygen film create` does not give --studio-id, which is required" in told
    assert "--enable-caption" not in told


def test_the_overlay_follows_and_keeps_its_layout(tree: Tree, updated: Tree) -> None:
    before, after = (each.text("openapi/cli.overlay.yaml").splitlines() for each in (tree, updated))
    gone = [line for line in before if line not in after]
    assert gone == [
        "          command: heygen film create --title Heat --enable-caption",
        "    description: genre list",
        "          command: heygen genre list",
        "  - target: $.paths['/v3/studios'].get",
        "  - target: $.paths['/v3/awards'].get",
        "        - {description: List awards, command: heygen award list}",
    ]
    assert [line for line in after if line not in before] == [
        "          command: heygen film create --title Heat --captions-enabled",
        "    description: category list",
        "          command: heygen category list",
        "  - target: $.paths['/v3/houses'].get",
        "      x-cli-command: [category, list]",
        "  # Deprecated aliases",
        "      x-cli-command-aliases:",
        "        - {command: [genre, list], since: 0.2.0}",
        "      x-cli-option-aliases:",
        "        - {name: --enable-caption, option: --captions-enabled, since: 0.2.0}",
        "  - target: $",
        "      x-cli-removed-commands:",
        '        - {command: [award, list], since: 0.2.0, instead: ""}',
    ]


def test_the_changelog_tells_what_users_notice(tree: Tree, updated: Tree) -> None:
    before, after = tree.text("CHANGELOG.md"), updated.text("CHANGELOG.md")
    entry, _, rest = after.partition("\n## 0.1.0")
    assert before == f"# Changelog\n\n## 0.1.0{rest}"
    assert entry.startswith("# Changelog\n\n## Unreleased\n\n### API document 2026-08\n\n- **Breaking:** ")
    lines = entry.splitlines()
    assert "- **Breaking:** `heygen award list`: command removed" in lines
    assert "- `heygen category list`: command renamed: `genre list` → `category list`" in lines
    assert "- `createFilm`: field added: `body.cast[].fee`: `number`" in lines
    assert not any("examples missing" in line for line in lines)


def test_the_old_name_of_a_command_works_and_says_what_it_is_called_now(updated: Tree, sandbox: Sandbox) -> None:
    finished = updated.heygen("genre", "list", "--language", "en", sandbox=sandbox)
    assert finished.code == 0
    assert finished.json["data"]
    (message,) = finished.messages
    assert message["warning"]["code"] == "cli_deprecated_command"
    assert "heygen category list" in message["warning"]["message"]


@pytest.mark.parametrize("old", ["--enable-caption", "--enable-caption=true", "--no-enable-caption"])
def test_the_old_name_of_an_option_works_and_says_what_it_is_called_now(
    updated: Tree, sandbox: Sandbox, old: str
) -> None:
    finished = updated.heygen("film", "create", "--title", "Heat", "--studio-id", "s_1", old, sandbox=sandbox)
    assert (finished.code, list(finished.json["data"])) == (0, ["film_id"])
    (message,) = finished.messages
    assert "captions-enabled" in message["warning"]["message"]


def test_a_command_that_is_gone_says_so(updated: Tree) -> None:
    finished = updated.heygen("award", "list")
    assert (finished.code, finished.stdout) == (2, b"")
    assert finished.error["message"] == "`heygen award list` was removed in 0.2.0."


def test_a_command_keeps_its_words_when_path_or_operation_id_change(updated: Tree, sandbox: Sandbox) -> None:
    for words in (("studio", "list"), ("user", "me", "get")):
        finished = updated.heygen(*words, sandbox=sandbox)
        assert (finished.code, finished.stderr) == (0, b"")


def test_deprecated_aliases_are_listed_on_request_and_not_in_help_or_completion(updated: Tree) -> None:
    listed = {entry["command"]: entry for entry in updated.heygen("commands", "--all").json}
    assert (listed["genre list"]["now"], listed["genre list"]["since"]) == ("category list", "0.2.0")
    assert listed["award list"]["removed"] is True
    options = {option["name"]: option for option in listed["film create"]["options"]}
    assert options["--captions-enabled"]["aliases"] == ["--enable-caption"]
    shown = [("commands",), ("--help",), ("film", "create", "--help"), ("completion", "bash")]
    for arguments in shown:
        text = updated.heygen(*arguments).text
        assert "enable-caption" not in text
        assert not re.search(r"\bgenre list|\baward", text)


def test_a_new_operation_is_a_command_that_works(updated: Tree, sandbox: Sandbox) -> None:
    help_page = updated.heygen("trailer", "create", "--help")
    assert "--film-title" in help_page.text
    assert "film_title" in updated.heygen("trailer", "create", "--request-schema").text
    created = updated.heygen("trailer", "create", "--film-title", "Heat", "--seconds", "30", sandbox=sandbox)
    assert (created.code, created.stderr) == (0, b"")
    trailer = updated.heygen("trailer", "get", created.json["data"]["trailer_id"], sandbox=sandbox)
    assert trailer.json["data"]["status"] == "completed"
    wrong = updated.heygen("trailer", "create", "-d", '{"film_titel": "Heat", "seconds": 0}', sandbox=sandbox)
    assert (wrong.code, wrong.stdout) == (2, b"")
    assert {fault["pointer"] for fault in wrong.error["faults"]} == {"/film_title", "/seconds"}


def test_what_can_be_waited_for_still_is(updated: Tree, sandbox: Sandbox) -> None:
    finished = updated.heygen("film", "create", "-d", json.dumps(BODY), "--wait", sandbox=sandbox)
    assert (finished.code, finished.json["data"]["status"]) == (0, "completed")


def as_is(data: dict[str, Any]) -> None:
    """Change nothing."""


def wording(data: dict[str, Any]) -> None:
    data["paths"]["/v3/films"]["get"]["description"] = "Shows films."


def compatible(data: dict[str, Any]) -> None:
    data["components"]["schemas"]["Film"]["properties"]["note"] = {"type": "string", "description": "A note."}


@pytest.mark.parametrize(("change", "code"), [(as_is, 0), (wording, 0), (compatible, 1), (change_by_hand, 2)])
def test_exit_codes(tree: Tree, change: Any, code: int) -> None:
    assert tree.codegen_here("diff", "-", stdin=document(change)).code == code


def test_a_compatible_change_is_taken_in(tree: Tree, tmp_path: Path) -> None:
    copy = tree.copy(tmp_path / "films")
    finished = copy.codegen_here("update", "-", stdin=document(compatible))
    assert finished.code == 1
    assert copy.codegen_here("diff", "-", stdin=document(compatible)).code == 0
    assert copy.text("openapi/cli.overlay.yaml") == tree.text("openapi/cli.overlay.yaml")
    before, after = (set(each.text("openapi/heygen.yaml").splitlines()) for each in (tree, copy))
    assert (before - after, len(after - before)) == (set(), 2)


def test_a_wrong_command_line_is_no_finding(tree: Tree) -> None:
    for arguments in (["diff", "-", "--format", "xml"], ["update", "-", "--no-such-option"]):
        assert tree.codegen_here(*arguments, stdin=NEW).code == 64


@pytest.mark.parametrize(
    ("arguments", "content", "told"),
    [
        (["diff"], NEW, None),
        (["diff", "FORMAT=xml"], NEW, "Nothing was compared, for the reason above."),
        (["diff"], b"[]", "Nothing was compared, for the reason above."),
        (["update"], NEW, "Not taken in, for the reason above."),
        (["update"], document(as_is), None),
        (["update", "ALLOW_BREAKING=1"], NEW, None),
    ],
)
def test_make_fails_just_where_a_maintainer_has_to_act(
    tree: Tree, tmp_path: Path, arguments: list[str], content: bytes, told: str | None
) -> None:
    copy = tree.copy(tmp_path / "films") if arguments[-1] == "ALLOW_BREAKING=1" else tree
    shutil.copy(ROOT / "Makefile", copy.root)
    for name in ("constraints.txt", "pyproject.toml", "installed"):
        (copy.root / name).touch()
    settings = ["SPEC=-", "INSTALLED=installed", f"BIN={Path(sys.executable).parent}"]
    finished = run(["make", *arguments, *settings], environ=copy.environ, stdin=content, cwd=copy.root)
    assert (finished.code == 0) is (told is None), finished.stderr
    lines = finished.stderr.decode().splitlines()
    assert told is None or lines[-2] == told
