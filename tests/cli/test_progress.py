"""Progress on the terminal: what a person sees while a command waits, and that nothing of it is in the way."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from attrs import evolve
from heygen.output import progress_lines as lines
from heygen.output.progress import progress_display
from heygen.output.streams import Stream, Streams
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.support.running import ROOT, run
from tests.support.terminal import Terminal, terminal

pytestmark = pytest.mark.slow

PRELUDE = """
import os, signal, sys, time
from heygen.output.messages import Messages
from heygen.output.progress import progress_display
from heygen.output.streams import standard_streams

def shown():
    return progress_display(standard_streams(), os.environ)

signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})

def wait():
    # No key is pressed: the terminal would show it.
    signal.sigwait({signal.SIGUSR1})
"""
UUID = "3f2a9c1b-77aa-4bd0-9d5e-6e1c0b8a9d42"
PLAIN = lines.Look(colour=False)
HARMLESS = re.compile(rb"(\x1b\[(\d*A|K|J|[0-9;]*m)|[^\x1b])*")
"""Text, and the only escape sequences that are needed: up, erase the line, erase below, colour."""


def on_terminal(
    program: str, *, columns: int = 80, rows: int = 24, environ: Mapping[str, str] | None = None
) -> AbstractContextManager[Terminal]:
    """Run a Python program in a terminal."""
    return terminal([sys.executable, "-c", PRELUDE + program], columns=columns, rows=rows, environ=environ)


def shown_at_end(program: str, **how: object) -> Terminal:
    with on_terminal(program, **how) as seen:  # type: ignore[arg-type]
        assert seen.finish() == 0, seen.text
        assert HARMLESS.fullmatch(seen.raw), seen.raw
        return seen


WAITING = """
with shown() as display:
    display.job("vid_ab12", status="processing", percent=40, started=time.monotonic() - 70)
    display.job("vid_cd34", status="pending", note="queued")
    wait()
    display.job_ended("vid_ab12", status="completed", ok=True, seconds=130.0)
    display.job_ended("vid_cd34", status="failed", ok=False, seconds=4.0)
print("the end")
"""


@pytest.mark.parametrize("columns", [40, 50, 80, 160])
def test_jobs_are_shown_and_leave_a_summary(columns: int) -> None:
    with on_terminal(WAITING, columns=columns) as seen:
        seen.wait_for(lambda seen: "1m12s" in seen.text)
        first, second = seen.lines
        assert first == "  vid_ab12  processing  40%  1m12s"
        assert re.fullmatch(r"  vid_cd34  pending             \ds(  queued)?", second)
        assert seen.screen.cursor.y == 0
        seen.go_on()
        assert seen.finish() == 0
    assert seen.lines[-3:] == ["vid_ab12 completed in 2m10s", "vid_cd34 failed after 4.0s", "the end"]
    assert "processing" not in seen.text


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (40, r"  film\.mp4  ━{4}─{4}   50%"),
        (50, r"  film\.mp4  ━{8}─{9}   50%  15\.0/30\.0 MB"),
        (80, r"  film\.mp4  ━{11}─{11}   50%  15\.0/30\.0 MB +\d\S* (.?B)/s"),
        (160, r"  film\.mp4  ━{20}─{20}   50%  15\.0/30\.0 MB +\d\S* (.?B)/s"),
    ],
)
def test_a_transfer_has_a_bar_and_what_else_there_is_room_for(columns: int, expected: str) -> None:
    program = """
with shown() as display:
    display.transfer("film.mp4", done=15_000_000, total=30_000_000)
    wait()
    display.transfer("film.mp4", done=30_000_000, total=30_000_000)
    display.transfer_ended("film.mp4", ok=True, seconds=12)
"""
    with on_terminal(program, columns=columns) as seen:
        seen.wait_for(lambda seen: re.match(expected, seen.text) is not None)
        assert len(seen.lines) == 1
        seen.go_on()
        seen.finish()
    assert seen.lines[-1] == "film.mp4 30.0 MB in 12s, 2.5 MB/s"


def test_the_clock_ticks_though_nothing_is_told() -> None:
    with on_terminal("with shown() as display:\n  display.job('a', status='pending')\n  wait()") as seen:
        for second in ("1s", "2s"):
            seen.wait_for(lambda seen, second=second: second in seen.text)  # type: ignore[misc]


QUIET = """
with progress_display(standard_streams(), os.environ, quiet="--quiet" in sys.argv) as display:
    display.job("vid", status="processing")
    display.transfer("film.mp4", done=1, total=2)
    time.sleep(0.6)
    with display.suspend():
        display.streams.write_error("asked\\n")
    display.transfer_ended("film.mp4", ok=True)
    display.job_ended("vid", status="completed", ok=True)
assert not any(name.startswith("rich") for name in sys.modules)
"""


def test_a_pipe_gets_nothing() -> None:
    ended = run([sys.executable, "-c", PRELUDE + QUIET], environ={"TERM": "xterm", "PYTHONPATH": str(ROOT)})
    assert (ended.code, ended.stdout, ended.stderr) == (0, b"", b"asked\n")


@pytest.mark.parametrize("how", ["--quiet", "dumb", ""])
def test_who_wants_quiet_or_has_a_dumb_terminal_sees_nothing(how: str) -> None:
    command = [sys.executable, "-c", PRELUDE + QUIET, how]
    with terminal(command, environ={"TERM": "xterm" if how == "--quiet" else how}) as seen:
        assert seen.finish() == 0, seen.text
    assert seen.raw == b"asked\r\n"


@pytest.mark.parametrize("columns", [50, 80, 160])
def test_messages_in_between_survive_whole(columns: int) -> None:
    seen = shown_at_end(
        """
with shown() as display:
    messages = Messages(streams=display.streams, human=True)
    for number in range(300):
        display.job(f"vid_{number % 9}", status="processing", percent=number / 3)
        display.transfer("film.mp4", done=number, total=300)
        if number % 3 == 0:
            messages.warning("cli_test", f"warned {number:03} times")
        elif number % 3 == 1:
            display.streams.write(f"printed {number:03} times\\n".encode())
        else:
            display.job_ended(f"job_{number:03}", status="completed", ok=True, seconds=60)
        time.sleep(0.005)
""",
        columns=columns,
    )
    kinds = ("warning: warned {:03} times", "printed {:03} times", "job_{:03} completed in 1m00s")
    assert seen.lines == [kinds[number % 3].format(number) for number in range(300)]


def test_a_line_written_in_pieces_stays_whole() -> None:
    seen = shown_at_end("""
with shown() as display:
    display.job("vid", status="processing")
    for piece in (b"one ", b"", b"two ", b"three\\n"):
        time.sleep(0.4)
        display.streams.write(piece)
    time.sleep(0.4)
    display.streams.write(b"no end")
    display.job_ended("vid", status="completed", ok=True, seconds=1)
""")
    assert seen.lines == ["one two three", "no end", "vid completed in 1.0s"]


def test_nothing_is_drawn_while_it_is_suspended() -> None:
    with on_terminal("""
with shown() as display:
    display.job("vid", status="processing")
    wait()
    with display.suspend():
        print("Sure? ", end="", flush=True)
        time.sleep(0.7)
        print("Yes.", flush=True)
    wait()
""") as seen:
        seen.wait_for(lambda seen: "1s" in seen.text)
        seen.go_on()
        seen.wait_for(lambda seen: len(seen.lines) == 2)
        assert b"\r\x1b[JSure? Yes.\r\n  " in seen.raw
        assert seen.lines[0] == "Sure? Yes."
        assert "vid" in seen.lines[1]


@pytest.mark.parametrize("columns", [50, 80, 200])
def test_more_jobs_than_rows_are_counted(columns: int) -> None:
    program = """
with shown() as display:
    for number in range(500):
        display.job(f"vid_{number:03}", status="pending" if number < 300 else "processing")
    wait()
    for number in range(400):
        display.job_ended(f"vid_{number:03}", status="completed", ok=number % 2 == 0, seconds=60)
    wait()
"""
    with on_terminal(program, columns=columns, rows=12) as seen:
        seen.wait_for(lambda seen: "more" in seen.text)
        assert [line.split()[0] for line in seen.lines[:-1]] == [f"vid_{number}" for number in range(300, 310)]
        assert seen.lines[-1] == "  and 490 more: 190 running, 300 pending"
        seen.go_on()
        seen.wait_for(lambda seen: "failed" in seen.lines[-1])
        assert seen.lines[-1] == "  and 490 more: 90 running, 200 failed, 200 done"
        assert seen.lines[:400] == [
            f"vid_{number:03} completed {'in' if number % 2 == 0 else 'after'} 1m00s" for number in range(400)
        ]


def test_a_resized_terminal_keeps_what_was_there() -> None:
    program = f"""
print("before")
with shown() as display:
    for number in range(20):
        display.job("{UUID}"[:-2] + f"{{number:02}}", status="processing", note="a note that takes some room")
    wait()
print("after")
"""
    with on_terminal(program, columns=120, rows=30) as seen:
        seen.wait_for(lambda seen: "some room" in seen.text and len(seen.lines) == 21)
        for columns, rows, count in ((50, 30, 21), (160, 30, 21), (60, 30, 21)):
            seen.resize(columns, rows)
            already = len(seen.raw)
            seen.wait_for(lambda seen, already=already: b"\x1b[19A" in seen.raw[already:])  # type: ignore[misc]
            assert len(seen.lines) == count
            assert seen.lines[0] == "before"
            assert all("processing" in line for line in seen.lines[1:])
        seen.resize(60, 10)
        seen.wait_for(lambda seen: seen.lines[-1].startswith("  and 12 more: 12 running"))
        seen.go_on()
        assert seen.finish() == 0
        assert seen.lines[-1] == "after"


INTERRUPTED = """
def end(number, frame):
    raise SystemExit(128 + number)

signal.signal(signal.SIGTERM, end)
try:
    with shown() as display:
        display.job("vid", status="processing")
        display.job("vid2", status="processing")
        time.sleep(100)
except KeyboardInterrupt:
    print("interrupted")
"""


def test_ctrl_c_leaves_a_clean_terminal() -> None:
    with on_terminal(INTERRUPTED) as seen:
        seen.wait_for(lambda seen: "1s" in seen.text)
        seen.type(b"\x03")
        assert seen.finish() == 0
    assert seen.lines == ["interrupted"]
    assert (seen.screen.cursor.x, seen.screen.cursor.y, seen.screen.cursor.hidden) == (0, 1, False)


def test_sigterm_leaves_a_clean_terminal() -> None:
    with on_terminal(INTERRUPTED) as seen:
        seen.wait_for(lambda seen: "1s" in seen.text)
        seen.process.send_signal(signal.SIGTERM)
        assert seen.finish() == 128 + signal.SIGTERM
    assert seen.lines == []
    assert (seen.screen.cursor.x, seen.screen.cursor.y, seen.screen.cursor.hidden) == (0, 0, False)


def test_an_exit_without_goodbye_ends_all_the_same() -> None:
    with on_terminal("with shown() as display:\n  display.job('a', status='b')\n  wait()\n  os._exit(7)") as seen:
        seen.wait_for(lambda seen: "1s" in seen.text)
        seen.go_on()
        assert seen.finish() == 7
    assert not seen.screen.cursor.hidden


def test_ctrl_z_hands_a_clean_terminal_to_the_shell(tmp_path: Path) -> None:
    shell = """set -m
"$@"
echo; echo "it is stopped"; read key
bg >/dev/null; sleep 1; echo "it is in the background"; read key
fg >/dev/null; echo "code $?"
"""
    end = tmp_path / "end"
    program = f"""
with shown() as display:
    display.job("{UUID}", status="processing")
    while not os.path.exists({str(end)!r}):
        time.sleep(0.01)
"""
    with terminal(["bash", "-c", shell, "bash", sys.executable, "-c", PRELUDE + program]) as seen:
        seen.wait_for(lambda seen: "1s" in seen.text)
        seen.type(b"\x1a")
        for state in ("it is stopped", "it is in the background"):
            seen.wait_for(lambda seen, state=state: state in seen.text)  # type: ignore[misc]
            assert "processing" not in seen.text
            seen.type(b"\n")
        seen.wait_for(lambda seen: "processing" in seen.text)
        assert "it is in the background" in seen.text
        end.touch()
        seen.wait_for(lambda seen: "code 0" in seen.text)
        assert "processing" not in seen.text


def test_a_terminal_that_has_gone_is_no_failure(tmp_path: Path) -> None:
    program = f"""
signal.signal(signal.SIGHUP, signal.SIG_IGN)
with shown() as display:
    display.job("vid", status="processing")
    while os.path.exists({str(tmp_path / "wait")!r}):
        time.sleep(0.01)
    for number in range(100):
        display.job(f"vid{{number}}", status="processing")
        display.streams.write_error("a message\\n")
        time.sleep(0.01)
    display.job_ended("vid", status="completed", ok=True)
os._exit(9)
"""
    (tmp_path / "wait").touch()
    with on_terminal(program) as seen:
        seen.wait_for(lambda seen: "1s" in seen.text)
        seen.hang_up()
        (tmp_path / "wait").unlink()
        assert seen.process.wait(60) == 9


def test_a_terminal_that_takes_nothing_holds_nobody(tmp_path: Path) -> None:
    done = tmp_path / "done"
    program = f"""
with shown() as display:
    display.job("vid", status="processing")
    while not os.path.exists({str(tmp_path / "go")!r}):
        time.sleep(0.01)
    for number in range(2000):
        display.job(f"a_job_with_a_long_name_{{number}}", status="processing")
        display.transfer("film", done=number, total=2000)
        display.job_ended(f"a_job_with_a_long_name_{{number}}", status="completed", ok=True)
        time.sleep(0.0005)
open({str(done)!r}, "w").close()
os._exit(0)
"""
    with on_terminal(program) as seen:
        seen.wait_for(lambda seen: "1s" in seen.text)
        seen.type(b"\x13")  # Ctrl-S
        (tmp_path / "go").touch()
        assert seen.process.wait(60) == 0
    assert done.exists()


def test_text_of_a_server_cannot_drive_the_terminal() -> None:
    seen = shown_at_end(r"""
evil = "a\x1b[2J\x1b]0;title\x07\n\x9b5A\u202eb"
with shown() as display:
    display.job(evil, status=evil, note=evil)
    display.transfer(evil, done=1, total=2)
    time.sleep(0.8)
    display.job_ended(evil, status=evil, ok=False)
    display.transfer_ended(evil, ok=False)
""")
    assert len(seen.lines) == 2
    assert b"\x07" not in seen.raw
    assert b"\xc2\x9b" not in seen.raw


@pytest.mark.parametrize(
    "environ", [{"LC_ALL": "C"}, {"LC_ALL": "", "LANG": ""}, {"TERM": "linux"}, {"LC_ALL": "de_DE.ISO-8859-1"}]
)
def test_ascii_is_enough_where_there_is_nothing_else(environ: Mapping[str, str]) -> None:
    program = """
with shown() as display:
    display.job("a-job-with-a-name-that-is-too-long-for-it", status="processing")
    display.transfer("\\N{CJK UNIFIED IDEOGRAPH-65E5}.mp4", done=1, total=2)
    wait()
"""
    with on_terminal(program, columns=50, environ=environ) as seen:
        seen.wait_for(lambda seen: "1s" in seen.text)
        assert seen.lines[0].startswith("  ?.mp4  [#######.....]   50%")
        assert seen.lines[1].startswith("  a-job-with-a-n...oo-long-for-it  processing  ")
        assert seen.raw.isascii()


@pytest.mark.parametrize("term", ["xterm-256color", "screen", "vt100"])
@pytest.mark.parametrize("no_color", ["", "1"])
def test_colour_is_left_out_on_demand(term: str, no_color: str) -> None:
    seen = shown_at_end(
        "with shown() as display:\n  display.job('vid', status='processing')\n  time.sleep(0.6)\n"
        "  display.job_ended('vid', status='completed', ok=True, seconds=1)",
        environ={"TERM": term, "NO_COLOR": no_color},
    )
    assert seen.lines == ["vid completed in 1.0s"]
    assert bool(re.search(rb"\x1b\[[0-9;]*m", seen.raw)) == (not no_color)


def test_a_transfer_is_drawn_far_less_often_than_it_is_told() -> None:
    seen = shown_at_end("""
with shown() as display:
    for done in range(500_000):
        display.transfer("film.mp4", done=done, total=500_000)
    time.sleep(0.6)
""")
    assert 0 < len(seen.raw) < 50_000


def job(name: str = "vid", status: str = "processing", **more: object) -> lines.Job:
    return lines.Job(name=name, status=status, **more)  # type: ignore[arg-type]


def test_an_id_stays_whole_where_there_is_room() -> None:
    (wide,) = lines.frame([], [job(UUID, percent=5)], lines.Ended(), evolve(PLAIN, columns=62))
    (narrow,) = lines.frame([], [job(UUID, percent=5)], lines.Ended(), evolve(PLAIN, columns=40))
    assert wide == f"  {UUID}  processing  5%  0s"
    assert narrow == "  3f2a9c1b…0b8a9d42  processing  5%  0s"


@pytest.mark.parametrize(
    ("percent", "expected"),
    [(-5, "0%"), (99.9, "99%"), (250, "100%"), (float("nan"), ""), (float("inf"), "")],
)
def test_a_percentage_makes_sense(percent: float, expected: str) -> None:
    (line,) = lines.frame([], [job(percent=percent)], lines.Ended(), PLAIN)
    assert line.split()[2:-1] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("done", "total", "rate", "expected"),
    [
        (0, 100, None, "  f  ────────────────────────────────────────    0%    0/100 B"),
        (1_000_000, 4_000_000, 50_000.0, "1.0/4.0 MB   50.0 kB/s   1m00s left"),
        (1, 10**12, 1.0, "0.00/1000.00 GB       1 B/s"),
        (0, 9_000_000_000, 1e6, "0.00/9.00 GB    1.0 MB/s   2h30m left"),
        (7, 0, None, "100%  7/0 B"),
        (12_345_678, None, 2e6, "  f   12.3 MB    2.0 MB/s      5s"),
    ],
)
def test_a_transfer_tells_size_rate_and_time_left(
    done: int, total: int | None, rate: float | None, expected: str
) -> None:
    transfer = lines.Transfer(name="f", done=done, total=total, rate=rate, elapsed=5.4)
    (line,) = lines.frame([transfer], [], lines.Ended(), evolve(PLAIN, columns=120))
    assert line.endswith(expected)


def test_the_rate_is_that_of_the_last_seconds_and_begins_anew_with_the_transfer() -> None:
    now = [0.0]
    nothing = Stream(None, is_terminal=False)
    with Path("/dev/null").open("wb") as file:
        streams = Streams(nothing, nothing, Stream(file, is_terminal=True))  # a descriptor is needed, no terminal
        display = progress_display(streams, {"TERM": "xterm", "NO_COLOR": "1"}, monotonic=lambda: now[0])
        seen = []
        for at, done in ((0, 0), (2, 2000), (10, 2000), (11, 4000), (12, 500), (14, 2500)):
            now[0] = float(at)
            display.transfer("f", done=done)
            (line,) = display.frame(os.terminal_size((80, 24)))
            seen.append(re.findall(r"\S+ \S+(?=/s)", line))
    assert seen == [[], ["1.0 kB"], [], ["2.0 kB"], [], ["1.0 kB"]]


@given(
    names=st.lists(st.text(max_size=60), max_size=12),
    status=st.text(max_size=30),
    percent=st.none() | st.floats(),
    note=st.none() | st.text(max_size=80),
    done=st.integers(0, 10**15),
    total=st.none() | st.integers(0, 10**15),
    rate=st.none() | st.floats(0, 1e15),
    elapsed=st.floats(0, 1e7),
    columns=st.integers(1, 200),
    rows=st.integers(1, 40),
    unicode=st.booleans(),
)
def test_no_line_is_ever_too_wide_and_no_frame_too_high(
    names: list[str],
    status: str,
    percent: float | None,
    note: str | None,
    done: int,
    total: int | None,
    rate: float | None,
    elapsed: float,
    columns: int,
    rows: int,
    unicode: bool,
) -> None:
    look = lines.Look(columns=columns, rows=rows, unicode=unicode, colour=False)
    transfers = [
        lines.Transfer(name=name, done=done, total=total, rate=rate, elapsed=elapsed) for name in names if len(name) % 2
    ]
    jobs = [job(name, status, percent=percent, note=note, elapsed=elapsed) for name in names]
    shown = lines.frame(transfers, jobs, lines.Ended(3, 4), look)
    assert len(shown) <= max(rows - 1, 1)
    assert all(cell_len(line) < max(columns, 4) for line in shown)
    assert not any(re.search(r"[\x00-\x1f\x7f-\x9f]", line) for line in shown)
