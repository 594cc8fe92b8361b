"""Options: how they are given, what they become on the wire."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from heygen.aliases import renamed
from heygen.config.durations import seconds, spelled
from heygen.errors import CliError
from heygen.output.messages import Messages
from heygen.output.streams import Stream, Streams
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.running import NOWHERE, heygen_here
from tests.support.scripted_server import Scripted, ok, scripted_server

SPEECH = ("voice", "speech", "create", "--text", "hi", "--voice-id", "v")


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def query(server: Scripted, *arguments: str) -> Mapping[str, list[str]]:
    """Run a command and return the query that the server got."""
    server.says(ok([]))
    ended = heygen_here(*arguments, environ=server.environ())
    assert ended.code == 0, ended.stderr
    return parse_qs(urlsplit(server.asked[-1].path).query, keep_blank_values=True)


def body(server: Scripted, *arguments: str) -> Any:
    """Run a command and return the body that the server got."""
    server.says(ok({"lipsync_id": "l", "video_translation_ids": ["t"]}))
    ended = heygen_here(*arguments, environ=server.environ())
    assert ended.code == 0, ended.stderr
    return json.loads(server.asked[-1].body)


@pytest.mark.parametrize(
    "given",
    [
        ["--output-languages", "a,b,c"],
        ["--output-languages", "a", "--output-languages", "b", "--output-languages", "c"],
        ["--output-languages=a,b", "--output-languages", "c"],
        ["--output-languages", " a, b ,c,"],
    ],
)
def test_a_list_is_repeated_or_separated_by_commas(server: Scripted, given: list[str]) -> None:
    create = ("video-translate", "create", "-d", '{"video": {"type": "url", "url": "u"}}')
    assert body(server, *create, *given)["output_languages"] == ["a", "b", "c"]


def test_an_option_that_is_not_given_is_not_sent(server: Scripted) -> None:
    assert query(server, "video", "list") == {}
    assert body(server, *SPEECH) == {"text": "hi", "voice_id": "v"}


def test_numbers_and_booleans_are_sent_as_such(server: Scripted) -> None:
    assert body(server, *SPEECH, "--speed", "1.5")["speed"] == 1.5
    assert query(server, "voice", "list", "--limit", "5") == {"limit": ["5"]}
    create = ("lipsync", "create", "-d", '{"video": {"type": "url", "url": "u"}, "audio": {"type": "url", "url": "u"}}')
    assert body(server, *create, "--enable-caption")["enable_caption"] is True
    assert body(server, *create, "--no-enable-caption")["enable_caption"] is False
    assert body(server, *create, "--enable-caption=false")["enable_caption"] is False


def test_a_value_may_begin_with_a_dash_or_be_empty(server: Scripted) -> None:
    speech = ("voice", "speech", "create", "--voice-id", "v")
    assert body(server, *speech, "--text=-5 degrees")["text"] == "-5 degrees"
    assert body(server, *speech, "--text=--wait")["text"] == "--wait"
    assert query(server, "voice", "list", "--language", "") == {"language": [""]}


def test_an_id_that_begins_with_a_dash_comes_after_two_of_them(server: Scripted) -> None:
    server.says(ok({}))
    ended = heygen_here("video", "get", "--quiet", "--", "-x", environ=server.environ())
    assert (ended.code, server.asked[0].path) == (0, "/v3/videos/-x")


@pytest.mark.parametrize(
    ("arguments", "expected", "got"),
    [
        (["voice", "list", "--limit", "0"], "at least 1", 0),
        (["voice", "list", "--limit", "101"], "at most 100", 101),
        (["voice", "list", "--limit", "five"], "an integer", "five"),
        (["voice", "list", "--limit", "1.5"], "an integer", "1.5"),
        (["voice", "list", "--limit", "-3"], "at least 1", -3),
        (["voice", "list", "--type", "pubic"], "one of public, private", "pubic"),
        (["audio", "sounds", "list", "--query", "x", "--min-score", "nan"], "a number", "nan"),
    ],
)
def test_a_parameter_is_checked_before_it_is_sent(arguments: list[str], expected: str, got: Any) -> None:
    ended = heygen_here(*arguments, environ=NOWHERE)
    fault = ended.error["faults"][0]
    assert (ended.code, fault["expected"], fault["got"]) == (2, expected, got)


def test_a_parameter_goes_unchecked_on_request(server: Scripted) -> None:
    arguments = ("voice", "list", "--limit", "five", "--type", "shared", "--no-validate")
    assert query(server, *arguments) == {"limit": ["five"], "type": ["shared"]}


def test_a_required_parameter_is_asked_for() -> None:
    ended = heygen_here("audio", "sounds", "list", environ=NOWHERE)
    assert (ended.code, ended.error["param"], ended.error["hint"]) == (2, "query", "Give it: --query TEXT")


def test_a_missing_parameter_is_left_out_on_request(server: Scripted) -> None:
    assert query(server, "audio", "sounds", "list", "--no-validate") == {}


def test_bytes_that_are_no_text_are_refused() -> None:
    ended = heygen_here(*SPEECH[:-1], "\udcff", environ=NOWHERE)
    assert (ended.code, ended.error["param"]) == (2, "--voice-id")


def test_each_create_carries_a_key_of_its_own(server: Scripted) -> None:
    create = ("video", "create", "--type", "avatar", "--avatar-id", "a", "--script", "hi")
    keys = []
    for arguments in (create, create, (*create, "--idempotency-key", "my-key:1.2_3")):
        server.says(ok({"video_id": "v"}))
        assert heygen_here(*arguments, environ=server.environ()).code == 0
        keys.append({name.lower(): value for name, value in server.asked[0].headers.items()}["idempotency-key"])
    assert keys[0] != keys[1]
    assert keys[2] == "my-key:1.2_3"


@pytest.mark.parametrize("key", ["", "a b", "é", "x" * 256, "a\r\nb"])
def test_a_key_that_no_header_takes_is_refused_without_a_check_too(key: str) -> None:
    create = ("video", "create", "--no-validate", f"--idempotency-key={key}")
    ended = heygen_here(*create, environ=NOWHERE)
    assert (ended.code, ended.error["faults"][0]["pointer"]) == (2, "/idempotency-key")


@pytest.mark.parametrize(
    ("text", "length"),
    [
        *(("90s", 90), ("20m", 1200), ("1h30m", 5400), ("1h", 3600), ("45", 45), ("0.5s", 0.5), ("1h0m5s", 3605)),
        *(("1.5m", 90), ("20ms", 0.02), (".5h", 1800), ("1m2h", 7260), ("5000000us", 5), ("1m30", 90)),
    ],
)
def test_durations_are_written_as_people_write_them(text: str, length: float) -> None:
    assert seconds(text, "--timeout") == length


@pytest.mark.parametrize(
    "text", ["", "s", "1d", "-5m", "0", "five", "1 h", "٣m", "1e3s", "1..5s", "9" * 18 + "h", "0ns"]
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(CliError, match="--timeout"):
        seconds(text, "--timeout")


@given(st.integers(1, 10**6))
@settings(max_examples=50)
def test_a_spelled_duration_is_the_same_duration(length: int) -> None:
    assert seconds(spelled(length), "--timeout") == length


def test_a_deprecated_option_still_works_and_is_warned_of(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    import sys

    closed = Stream(None, is_terminal=False)
    messages = Messages(streams=Streams(closed, closed, Stream(sys.stderr.buffer, is_terminal=False)))
    current = {"--old": "--new", "--no-old": "--no-new"}
    tokens = ["--old=1", "--no-old", "-x", "--", "--old"]
    assert list(renamed(tokens, current, "video get", messages)) == ["--new=1", "--no-new", "-x", "--", "--old"]
    warnings = [json.loads(line)["warning"] for line in capfdbinary.readouterr().err.splitlines()]
    assert [warning["code"] for warning in warnings] == ["cli_deprecated_command"] * 2
    assert "--new" in warnings[0]["message"]
