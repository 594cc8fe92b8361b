"""The journal: that nothing written in it is lost, that it never stops a command, and what it forgets."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from attrs import define, evolve, field
from heygen.errors import CliError
from heygen.journal import Create, Entry, Journal, account_of
from heygen.journal import database as journal_database
from heygen.journal.files import file_reference, is_unchanged
from heygen.output.messages import Messages
from heygen.output.streams import Stream, Streams
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.support.running import clean_environ

MARKER = "a-script-that-nobody-else-may-read"
CREATE = Create(
    operation="createVideo",
    command=("video", "create"),
    key="key-1",
    base_url="https://api.heygen.com",
    account=account_of("sk_secret"),
    request={"body": {"script": MARKER}},
)
BASE = CREATE.base_url
VIDEO = ("getVideo", ("vid_1",))
DAY = 24 * 3600.0
PROGRAM = """
import os, signal, sys, time
from heygen.journal import Create, Journal
from heygen.output.messages import Messages
from heygen.output.streams import standard_streams
journal = Journal(os.environ, Messages(streams=standard_streams()))
def create(key):
    return Create(operation="createVideo", command=("video", "create"), key=key, base_url="https://api.heygen.com",
                  account="me", request={"body": {"script": "hello " * 100}})
def say(*words):
    print(*words, flush=True)
"""


@define
class Desk:
    """A journal in a folder, its clock, and what it says on standard error."""

    folder: Path
    variables: dict[str, str] = field(factory=dict)
    now: float = 1_800_000_000.0
    said: BytesIO = field(factory=BytesIO)

    def journal(self) -> Journal:
        nothing = Stream(None, is_terminal=False)
        messages = Messages(streams=Streams(nothing, nothing, Stream(self.said, is_terminal=False)))
        environ = {"HEYGEN_CONFIG_DIR": str(self.folder), **self.variables}
        return Journal(environ, messages, now=lambda: self.now)

    @property
    def warnings(self) -> list[dict[str, Any]]:
        return [json.loads(line)["warning"] for line in self.said.getvalue().splitlines()]

    @property
    def file(self) -> Path:
        return self.folder / "journal.db"

    def content(self) -> bytes:
        """Return all bytes that are in the folder."""
        return b"".join(file.read_bytes() for file in self.folder.iterdir())

    def entry(self, name: str) -> Entry:
        """Return an entry that is there, as a reader of its own sees it."""
        found = self.journal().get(name)
        assert found is not None
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "new" / "config")


def begun(journal: Journal, create: Create = CREATE) -> Entry:
    entry = journal.begin(create)
    assert entry is not None
    return entry


@contextmanager
def process(code: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Run code after PROGRAM in a process of its own, which is dead after the block."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM + code],
        env={**clean_environ(), "HEYGEN_JOURNAL": "", "HEYGEN_CONFIG_DIR": str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as started:
        try:
            yield started
        finally:
            started.kill()


def line(started: subprocess.Popen[str]) -> str:
    assert started.stdout is not None
    return started.stdout.readline().strip()


def test_an_entry_tells_what_was_sent_and_what_came_of_it(desk: Desk) -> None:
    journal = desk.journal()
    entry = begun(journal)
    assert (entry.id, entry.state, entry.is_open) == ("j1", "sending", True)
    assert (entry.operation, entry.command, entry.key) == ("createVideo", ("video", "create"), "key-1")
    assert entry.request == CREATE.request
    desk.now += 5
    journal.answered(entry, [VIDEO, ("getVideo", ("vid_2",))])
    assert [job.id for job in desk.entry("j1").jobs] == ["vid_1", "vid_2"]
    assert (desk.entry("vid_2").state, desk.entry("key-1").id) == ("running", "j1")
    desk.now += 5
    journal.saw(None, BASE, *VIDEO, "done", "completed")
    assert desk.entry("j1").state == "running"
    journal.saw(None, BASE, "getVideo", ("vid_2",), "failed", "failed")
    ended = desk.entry("j1")
    assert (ended.state, ended.is_open) == ("failed", False)
    assert [(job.state, job.status) for job in ended.jobs] == [("done", "completed"), ("failed", "failed")]
    assert (ended.started, ended.changed) == (desk.now - 10, desk.now)
    assert desk.warnings == []


def test_what_needs_no_wait_is_done_with_its_answer(desk: Desk) -> None:
    journal = desk.journal()
    journal.answered(begun(journal), [])
    assert desk.entry("j1").state == "done"


def test_a_job_that_follows_another_belongs_to_the_same_entry(desk: Desk) -> None:
    journal = desk.journal()
    entry = begun(journal)
    journal.answered(entry, [("getSession", ("s_1",))])
    journal.saw(entry, BASE, "getSession", ("s_1",), "done", "completed")
    journal.saw(entry, BASE, *VIDEO, "running", "processing")
    assert desk.entry("j1").state == "running"
    journal.saw(None, BASE, *VIDEO, "done", "completed")
    assert desk.entry("j1").state == "done"


def test_a_state_is_seen_in_every_entry_that_names_the_job_at_this_address(desk: Desk) -> None:
    journal = desk.journal()
    elsewhere = evolve(CREATE, key="k3", base_url="http://127.0.0.1:8321")
    for create in (CREATE, evolve(CREATE, key="k2"), elsewhere):
        journal.answered(begun(journal, create), [VIDEO])
    journal.saw(None, BASE, *VIDEO, "done", "completed")
    assert [entry.state for entry in desk.journal().find()] == ["running", "done", "done"]
    journal.saw(None, BASE, *VIDEO, "running", "processing")
    assert desk.entry("j1").jobs[0].status == "completed"


def test_a_request_that_repeats_a_key_is_the_same_entry(desk: Desk) -> None:
    journal = desk.journal()
    first = begun(journal)
    journal.unknown(first, "No answer.")
    desk.now += 3600
    again = begun(journal)
    assert (again.id, again.started, again.state, again.why) == (first.id, first.started, "unknown", "No answer.")
    journal.answered(again, [VIDEO])
    assert [entry.state for entry in desk.journal().find()] == ["running"]
    desk.now += DAY
    assert begun(journal).id != first.id
    assert begun(journal, evolve(CREATE, account=account_of("another"))).id == "j3"
    assert begun(journal, evolve(CREATE, arguments=("t_1",))).id == "j4"


def test_a_refusal_says_nothing_of_an_earlier_attempt(desk: Desk) -> None:
    journal = desk.journal()
    journal.unknown(begun(journal), "No answer.")
    journal.refused(begun(journal))
    assert desk.entry("j1").state == "unknown"
    assert desk.entry("j1").request == CREATE.request


def test_a_request_that_was_refused_can_be_sent_again(desk: Desk) -> None:
    journal = desk.journal()
    journal.refused(begun(journal))
    assert desk.entry("j1").state == "refused"
    assert begun(journal).id == "j1"
    assert (desk.entry("j1").state, desk.entry("j1").request) == ("sending", CREATE.request)


def test_who_sends_the_key_of_another_process_leaves_the_outcome_to_it(desk: Desk) -> None:
    desk.now = time.time()
    with process("say(journal.begin(create('key-1')).id)\nsys.stdin.read()", desk.folder) as other:
        assert line(other) == "j1"
        journal = desk.journal()
        entry = begun(journal, evolve(CREATE, account="me"))
        assert entry.id == "j1"
        journal.refused(entry)
        assert desk.entry("j1").state == "sending"


def test_the_answer_and_the_refusal_erase_the_request(desk: Desk) -> None:
    journal = desk.journal()
    large = evolve(CREATE, request={"body": {"script": MARKER * 10_000}})
    for number, tell in enumerate((lambda entry: journal.answered(entry, [VIDEO]), journal.refused)):
        entry = begun(journal, evolve(large, key=f"k{number}"))
        assert MARKER.encode() in desk.content()
        tell(entry)
        assert MARKER.encode() not in desk.content()
    kept = begun(journal, evolve(large, key="k3"))
    journal.unknown(kept, "No answer.")
    assert desk.entry(kept.id).request == large.request
    desk.journal().remove(kept)
    assert MARKER.encode() not in desk.content()
    assert len(desk.content()) < 100_000


def test_bodies_are_never_stored_where_they_must_not_be(desk: Desk) -> None:
    desk.variables = {"HEYGEN_JOURNAL_BODIES": "0"}
    entry = begun(desk.journal())
    assert (entry.request, MARKER.encode() in desk.content()) == (None, False)
    without_body = evolve(CREATE, key="k2", request={"query": {}})
    assert begun(desk.journal(), without_body).request == {"query": {}}


def test_the_key_of_the_api_is_never_stored(desk: Desk) -> None:
    begun(desk.journal())
    assert b"sk_secret" not in desk.content()
    assert account_of("sk_secret") != account_of("sk_other")
    assert len(account_of("sk_secret")) == 12


@pytest.mark.parametrize("value", ["off", "0"])
def test_a_journal_that_is_turned_off_is_none(desk: Desk, value: str) -> None:
    desk.variables = {"HEYGEN_JOURNAL": value}
    journal = desk.journal()
    assert journal.begin(CREATE) is None
    journal.saw(None, BASE, *VIDEO, "done", "completed")
    with pytest.raises(CliError, match="HEYGEN_JOURNAL"):
        journal.find()
    assert (desk.folder.exists(), desk.warnings) == (False, [])


@pytest.mark.parametrize("name", ["HEYGEN_JOURNAL", "HEYGEN_JOURNAL_BODIES"])
def test_a_setting_that_is_neither_on_nor_off_is_refused(desk: Desk, name: str) -> None:
    desk.variables = {name: "maybe"}
    with pytest.raises(CliError, match=f"{name} is 'maybe'"):
        desk.journal()


def test_reading_and_seeing_make_no_journal(desk: Desk) -> None:
    journal = desk.journal()
    journal.saw(None, BASE, *VIDEO, "done", "completed")
    assert (journal.find(), journal.get("j1"), journal.prune(), desk.folder.exists()) == ((), None, 0, False)


def test_only_its_owner_can_read_it(desk: Desk) -> None:
    begun(desk.journal())
    assert {file.stat().st_mode & 0o777 for file in desk.folder.iterdir()} == {0o600}
    with journal_database.opened(desk.file, writing=True) as database:
        journal_database.delete(database, 1)
        assert {file.name for file in desk.folder.iterdir()} == {"journal.db", "journal.db-journal", "journal.lock"}
        assert {file.stat().st_mode & 0o777 for file in desk.folder.iterdir()} == {0o600}
    assert desk.folder.stat().st_mode & 0o777 == 0o700
    desk.file.chmod(0o644)
    begun(desk.journal())
    assert desk.file.stat().st_mode & 0o777 == 0o600


def test_entries_are_found_open_ones_first_and_newest_first(desk: Desk) -> None:
    journal = desk.journal()
    for number, words in enumerate((("video", "create"), ("video-translate", "create"), ("video", "create")), 1):
        journal.answered(begun(journal, evolve(CREATE, key=f"k{number}", command=words)), [VIDEO] if number < 3 else [])
        desk.now += 100
    start = desk.now - 300

    def ids(**wanted: Any) -> list[str]:
        return [entry.id for entry in desk.journal().find(**wanted)]

    assert ids() == ["j2", "j1", "j3"]
    assert ids(kind=("video",)) == ["j1", "j3"]
    assert ids(kind=("video", "create"), state="done") == ["j3"]
    assert (ids(since=start + 100), ids(before=start + 100), ids(limit=1)) == (["j2", "j3"], ["j1"], ["j2"])


def test_a_key_is_safe_to_repeat_for_less_than_a_day(desk: Desk) -> None:
    entry = begun(desk.journal())
    ages = {hours: entry.repeatable(entry.started + hours * 3600) for hours in (-1, 0, 23.4, 23.6, 48)}
    assert ages == {-1: False, 0: True, 23.4: True, 23.6: False, 48: False}
    assert not evolve(entry, key=None).repeatable(entry.started)
    assert entry.why_not_from_here(BASE, account_of("sk_secret")) is None
    assert entry.why_not_from_here(BASE, account_of("another")) == "it was sent with another API key"
    assert BASE in (entry.why_not_from_here("http://127.0.0.1:1", account_of("sk_secret")) or "")


def test_closed_entries_go_after_a_month_and_open_ones_stay(desk: Desk) -> None:
    journal = desk.journal()
    journal.answered(begun(journal), [VIDEO])
    journal.refused(begun(journal, evolve(CREATE, key="k2")))
    journal.unknown(begun(journal, evolve(CREATE, key="k3")), "No answer.")
    desk.now += 29 * DAY
    begun(journal, evolve(CREATE, key="k4"))
    assert len(journal.find()) == 4
    desk.now += 2 * DAY
    begun(journal, evolve(CREATE, key="k5"))
    assert [entry.id for entry in journal.find()] == ["j5", "j4", "j3", "j1"]


def test_prune_removes_what_is_closed_and_no_id_is_given_twice(desk: Desk) -> None:
    journal = desk.journal()
    journal.unknown(begun(journal, evolve(CREATE, key="k0")), "No answer.")
    for number in (1, 2):
        journal.answered(begun(journal, evolve(CREATE, key=f"k{number}")), [VIDEO])
    journal.saw(None, BASE, *VIDEO, "done", "completed")
    assert journal.prune() == 2
    assert b"vid_1" not in desk.content()
    assert [entry.id for entry in journal.find()] == ["j1"]
    assert begun(journal).id == "j4"
    gone = desk.entry("j4")
    desk.journal().remove(gone)
    journal.answered(gone, [VIDEO])
    journal.saw(gone, BASE, *VIDEO, "done", "completed")
    assert ([entry.id for entry in journal.find()], desk.warnings) == (["j1"], [])


@pytest.mark.parametrize("text", ["\ud800", "a\0b", '"]', "\N{RIGHT-TO-LEFT OVERRIDE}", "😀" * 1000])
def test_whatever_a_server_calls_its_jobs_is_kept(desk: Desk, text: str) -> None:
    journal = desk.journal()
    entry = begun(journal, evolve(CREATE, request={"body": text}))
    journal.unknown(entry, text)
    journal.answered(entry, [("getVideo", (text,))])
    journal.saw(None, BASE, "getVideo", (text,), "done", text)
    (job,) = desk.entry("j1").jobs
    assert (job.id, job.status, desk.entry(text).id, desk.warnings) == (text, text, "j1", [])


def test_a_file_is_known_again_by_its_content(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"abc")
    reference = json.loads(json.dumps(file_reference(str(file))))
    os.utime(file, (1, 1))
    assert (reference["file"], is_unchanged(reference)) == (str(file), True)
    file.write_bytes(b"abd")
    assert not is_unchanged(reference)
    file.unlink()
    assert not is_unchanged(reference)


def test_a_large_file_is_known_again_by_its_time(tmp_path: Path) -> None:
    file = tmp_path / "film.mp4"
    with file.open("wb") as content:
        content.truncate(40 * 1024 * 1024)
    reference = file_reference(str(file))
    assert (reference["sha256"], is_unchanged(reference)) == (None, True)
    os.utime(file, (1, 1))
    assert not is_unchanged(reference)


def test_a_large_file_elsewhere_is_no_other_request(desk: Desk, tmp_path: Path) -> None:
    bodies = []
    for name in ("one.mp4", "two.mp4"):
        with (tmp_path / name).open("wb") as content:
            content.truncate(40 * 1024 * 1024)
        reference = file_reference(str(tmp_path / name))
        bodies.append({"fields": None, "source": reference, "name": name, "spooled": False})
    for body in bodies:
        begun(desk.journal(), evolve(CREATE, request={"body": body}))
    assert desk.warnings == []
    begun(desk.journal(), evolve(CREATE, request={"body": {**bodies[0], "source": {**bodies[0]["source"], "size": 1}}}))
    assert [warning["code"] for warning in desk.warnings] == ["cli_key_reused"]


def _garbage(desk: Desk) -> None:
    desk.file.write_bytes(b"not a database, but the only copy of a poem\n" * 100)


def _directory(desk: Desk) -> None:
    desk.file.mkdir()


def _device(desk: Desk) -> None:
    desk.file.symlink_to("/dev/full")


def _fifo(desk: Desk) -> None:
    os.mkfifo(desk.file)


def _loop(desk: Desk) -> None:
    desk.file.symlink_to(desk.file)


def _newer(desk: Desk) -> None:
    begun(desk.journal())
    _execute(desk, "PRAGMA user_version = 2")


def _foreign(desk: Desk) -> None:
    _execute(desk, "CREATE TABLE poems (line TEXT)")


def _torn(desk: Desk) -> None:
    begun(desk.journal())
    desk.file.write_bytes(desk.file.read_bytes()[:5000])


def _without_a_table(desk: Desk) -> None:
    begun(desk.journal())
    _execute(desk, "DROP TABLE job")


def _locks_in_the_way(desk: Desk) -> None:
    (desk.folder / "journal.lock").mkdir()


def _execute(desk: Desk, statement: str) -> None:
    database = sqlite3.connect(desk.file)
    database.execute(statement)
    database.commit()
    database.close()


@pytest.mark.parametrize(
    "breaks",
    [_garbage, _directory, _device, _fifo, _loop, _newer, _foreign, _torn, _without_a_table, _locks_in_the_way],
)
def test_a_journal_that_cannot_be_used_is_one_warning_and_left_alone(
    desk: Desk, breaks: Callable[[Desk], None]
) -> None:
    desk.folder.mkdir(parents=True)
    breaks(desk)
    before = desk.file.read_bytes() if desk.file.is_file() else None
    goes_on_without(desk)
    assert before is None or before == desk.file.read_bytes()


def goes_on_without(desk: Desk) -> None:
    journal = desk.journal()
    entry = journal.begin(evolve(CREATE, key="another"))
    assert entry is None
    journal.answered(entry, [VIDEO])
    journal.saw(entry, BASE, *VIDEO, "done", "completed")
    (warning,) = desk.warnings
    assert (warning["code"], str(desk.folder) in warning["message"]) == ("cli_journal", True)
    assert "HEYGEN_JOURNAL=off" in warning["hint"]


@pytest.mark.parametrize("breaks", [_garbage, _directory, _device, _newer, _foreign, _torn, _without_a_table])
def test_who_asks_for_a_journal_that_cannot_be_read_gets_an_error(desk: Desk, breaks: Callable[[Desk], None]) -> None:
    desk.folder.mkdir(parents=True)
    breaks(desk)
    for ask in (desk.journal().find, desk.journal().prune):
        with pytest.raises(CliError, match=r"journal\.db cannot be used") as caught:
            ask()
        assert caught.value.code == "cli_journal"


@pytest.mark.parametrize("value", ["'[1'", "'3'", "x'ff'"])
def test_an_edited_journal_is_an_error_like_any_other(desk: Desk, value: str) -> None:
    begun(desk.journal())
    _execute(desk, f"UPDATE entry SET arguments = {value}, request = {value}")
    with pytest.raises(CliError, match=r"journal\.db cannot be used"):
        desk.journal().find()


@pytest.mark.parametrize("place", ["/dev/null", "/dev/null/deeper", "/sys/kernel", "/proc/nowhere"])
def test_a_folder_that_takes_no_file_is_one_warning(place: str) -> None:
    goes_on_without(Desk(Path(place)))


def test_a_full_disk_is_one_warning(desk: Desk) -> None:
    code = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))
entry = journal.begin(create("k1"))
journal.answered(entry, [])
say(entry, journal.begin(create("k2")))
"""
    with process(code, desk.folder) as started:
        out, err = started.communicate(timeout=60)
    assert (out.split(), started.returncode, len(err.splitlines())) == (["None", "None"], 0, 1)
    assert json.loads(err)["warning"]["code"] == "cli_journal"


def test_a_disk_that_fills_up_after_the_request_was_sent_leaves_it_open(desk: Desk) -> None:
    code = """
import resource
entry = journal.begin(create("k1"))
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
journal.answered(entry, [])
"""
    with process(code, desk.folder) as started:
        _, err = started.communicate(timeout=60)
    assert (started.returncode, json.loads(err)["warning"]["code"]) == (0, "cli_journal")
    left = desk.entry("j1")
    assert (left.state, left.key, left.request is not None) == ("unknown", "k1", True)


def test_a_journal_that_another_process_keeps_locked_is_one_warning(desk: Desk) -> None:
    begun(desk.journal())
    holding = """
import sqlite3
held = sqlite3.connect(os.environ["HEYGEN_CONFIG_DIR"] + "/journal.db")
held.execute("BEGIN EXCLUSIVE")
say("held")
sys.stdin.read()
"""
    with process(holding, desk.folder) as other:
        assert line(other) == "held"
        goes_on_without(desk)
        assert "Another process" in desk.warnings[0]["hint"]
    assert begun(desk.journal(), evolve(CREATE, key="k2")).id == "j2"


def test_many_processes_at_once_lose_nothing(desk: Desk) -> None:
    code = """
say("ready")
sys.stdin.readline()
for number in range(10):
    entry = journal.begin(create(f"{os.getpid()}-{number}"))
    journal.answered(entry, [("getVideo", (f"vid_{os.getpid()}_{number}",))])
    journal.saw(entry, "https://api.heygen.com", "getVideo", (f"vid_{os.getpid()}_{number}",), "done", "completed")
"""
    environ = {**clean_environ(), "HEYGEN_JOURNAL": "", "HEYGEN_CONFIG_DIR": str(desk.folder)}
    command = [sys.executable, "-c", PROGRAM + code]
    pipe = subprocess.PIPE
    started = [
        subprocess.Popen(command, env=environ, stdin=pipe, stdout=pipe, stderr=pipe, text=True) for _ in range(20)
    ]
    assert [line(one) for one in started] == ["ready"] * 20
    for one in started:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    told = [one.communicate(timeout=120) for one in started]
    assert [(one.returncode, err) for one, (_, err) in zip(started, told, strict=True)] == [(0, "")] * 20
    entries = desk.journal().find()
    assert len({entry.key for entry in entries}) == len({entry.id for entry in entries}) == 200
    assert {(entry.state, entry.jobs[0].status) for entry in entries} == {("done", "completed")}


def test_a_kill_at_any_moment_loses_nothing_that_was_written(desk: Desk) -> None:
    code = """
for number in range(100_000):
    entry = journal.begin(create(f"{os.getpid()}-{number}"))
    say("begun", entry.id)
    journal.answered(entry, [("getVideo", (f"vid_{entry.number}",))])
    say("answered", entry.id)
"""
    moments = random.Random(7)
    said: list[list[str]] = []
    for _ in range(12):
        with process(code, desk.folder) as started:
            said.append(line(started).split())
            time.sleep(moments.random() / 10)
            started.send_signal(signal.SIGKILL)
            out, err = started.communicate(timeout=60)
            assert err == ""
        said += [words for words in map(str.split, out.splitlines()) if len(words) == 2]
    found = {entry.id: entry for entry in desk.journal().find()}
    assert {name for _, name in said} <= set(found)
    assert {found[name].state for word, name in said if word == "answered"} == {"running"}
    assert {entry.state for entry in found.values()} <= {"running", "unknown"}
    assert len([entry for entry in found.values() if entry.state == "unknown"]) <= 12
    with sqlite3.connect(desk.file) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()


def test_who_sends_has_the_entry_until_the_outcome_is_told(desk: Desk) -> None:
    code = """
entry = journal.begin(create("k1"))
say(entry.id)
sys.stdin.readline()
journal.unknown(entry, "No answer.")
say("told")
sys.stdin.readline()
"""
    with process(code, desk.folder) as sender:
        assert line(sender) == "j1"
        entry = desk.entry("j1")
        assert entry.state == "sending"
        with desk.journal().lock(entry) as is_ours:
            assert not is_ours
        assert sender.stdin is not None
        sender.stdin.write("\n")
        sender.stdin.flush()
        assert line(sender) == "told"
        with desk.journal().lock(entry) as is_ours:
            assert is_ours


def test_a_claim_ends_with_its_process(desk: Desk) -> None:
    with process("say(journal.begin(create('k1')).id)\nsys.stdin.read()", desk.folder) as sender:
        assert line(sender) == "j1"
        assert desk.entry("j1").state == "sending"
        sender.send_signal(signal.SIGKILL)
        sender.wait()
    entry = desk.entry("j1")
    assert (entry.state, entry.why) == ("unknown", "Its process ended before an answer came.")
    journal = desk.journal()
    with journal.lock(entry) as is_ours:
        assert is_ours
        assert desk.entry("j1").state == "unknown"
        journal.answered(entry, [VIDEO])
    assert desk.entry("j1").state == "running"


def test_a_claim_keeps_other_threads_out_too(desk: Desk) -> None:
    journal = desk.journal()
    entry = begun(journal)
    journal.unknown(entry, "No answer.")
    got: list[bool] = []

    def claim() -> None:
        with journal.lock(entry) as is_ours:
            got.append(is_ours)

    with journal.lock(entry) as is_ours:
        assert is_ours
        thread = threading.Thread(target=claim)
        thread.start()
        thread.join()
    claim()
    assert got == [False, True]


class Outcomes(RuleBasedStateMachine):
    """One request, sent again and again: its state follows from what was told of it, in whatever order."""

    @initialize()
    def start(self) -> None:
        self.temporary = TemporaryDirectory()
        self.desk = Desk(Path(self.temporary.name))
        self.journal = self.desk.journal()
        self.entry = begun(self.journal)
        self.state = "sending"
        self.jobs: dict[str, str] = {}
        self.is_sending = True

    @precondition(lambda self: not self.is_sending)
    @rule()
    def send(self) -> None:
        self.entry = begun(self.journal)
        self.state = "sending" if self.state == "refused" else self.state
        self.is_sending = True

    @precondition(lambda self: self.is_sending)
    @rule(outcome=st.sampled_from(["refused", "unknown"]))
    def settle(self, outcome: str) -> None:
        getattr(self.journal, outcome)(self.entry, *(["why"] if outcome == "unknown" else []))
        self.state = outcome if self.state == "sending" else self.state
        self.is_sending = False

    @precondition(lambda self: self.is_sending)
    @rule(names=st.sets(st.sampled_from(["a", "b"])))
    def answer(self, names: set[str]) -> None:
        self.journal.answered(self.entry, [("getVideo", (name,)) for name in sorted(names)])
        self.jobs = {**dict.fromkeys(names, "running"), **self.jobs}
        self.state = "answered"
        self.is_sending = False

    @rule(name=st.sampled_from(["a", "b"]), state=st.sampled_from(["running", "blocked", "done", "failed"]))
    def see(self, name: str, state: str) -> None:
        self.journal.saw(None, BASE, "getVideo", (name,), state, state)
        if name in self.jobs and (state in ("done", "failed") or self.jobs[name] not in ("done", "failed")):
            self.jobs[name] = state

    @invariant()
    def state_is_as_told(self) -> None:
        found = self.desk.entry("j1")
        states = set(self.jobs.values())
        of_jobs = next((state for state in ("blocked", "running", "failed") if state in states), "done")
        assert found.state == (of_jobs if self.state == "answered" else self.state)
        assert (found.request is not None) == (self.state in ("sending", "unknown"))
        assert {job.id: job.state for job in found.jobs} == self.jobs
        assert self.desk.warnings == []

    def teardown(self) -> None:
        self.temporary.cleanup()


def test_the_state_follows_from_what_was_told() -> None:
    run_state_machine_as_test(Outcomes, settings=settings(max_examples=40, stateful_step_count=12, deadline=None))
