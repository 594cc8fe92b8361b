"""Options that take an asset: an address, an id, or a file, which is uploaded before the request that names it."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from heygen_api import operations
from heygen_api.record import Operation, Option

from tests.support.made_requests import arguments, bodies, body_schema, required_options
from tests.support.running import DATA, NOWHERE, Sandbox, heygen_here
from tests.support.scripted_server import Answer, Asked, Scripted, ok, refusal, scripted_server

PHOTO = DATA / "my-photo.jpg"
WITH_ASSETS = [
    (operation, option) for operation in operations.load_all() for option in operation.options if option.type == "asset"
]
OF_EACH = pytest.mark.parametrize(
    ("operation", "option"), WITH_ASSETS, ids=[f"{operation.id}{option.name}" for operation, option in WITH_ASSETS]
)
TRANSLATE = ("video-translate", "create", "--output-languages", "es")
UPLOADS = "/v3/assets"
UPLOADED = ok({"asset_id": "ast_new"})
ID = {"type": "asset_id", "asset_id": "ast_new"}


@pytest.fixture
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        running.says(ok({}))
        running.at = {UPLOADS: UPLOADED}
        yield running


def words_for(operation: Operation, option: Option) -> list[str]:
    """Return a command line of the operation that lacks nothing but the asset."""
    schema = body_schema(operation)
    assert schema is not None
    validator = jsonschema_rs.Draft202012Validator(schema)
    given = [ID] if option.many else ID
    made = ({**body, option.field: given} for body in bodies(schema, lambda _: None))
    body = next(body for body in made if validator.is_valid(body))
    del body[option.field]
    words = [*operation.command, *arguments(operation, lambda _: None), *required_options(operation, lambda _: None)]
    return [*words, "-d", json.dumps(body)]


def test_some_operations_take_assets() -> None:
    assert {option.many for _, option in WITH_ASSETS} == {True, False}
    assert ("createVideoTranslationV3", "--video") in {(operation.id, option.name) for operation, option in WITH_ASSETS}


@OF_EACH
def test_an_address_and_an_id_are_sent_as_such(operation: Operation, option: Option) -> None:
    for text, asset in (
        ("https://example.com/a,b.mp4", {"type": "url", "url": "https://example.com/a,b.mp4"}),
        ("asset_id:any thing", {"type": "asset_id", "asset_id": "any thing"}),
        ("ast_abc123", {"type": "asset_id", "asset_id": "ast_abc123"}),
        ("0123456789abcdef0123456789abcdef", {"type": "asset_id", "asset_id": "0123456789abcdef0123456789abcdef"}),
    ):
        ended = heygen_here(*words_for(operation, option), option.name, text, "--dry-run", environ={})
        assert ended.json["body"][option.field] == ([asset] if option.many else asset), ended.stderr


@OF_EACH
def test_a_file_is_uploaded_and_replaced_by_its_id(operation: Operation, option: Option, server: Scripted) -> None:
    ended = heygen_here(*words_for(operation, option), option.name, str(PHOTO), environ=server.environ())
    upload, request = server.asked
    assert (upload.method, upload.path, request.method) == ("POST", UPLOADS, operation.method)
    assert PHOTO.read_bytes() in upload.body
    assert json.loads(request.body)[option.field] == ([ID] if option.many else ID)
    (notice,) = [one["notice"] for one in ended.messages if one.get("notice", {}).get("code") == "cli_uploaded"]
    assert (notice["asset_id"], notice["file"]) == ("ast_new", str(PHOTO))


@OF_EACH
def test_help_and_the_list_of_commands_tell_what_it_takes(operation: Operation, option: Option) -> None:
    listed = next(one for one in heygen_here("commands", environ={}).json if one["operation_id"] == operation.id)
    (told,) = [one for one in listed["options"] if one["name"] == option.name]
    assert (told["type"], told["takes"]) == ("asset list" if option.many else "asset", ["file", "url", "asset_id"])
    assert f"{option.name} FILE|URL|ID" in heygen_here(*operation.command, "--help", environ={}).text


def test_the_main_job_takes_one_command(sandbox: Sandbox, tmp_path: Path) -> None:
    video = tmp_path / "talk.mp4"
    video.write_bytes(b"\x00\x00\x00\x18ftypmp42" + bytes(1000))
    ended = heygen_here(*TRANSLATE, "--video", str(video), "--wait", environ=sandbox.environ)
    assert (ended.code, ended.json["data"]["status"]) == (0, "completed"), ended.stderr


def test_a_large_file_goes_straight_to_storage(sandbox: Sandbox, tmp_path: Path) -> None:
    video = tmp_path / "talk.mp4"
    video.write_bytes(b"\x00\x00\x00\x18ftypmp42")
    with video.open("r+b") as file:
        file.truncate(33 * 1024 * 1024)
    ended = heygen_here(*TRANSLATE, "--video", str(video), environ=sandbox.environ)
    assert ended.code == 0, ended.stderr
    identifier = ended.messages[0]["notice"]["asset_id"]
    assert heygen_here("asset", "get", identifier, environ=sandbox.environ).json["data"]["name"] == "talk.mp4"


def test_lists_grow_by_repetition_and_an_option_goes_before_data(server: Scripted) -> None:
    words = ("video-agent", "create", "--prompt", "x", "-d", '{"files": [{"type": "url", "url": "https://a.b"}]}')
    given = ("--files", "https://c.d/1,2", "--files", str(PHOTO), "--files", "asset_id:ast_1", "--files", str(PHOTO))
    heygen_here(*words, *given, environ=server.environ())
    assert [asked.path for asked in server.asked].count(UPLOADS) == 1
    url, one = {"type": "url", "url": "https://c.d/1,2"}, {"type": "asset_id", "asset_id": "ast_1"}
    assert json.loads(server.asked[-1].body)["files"] == [url, ID, one, ID]


def test_standard_input_and_a_pipe_are_uploaded(server: Scripted) -> None:
    ended = heygen_here(*TRANSLATE, "--video", "-", environ=server.environ(), stdin=PHOTO.read_bytes())
    assert PHOTO.read_bytes() in server.asked[0].body
    assert "Uploaded standard input" in ended.messages[0]["notice"]["message"]


@pytest.mark.parametrize(
    "wrong",
    [
        ("--limitless", "1"),
        ("--mode", "slowest"),
        ("--timeout", "soon"),
        ("--idempotency-key", "x" * 300),
        ("--audio", "no-such.mp3"),
        ("-d", "{"),
        ("--poll-interval", "often"),
    ],
    ids=" ".join,
)
def test_what_is_wrong_elsewhere_costs_no_upload(wrong: tuple[str, ...], server: Scripted) -> None:
    ended = heygen_here(*TRANSLATE, "--video", str(PHOTO), *wrong, environ=server.environ())
    assert (ended.code, server.asked) == (2, [])


def test_without_a_key_nothing_is_uploaded(server: Scripted, tmp_path: Path) -> None:
    environ = server.environ(HEYGEN_API_KEY="", HEYGEN_CONFIG_DIR=str(tmp_path))
    assert heygen_here(*TRANSLATE, "--video", str(PHOTO), environ=environ).code == 3
    assert server.asked == []


def test_files_that_cannot_be_sent_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.mp4").touch()
    Path("notes.txt").write_text("Some notes.")
    Path("ast_1").write_bytes(PHOTO.read_bytes())
    Path("dangling.mp4").symlink_to("nowhere")
    for text, said in (
        ("", "expected the path of a file"),
        ("missing.mp4", "expected the path of a file"),
        ("noes.txt", "Did you mean notes.txt?"),
        ("ftp://host/a.mp4", "expected the path of a file"),
        ("asset_id:", "expected the path of a file"),
        ("a\0b", "expected the path of a file"),
        ("empty.mp4", "empty"),
        (".", "folder"),
        ("dangling.mp4", "cannot be read"),
        ("notes.txt", "text/plain, which the API does not take"),
        ("ast_1", "./ast_1 for the file of this name, or asset_id:ast_1 for the asset"),
    ):
        ended = heygen_here(*TRANSLATE, "--video", text, environ=NOWHERE)
        error = ended.error
        assert (ended.code, error["code"]) == (2, "usage_error"), text
        assert said in f"{error['message']} {error.get('hint')}", text


def test_all_faults_are_told_at_once() -> None:
    ended = heygen_here(*TRANSLATE, "--video", "nope", "--audio", "nor this", "--mode", "m", environ=NOWHERE)
    assert {fault["pointer"] for fault in ended.error["faults"]} == {"/video", "/audio", "/mode"}


def test_an_unknown_kind_of_file_is_sent_without_a_check(server: Scripted, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("Some notes.")
    heygen_here(*TRANSLATE, "--video", str(notes), "--no-validate", environ=server.environ())
    assert [asked.path for asked in server.asked] == [UPLOADS, "/v3/video-translations"]


def keys(server: Scripted, path: str) -> list[str]:
    return [key_of(asked) for asked in server.asked if asked.path == path]


def key_of(asked: Asked) -> str:
    return {name.lower(): value for name, value in asked.headers.items()}["idempotency-key"]


def repeated(ended: Any, server: Scripted, **more: str) -> Any:
    """Run the command that an error says to repeat."""
    _, *words = shlex.split(ended.error["hint"].rpartition(": ")[2])
    return heygen_here(*words, environ=server.environ(**more))


@pytest.mark.parametrize("given", [("--video", str(PHOTO)), (f"--video={PHOTO}",)], ids=["apart", "joined"])
def test_a_repetition_names_the_id_and_uploads_nothing(given: tuple[str, ...], server: Scripted) -> None:
    server.says(Answer(hangs_up=True))
    server.at = {UPLOADS: UPLOADED}
    ended = heygen_here(*TRANSLATE, *given, environ=server.environ(HEYGEN_MAX_RETRIES="0"))
    assert (ended.error["outcome"], "asset_id:ast_new" in ended.error["hint"]) == ("unknown", True)
    _, first = server.asked
    server.says(ok({"video_translation_ids": ["trl_1"]}))
    assert repeated(ended, server).code == 0
    (again,) = server.asked
    assert (first.path, first.body, key_of(first)) == (again.path, again.body, key_of(again))


def test_a_refusal_names_what_was_uploaded(server: Scripted) -> None:
    server.says(refusal(402, "insufficient_credit"))
    server.at = {UPLOADS: UPLOADED}
    ended = heygen_here(*TRANSLATE, "--video", str(PHOTO), environ=server.environ())
    assert "--video asset_id:ast_new" in ended.error["hint"]
    assert ended.error["outcome"] == "not_done"


def test_an_upload_without_an_answer_is_repeated_with_its_key(server: Scripted, tmp_path: Path) -> None:
    kept = {"HEYGEN_JOURNAL": "on", "HEYGEN_CONFIG_DIR": str(tmp_path), "HEYGEN_MAX_RETRIES": "0"}
    server.at = {UPLOADS: Answer(hangs_up=True)}
    ended = heygen_here(*TRANSLATE, "--video", str(PHOTO), environ=server.environ(**kept))
    assert (ended.code, ended.error["outcome"], len(server.asked)) == (1, "unknown", 1)
    assert "Nothing was started" in ended.error["message"]
    (first,) = keys(server, UPLOADS)
    server.says(ok({"video_translation_ids": ["trl_1"]}))
    server.at = {UPLOADS: UPLOADED}
    assert repeated(ended, server, **kept).code == 0
    assert keys(server, UPLOADS) == [first]
    listed = heygen_here("jobs", "list", environ=server.environ(**kept)).json["data"]
    assert [(one["command"], one["state"]) for one in listed] == [
        ("video-translate create", "running"),
        ("asset create", "done"),
    ]


def test_an_upload_that_is_refused_starts_nothing(server: Scripted) -> None:
    server.at = {UPLOADS: refusal(400, "invalid_parameter", "The file is broken.")}
    ended = heygen_here(*TRANSLATE, "--video", str(PHOTO), environ=server.environ())
    assert (ended.code, [asked.path for asked in server.asked]) == (1, [UPLOADS])
    assert ended.error["outcome"] == "not_done"
    assert "my-photo.jpg could not be uploaded: The file is broken." in ended.error["message"]
