"""The formats of output: the same data in another dress, chosen from, by column, and page after page."""

from __future__ import annotations

import csv
import io
import json
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from heygen.output import formats, json_text
from heygen.output.formats.tsv import line as tsv_line
from heygen_api import operations
from heygen_api.record import Operation
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from tests.cli.test_output import VALUES, on_a_terminal
from tests.support.running import NOWHERE, Sandbox, heygen_here
from tests.support.scripted_server import Answer, Scripted, ok, scripted_server

LISTS = [operation for operation in operations.load_all() if operation.pagination and operation.command]
HOSTILE = "a\x1b[31mred\x9b2J\x7f\u202eevil"
CREATE = "video create --type avatar --avatar-id a --script s --voice-id v"
NAMES = ("json", "csv", "human", "id", "ndjson", "table", "text", "tsv", "yaml")


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def printed(server: Scripted, answer: Answer, *arguments: str) -> str:
    """Run a command and return what it prints."""
    server.says(answer)
    ended = heygen_here(*arguments, environ=server.environ())
    assert ended.code == 0, ended.stderr
    return ended.stdout.decode()


def page(items: list[Any], token: str | None = None) -> Answer:
    """Return a page of a list."""
    content = {"data": items, "has_more": token is not None, "next_token": token}
    return Answer(body=json.dumps(content).encode())


def test_the_formats_are_the_modules_of_a_folder() -> None:
    assert formats.names() == NAMES
    assert all(formats.summary(name) for name in NAMES)


@pytest.mark.parametrize("operation", LISTS, ids=lambda operation: " ".join(operation.command))
def test_each_list_says_the_same_in_every_format(operation: Operation, sandbox: Sandbox) -> None:
    first = sandbox_run(sandbox, operation, "json")
    items = items_of(operation, first)
    lines = sandbox_run(sandbox, operation, "ndjson").splitlines()
    assert fresh([json.loads(line) for line in lines]) == items
    assert fresh(items_of(operation, json.dumps(yaml.safe_load(sandbox_run(sandbox, operation, "yaml"))))) == items
    rows = list(csv.DictReader(io.StringIO(sandbox_run(sandbox, operation, "csv"))))
    assert len(rows) == len(items)
    for row, item in zip(rows, items, strict=True):
        assert {name: row[name] for name in stable(item)} == {
            name: spelled(value) for name, value in item.items() if name in stable(item)
        }
    if items:
        ids = sandbox_run(sandbox, operation, "id").splitlines()
        assert len(ids) == len(items)


def sandbox_run(sandbox: Sandbox, operation: Operation, name: str) -> str:
    """Run the command of a list by its first example, in a format."""
    words = [word for word in shlex.split(operation.examples[0].command)[1:] if word != "--human"]
    ended = heygen_here(*words, "--output", name, environ=sandbox.environ)
    assert ended.code == 0, ended.stderr
    return ended.stdout.decode()


def items_of(operation: Operation, text: str) -> list[Any]:
    """Return the items of an answer, without links, which are signed anew each time."""
    value = json.loads(text)
    assert operation.pagination is not None
    for name in operation.pagination.items.split("."):
        value = value[name]
    return fresh(value)


def fresh(value: Any) -> Any:
    """Return a value without the parts of links that change with each answer."""
    if isinstance(value, dict):
        return {name: fresh(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [fresh(entry) for entry in value]
    return value.partition("?expires=")[0] if isinstance(value, str) else value


def stable(item: Any) -> set[str]:
    """Return the names of fields that hold no link."""
    return {name for name, value in item.items() if "http" not in json.dumps(value)}


def spelled(value: Any) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def test_text_is_made_for_reading_lines(server: Scripted) -> None:
    one = ok({"id": "v", "title": "A\tB", "tags": ["x"], "none": None})
    assert printed(server, one, "video", "get", "v", "--output", "text") == 'id\tv\ntitle\tA\\tB\ntags\t["x"]\nnone\t\n'
    chosen = printed(server, one, "video", "get", "v", "--select", "data.title", "--output", "text")
    assert chosen == "A\tB\n"
    ids = printed(server, page([{"id": "a"}, {"id": "b"}]), "video", "list", "--select", "data[].id", "--output=text")
    assert ids == "a\nb\n"


@given(st.lists(st.text(), min_size=1))
def test_a_line_of_tab_separated_values_holds_any_text(fields: list[str]) -> None:
    line = tsv_line(fields)
    assert not {"\n", "\r"} & set(line)
    unescape = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}
    found = []
    for field in line.split("\t"):
        text, rest = "", field
        while rest:
            step = 2 if rest[:2] in unescape else 1
            text += unescape.get(rest[:step], rest[:step])
            rest = rest[step:]
        found.append(text)
    assert found == fields


@pytest.mark.parametrize(
    ("path", "answer", "expected"),
    [
        ("video get v", ok({"id": "v1", "folder_id": "f"}), "v1\n"),
        ("voice list", page([{"voice_id": "a", "name": "x"}, {"voice_id": "b"}]), "a\nb\n"),
        (CREATE, ok({"video_id": "n", "status": "waiting"}), "n\n"),
        ("video-translate languages list", ok(["de", "es"]), "de\nes\n"),
    ],
)
def test_ids_come_one_a_line(server: Scripted, path: str, answer: Answer, expected: str) -> None:
    assert printed(server, answer, *path.split(), "--output", "id") == expected


def test_an_answer_that_cannot_be_shown_so_tells_what_was_made(server: Scripted) -> None:
    server.says(ok({"video_id": "made1", "status": "waiting"}))
    words = ["video", "create", "--type", "avatar", "--avatar-id", "a", "--script", "s", "--voice-id", "v"]
    ended = heygen_here(*words, "--select", "abs(data.video_id)", environ=server.environ())
    assert ended.code == 1
    assert "made1" in ended.error["message"]
    assert "heygen video get made1" in ended.error["hint"]
    assert ended.error["idempotency_key"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--output", "xml"], "There is: json, csv"),
        (["--output", "tabel"], "Did you mean table?"),
        (["--output"], "--output FORMAT"),
        (["--output", "csv", "--output", "id"], "Give it once"),
        (["--human", "--output", "csv"], "one of them"),
        (["--select", "data["], "data["),
        (["--select", "data[].{a: b"], "JMESPath"),
        (["--columns", "id,,name"], "a name is missing"),
        (["--max-items", "0"], "a number from 1"),
        (["--max-items", "many"], "a number from 1"),
        (["--human=perhaps"], "true or false"),
    ],
)
def test_what_cannot_be_chosen_is_said_before_anything_is_sent(arguments: list[str], told: str) -> None:
    ended = heygen_here("video", "list", *arguments, environ=NOWHERE)
    assert (ended.code, ended.stdout) == (2, b"")
    assert told in ended.stderr.decode()


def test_a_bad_expression_is_pointed_at() -> None:
    ended = heygen_here("video", "list", "--select", "data[].!id", environ=NOWHERE)
    assert "at character 8" in ended.error["message"]
    assert "data[]. >>> !id" in ended.error["hint"]


def test_global_options_stand_anywhere(server: Scripted) -> None:
    expected = printed(server, page([{"id": "a"}]), "video", "list", "--output", "id")
    for words in (
        ["--output", "id", "video", "list"],
        ["video", "--output=id", "list"],
        ["--output=id", "--limit", "5", "video", "list"],
        ["--quiet", "video", "list", "--output", "id"],
    ):
        assert printed(server, page([{"id": "a"}]), *words) == expected == "a\n"


def test_columns_are_chosen_by_path(server: Scripted) -> None:
    items = page([{"id": "a", "user": {"name": "Zoë"}, "tags": ["x", "y"], "odd-name": 1}])
    shown = printed(server, items, "video", "list", "--output", "csv", "--columns", "id,user.name,tags[0],odd-name")
    assert shown == "id,user.name,tags[0],odd-name\na,Zoë,x,1\n"


def test_a_table_shows_states_times_and_sizes_as_people_read_them(server: Scripted) -> None:
    resource = {"status": "failed", "created_at": 1767225600, "duration": 65.0, "file_size": 1_250_000, "none": None}
    shown = printed(server, ok(resource), "video", "get", "v", "--human")
    lines = dict(line.split(maxsplit=1) for line in shown.splitlines())
    assert lines["created_at"].startswith(("2026-01-01", "2025-12-31"))
    assert (lines["duration"], lines["file_size"], lines["none"]) == ("1m05s", "1.2 MB", "-")


@pytest.mark.parametrize("columns", [50, 80, 160])
def test_a_table_fits_and_keeps_ids_whole(server: Scripted, columns: int) -> None:
    ids = ["vid_0123456789abcdef0123456789abcdef", "vid_2"]
    items = [{"id": each, "title": "A long title " * 9, "status": "completed", "duration": 2.0} for each in ids]
    server.says(page(items))
    shown = on_a_terminal(["video", "list", "--human"], server.environ(NO_COLOR="1"), columns=columns)
    assert all(each in shown for each in ids)
    assert all(len(line) <= columns for line in shown.splitlines() if "Not shown" not in line)
    assert "completed" in shown
    assert ("Not shown" in shown) == (columns == 50)


@pytest.mark.parametrize("name", NAMES)
def test_a_terminal_sees_nothing_that_drives_it(server: Scripted, name: str) -> None:
    server.says(page([{"id": HOSTILE, "title": HOSTILE}]))
    shown = on_a_terminal(["video", "list", "--output", name], server.environ(NO_COLOR="1"))
    assert not {"\x1b", "\x9b", "\x7f", "\u202e"} & set(shown)
    assert "evil" in shown
    if name in ("csv", "tsv", "text"):
        whole = printed(server, page([{"id": "x", "title": HOSTILE}]), "video", "list", "--output", name)
        assert "\x7f" in whole
        assert "\u202e" in whole


@given(value=VALUES)
def test_every_format_prints_whatever_comes(server: Scripted, value: Any) -> None:
    for name in NAMES:
        server.says(ok(value))
        ended = heygen_here("video", "get", "v", "--output", name, environ=server.environ())
        assert ended.code == 0 or (name == "id" and ended.error["code"] == "cli_not_shown"), ended.stderr


def test_all_pages_are_one_list(server: Scripted) -> None:
    answers = [page([{"id": "a"}], "t1"), page([], "t2"), page([{"id": "b"}])]
    server.says(*answers)
    ended = heygen_here("video", "list", "--all", environ=server.environ())
    assert ended.json == {"data": [{"id": "a"}, {"id": "b"}], "has_more": False, "next_token": None}
    assert [asked.path.partition("token=")[2] for asked in server.asked] == ["", "t1", "t2"]
    server.says(*answers)
    assert heygen_here("video", "list", "--all", "--output", "id", environ=server.environ()).text == "a\nb\n"


def test_no_more_items_than_wanted(server: Scripted) -> None:
    server.says(page([{"id": "a"}, {"id": "b"}], "t1"), page([{"id": "c"}, {"id": "d"}], "t2"))
    ended = heygen_here("video", "list", "--max-items", "3", environ=server.environ())
    assert [item["id"] for item in ended.json["data"]] == ["a", "b", "c"]
    assert ended.messages[-1]["notice"]["next_token"] == ended.json["next_token"] == "t1"
    assert "limit=3" in server.asked[0].path


@pytest.mark.parametrize("name", ["json", "ndjson"])
@pytest.mark.parametrize(
    ("last", "code"),
    [
        (Answer(status=500, body=b"{}"), 1),
        (Answer(status=401, body=b'{"error": {"code": "unauthorized", "message": "no"}}'), 3),
        (page([], "t1"), 1),
        (page("no list"), 1),  # type: ignore[arg-type]  # what a broken server might send
    ],
)
def test_a_list_that_breaks_off_keeps_what_came(server: Scripted, last: Answer, code: int, name: str) -> None:
    server.says(page([{"id": "a"}], "t1"), last)
    ended = heygen_here("video", "list", "--all", "--output", name, environ=server.environ(HEYGEN_MAX_RETRIES="0"))
    assert ended.code == code
    assert b'"a"' in ended.stdout
    *_, notice, error = ended.messages
    assert notice["notice"]["next_token"] == "t1"
    assert error["error"]["message"]


def test_requests_are_told_on_demand_and_secrets_are_masked(server: Scripted) -> None:
    server.says(ok({"id": "v", "secret": "whsec_123"}, headers={"X-Request-Id": "req_9"}))
    told = heygen_here("video", "get", "v", "--verbose", environ=server.environ())
    assert told.messages == [{"notice": {**told.messages[0]["notice"], "status": 200, "request_id": "req_9"}}]
    whole = heygen_here("video", "get", "v", "--debug", environ=server.environ())
    assert [message["notice"]["code"] for message in whole.messages] == ["cli_request", "cli_trace", "cli_answer"]
    assert b"a-key-of-twenty-chars" not in whole.stderr
    assert b"whsec_123" not in whole.stderr
    assert whole.json["data"]["secret"] == "whsec_123"


def test_a_format_is_set_for_all_commands(server: Scripted, tmp_path: Path) -> None:
    server.says(ok({"id": "v"}))
    environ = server.environ(HEYGEN_OUTPUT="yaml", HEYGEN_CONFIG_DIR=str(tmp_path))
    assert heygen_here("video", "get", "v", environ=environ).text == "data:\n  id: v\n"
    assert heygen_here("video", "get", "v", "--output", "id", environ=environ).text == "v\n"
    auto = server.environ(HEYGEN_OUTPUT="auto", NO_COLOR="1")
    assert heygen_here("video", "get", "v", environ=auto).text == '{"data":{"id":"v"}}\n'
    assert on_a_terminal(["video", "get", "v"], auto).split() == ["id", "v"]


@given(value=st.lists(st.dictionaries(st.text(), VALUES, min_size=1), max_size=3))
def test_csv_is_read_back_by_other_programs(server: Scripted, value: list[dict[str, Any]]) -> None:
    text = printed(server, page(value), "video", "list", "--output", "csv")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert len(rows) == len(value)
    for row, item in zip(rows, value, strict=True):
        assert {name: field for name, field in zip(header, row, strict=True) if name in item} == {
            name: spelled(entry) for name, entry in item.items()
        }


def test_a_line_end_within_a_value_makes_no_line_of_csv(server: Scripted) -> None:
    text = printed(server, page([{"id": "a", "title": "one\ntwo\r\nthree"}]), "video", "list", "--output", "csv")
    assert [row["title"] for row in csv.DictReader(io.StringIO(text, newline=""))] == ["one\ntwo\r\nthree"]


def test_lines_of_json_are_spelled_as_the_server_spelled_them(server: Scripted) -> None:
    items = b'{"data": [{"n": [1.10, 1E2, 1e400, 12345678901234567890.5], "t": "\\ud800\\u00e9"}, 2, []]}'
    answer = Answer(body=items)
    expected = '{"n":[1.10,1E2,1e400,12345678901234567890.5],"t":"\\ud800\\u00e9"}\n2\n[]\n'
    assert printed(server, answer, "video", "list", "--output", "ndjson") == expected
    one = Answer(body=b'{"data": {"n": 1.10}}')
    assert printed(server, one, "video", "get", "v", "--output", "ndjson") == '{"n":1.10}\n'


@given(value=VALUES)
def test_the_elements_of_a_json_list_are_its_elements(value: Any) -> None:
    found = json_text.elements(json.dumps([value, value]))
    assert [json.loads(each) for each in found] == [value, value]
    assert json_text.elements("[]") == json_text.elements('{"a": [1]}') == []


@given(value=VALUES)
def test_yaml_is_read_back_by_readers_of_both_versions(server: Scripted, value: Any) -> None:
    text = printed(server, ok(value), "video", "get", "v", "--output", "yaml")
    assert yaml.safe_load(text) == {"data": value}


@pytest.mark.parametrize("text", ["1e5", "0o17", "no", "12:30", "2026-07-01", "a\x85b", "~", "1_000", ".inf", "0x1F"])
def test_texts_that_look_like_something_else_are_quoted_in_yaml(server: Scripted, text: str) -> None:
    shown = printed(server, ok({"title": text}), "video", "get", "v", "--output", "yaml")
    assert YAML(typ="safe").load(shown) == yaml.safe_load(shown) == {"data": {"title": text}}


def test_each_line_of_text_has_the_same_columns(server: Scripted) -> None:
    items = page([{"id": "a", "title": "x", "odd": 1}, {"title": "y", "id": "b"}])
    lines = printed(server, items, "video", "list", "--output", "text").splitlines()
    assert [line.split("\t")[:2] for line in lines] == [["a", "x"], ["b", "y"]]
    assert len({line.count("\t") for line in lines}) == 1


def test_a_list_of_nothing_but_empty_pages_ends(server: Scripted) -> None:
    server.says(*(page([], f"t{number}") for number in range(150)))
    ended = heygen_here("video", "list", "--all", environ=server.environ())
    assert (ended.code, ended.error["code"]) == (1, "cli_bad_answer")
    assert len(server.asked) == 101


def test_a_token_is_told_as_it_is_typed(server: Scripted) -> None:
    server.says(page([{"id": "a"}], "it's & more"))
    ended = heygen_here("video", "list", "--max-items", "1", environ=server.environ())
    assert ended.messages[-1]["notice"]["message"].endswith("--token 'it'\"'\"'s & more'")
