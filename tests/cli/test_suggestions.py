"""What is meant by a name that is not known, and what to type after the API has refused."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from heygen import catalogue, global_options
from heygen.help.synonyms import COMMANDS, VERBS
from heygen.operation.id_lists import list_for
from heygen.own_options import options_of
from heygen_api import operations

from tests.support.running import NOWHERE, Sandbox, heygen_here
from tests.support.scripted_server import Answer, Scripted, scripted_server

OPERATIONS = operations.load_all()


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("login", "Did you mean `heygen auth login`?"),
        ("whoami", "Did you mean `heygen auth status`?"),
        ("video ls", "Did you mean `heygen video list`?"),
        ("video show vid_1", "Did you mean `heygen video get`?"),
        ("video describe vid_1", "Did you mean `heygen video get`?"),
        ("video rm vid_1", "Did you mean `heygen video delete`?"),
        ("video new", "Did you mean `heygen video create`?"),
        ("list videos", "Did you mean `heygen video list`?"),
        ("delete video vid_1", "Did you mean `heygen video delete`?"),
        ("search", "Did you mean `heygen asset search` or `heygen voice list` or `heygen avatar list`?"),
        ("voice search", "Did you mean `heygen voice list`?"),
        ("ideo", "Did you mean `heygen video`?"),
        ("video list --json", "JSON is the default; other forms are chosen with --output."),
        ("video list --query x", "--select picks fields of the answer, by JMESPath."),
        ("video list --jq .data", "--select picks fields of the answer, by JMESPath; or pipe it to jq."),
        ("video list --region eu", "The API has no regions. HEYGEN_API_BASE sets the address of the API."),
        ("video list --per-page 5", "Did you mean --limit?"),
        ("video delete x --yes", "Did you mean --force?"),
        ("video create --voice x", "Did you mean --voice-id?"),
        ("video create --id-avatar x", "Did you mean --avatar-id?"),
        ("video create --reso 4k", "Did you mean --resolution?"),
    ],
)
def test_the_command_or_option_that_is_meant_is_named(line: str, hint: str) -> None:
    ended = heygen_here(*line.split(" "), environ=NOWHERE)
    assert (ended.code, ended.error["hint"]) == (2, hint)


def test_a_profile_is_no_title() -> None:
    ended = heygen_here("video", "create", "--profil", "work", environ=NOWHERE)
    assert "--title" not in ended.error["hint"]


@pytest.mark.parametrize(
    ("body", "pointer", "nearest"),
    [
        ({"text": "Hello."}, "/text", "script"),
        ({"voice": "x"}, "/voice", "voice_id"),
        ({"resolution": "HD"}, "/resolution", "720p"),
        ({"aspect_ratio": "portrait"}, "/aspect_ratio", "9:16"),
        ({"resolution": "1080P"}, "/resolution", "1080p"),
    ],
)
def test_the_field_or_value_that_is_meant_is_named(body: dict[str, Any], pointer: str, nearest: str) -> None:
    whole = {"type": "avatar", "avatar_id": "a", "script": "Hello.", **body}
    ended = heygen_here("video", "create", "-d", json.dumps(whole), environ=NOWHERE)
    assert {"pointer": pointer, "nearest": nearest} in [
        {name: fault.get(name) for name in ("pointer", "nearest")} for fault in ended.error["faults"]
    ]


def test_synonyms_name_no_word_that_there_is() -> None:
    assert not COMMANDS.keys() & set(catalogue.next_words(()))
    assert any(catalogue.split_command(command.split(" "))[1] == [] for names in COMMANDS.values() for command in names)
    assert all(verb not in names for verb, names in VERBS.items() if verb not in ("search", "generate", "login"))


WITH_ID = [
    operation
    for operation in OPERATIONS
    if operation.arguments and operation.method == "GET" and not any(option.required for option in operation.options)
]


@pytest.mark.parametrize("operation", WITH_ID, ids=[operation.id for operation in WITH_ID])
def test_an_id_that_is_not_known_leads_to_a_list(operation: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    environ = {**sandbox.environ, "HEYGEN_JOURNAL": "on", "HEYGEN_CONFIG_DIR": str(tmp_path)}
    ended = heygen_here(*operation.command, *("nope" for _ in operation.arguments), environ=environ)
    assert (ended.code, ended.error["code"].endswith("not_found")) == (1, True)
    [typed] = re.findall(r"`(heygen [^`]*)`", ended.error["hint"])
    listed = list_for(operation, operation.arguments[0].field)
    assert (listed is None) is typed.startswith("heygen jobs list --kind ")
    words = [word if not word.isupper() else "someone" for word in shlex.split(typed)[1:]]
    assert heygen_here(*words, environ=environ).code == 0


@pytest.fixture(scope="module")
def server() -> Any:
    with scripted_server() as running:
        yield running


@pytest.mark.parametrize(
    ("line", "status", "code", "says"),
    [
        ("video list", 402, "insufficient_credit", ["`heygen user me get`", "https://app.heygen.com/settings?nav=API"]),
        ("video list", 402, "error", ["`heygen user me get`"]),
        ("video list", 403, "forbidden", ["permissions or plan"]),
        ("video list", 403, "some_new_code", ["permissions or plan"]),
        ("video list", 403, "resource_access_denied", ["permissions or plan"]),
        ("video get x", 404, "resource_not_found", ["`heygen video list`"]),
        ("video get x", 404, "avatar_not_found", ["`heygen avatar list`"]),
        ("video-agent get x", 404, "voice_not_usable", ["`heygen voice list`"]),
        ("webhook events list", 404, "webhook_not_found", ["`heygen webhook endpoints list`"]),
        ("asset get x", 404, "asset_not_found", ["`heygen asset list --username TEXT`"]),
        ("video get x", 409, "conflict", ["look at its status"]),
        ("video get x", 404, "asset_not_available", ["look at its status"]),
    ],
)
def test_a_refusal_says_what_to_do(line: str, status: int, code: str, says: list[str], server: Scripted) -> None:
    server.says(Answer(status=status, body=json.dumps({"error": {"code": code, "message": "No."}}).encode()))
    ended = heygen_here(*line.split(" "), environ=server.environ())
    assert all(text in ended.error["hint"] for text in says)
    assert status != 403 or ("log in" not in ended.error["hint"] and "auth login" not in ended.error["hint"])


def test_every_own_option_is_reserved() -> None:
    from codegen.operations.options import RESERVED

    assert {name for option in options_of(global_options.GlobalOptions) for name in option.names} <= RESERVED
