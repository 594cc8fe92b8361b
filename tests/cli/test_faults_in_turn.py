"""Faults that come one after the other, jobs that go wrong, servers that are not there, and signals in the middle."""

from __future__ import annotations

import json
import re
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.support.fault_commands import FILM, TITLE
from tests.support.faulty_sandbox import FaultySandbox, faulty_sandbox
from tests.support.running import COMMAND, DATA, Finished, clean_environ, heygen_here

pytestmark = pytest.mark.slow

CREATE = ("video", "create", "--type", "avatar", "--avatar-id", "avt_angela_01", "--script", "hi", "--title", TITLE)
AGENT = ("video-agent", "create", "--prompt", "A tour.")
TRANSLATE = (
    *("video-translate", "create", "--output-languages", "es,fr"),
    *("-d", '{"video": {"type": "url", "url": "https://example.com/a.mp4"}}'),
)
UPLOAD = ("asset", "create", "--file", str(DATA / "my-photo.jpg"))
WAIT = ("--wait", "--poll-interval", "0.2", "--timeout")
ONE, TWO = {"nth": 1}, {"nth": 2}


@pytest.fixture(scope="module")
def served() -> Iterator[FaultySandbox]:
    with faulty_sandbox() as running:
        yield running


@pytest.fixture
def sandbox(served: FaultySandbox) -> Iterator[FaultySandbox]:
    yield served
    served.end()


def run(sandbox: FaultySandbox, *arguments: str, retries: int = 3, **environ: str) -> Finished:
    return heygen_here(*arguments, environ={**sandbox.environ, "HEYGEN_MAX_RETRIES": str(retries), **environ})


def status(number: int, **more: Any) -> dict[str, Any]:
    return {"kind": "status", "status": number, **more}


def creates(sandbox: FaultySandbox) -> list[tuple[str | None, int]]:
    """Return key and charges of each create."""
    return [(entry["idempotency_key"], entry["carried_out"]) for entry in sandbox.ledger["creates"]]


# One after the other.

SEQUENCES: Mapping[str, tuple[tuple[str, ...], tuple[dict[str, Any], ...], tuple[int, str | None, int]]] = {
    # command; faults of the first, second, ... request; exit code, outcome, charges
    "what may be done stays so": (CREATE, ({"kind": "reset_after"}, status(402)), (1, "unknown", 1)),
    "even where nothing was": (CREATE, ({"kind": "reset_before"}, status(402)), (1, "unknown", 0)),
    "a refusal comes after another": (CREATE, (status(429), status(402)), (1, "not_done", 0)),
    "another user": (CREATE, (status(500, carried_out=True), status(401)), (3, "unknown", 1)),
    "all kinds of trouble": (
        CREATE,
        ({"kind": "reset_after"}, {"kind": "html_502"}, {"kind": "half_answer"}),
        (0, None, 1),
    ),
    "more than there are repetitions": (
        CREATE,
        ({"kind": "reset_after"}, status(503), status(429), status(500)),
        (1, "unknown", 1),
    ),
    "no key": (AGENT, (status(429), status(503, retry_after=0)), (0, None, 1)),
    "no key, then lost": (AGENT, (status(429), {"kind": "reset_after"}), (1, "unknown", 1)),
    "no key, perhaps acted on": (AGENT, (status(503, retry_after=0), status(400)), (1, "unknown", 0)),
    "an upload": (UPLOAD, ({"kind": "half_answer"}, status(503), {"kind": "empty_200"}), (0, None, 1)),
    "in progress, then lost": (
        CREATE,
        ({"kind": "reset_before"}, status(409, code="request_in_progress", retry_after=1), {"kind": "empty_200"}),
        (0, None, 1),
    ),
}


@pytest.mark.parametrize(("arguments", "faults", "ends"), SEQUENCES.values(), ids=list(SEQUENCES))
def test_faults_come_one_after_the_other(
    arguments: tuple[str, ...],
    faults: tuple[dict[str, Any], ...],
    ends: tuple[int, str | None, int],
    sandbox: FaultySandbox,
) -> None:
    sandbox.begin(*({**fault, "method": "POST", "nth": number} for number, fault in enumerate(faults, 1)))
    ended = run(sandbox, *arguments)
    [*_, (key, charges)] = creates(sandbox) or [(None, 0)]
    error = ended.error if ended.code else {}
    assert (ended.code, error.get("outcome"), charges) == ends
    assert len(creates(sandbox)) <= 1
    assert sandbox.struck == [1] * len(faults)
    assert error.get("idempotency_key") == (key if ended.code else None)
    if error.get("outcome") == "unknown":
        sandbox.end()
        again = run(sandbox, *shlex.split(re.search(r": heygen (.*)$", error["hint"])[1]))  # type: ignore[index]
        assert again.code == 0
        assert [entry[1] for entry in creates(sandbox)] == ([1] if key else [ends[2]] * len(creates(sandbox)))


def test_a_key_of_ones_own_is_the_one_that_is_told(sandbox: FaultySandbox) -> None:
    sandbox.begin({"kind": "reset_after", "operation": "createVideo"})
    ended = run(sandbox, *CREATE, "--idempotency-key", "my:key.1", retries=2)
    assert ended.error["idempotency_key"] == "my:key.1"
    assert ended.error["hint"].count("my:key.1") == 1
    assert sandbox.ledger["creates"][0]["requests"] == 3
    assert creates(sandbox) == [("my:key.1", 1)]


def test_a_server_is_waited_for_as_long_as_it_asks(sandbox: FaultySandbox) -> None:
    sandbox.begin(status(429, retry_after=1, times=1))
    started = time.monotonic()
    assert run(sandbox, "video", "get", FILM).code == 0
    assert time.monotonic() - started >= 1


# A server that is not there.


@pytest.mark.parametrize("arguments", [("video", "list"), CREATE, AGENT, UPLOAD, (*CREATE, *WAIT, "9s")])
@pytest.mark.parametrize("way", ["closed port", "no TLS"])
def test_what_never_left_is_surely_not_done(arguments: tuple[str, ...], way: str, sandbox: FaultySandbox) -> None:
    sandbox.begin()
    base = "http://127.0.0.1:9" if way == "closed port" else sandbox.base_url.replace("http:", "https:")
    ended = run(sandbox, *arguments, retries=1, HEYGEN_API_BASE=base)
    is_read = arguments[1] == "list"
    assert (ended.code, ended.error["code"]) == (1, "network_error")
    assert ended.error.get("outcome") == (None if is_read else "not_done")
    assert ("idempotency_key" in ended.error) == (not is_read and arguments != AGENT)
    assert [message["notice"]["code"] for message in ended.messages[:-1]] == ["cli_retrying"]
    assert creates(sandbox) == []


# Jobs.

_NAMES = {CREATE: "video", AGENT: "video", TRANSLATE: "translation"}
FAILS, HANGS = {"kind": "job_fails"}, {"kind": "job_hangs"}
JOBS: Mapping[str, tuple[dict[str, Any], int]] = {
    "fails": (FAILS, 1),
    "hangs": (HANGS, 4),
    "goes back": ({"kind": "job_goes_back", "after": 0.2, "seconds": 0.3}, 0),
    "unknown state": ({"kind": "job_unknown_state", "seconds": 0.5}, 0),
    "missing": ({"kind": "job_missing", "seconds": 0.5}, 0),
    "missing for good": ({"kind": "job_missing", "seconds": 60}, 4),
}


@pytest.mark.parametrize("command", [CREATE, AGENT, TRANSLATE], ids=["video", "agent", "translations"])
@pytest.mark.parametrize(("fault", "code"), JOBS.values(), ids=list(JOBS))
def test_a_job_goes_wrong(command: tuple[str, ...], fault: dict[str, Any], code: int, sandbox: FaultySandbox) -> None:
    family = {CREATE: "/v3/videos", AGENT: "/v3/videos", TRANSLATE: "/v3/video-translations"}[command]
    sandbox.begin({**fault, "family": family})
    ended = run(sandbox, *command, *WAIT, "2s" if code == 4 else "20s")
    assert ended.code == code
    assert len(creates(sandbox)) == 1
    assert "data" in ended.json
    if code == 0:
        return
    assert ended.error["code"] == ("timeout" if code == 4 else f"{_NAMES[command]}_failed")
    assert "outcome" not in ended.error
    ids = sandbox.ledger["creates"][0]["ids"]
    assert any(each in ended.error["message"] for each in ids)
    if code == 4:
        words = shlex.split(ended.error["hint"])
        assert words[:2] == ["heygen", "wait"]
        again = run(sandbox, *words[1:], "--timeout", "1s")
        assert (again.code, again.error["code"]) == (
            (1, again.error["code"]) if "missing" in str(fault) else (4, "timeout")
        )


# Signals.

SIGNALS = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}
SILENCE = {"kind": "stall_before", "carried_out": True}


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
@pytest.mark.parametrize(
    ("arguments", "fault", "tells"),
    [
        (("video", "list"), SILENCE, ""),
        (CREATE, {**SILENCE, "operation": "createVideo"}, "--idempotency-key"),
        (AGENT, {**SILENCE, "operation": "createVideoAgentV3"}, "heygen video-agent list"),
        (UPLOAD, {**SILENCE, "operation": "uploadAsset"}, "--idempotency-key"),
        (CREATE, status(500, operation="createVideo", retry_after=30), "--idempotency-key"),
        ((*CREATE, *WAIT, "60s"), {**SILENCE, "operation": "getVideoV3"}, "heygen wait video vid_"),
        (("wait", "video", FILM), {**SILENCE, "operation": "getVideoV3"}, f"heygen wait video {FILM}"),
        (
            ("video", "download", FILM, "--output-path", "{out}"),
            {"kind": "trickle_body", "interval": 0.001, "path": "/files/*"},
            "goes on from there",
        ),
    ],
    ids=["list", "create", "agent", "upload", "create_pause", "create_wait", "wait", "download"],
)
def test_a_signal_in_the_middle(
    number: signal.Signals,
    arguments: tuple[str, ...],
    fault: dict[str, Any],
    tells: str,
    sandbox: FaultySandbox,
    tmp_path: Path,
) -> None:
    sandbox.begin(fault)
    out = tmp_path / "film.mp4"
    partial = out.with_name(f".{out.name}.part")
    command = [*COMMAND, *(str(out) if argument == "{out}" else argument for argument in arguments)]
    environ = {**clean_environ(), **sandbox.environ}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ) as process:
        while not any(sandbox.struck) or (
            "download" in arguments and not (partial.exists() and partial.stat().st_size)
        ):
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(number)
        _, stderr = process.communicate(timeout=20)
    error = json.loads(stderr.splitlines()[-1])["error"]
    assert (process.returncode, error["code"]) == (SIGNALS[number], "canceled")
    assert tells in error.get("hint", "")
    changes = arguments in (CREATE, AGENT, UPLOAD)
    assert error.get("outcome") == ("unknown" if changes else None)
    if changes:
        [(key, charges)] = creates(sandbox)
        assert (error.get("idempotency_key"), charges <= 1) == (key, True)
    if "download" in arguments:
        assert str(partial) in error["message"]
        assert not out.exists()
