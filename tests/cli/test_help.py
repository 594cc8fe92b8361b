"""Help, completion and the list of commands: complete, and made from the records."""

from __future__ import annotations

import json
from typing import Any

import pytest
from heygen.catalogue import own_commands
from heygen_api import operations

from tests.support.running import NOWHERE, heygen_here

OPERATIONS = operations.load_all()


def page(*words: str) -> str:
    ended = heygen_here(*words, "--help", environ={})
    assert (ended.code, ended.stderr) == (0, b"")
    return ended.text


def listed(*arguments: str) -> list[dict[str, Any]]:
    commands: list[dict[str, Any]] = heygen_here("commands", *arguments, environ={}).json
    return commands


def test_help_of_the_program_names_every_group_and_how_to_start() -> None:
    text = page()
    assert "Getting started:" in text
    assert all(f"\n  {operation.command[0]} " in text for operation in OPERATIONS)
    assert heygen_here(environ={}).text == text


@pytest.mark.parametrize("group", [*operations.index()["groups"], "auth", "jobs", "sandbox"])
def test_help_of_a_group_names_its_commands(group: str) -> None:
    text = page(group)
    members = [operation for operation in OPERATIONS if operation.command[0] == group]
    for operation in members:
        assert f"\n  {' '.join(operation.command[1:])} " in text
    assert heygen_here(group, environ={}).text == text


@pytest.mark.parametrize("operation", OPERATIONS, ids=[operation.id for operation in OPERATIONS])
def test_help_of_a_command_is_complete(operation: Any) -> None:
    text = page(*operation.command)
    assert text.startswith(operation.summary)
    assert all(option.name.removeprefix("--") in text for option in operation.options if not option.hidden)
    assert all(argument.name.upper() in text for argument in operation.arguments)
    assert all(example.command.partition("\n")[0] in text for example in operation.examples)
    assert all(field in text for field in (operation.body.data_only if operation.body else ()))
    assert "--human" in text
    assert ("Preview: " in text) is operation.preview


def test_help_needs_no_valid_command_line() -> None:
    text = page("video", "create", "--no-such-option", "extra")
    assert text == page("video", "create")
    assert heygen_here("video", "get", "-h", environ={}).text == page("video", "get")


def test_help_of_an_unknown_command_is_an_error() -> None:
    ended = heygen_here("video", "crate", "--help", environ={})
    assert (ended.code, ended.error["hint"]) == (2, "Did you mean `heygen video create`?")


def test_every_command_is_listed_with_what_it_takes() -> None:
    commands = {command["command"]: command for command in listed()}
    own = {*own_commands(), "sandbox serve", "sandbox run"}
    assert commands.keys() == {" ".join(operation.command) for operation in OPERATIONS} | own
    assert commands["video create"]["wait"] is True
    assert commands["video create"]["idempotency_key"] is True
    assert commands["video delete"]["confirm"] is True
    assert commands["asset create"]["body"] == "multipart"
    download = commands["video download"]
    assert (download["operation_id"], download["arguments"]) == (None, ["video-id"])
    assert download["options"][0] == {
        "name": "--asset",
        "type": "string",
        "goes_to": None,
        "field": None,
        "required": False,
        "enum": ["video", "captioned"],
    }


@pytest.fixture
def renamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some commands had other names once, in this process's copy of the index."""
    index = operations.index()
    entry = {"command": "video get", "since": "0.2.0"}
    monkeypatch.setitem(index, "command_aliases", {"video show": entry, "film show": entry})
    monkeypatch.setitem(index, "removed_commands", {"video sell": {"since": "0.2.0", "instead": "Give it away."}})


@pytest.mark.usefixtures("renamed")
@pytest.mark.parametrize("words", [("video", "show"), ("film", "show")])
def test_a_deprecated_command_works_with_a_warning(words: tuple[str, ...]) -> None:
    ended = heygen_here(*words, "vid_1", environ=NOWHERE)
    warning, error = ended.messages
    assert (ended.code, error["error"]["code"]) == (1, "network_error")
    assert warning["warning"]["code"] == "cli_deprecated_command"
    assert "heygen video get" in warning["warning"]["message"]
    assert heygen_here(*words, "--response-schema", environ={}).json["title"]


@pytest.mark.usefixtures("renamed")
def test_a_removed_command_says_when_it_went_and_what_there_is() -> None:
    ended = heygen_here("video", "sell", "vid_1", environ=NOWHERE)
    assert (ended.code, ended.error["hint"]) == (2, "Give it away.")
    assert "0.2.0" in ended.error["message"]


@pytest.mark.usefixtures("renamed")
def test_only_the_full_list_has_deprecated_and_removed_commands() -> None:
    assert not {"video show", "video sell"} & {command["command"] for command in listed()}
    assert {"video show", "video sell"} <= {command["command"] for command in listed("--all")}
    assert "show" not in page("video")


def test_people_get_the_commands_as_lines() -> None:
    ended = heygen_here("commands", "--human", environ={})
    assert "video create" in ended.text
    with pytest.raises(json.JSONDecodeError):
        json.loads(ended.stdout)
