"""`--timeout` ends a command whatever it hangs on: input that never comes, or a reader that takes nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.support.fault_commands import FILM
from tests.support.running import COMMAND, DATA, Finished, Sandbox, clean_environ, run

LIMIT = ("--timeout", "1s")
BODY = '{"type": "avatar", "avatar_id": "avt_angela_01", "script": "hi"}'
LONG = 30.0
"""Seconds after which a command has not ended by itself."""


@contextmanager
def silent_pipe() -> Iterator[tuple[int, int]]:
    """Yield the ends of a pipe through which nothing comes, and out of which nobody reads."""
    read, write = os.pipe()
    try:
        yield read, write
    finally:
        os.close(read)
        os.close(write)


def fill(pipe: int) -> None:
    """Write to a pipe until it takes no more."""
    os.set_blocking(pipe, False)
    with suppress(BlockingIOError):
        while True:
            os.write(pipe, b"x" * 65536)
    os.set_blocking(pipe, True)


def hung(sandbox: Sandbox, *arguments: str, stdin: int = subprocess.DEVNULL, stdout: int | None = None) -> Finished:
    """Run a command that has to end by its time; only where its output goes to is not read."""
    ended = subprocess.run(
        [*COMMAND, *arguments, *LIMIT],
        stdin=stdin,
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        env={**clean_environ(), **sandbox.environ},
        cwd=DATA,
        timeout=LONG,
        check=False,
    )
    return Finished(arguments, ended.returncode, ended.stdout or b"", ended.stderr)


@pytest.mark.parametrize("command", ["video create -d -", "asset create --file -"])
def test_input_that_never_comes(sandbox: Sandbox, command: str) -> None:
    with silent_pipe() as (read, _):
        ended = hung(sandbox, *command.split(), stdin=read)
    assert (ended.code, ended.error["code"], ended.error["outcome"]) == (4, "timeout", "not_done")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_the_input_comes_leaves_no_copy_of_it(
    sandbox: Sandbox, tmp_path: Path, number: signal.Signals
) -> None:
    with (
        silent_pipe() as (read, write),
        subprocess.Popen(
            [*COMMAND, "asset", "create", "--file", "-"],
            stdin=read,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**clean_environ(), **sandbox.environ, "TMPDIR": str(tmp_path)},
        ) as process,
    ):
        os.write(write, b"the beginning")
        while not list(tmp_path.iterdir()):
            time.sleep(0.01)
        process.send_signal(number)
        stdout, stderr = process.communicate(timeout=LONG)
    ended = Finished((), process.returncode, stdout, stderr)
    assert (ended.code, ended.error["code"], ended.error["outcome"]) == (128 + number, "canceled", "not_done")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("seconds", ["0.001s", "0.05s", "0.1s"])
def test_a_time_that_is_too_short_to_send_anything(sandbox: Sandbox, seconds: str) -> None:
    ended = sandbox.heygen("video", "create", "-d", BODY, "--timeout", seconds)
    assert (ended.code, ended.error["code"]) == (4, "timeout")
    assert ended.error["outcome"] in ("not_done", "unknown")


def test_ids_that_never_come(sandbox: Sandbox) -> None:
    with silent_pipe() as (read, _):
        ended = hung(sandbox, "wait", "video", stdin=read)
    assert (ended.code, ended.error["code"]) == (4, "timeout")


def test_a_pipe_that_nobody_writes_to(sandbox: Sandbox, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    ended = hung(sandbox, "asset", "create", "--file", str(tmp_path / "pipe"))
    assert (ended.code, ended.error["code"], ended.error["outcome"]) == (4, "timeout", "not_done")


def test_a_pipe_that_nobody_reads_from(sandbox: Sandbox, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    ended = hung(sandbox, "video", "download", FILM, "--output-path", str(tmp_path / "pipe"))
    assert (ended.code, ended.error["code"]) == (4, "timeout")


@pytest.mark.parametrize("command", ["video list", "avatar looks list"])
def test_output_that_nobody_reads(sandbox: Sandbox, command: str) -> None:
    with silent_pipe() as (_, write):
        fill(write)
        ended = hung(sandbox, *command.split(), stdout=write)
    assert (ended.code, ended.error["code"]) == (4, "timeout")


def test_what_was_made_is_told_though_nobody_reads_it(sandbox: Sandbox) -> None:
    with silent_pipe() as (_, write):
        fill(write)
        ended = hung(sandbox, "video", "create", "-d", BODY, stdout=write)
    assert ended.code == 4
    assert "vid_" in ended.error["message"]
    assert ended.error["hint"].startswith("heygen video get vid_")
    assert ended.error["idempotency_key"]


def test_a_signal_that_python_swallows_comes_again() -> None:
    script = """
import os, signal, time, weakref
from heygen import interrupts

class Thing: pass

def collected(_):
    os.kill(os.getpid(), signal.SIGTERM)
    sum(range(1000))

with interrupts.as_exceptions():
    thing = Thing()
    watched = weakref.ref(thing, collected)
    try:
        del thing
        time.sleep(10)
    except KeyboardInterrupt as error:
        print(error.number)
"""
    ended = run([sys.executable, "-c", script], environ={})
    assert (ended.code, ended.stdout, ended.stderr) == (0, b"15\n", b"")
