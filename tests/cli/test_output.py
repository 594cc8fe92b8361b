"""Standard output: what the server sent, spaced for a pipe or a terminal, or laid out for people."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import termios
import time
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from heygen.output import json_text
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.running import COMMAND, NOWHERE, clean_environ, heygen, heygen_here
from tests.support.scripted_server import Answer, Scripted, ok, scripted_server

AS_SENT = b'{"data": {"id": "v", "new": [1.00, 1e400, -0.0, 12345678901234567890123], "n\\u00e9w": "\\ud83d\\ude00"}}'
LONGEST_LABEL = len("  --poll-interval DURATION  ")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=25,
)


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def printed(server: Scripted, answer: Answer, *arguments: str, **environ: str) -> str:
    """Run a command and return what it prints."""
    server.says(answer)
    ended = heygen_here(*(arguments or ("video", "get", "v")), environ=server.environ(**environ))
    assert ended.code == 0, ended.stderr
    return ended.stdout.decode()


def on_a_terminal(arguments: list[str], environ: Mapping[str, str], columns: int = 80, typed: bytes = b"") -> str:
    """Run a command on a terminal of its own and return what that shows."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    os.set_blocking(leader, False)
    environ = {**clean_environ(), "TERM": "xterm", "PAGER": "cat", **environ}
    with subprocess.Popen(
        [*COMMAND, *arguments], stdin=follower, stdout=follower, stderr=follower, env=environ
    ) as process:
        os.close(follower)
        if typed:
            time.sleep(0.5)
            os.write(leader, typed)
        shown = b""
        while True:
            ended = process.poll() is not None
            try:
                shown += os.read(leader, 65536)
            except BlockingIOError:
                time.sleep(0.01)
            except OSError:
                break
            if ended:
                break
    os.close(leader)
    return shown.decode().replace("\r\n", "\n")


def test_names_numbers_and_escapes_stay_as_the_server_spelled_them(server: Scripted) -> None:
    shown = printed(server, Answer(body=AS_SENT))
    assert shown == (
        '{"data":{"id":"v","new":[1.00,1e400,-0.0,12345678901234567890123],"n\\u00e9w":"\\ud83d\\ude00"}}\n'
    )


def test_a_terminal_gets_indented_json(server: Scripted) -> None:
    server.says(ok({"id": "v", "tags": [], "size": {"w": 1}}))
    shown = on_a_terminal(["video", "get", "v"], server.environ())
    expected = '{\n  "data": {\n    "id": "v",\n    "tags": [],\n    "size": {\n      "w": 1\n    }\n  }\n}\n'
    assert shown == expected


def test_an_answer_that_is_not_json_is_passed_on_byte_for_byte(server: Scripted) -> None:
    operation = ("video", "delete", "v", "--force")
    assert printed(server, Answer(status=204, body=b""), *operation) == ""


def test_output_is_utf_8_whatever_the_locale(server: Scripted) -> None:
    server.says(ok({"title": "世界"}))
    environ = {**server.environ(), "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    ended = heygen("video", "get", "v", environ=environ)
    assert (ended.code, json.loads(ended.stdout)) == (0, {"data": {"title": "世界"}})


def test_a_list_is_a_table_for_people(server: Scripted) -> None:
    videos = [
        {"id": "vid_1", "title": "One [b]two[/b]", "status": "completed", "duration": 2.5, "created_at": 1711288320},
        {"id": "vid_2", "title": None, "status": "odd\x1b[31m", "x": {"y": 1}},
    ]
    answer = Answer(body=json.dumps({"data": videos, "has_more": True, "next_token": "abc"}).encode())
    server.says(answer)
    ended = heygen_here("video", "list", "--human", environ=server.environ())
    header, first, second = ended.text.splitlines()
    assert header.split()[:3] == ["ID", "TITLE", "STATUS"]
    assert "One [b]two[/b]" in first
    assert "2024-03-24" in first
    assert second.split() == ["vid_2", "odd�[31m"]
    assert "--token abc" in ended.stderr.decode()


def test_a_wide_table_is_whole_on_a_pipe_and_fits_a_terminal(server: Scripted) -> None:
    title = "word " * 60
    server.says(ok([{"id": "vid_1", "title": title.strip(), "status": "completed"}]))
    assert title.strip() in heygen("video", "list", "--human", environ=server.environ()).text
    shown = on_a_terminal(["video", "list", "--human"], server.environ(NO_COLOR="1"))
    assert max(map(len, shown.splitlines())) <= 80


def test_no_colour_means_none(server: Scripted) -> None:
    server.says(ok([{"id": "vid_1"}]))
    assert "\x1b[" in on_a_terminal(["video", "list", "--human"], server.environ())
    bare = on_a_terminal(["video", "list", "--human"], server.environ(NO_COLOR="1"))
    assert "\x1b[" not in bare
    assert "\x1b[" not in heygen("video", "list", "--human", environ=server.environ()).text


def test_one_resource_is_laid_out_for_people(server: Scripted) -> None:
    shown = printed(
        server, ok({"id": "vid_1", "status": "failed", "failure_message": "no\x07 credit"}), HEYGEN_OUTPUT="human"
    )
    assert [line.split(maxsplit=1)[1] for line in shown.splitlines()] == ["vid_1", "failed", "no� credit"]


@pytest.mark.parametrize("value", [[], {}, None, 5, "text", [1, "a"], [{"a": [{"b": 1}]}], {"a": {"b": [[1]]}}])
def test_people_get_something_for_any_shape_of_answer(server: Scripted, value: Any) -> None:
    for command in (("video", "list"), ("video", "get", "v"), ("webhook", "event-types", "list")):
        printed(server, ok(value), *command, "--human")
        printed(server, Answer(body=json.dumps(value).encode()), *command, "--human")


def test_quiet_keeps_notices_off(server: Scripted) -> None:
    server.says(Answer(body=b'{"data": [], "next_token": null}'))
    assert heygen_here("video", "list", "--human", environ=server.environ()).stderr
    assert heygen_here("video", "list", "--human", "--quiet", environ=server.environ()).stderr == b""


def test_a_schema_is_printed_as_it_is_without_key_network_or_arguments() -> None:
    for arguments in (
        ["video", "create", "--request-schema"],
        ["video", "get", "--response-schema"],
        ["video", "create", "--type", "nonsense", "-d", "{", "--request-schema", "--wait"],
    ):
        ended = heygen_here(*arguments, environ={**NOWHERE, "HEYGEN_API_KEY": "", "HEYGEN_OUTPUT": "human"})
        assert (ended.code, ended.json["$schema"]) == (0, "https://json-schema.org/draft/2020-12/schema")


def test_a_command_without_a_body_has_no_schema_for_it() -> None:
    ended = heygen_here("video", "get", "v", "--request-schema", environ=NOWHERE)
    assert (ended.code, ended.error["code"]) == (2, "usage_error")


def test_a_deletion_asks_on_a_terminal(server: Scripted) -> None:
    server.says(ok({"deleted": True}))
    assert "Nothing was done" in on_a_terminal(["video", "delete", "vid_1"], server.environ(), typed=b"n\n")
    assert server.asked == []
    assert '"deleted": true' in on_a_terminal(["video", "delete", "vid_1"], server.environ(), typed=b"y\n")


@pytest.mark.parametrize("columns", [20, 80, 200])
def test_help_fits_the_terminal(columns: int) -> None:
    for words in ([], ["video"], ["video", "get"]):
        shown = on_a_terminal([*words, "--help"], {}, columns)
        assert "\x1b[1m" in shown
        plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
        text = [line for line in plain.splitlines() if not line.startswith("  heygen")]
        assert max(map(len, text)) <= max(min(columns, 100), LONGEST_LABEL + 40)


@given(VALUES)
@settings(max_examples=100)
def test_spacing_changes_nothing_but_spaces(value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False)
    assert json_text.indented(text) == json.dumps(value, ensure_ascii=False, indent=2)
    compact = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    assert b"".join(json_text.compact(text.encode())) == compact
    assert b"".join(json_text.compact(json_text.indented(text).encode())) == compact


def test_a_large_answer_is_made_compact_in_pieces() -> None:
    value = [{"text": 'a "b" \\ c', "number": 1.50, "list": [True, None]}] * 40_000
    pieces = list(json_text.compact(json.dumps(value, indent=2).encode()))
    assert b"".join(pieces) == json.dumps(value, separators=(",", ":")).encode()
    assert max(map(len, pieces)) < 2 * 2**20


@given(st.dictionaries(st.text(), VALUES, max_size=4))
@settings(max_examples=60)
def test_the_members_of_an_object_are_its_members(value: dict[str, Any]) -> None:
    members = json_text.members(json.dumps(value))
    assert {name: json.loads(text) for name, text in members.items()} == value


@given(st.text())
@settings(max_examples=60)
def test_printable_text_has_no_control_character(text: str) -> None:
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in json_text.printable(text))
