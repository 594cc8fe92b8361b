"""The request body: where `--data` takes it from, what options do to it, and what is said of its faults."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from heygen.errors import CliError
from heygen.operation.request.body import Source, parse
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.running import NOWHERE, Finished, heygen_here
from tests.support.scripted_server import Scripted, ok, scripted_server

BODY = {"type": "avatar", "avatar_id": "a", "script": "Grüße, 世界", "voice_id": "v"}


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        running.says(ok({"video_id": "vid_1"}))
        yield running


def sent(server: Scripted, *arguments: str, stdin: bytes = b"") -> Any:
    """Run `video create` and return the body that the server got."""
    server.says(ok({"video_id": "vid_1"}))
    ended = heygen_here("video", "create", *arguments, environ=server.environ(), stdin=stdin)
    assert ended.code == 0, ended.stderr
    return json.loads(server.asked[-1].body)


def refused(*arguments: str, command: tuple[str, ...] = ("video", "create"), stdin: bytes = b"") -> Finished:
    """Run a command that must not send anything."""
    ended = heygen_here(*command, *arguments, environ=NOWHERE, stdin=stdin)
    assert (ended.code, ended.stdout, ended.error["code"]) == (2, b"", "usage_error")
    return ended


def test_data_comes_from_the_command_line_a_file_or_standard_input(server: Scripted, tmp_path: Path) -> None:
    file = tmp_path / "request.json"
    text = json.dumps(BODY)
    file.write_text(text)
    expected = {**BODY, "aspect_ratio": "auto"}
    assert sent(server, "-d", text) == expected
    assert sent(server, "--data", str(file)) == expected
    assert sent(server, f"--data=@{file}") == expected
    assert sent(server, "-d", "-", stdin=text.encode()) == expected


@pytest.mark.parametrize("mark", [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")])
def test_a_byte_order_mark_is_no_part_of_the_json(server: Scripted, mark: tuple[bytes, str]) -> None:
    content = mark[0] + json.dumps(BODY, ensure_ascii=False).encode(mark[1])
    assert sent(server, "-d", "-", stdin=content)["script"] == BODY["script"]


def test_options_override_the_fields_of_data(server: Scripted) -> None:
    body = sent(server, "-d", json.dumps(BODY), "--script", "Other", "--title", "", "--no-remove-background")
    assert (body["script"], body["title"], body["remove_background"]) == ("Other", "", False)


def test_the_default_of_the_command_line_is_sent_unless_the_field_is_given(server: Scripted) -> None:
    assert sent(server, "-d", json.dumps(BODY))["aspect_ratio"] == "auto"
    assert sent(server, "-d", json.dumps({**BODY, "aspect_ratio": "9:16"}))["aspect_ratio"] == "9:16"
    assert sent(server, "-d", json.dumps(BODY), "--aspect-ratio", "1:1")["aspect_ratio"] == "1:1"


def test_a_number_as_long_as_it_likes_to_be_arrives_whole(server: Scripted) -> None:
    number = 10**300 + 7
    assert sent(server, "-d", json.dumps({**BODY, "x": number}), "--no-validate")["x"] == number


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1,}', "line 1, column 9"),
        ('{\n  "a": tru\n}', "line 2, column 8"),
        ('{"a": "b', "column 7"),
        ('{"a": NaN}', "NaN"),
        ('{"a": 1e999}', "too large"),
        ('{"a": 1, "a": 2}', "twice"),
        ("[" * 5000, "nested too deeply"),
        ('{"a":' * 300 + "1" + "}" * 300, "nested too deeply"),
        (f'{{"a": {"9" * 5000}}}', "4300 digits"),
        ("", "empty"),
        ("  ", "empty"),
    ],
)
def test_bad_json_is_located(text: str, said: str) -> None:
    ended = refused("-d", text)
    assert said in ended.error["message"]
    assert ended.error["param"] == "--data"


def test_the_line_of_a_fault_is_shown_around_it() -> None:
    text = "{\n" + '"a": ' + "1" * 500 + " x\n}"
    assert refused("-d", text).error["hint"].startswith("...111")
    assert " >>> x" in refused("-d", text).error["hint"]


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes('{"a": "é"}'.encode("latin-1"))
    assert "not.json" in refused("-d", "not.json").error["message"]
    assert "not.json" in refused("-d", "@not.json").error["message"]
    assert "not valid UTF-8" in refused("-d", str(tmp_path / "latin")).error["message"]
    assert "cannot be read" in refused("-d", f"@{tmp_path}").error["message"]
    assert refused("-d", "@\0").code == 2
    assert refused("-d", "x" * 5000).code == 2
    assert "standard input" in refused("-d", "-", stdin=b'{"a": "\xff"}').error["message"]


@pytest.mark.parametrize("text", ["[]", "1", '"text"', "null"])
def test_a_body_that_is_no_object_is_refused(text: str) -> None:
    assert refused("-d", text).error["faults"]
    assert "override" in refused("-d", text, "--title", "x").error["message"]


@pytest.mark.parametrize("text", ['{"title": "\\ud800"}', '{"\\ud800": 1}'])
def test_half_a_character_is_refused(text: str) -> None:
    assert "UTF-8" in refused("-d", text, "--no-validate").error["message"]


def test_all_faults_come_in_one_answer_each_with_its_place() -> None:
    body = {
        "type": "studio",
        "titel": "x",
        "scenes": [
            {"type": "avatar_video", "input": {"type": "avatar", "voice_id": 7, "avatar_id": "a"}},
            {"type": "image", "sorce": {}},
            {"type": "musical"},
            {},
        ],
    }
    faults = {fault["pointer"]: fault for fault in refused("-d", json.dumps(body)).error["faults"]}
    assert faults["/titel"]["nearest"] == "title"
    assert (faults["/scenes/0/input/voice_id"]["got"], faults["/scenes/1/sorce"]["nearest"]) == (7, "source")
    assert faults["/scenes/1/source"]["give"].endswith("in --data")
    assert "avatar_video" in faults["/scenes/2/type"]["expected"]
    assert "/scenes/3/type" in faults


def test_a_missing_field_says_how_to_give_it() -> None:
    arguments = ("--output-languages", "es", "--mode", "precision", "--wait")
    error = refused(*arguments, command=("video-translate", "create")).error
    assert error["param"] == "video"
    assert "--video FILE|URL|ID" in error["hint"]
    assert "--text TEXT" in refused(command=("voice", "speech", "create")).error["hint"]


def test_a_union_without_its_discriminator_names_the_variants() -> None:
    error = refused("-d", "{}").error
    assert (error["param"], error["faults"][0]["pointer"]) == ("type", "/type")
    assert "cinematic_avatar" in error["faults"][0]["expected"]
    assert refused("--type", "avatr").error["faults"][0]["nearest"] == "avatar"


def test_an_option_is_a_list_where_the_chosen_variant_wants_one(server: Scripted) -> None:
    several = sent(server, "--type", "cinematic_avatar", "--prompt", "p", "--avatar-id", "a, b")
    assert several["avatar_id"] == ["a", "b"]
    assert sent(server, "--type", "avatar", "--avatar-id", "a")["avatar_id"] == "a"


def test_no_validate_sends_what_the_contract_does_not_know(server: Scripted) -> None:
    body = sent(server, "-d", '{"type": "hologram", "new": [1]}', "--fit", "squeeze", "--no-validate")
    assert body == {"type": "hologram", "new": [1], "fit": "squeeze"}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=20,
    )
)
@settings(max_examples=60, deadline=None)
def test_any_json_value_is_read_as_it_is(value: Any) -> None:
    assert parse(Source("the value", json.dumps(value))) == value


@given(st.text(max_size=40))
@settings(max_examples=80, deadline=None)
def test_any_text_is_json_or_a_usage_error(text: str) -> None:
    with suppress(CliError):
        parse(Source("the value", text))
