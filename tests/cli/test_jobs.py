"""`heygen jobs`: what it shows of the journal, and what it says where there is nothing to show."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen
from heygen.journal import Create, Entry, Journal, account_of
from heygen.output.messages import Messages
from heygen.output.streams import Stream, Streams

from tests.support.running import COMMAND, Finished, clean_environ, heygen, heygen_here

KEY = "sk_a-key-of-twenty-chars"
BASE = "http://127.0.0.1:9"
HOUR = 3600.0
CREATE = Create(
    operation="createVideo",
    command=("video", "create"),
    key="key-1",
    base_url=BASE,
    account=account_of(KEY),
    request={"body": {"script": "Hello."}},
)


@frozen
class Config:
    """A folder with a journal."""

    folder: Path

    @property
    def environ(self) -> dict[str, str]:
        return {"HEYGEN_CONFIG_DIR": str(self.folder), "HEYGEN_JOURNAL": "", "HEYGEN_API_BASE": BASE}

    def journal(self, ago: float = 0.0) -> Journal:
        nothing = Stream(None, is_terminal=False)
        streams = Streams(nothing, nothing, Stream(BytesIO(), is_terminal=False))
        return Journal(self.environ, Messages(streams=streams), now=lambda: time.time() - ago)

    def started(self, ago: float = 0.0, *jobs: str, **changes: Any) -> Entry:
        """Write down what was sent so many seconds ago: answered if it has jobs, else without an answer."""
        journal = self.journal(ago)
        entry = journal.begin(evolve(CREATE, **changes))
        assert entry is not None
        if jobs:
            journal.answered(entry, [("getVideo", (job,)) for job in jobs])
        else:
            journal.unknown(entry, "The connection was lost.")
        return entry

    def jobs(self, *arguments: str, **environ: str) -> Finished:
        return heygen_here("jobs", *arguments, environ={**self.environ, **environ})

    def ids(self, *arguments: str) -> list[str]:
        ended = self.jobs("list", *arguments)
        assert (ended.code, ended.stderr) == (0, b"")
        return [entry["id"] for entry in ended.json["data"]]


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return Config(tmp_path / "config")


@pytest.fixture
def four(config: Config) -> Config:
    config.started(50 * HOUR, key="k1")
    config.started(3 * HOUR, "vid_2", "vid_3", key="k2")
    config.started(2 * HOUR, "trl_1", key="k3", command=("video-translate", "create"), arguments=("t_1",))
    config.started(HOUR, "vid_4", key="k4")
    config.journal().saw(None, BASE, "getVideo", ("vid_4",), "done", "completed")
    return config


def test_open_entries_are_listed_first_and_the_newest_first(four: Config) -> None:
    assert four.ids() == ["j3", "j2", "j1", "j4"]
    assert four.ids("--limit", "2") == ["j3", "j2"]


def test_the_list_is_narrowed_by_kind_state_and_age(four: Config) -> None:
    assert four.ids("--kind", "video") == ["j2", "j1", "j4"]
    assert four.ids("--kind", "video-translate create") == ["j3"]
    assert four.ids("--state", "unknown") == ["j1"]
    assert four.ids("--since", "2h30m") == ["j3", "j4"]
    assert four.ids("--older", "2h30m") == ["j2", "j1"]
    assert four.ids("--since", "24h", "--older", "90m") == ["j3", "j2"]


def test_an_entry_is_listed_with_its_jobs(four: Config) -> None:
    listed = {entry["id"]: entry for entry in four.jobs("list").json["data"]}
    assert {name: listed["j3"][name] for name in ("command", "arguments", "state")} == {
        "command": "video-translate create",
        "arguments": ["t_1"],
        "state": "running",
    }
    assert [(job["id"], job["state"], job["status"]) for job in listed["j4"]["jobs"]] == [
        ("vid_4", "done", "completed")
    ]
    assert abs(listed["j4"]["started_at"] - (time.time() - HOUR)) < 600


def test_people_get_a_table(four: Config) -> None:
    lines = four.jobs("list", "--human").text.splitlines()
    assert lines[0].split() == ["ID", "COMMAND", "STATE", "JOBS", "AGE"]
    assert lines[2].split() == ["j2", "video", "create", "running", "vid_2,", "vid_3", "3h"]
    assert lines[3].split() == ["j1", "video", "create", "unknown", "2d"]


@pytest.mark.parametrize("name", ["j2", "k2", "vid_3"])
def test_an_entry_is_found_by_its_id_its_key_or_a_job(four: Config, name: str) -> None:
    found = four.jobs("get", name).json["data"]
    assert (found["id"], found["idempotency_key"], found["state"]) == ("j2", "k2", "running")
    assert [job["id"] for job in found["jobs"]] == ["vid_2", "vid_3"]
    assert (found["request"], found["repeatable"], found["not_repeatable_because"]) == (None, False, "it was answered")
    assert "vid_3" in four.jobs("get", name, "--human").text


def test_what_got_no_answer_can_be_repeated_as_long_as_its_key_is_known(config: Config) -> None:
    entry = config.started(HOUR)
    found = config.jobs("get", "j1", HEYGEN_API_KEY=KEY).json["data"]
    assert (found["state"], found["why"]) == ("unknown", "The connection was lost.")
    assert (found["repeatable"], found["not_repeatable_because"]) == (True, None)
    assert found["repeatable_until"] == round(entry.started + 23.5 * HOUR)
    assert found["request"] == {"body": {"script": "Hello."}}


@pytest.mark.parametrize(
    ("started", "environ", "because"),
    [
        ({"ago": 24 * HOUR}, {}, "forgotten its key"),
        ({"key": None}, {}, "no idempotency key"),
        ({}, {"HEYGEN_API_KEY": "sk_another"}, "another API key"),
        ({}, {"HEYGEN_API_BASE": "https://api.heygen.com"}, f"it went to {BASE}"),
    ],
)
def test_why_it_cannot_be_repeated_is_said(
    config: Config, started: dict[str, Any], environ: dict[str, str], because: str
) -> None:
    config.started(**started)
    found = config.jobs("get", "j1", **{"HEYGEN_API_KEY": KEY, **environ}).json["data"]
    assert (found["repeatable"], because in found["not_repeatable_because"]) == (False, True)


def test_a_request_that_was_not_stored_cannot_be_repeated(config: Config) -> None:
    journal = Journal(
        {**config.environ, "HEYGEN_JOURNAL_BODIES": "0"},
        Messages(streams=Streams(*[Stream(None, is_terminal=False)] * 3)),
    )
    entry = journal.begin(CREATE)
    journal.unknown(entry, "No answer.")
    found = config.jobs("get", "j1").json["data"]
    assert (found["repeatable"], "HEYGEN_JOURNAL_BODIES" in found["not_repeatable_because"]) == (False, True)


def test_an_unknown_name_is_an_error_that_tells_what_there_is(four: Config) -> None:
    for arguments in (["get", "j9"], ["prune", "--id", "vid_9", "--force"]):
        ended = four.jobs(*arguments)
        assert (ended.code, ended.stdout, ended.error["code"]) == (1, b"", "cli_entry_not_found")
        assert repr(arguments[-1] if arguments[0] == "get" else arguments[2]) in ended.error["message"]
        assert "j3, j2, j1, j4:" in ended.error["hint"]


def test_where_nothing_was_started_the_list_is_empty(config: Config) -> None:
    assert config.jobs("list").json == {"data": []}
    assert config.jobs("list", "--human").text == ""
    assert config.jobs("get", "j1").error["hint"] == "It is empty."
    assert config.jobs("prune", "--force").json["removed"] == 0
    assert not config.folder.exists()


def test_prune_removes_what_has_ended_and_says_how_many(four: Config) -> None:
    assert four.jobs("prune", "--force").json == {"message": "Removed 1 entry", "removed": 1}
    assert four.ids() == ["j3", "j2", "j1"]
    assert four.jobs("prune", "--id", "j1", "--force").json["removed"] == 1
    assert four.ids() == ["j3", "j2"]


def test_prune_asks_first(four: Config) -> None:
    ended = four.jobs("prune")
    assert (ended.code, ended.error["code"]) == (1, "confirmation_required")
    assert len(four.ids()) == 4


@pytest.mark.parametrize(("answer", "left"), [(b"n\n", 4), (b"y\n", 3)])
def test_prune_does_what_is_answered_on_the_terminal(four: Config, answer: bytes, left: int) -> None:
    here, there = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "jobs", "prune", "--human"],
        env={**clean_environ(), **four.environ},
        stdin=there,
        stdout=subprocess.PIPE,
        stderr=there,
    ) as started:
        assert b"Sure? [y/N]" in os.read(here, 1000)
        os.write(here, answer)
        started.wait(timeout=60)
    os.close(here)
    os.close(there)
    assert len(four.ids()) == left


@pytest.mark.parametrize("arguments", [["list"], ["get", "j1"], ["prune", "--force"]])
@pytest.mark.parametrize("broken", ["garbage", "directory", "off"])
def test_a_journal_that_cannot_be_read_is_an_error(config: Config, arguments: list[str], broken: str) -> None:
    config.folder.mkdir()
    file = config.folder / "journal.db"
    if broken == "garbage":
        file.write_text("nothing that anyone could read " * 100)
    if broken == "directory":
        file.mkdir()
    ended = config.jobs(*arguments, HEYGEN_JOURNAL="off" if broken == "off" else "")
    assert (ended.code, ended.stdout, ended.error["code"]) == (1, b"", "cli_journal")
    assert ("HEYGEN_JOURNAL" if broken == "off" else str(file)) in ended.error["message"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "--kind", "vidoe"],
        ["list", "--state", "lost"],
        ["list", "--limit", "0"],
        ["list", "--since", "yesterday"],
        ["list", "--older", "0"],
        ["get"],
    ],
)
def test_what_cannot_be_followed_is_a_usage_error(config: Config, arguments: list[str]) -> None:
    ended = config.jobs(*arguments)
    assert (ended.code, ended.error["code"]) == (2, "usage_error")


def test_a_setting_that_is_neither_on_nor_off_is_a_usage_error(config: Config) -> None:
    ended = config.jobs("list", HEYGEN_JOURNAL="maybe")
    assert (ended.code, "HEYGEN_JOURNAL is 'maybe'" in ended.error["message"]) == (2, True)


def test_neither_a_key_nor_a_network_is_needed(four: Config) -> None:
    ended = heygen("jobs", "get", "j1", environ=four.environ)
    assert (ended.code, ended.json["data"]["id"], ended.stderr) == (0, "j1", b"")


def test_what_drives_a_terminal_does_not_reach_it(config: Config) -> None:
    config.started(0, "vid\x1b[2J", request={"body": None})
    assert "\x1b" not in config.jobs("list", "--human").text + config.jobs("get", "j1", "--human").text
    assert json.loads(config.jobs("list").stdout)["data"][0]["jobs"][0]["id"] == "vid\x1b[2J"
