"""Edits of the overlay's and the changelog's text: what they are about changes, and nothing else."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from codegen.compare.renames import renamed_options
from codegen.emit.runtime.record import Operation, Option, Response
from codegen.openapi.load import Source, parse
from codegen.openapi.overlay import OverlayError
from codegen.operations.deprecated_aliases import CommandAlias, OptionAlias, RemovedCommand
from codegen.operations.overlay_actions import operation_target, scalar
from codegen.update.changelog import with_entry
from codegen.update.overlay_edits import OverlayText, operations_used

HEAD = "overlay: 1.0.0\ninfo: {title: Ünïcode ✂, version: 1.0.0}\nactions:\n"
OVERLAY = OverlayText(
    f"""{HEAD}
  # First

  - target: $.paths['/a'].get # the one
    update:
      x-cli-group: a
      x-cli-command-aliases: [{{command: [a, one], since: 0.1.0}}, {{command: [a, two], since: 0.1.0}}]
    # about the first

  # Second

  # about the second
  - target: "$.paths['/b'].post"
    update:
      x-cli-examples:
        - description: One ✂
          command: |-
            heygen a list --old 1 |
              heygen a list-all --older
      x-cli-wait: [{{ids: id, operation: getB, then: [{{ids: id, operation: getC}}]}}]
"""
)


def test_an_action_goes_with_its_own_comments_and_a_heading_with_its_last_action() -> None:
    assert "# about the first" not in OVERLAY.without_actions({1}).text
    assert OVERLAY.without_actions({1}).text.startswith(f"{HEAD}\n  # Second\n\n  # about the second\n")
    assert OVERLAY.without_actions({2}).text.endswith("    # about the first\n")
    third = OverlayText(f"{OVERLAY.text}\n  - target: $.paths['/c'].get\n    remove: true\n")
    assert "# Second" in third.without_actions({2}).text
    assert "# First" not in third.without_actions({1, 3}).text
    noted = OverlayText(OVERLAY.text.replace("  # Second\n", "  # A note\n\n  # Second\n"))
    assert "# A note\n" in noted.without_actions({1}).text
    assert OVERLAY.without_actions({1, 2}).is_empty


def test_one_of_several_entries_goes_alone() -> None:
    cut = OVERLAY.without_entries("x-cli-command-aliases", lambda _, entry: entry["command"] == ["a", "two"])
    assert "      x-cli-command-aliases: [{command: [a, one], since: 0.1.0}]\n" in cut.text
    cut = OVERLAY.without_entries("x-cli-command-aliases", lambda _, entry: entry["command"] == ["a", "one"])
    assert "      x-cli-command-aliases: [{command: [a, two], since: 0.1.0}]\n" in cut.text


def test_the_last_entry_takes_its_key_along_and_the_last_key_its_action() -> None:
    cut = OVERLAY.without_entries("x-cli-command-aliases", lambda *_: True)
    assert cut.text == OVERLAY.text.replace(
        "      x-cli-command-aliases: [{command: [a, one], since: 0.1.0}, {command: [a, two], since: 0.1.0}]\n", ""
    )
    only = OverlayText(f"{HEAD}  - target: $\n    update:\n      x-cli-wait:\n        - ids: a\n")
    assert only.without_entries("x-cli-wait", lambda *_: True).text == HEAD


def test_an_object_goes_alone_and_the_last_one_takes_along_what_held_it() -> None:
    text = (
        f"{HEAD}  - target: $\n    update:\n      x-cli-status:\n        path: a\n        # many\n"
        "        lookup: {operation: b}\n      x-cli-direct-upload:\n        complete: c\n"
    )
    cut = OverlayText(text).without_objects(("x-cli-status", "lookup"), lambda entry: entry["operation"] == "b")
    assert cut.text == text.replace("        # many\n        lookup: {operation: b}\n", "")
    assert OverlayText(text).without_objects(("x-cli-status", "lookup"), lambda _: False).text == text
    assert OverlayText(text).without_objects(("x-cli-status", "path"), lambda _: True).text == text
    cut = OverlayText(text).without_objects(("x-cli-direct-upload",), lambda entry: operations_used(entry) == ["c"])
    assert cut.text == text[: text.index("      x-cli-direct-upload")]
    alone = OverlayText(f"{HEAD}  - target: $\n    update:\n      x-cli-status:\n        lookup: {{operation: b}}\n")
    assert alone.without_objects(("x-cli-status", "lookup"), lambda _: True).text == HEAD


def test_operation_ids_change_wherever_jobs_and_uploads_name_them() -> None:
    before = OverlayText(
        f"{HEAD}  - target: $\n    update:\n"
        "      x-cli-status: {remedy: {operation: a}, lookup: {operation: b}}\n"
        "      x-cli-direct-upload: {open: c, complete: d, lookup: {operation: b}}\n"
    )
    (action,) = before.with_operation_ids({name: name * 2 for name in "abcd"}).data["actions"]
    assert action["update"] == {
        "x-cli-status": {"remedy": {"operation": "aa"}, "lookup": {"operation": "bb"}},
        "x-cli-direct-upload": {"open": "cc", "complete": "dd", "lookup": {"operation": "bb"}},
    }
    assert operations_used(action["update"]["x-cli-direct-upload"]) == ["cc", "dd", "bb"]


def test_commands_change_in_the_examples_of_downloads_too() -> None:
    text = f"{HEAD}  - target: $\n    update:\n      x-cli-download:\n        examples: [{{command: heygen a list}}]\n"
    assert OverlayText(text).with_commands({("a", "list"): ("b", "list")}).text == text.replace("a list", "b list")


def test_names_change_wherever_they_stand_and_in_no_longer_ones() -> None:
    renamed = OVERLAY.with_commands({("a", "list"): ("b", "list"), ("b", "list"): ("a", "list")})
    assert renamed.text == OVERLAY.text.replace("heygen a list --old", "heygen b list --old")
    renamed = OVERLAY.with_options(("POST", "/b"), {"--old": "--new"})
    assert renamed.text == OVERLAY.text.replace("--old 1", "--new 1")
    assert OVERLAY.with_options(("GET", "/b"), {"--old": "--new"}) == OVERLAY
    renamed = OVERLAY.with_operation_ids({"getC": "get, C"})
    assert renamed.text == OVERLAY.text.replace("operation: getC", 'operation: "get, C"')


@given(st.text(min_size=1).filter(lambda path: "\x00" not in path and path.isprintable()))
def test_an_action_follows_its_operation_to_any_path(path: str) -> None:
    moved = OVERLAY.retargeted({("GET", "/a"): ("PUT", f"/{path}")})
    (first, second) = moved.data["actions"]
    assert first["target"] == operation_target(("PUT", f"/{path}"))
    assert second == OVERLAY.data["actions"][1]


@given(st.text().filter(lambda text: text.isprintable()))
def test_any_text_is_written_so_that_it_is_read_as_that_text(text: str) -> None:
    read = parse(Source("a text", f"[{scalar(text)}, {{a: {scalar(text)}}}]".encode()))
    assert read == [text, {"a": text}]


@given(
    st.text().filter(lambda path: path.isprintable()),
    st.lists(st.text(min_size=1).filter(lambda word: word.isprintable()), min_size=1, max_size=4),
    st.text().filter(lambda text: text.isprintable()),
)
def test_a_name_is_given_to_any_operation_with_any_words(path: str, words: list[str], description: str) -> None:
    place = ("PUT", f"/{path}")
    first = OVERLAY.with_names([(place, tuple(words), description)])
    second = first.with_names([(("GET", "/b"), ("b",), "Why")])
    assert second.text.count("# Names") >= 1
    given = {"description": description, "update": {"x-cli-command": words}}
    assert {"target": operation_target(place), **given} in first.data["actions"]
    assert [action for action in second.data["actions"] if action not in first.data["actions"]] == [
        {"target": "$.paths['/b'].get", "description": "Why", "update": {"x-cli-command": ["b"]}}
    ]


def test_deprecated_aliases_are_appended_below_one_heading() -> None:
    first = OVERLAY.with_alias([(("GET", "/a"), CommandAlias(("a", "b"), "0.2.0"))], [], [])
    second = first.with_alias([], [(("GET", "/a"), OptionAlias("--a", "--b", "0.3.0"))], [])
    third = second.with_alias([], [], [RemovedCommand(("c", "true"), "0.3.0", "Use `heygen d`.")])
    assert third.text.startswith(OVERLAY.text)
    assert third.text.count("# Deprecated aliases") == 1
    assert [action["update"] for action in third.data["actions"][2:]] == [
        {"x-cli-command-aliases": [{"command": ["a", "b"], "since": "0.2.0"}]},
        {"x-cli-option-aliases": [{"name": "--a", "option": "--b", "since": "0.3.0"}]},
        {"x-cli-removed-commands": [{"command": ["c", "true"], "since": "0.3.0", "instead": "Use `heygen d`."}]},
    ]
    assert OVERLAY.with_alias([], [], []) == OVERLAY


def test_names_are_appended_to_actions_wherever_they_stand() -> None:
    text = OverlayText("overlay: 1.0.0\nactions:\n- target: $\n  update: {a: 1}\ninfo: {title: T, version: 1.0.0}")
    appended = text.with_alias([], [], [RemovedCommand(("c",), "0.3.0", "")]).text
    assert yaml.safe_load(appended)["info"] == {"title": "T", "version": "1.0.0"}
    assert len(yaml.safe_load(appended)["actions"]) == 2


def test_an_overlay_that_cannot_be_edited_says_so() -> None:
    with pytest.raises(OverlayError, match="block list"):
        OverlayText("actions: [{target: $}]").with_alias([], [], [RemovedCommand(("c",), "0.3.0", "")])
    with pytest.raises(OverlayError, match="not YAML"):
        assert OverlayText("actions: [").is_empty


def option(field: str, **facts: object) -> Option:
    given = {"goes_to": "body", "python_name": None, "type": "string", "many": False, "required": False}
    name = f"--{field.replace('_', '-')}"
    return Option(**{"name": name, "field": field, "schema": {}, "help": "", **given, **facts})


def command(*options: Option) -> Operation:
    return Operation(
        id="a", command=("a",), method="GET", path="/a", module="a", summary="", description="", options=options,
        response=Response(status_codes=(200,), media_type=None),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        (option("enable_caption"), option("caption_enabled"), True),
        (option("running_minutes"), option("running_time_minutes"), True),
        (option("tag_ids"), option("tag_id"), True),
        (option("voice_id"), option("video_id"), False),
        (option("start_time"), option("end_time"), False),
        (option("max_width"), option("width"), False),
        (option("caption"), option("captions", type="boolean"), False),
        (option("caption"), option("captions", goes_to="query"), False),
        (option("name", help="What it is called."), option("title", help="What it is called."), True),
        (option("title"), option("title", name="--film-title"), True),
    ],
)
def test_a_renamed_option_is_told_from_another_one(old: Option, new: Option, is_same: bool) -> None:
    assert renamed_options(command(old), command(new)) == ({old.name: new.name} if is_same else {})


def test_what_could_be_either_of_two_options_is_neither() -> None:
    old, first, second = option("running_minutes"), option("running_minute"), option("running_time_minutes")
    assert renamed_options(command(old), command(first, second)) == {}
    assert renamed_options(command(first, second), command(old)) == {}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# Changelog\n", "# Changelog\n\n## Unreleased\n\n### T\n\n- a\n- b\n"),
        (
            "# C\n\n## Unreleased\n\nSome text.\n\n## 0.1.0\n\n- x\n",
            "# C\n\n## Unreleased\n\nSome text.\n\n### T\n\n- a\n- b\n\n## 0.1.0\n\n- x\n",
        ),
        ("# C\n\n## 0.1.0\n", "# C\n\n## Unreleased\n\n### T\n\n- a\n- b\n\n## 0.1.0\n"),
        ("# C\n\n## Unreleased\n\n### T\n\n- z\n", "# C\n\n## Unreleased\n\n### T\n\n- z\n- a\n- b\n"),
        ("# C\n\n## Unreleased\n\n### S\n\n- z\n", "# C\n\n## Unreleased\n\n### S\n\n- z\n\n### T\n\n- a\n- b\n"),
    ],
)
def test_an_entry_comes_last_of_what_is_unreleased(before: str, after: str) -> None:
    assert with_entry(before, "T", ["a", "b"]) == after
