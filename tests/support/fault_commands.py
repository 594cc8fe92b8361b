"""The commands that faults strike, and the check of one of them: what it says, what the sandbox's ledger says of it."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from attrs import define, field, frozen
from heygen_api import operations

from tests.support.fault_table import (
    ANSWERS,
    EXIT_CODES,
    FILES,
    HANGING,
    HUGE,
    RETRIES,
    Ending,
    Expected,
    Fault,
    Nature,
    expected,
)
from tests.support.faulty_sandbox import FaultySandbox, faulty_sandbox
from tests.support.running import COMMAND, DATA, ROOT, Finished, heygen_here, run

SHORT = 2.0
"""Seconds that a command has which a fault may hold until its deadline, besides those that it needs to start."""
LARGE = 6.0
"""That such a command has which sends a large file, or waits until just before its deadline."""
LONG = 20.0
SLACK = 4.0
"""Seconds that a busy machine may add to a deadline."""
MOST_MIB = 192.0
_LARGE = 33 * 2**20
TITLE = 'it\'s "50%" of $HOME; `true` & more'
"""Has to be quoted wherever the command is repeated."""
FILM = "vid_qr8821"
"""A finished video that every sandbox has."""

Role = Literal["request", "poll", "file", "part"]
"""What the struck request is to its command: the one it is there for, a question about a job, a file behind a link, or
a later part of sending a large file."""


@frozen(kw_only=True)
class Subject:
    """A command, and which of its requests is struck."""

    name: str
    arguments: tuple[str, ...]
    """With `{out}`, `{photo}`, `{large}` and `{video}` for a file to write, files to send and a video to take away."""
    where: Mapping[str, Any]
    """Fields of a rule that choose the request."""
    nature: Nature
    role: Role = "request"
    creates: str | None = None
    """The operation that the ledger knows what is made by."""
    waits: bool = False
    is_seen: bool = False
    """The job has been read before the fault strikes."""
    only: frozenset[str] = frozenset()
    """Names of the faults that it is tried with; empty for all that there are."""

    @property
    def starts_job(self) -> bool:
        """Whether what it creates is a job, so that an answer without an id is no success."""
        return self.creates is not None and bool(operations.load(self.creates).wait)

    @property
    def faults(self) -> Iterator[Fault]:
        """The faults that can strike it."""
        huge = HUGE if self.name in _TAKES_HUGE else ()
        known = (*ANSWERS, *huge, *HANGING, *(FILES if self.role == "file" else ()))
        return (fault for fault in known if not self.only or fault.name in self.only)


FEW = frozenset({
    "reset_before", "reset_after", "half_answer", "401", "404", "429", "429_too_long", "500_carried_out", "html_502",
    "503", "503_retry_after", "not_json_200", "html_200", "error_200", "scalar_data_200", "stall", "endless_interim",
})  # fmt: skip
FEWER = frozenset({
    "reset_after", "404", "429_too_long", "503", "html_200", "error_200", "stall",
})  # fmt: skip
_TAKES_HUGE = frozenset({"list", "create", "wait", "download"})
_VIDEO = ("video", "create", "--type", "avatar", "--avatar-id", "avt_angela_01", "--script", "hi", "--title", TITLE)
_AGENT = ("video-agent", "create", "--prompt", "A tour.")
_CLIP = '{"video": {"type": "url", "url": "https://example.com/a.mp4"}}'
_SOUND = '{"voice_name": "Me", "audio": {"type": "url", "url": "https://example.com/a.mp3"}}'
_SRT = '{"srt": {"type": "url", "url": "https://example.com/a.srt"}}'
_SPEECH = ("voice", "speech", "create", "--text", "Hello.", "--voice-id", "1bd001e7e50f421d891986aad5e3e5d2")
_QUICK = ("--wait", "--poll-interval", "0.2")
_FILE = {"path": "/files/*"}

SUBJECTS: tuple[Subject, ...] = (
    Subject(name="list", arguments=("video", "list"), where={"operation": "listVideosV3"}, nature="read"),
    Subject(name="get", arguments=("video", "get", FILM), where={"operation": "getVideoV3"}, nature="read", only=FEW),
    Subject(
        name="get_wait",
        arguments=("video", "get", FILM, *_QUICK),
        where={"operation": "getVideoV3"},
        nature="read",
        role="poll",
        waits=True,
        only=FEW | {"400", "409", "429_html", "empty_200", "no_content_204", "latency", "big_number_200"},
    ),
    Subject(
        name="create",
        arguments=_VIDEO,
        where={"operation": "createVideo"},
        nature="keyed",
        creates="createVideo",
    ),
    Subject(
        name="create_wait",
        arguments=(*_VIDEO, *_QUICK),
        where={"operation": "createVideo"},
        nature="keyed",
        creates="createVideo",
        waits=True,
        only=FEW | {"list_data_200", "null_data_200", "big_number_200"},
    ),
    Subject(
        name="create_poll",
        arguments=(*_VIDEO, *_QUICK),
        where={"operation": "getVideoV3"},
        nature="read",
        role="poll",
        creates="createVideo",
        waits=True,
    ),
    Subject(
        name="create_poll_seen",
        arguments=(*_VIDEO, *_QUICK),
        where={"operation": "getVideoV3"},
        nature="read",
        role="poll",
        creates="createVideo",
        waits=True,
        is_seen=True,
        only=FEW | {"403"},
    ),
    Subject(
        name="agent",
        arguments=_AGENT,
        where={"operation": "createVideoAgentV3"},
        nature="keyless",
        creates="createVideoAgentV3",
    ),
    Subject(
        name="agent_wait",
        arguments=(*_AGENT, *_QUICK),
        where={"operation": "createVideoAgentV3"},
        nature="keyless",
        creates="createVideoAgentV3",
        waits=True,
        only=FEW,
    ),
    Subject(
        name="agent_poll",
        arguments=(*_AGENT, *_QUICK),
        where={"operation": "getVideoAgentSession"},
        nature="read",
        role="poll",
        creates="createVideoAgentV3",
        waits=True,
        only=FEW,
    ),
    Subject(
        name="voice_clone",
        arguments=("voice", "clone", "create", "-d", _SOUND),
        where={"operation": "cloneVoice"},
        nature="keyless",
        creates="cloneVoice",
        only=FEW,
    ),
    Subject(
        name="background_removal",
        arguments=("background-removal", "create", "-d", _CLIP, *_QUICK),
        where={"operation": "createBackgroundRemoval"},
        nature="keyless",
        creates="createBackgroundRemoval",
        waits=True,
        only=FEW,
    ),
    Subject(
        name="update",
        arguments=("webhook", "endpoints", "update", "ep_abc123", "--url", "https://example.com/it's"),
        where={"operation": "updateWebhookEndpoint"},
        nature="keyless",
        only=FEW,
    ),
    Subject(
        name="replace",
        arguments=("video-translate", "proofreads", "srt", "update", "prf_abc123", "-d", _SRT),
        where={"operation": "uploadProofreadSrtV3"},
        nature="idempotent",
        only=FEW,
    ),
    Subject(
        name="delete",
        arguments=("video", "delete", "{video}", "--force"),
        where={"operation": "deleteVideoV3"},
        nature="idempotent",
    ),
    Subject(
        name="upload",
        arguments=("asset", "create", "--file", "{photo}"),
        where={"operation": "uploadAsset"},
        nature="keyed",
        creates="uploadAsset",
    ),
    Subject(
        name="large_open",
        arguments=("asset", "create", "--file", "{large}"),
        where={"operation": "createAssetUpload"},
        nature="keyed",
        creates="createAssetUpload",
        only=FEWER,
    ),
    *(
        Subject(
            name=f"large_{name}",
            arguments=("asset", "create", "--file", "{large}"),
            where=where,
            nature="idempotent",
            role="part",
            creates="createAssetUpload",
            only=FEWER,
        )
        for name, where in (
            ("put", {"path": "/uploads/*"}),
            ("complete", {"operation": "completeAssetUpload"}),
            ("usable", {"operation": "bulkAssetStatusesV3"}),
        )
    ),
    Subject(
        name="wait",
        arguments=("wait", "video", FILM, "--poll-interval", "0.2"),
        where={"operation": "getVideoV3"},
        nature="read",
        role="poll",
        waits=True,
    ),
    Subject(
        name="wait_many",
        arguments=("wait", "video", FILM, "vid_sample01", "vid_sample02", "--poll-interval", "0.2"),
        where={"operation": "bulkVideoStatusesV3"},
        nature="read",
        role="poll",
        waits=True,
        only=FEW,
    ),
    Subject(
        name="download_read",
        arguments=("video", "download", FILM, "--output-path", "{out}"),
        where={"operation": "getVideoV3"},
        nature="read",
        only=FEW,
    ),
    Subject(
        name="download_wait_read",
        arguments=("video", "download", FILM, "--output-path", "{out}", "--wait"),
        where={"operation": "getVideoV3"},
        nature="read",
        role="poll",
        waits=True,
        only=FEW,
    ),
    Subject(
        name="download",
        arguments=("video", "download", FILM, "--output-path", "{out}"),
        where=_FILE,
        nature="file",
        role="file",
    ),
    Subject(
        name="download_wait",
        arguments=("video", "download", FILM, "--output-path", "{out}", "--wait", "--force"),
        where=_FILE,
        nature="file",
        role="file",
        only=FEW | {fault.name for fault in FILES},
    ),
    Subject(
        name="speech_file",
        arguments=(*_SPEECH, "--output-path", "{out}"),
        where=_FILE,
        nature="file",
        role="file",
        only=FEW | {fault.name for fault in FILES},
    ),
)  # fmt: skip


@frozen
class Cell:
    """A command and a fault that strikes it once, or each time."""

    subject: Subject
    fault: Fault
    passing: bool

    @property
    def id(self) -> str:
        """Its name."""
        return f"{self.subject.name}-{self.fault.name}-{'once' if self.passing else 'always'}"

    @property
    def timeout(self) -> float:
        """Seconds that the command is given."""
        ends = self.expected.endings
        is_late = "late" in ends and not (self.passing and "done" in ends)
        if self.subject.role == "poll" and self.passing and self.fault.name.endswith("_too_long"):
            return LARGE  # the last look comes just before the deadline
        if "{large}" in self.subject.arguments:
            is_late = self.fault.ending == "late" or (self.subject.name == "large_usable" and not self.passing)
            return LARGE if is_late else LONG
        starting = 4 * sum(_start_seconds) if self.is_process else 0.0
        return round(SHORT + starting, 1) if is_late else LONG

    @property
    def is_process(self) -> bool:
        """Whether the command is run as a process of its own, because it may hang or take memory."""
        return self.fault in HUGE or (self.fault in HANGING and self.subject.name in _OWN_PROCESS)

    @property
    def expected(self) -> Expected:
        """What has to happen."""
        subject, fault = self.subject, self.fault
        if subject.role == "poll":
            return _expected_of_poll(subject, fault, passing=self.passing)
        found = expected(fault, subject.nature, passing=self.passing)
        if subject.role == "part":
            return _expected_of_part(subject, fault, found, passing=self.passing)
        if subject.name == "delete" and fault.kind in _EMPTY:
            return Expected(endings=frozenset({"done"}), strikes=range(1, 2))
        names_nothing = fault.is_page and fault.ending == "done" and fault.kind == "scalar_data_200"
        needs_ids = subject.waits or subject.name in _NEEDS_DATA or subject.starts_job
        if subject.nature != "file" and names_nothing and needs_ids:
            outcome = None if subject.nature == "read" else "unknown"
            return Expected(endings=frozenset({"failed"}), outcome=outcome, strikes=range(1, 4))
        if subject.name == "delete" and self.passing and fault.outcome == "unknown" and "done" in found.endings:
            # The repetition may find nothing to delete any more.
            return Expected(endings=found.endings | {"failed"}, outcome="unknown", strikes=found.strikes)
        return found


_OWN_PROCESS = frozenset({"list", "create", "download"})
"""Commands that are run as processes of their own where only the deadline ends them: nothing else may hold these."""
_EMPTY = ("empty_200", "no_content_204")
_NEEDS_DATA = frozenset({"download_read", "large_open"})
"""Commands that go on with what the answer says."""


def _expected_of_poll(subject: Subject, fault: Fault, *, passing: bool) -> Expected:
    """Return what has to happen to a wait: a fault does not end it, but for what will not change."""
    status, many = fault.parameters.get("status", 0), range(1, 10_000)
    if status in (401, 403):
        # Where one request for many fails, each may still be read by itself.
        endings: frozenset[Ending] = frozenset({"refused", "done"} if subject.name == "wait_many" else {"refused"})
        return Expected(endings=endings, strikes=many)
    if status == 404 and subject.is_seen:
        return Expected(endings=frozenset({"failed"}), strikes=many)
    is_wrong = 400 <= status < 500 and status != 429
    if is_wrong and subject.creates is None:
        return Expected(endings=frozenset({"done", "failed"} if passing else {"failed", "late", "done"}), strikes=many)
    is_state = fault.ending == "done" and not fault.is_page
    if passing and fault.ending != "late":
        return Expected(endings=frozenset({"done"}), strikes=many)
    if subject.name == "wait_many" and fault.is_page:
        return Expected(endings=frozenset({"done", "late"}), strikes=many)
    return Expected(endings=frozenset({"done" if is_state else "late"}), strikes=many)


def _expected_of_part(subject: Subject, fault: Fault, found: Expected, *, passing: bool) -> Expected:
    """Return what has to happen to a large file: what was begun may have been done, whatever ends it."""
    if "done" in found.endings and fault.name not in ("scalar_data_200", "error_200"):
        return found
    endings: frozenset[Ending] = frozenset({"failed", "refused", "late", *({"done"} if passing else ())})
    if fault.ending == "late":
        endings = frozenset({"late"})
    if fault.name == "scalar_data_200" or (
        subject.name == "large_put" and (fault.is_page or fault.name == "half_answer")
    ):
        endings |= {"done"}  # storage says no more than that it has the file
    return Expected(endings=endings, outcome="unknown", strikes=range(1, 10_000))


def cells() -> list[Cell]:
    """Return the whole matrix."""
    return [
        Cell(subject, fault, passing)
        for subject in SUBJECTS
        for fault in subject.faults
        for passing in (True, False)
        if not (passing and (fault in HANGING or fault in HUGE))
    ]


@define
class Bench:
    """Where one process checks cells, one after the other."""

    sandbox: FaultySandbox
    folder: Path
    film: bytes
    """What the finished video's link leads to."""
    large: Path = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.large = self.folder / "large.mp4"
        with self.large.open("wb") as file:
            file.write(b"\0\0\0\x20ftypisom" + bytes(500))
            file.truncate(_LARGE)


_start_seconds: list[float] = []
_MOST_TRIES = 4


def begin(start_seconds: float, niceness: int = 0) -> None:
    """Prepare a process of a pool.

    Args:
        start_seconds: How long a command takes to start as a process of its own.
        niceness: How much others come first.
    """
    _start_seconds[:] = [start_seconds]
    os.nice(niceness)


_stack = ExitStack()
_bench: list[Bench] = []


def bench() -> Bench:
    """Return this process's bench; it lasts as long as the process."""
    if not _bench:
        folder = Path(_stack.enter_context(TemporaryDirectory(prefix="fault-matrix-")))
        sandbox = _stack.enter_context(faulty_sandbox())
        link = sandbox.http.get(f"/v3/videos/{FILM}").json()["data"]["video_url"]
        _bench.append(Bench(sandbox, folder, sandbox.http.get(link).content))
    return _bench[0]


def check(cell: Cell) -> list[str]:
    """Run a cell, and return what is wrong."""
    at = bench()
    for grace in (0.0, 3.0, 10.0, 30.0):
        with TemporaryDirectory(dir=at.folder) as folder:
            checked = _Checked(cell, at, Path(folder), grace)
            try:
                checked.run()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is wrong, and the next cell has its turn
                checked.wrong.append(f"{type(error).__name__}: {error}")
        if checked.struck or not checked.ran_out_of_time:
            break  # else the machine was too busy for the request to leave in time, and nothing was checked
    return [f"{cell.id}: {text}" for text in checked.wrong] + checked.said() if checked.wrong else []


@define
class _Checked:
    """One cell while it is checked."""

    cell: Cell
    bench: Bench
    folder: Path
    grace: float
    """Seconds that the command is given besides."""
    struck: int = 0
    wrong: list[str] = field(factory=list)
    ended: Finished | None = None
    elapsed: float = 0.0
    peak_mib: float = 0.0

    def require(self, condition: bool, text: str) -> None:
        """Note what is wrong unless the condition holds."""
        if not condition:
            self.wrong.append(text)

    @property
    def timeout(self) -> float:
        """Seconds that the command is given."""
        return round(self.cell.timeout + self.grace, 1)

    @property
    def ran_out_of_time(self) -> bool:
        """Whether its time was over."""
        return self.ended is not None and self.ended.code == EXIT_CODES["late"]

    def said(self) -> list[str]:
        """Return what the command said, for whoever has to find out why."""
        if self.ended is None:
            return []
        stdout, stderr = self.ended.stdout[:600].decode(), self.ended.stderr[:3000].decode()
        return [
            f"exit {self.ended.code} after {self.elapsed:.1f} s: {shlex.join(self.ended.arguments)}",
            stdout,
            stderr,
        ]

    @property
    def out(self) -> Path:
        """The file to write."""
        return self.folder / "it's a film.mp4"

    @property
    def partial(self) -> Path:
        """Where the file is kept while it is not whole."""
        return self.out.with_name(f".{self.out.name}.part")

    def run(self) -> None:
        cell, sandbox = self.cell, self.bench.sandbox
        arguments = self.arguments()
        how_often: dict[str, Any] = {"times": 1} if cell.passing else {}
        rules: list[dict[str, Any]] = []
        if cell.subject.is_seen:
            how_often = {"nth": 2} if cell.passing else {"nth": list(range(2, 200))}
            rules = [{"kind": "job_unknown_state", "seconds": 1.0 if cell.passing else self.timeout}]
        sandbox.begin(*rules, cell.fault.rule(cell.subject.where, **how_often))
        self.ended = self.command(*arguments, "--timeout", f"{self.timeout:g}")
        self.struck, ledger = sandbox.struck[-1], sandbox.ledger
        sandbox.end()
        ending = self.judge_ending()
        self.require(self.struck in cell.expected.strikes, f"struck {self.struck} times, not {cell.expected.strikes}")
        self.judge_streams(ending)
        self.judge_ledger(ending, ledger)
        if ending != "done" and self.ended.code in EXIT_CODES.values():
            self.judge_change(ledger)
        if "{out}" in cell.subject.arguments:
            self.judge_file(ending, arguments)

    def arguments(self) -> list[str]:
        """Return the command line, with what it is about."""
        photo = self.folder / "it's me.jpg"
        shutil.copy(DATA / "my-photo.jpg", photo)
        given = {"{out}": str(self.out), "{photo}": str(photo), "{large}": str(self.bench.large)}
        if "{video}" in self.cell.subject.arguments:
            body = {"type": "avatar", "avatar_id": "avt_angela_01", "script": "hi"}
            given["{video}"] = self.bench.sandbox.http.post("/v3/videos", json=body).json()["data"]["video_id"]
        return [given.get(argument, argument) for argument in self.cell.subject.arguments]

    def command(self, *arguments: str) -> Finished:
        """Run the command."""
        environ = {**self.bench.sandbox.environ, "HEYGEN_MAX_RETRIES": str(RETRIES)}
        started = time.monotonic()
        if self.cell.fault in HUGE:
            measure = str(ROOT / "tests" / "benchmarks" / "one_command.py")
            measured = run([sys.executable, measure, *COMMAND, *arguments], environ=environ)
            self.peak_mib, code = measured.json["peak_mib"], measured.json["code"]
            ended = Finished(arguments, code, b"{}", measured.stderr)
            self.require(self.peak_mib < MOST_MIB, f"it held {self.peak_mib:.0f} MiB")
        elif self.cell.is_process:
            ended = run([*COMMAND, *arguments], environ=environ)
        else:
            ended = heygen_here(*arguments, environ=environ)
        self.elapsed = time.monotonic() - started
        return ended

    def judge_ending(self) -> Ending:
        """Check how the command ended, and when."""
        assert self.ended is not None
        endings, code = self.cell.expected.endings, self.ended.code
        self.require(code in {EXIT_CODES[ending] for ending in endings}, f"exit {code}, not {sorted(endings)}")
        slack = SLACK + 5 * sum(_start_seconds)
        self.require(self.elapsed < self.timeout + slack, f"took {self.elapsed:.1f} s of {self.timeout:g}")
        if self.cell.subject.role == "poll" and code in (1, 3):
            self.require(self.elapsed < self.timeout, f"went on for {self.elapsed:.1f} s")
        return next((ending for ending, number in EXIT_CODES.items() if number == code), "failed")

    def judge_streams(self, ending: Ending) -> None:
        """Check that standard output is data only, and standard error one JSON object a line."""
        assert self.ended is not None
        kinds = [next(iter(message)) for message in self.ended.messages]
        self.require(all(kind in ("error", "warning", "notice") for kind in kinds), f"messages {kinds}")
        self.require(kinds.count("error") == (ending != "done"), f"messages {kinds}")
        self.require(b"Traceback" not in self.ended.stderr, "a traceback")
        if ending != "done":
            self.require(self.ended.error["code"] != "cli_internal_error", "cli_internal_error")
            self.require(kinds[-1] == "error", "it does not end with its error")
        if ending == "done" and self.cell.subject.name == "delete" and self.cell.fault.kind in _EMPTY:
            self.require(not self.ended.stdout, "standard output out of nothing")
        elif ending == "done" or self.tells_anyway(ending):
            json.loads(self.ended.stdout, parse_int=str)
        if ending != "done" and self.cell.subject.role == "request" and not self.cell.subject.waits:
            is_told = self.cell.fault in HUGE or self.ended.error["code"] == "cli_no_job"
            self.require(is_told or not self.ended.stdout, "standard output of a command that failed")
        if self.cell.subject.role == "poll" and ending == "late":
            self.require(self.ended.error["code"] == "timeout", "the code is not timeout")
            self.follow(self.ended.error.get("hint") or "")

    def tells_anyway(self, ending: Ending) -> bool:
        """Tell whether a command prints what it has seen although it was not done."""
        subject = self.cell.subject
        is_wait = subject.role == "poll" and "{out}" not in subject.arguments
        return is_wait and (ending == "late" or subject.creates is not None)

    def judge_ledger(self, ending: Ending, ledger: Mapping[str, Any]) -> None:
        """Check that nothing was done twice."""
        entries = _entries(ledger, self.cell.subject.creates)
        carried_out = sum(entry["carried_out"] for entry in entries)
        keys = {entry["idempotency_key"] for entry in entries}
        self.require(all(entry["carried_out"] <= 1 for entry in entries), f"charged twice: {entries}")
        if self.cell.subject.role == "part":
            return  # an address that has expired takes another upload
        self.require(len(entries) <= 1, f"several intents: {entries}")
        if self.cell.subject.creates and ending == "done":
            self.require(carried_out == 1, f"charged {carried_out} times")
        if self.cell.subject.nature == "keyed":
            self.require(None not in keys and len(keys) == 1, f"keys {keys}")

    def judge_change(self, ledger: Mapping[str, Any]) -> None:
        """Check what a change that failed says of its outcome, its key, and what to type next."""
        assert self.ended is not None
        error, wanted, subject = self.ended.error, self.cell.expected.outcome, self.cell.subject
        self.require(error.get("outcome") == wanted, f"outcome {error.get('outcome')}, not {wanted}")
        entries = _entries(ledger, subject.creates)
        if error.get("outcome") == "not_done":
            self.require(not any(entry["carried_out"] for entry in entries), "not_done, and yet it was charged")
        if subject.nature == "keyed" or (subject.role == "part" and entries):
            keys = {entry["idempotency_key"] for entry in entries}
            self.require(error.get("idempotency_key") in keys, f"key {error.get('idempotency_key')}, not {keys}")
        if error.get("outcome") == "unknown":
            self.follow(error.get("hint") or "")
            again = _entries(self.bench.sandbox.ledger, subject.creates)
            self.require(all(entry["carried_out"] <= 1 for entry in again), f"the hint leads to a charge: {again}")
            self.require(len(again) <= max(1, len(entries)), f"the hint leads to another intent: {again}")

    def follow(self, hint: str) -> None:
        """Type what the hint says, now that nothing goes wrong any more."""
        found = re.search(r"(?:^|: )heygen (.*)$", hint, re.DOTALL)
        if found is None:
            self.wrong.append(f"no command in the hint: {hint!r}")
            return
        environ = {**self.bench.sandbox.environ, "HEYGEN_MAX_RETRIES": "0"}
        for _ in range(_MOST_TRIES):
            again = heygen_here(*shlex.split(found[1]), environ=environ)
            if again.code != EXIT_CODES["late"]:
                break  # else the machine was too busy for the time that the command line gives it
        is_gone = self.cell.subject.name == "delete" and again.code == 1
        self.require(again.code == 0 or is_gone, f"the hint {hint!r} ends with {again.code}: {again.stderr[:500]!r}")

    def judge_file(self, ending: Ending, arguments: list[str]) -> None:
        """Check that a file is there whole or not at all, and that the same command goes on with a part of it."""
        assert self.ended is not None
        is_speech = self.cell.subject.name == "speech_file"
        if ending == "done":
            self.require(is_speech or self.out.read_bytes() == self.bench.film, "another file was saved")
            self.require(
                {each.name for each in self.folder.iterdir()} == {"it's a film.mp4", "it's me.jpg"},
                "something was left",
            )
            return
        self.require(not self.out.exists(), "a file was saved")
        message = self.ended.error["message"]
        kept = self.partial.stat().st_size if self.partial.exists() else 0
        self.require(not kept or str(self.partial) in message, f"{kept} bytes are kept, and the error does not tell")
        again = heygen_here(*arguments, environ=self.bench.sandbox.environ)
        self.require(again.code == 0, f"the same command again ends with {again.code}: {again.stderr[:500]!r}")
        if again.code == 0:
            self.require(is_speech or self.out.read_bytes() == self.bench.film, "another file was saved in the end")


def _entries(ledger: Mapping[str, Any], operation: str | None) -> list[Mapping[str, Any]]:
    return [entry for entry in ledger["creates"] if operation in (None, entry["operation"])]
