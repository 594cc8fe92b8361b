"""The commands `heygen sandbox serve` and `heygen sandbox run` as processes."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from tests.support.sandbox_server import eventually

HEYGEN = [sys.executable, "-m", "heygen"]
SHOW = "import os; print(*(os.environ[f'HEYGEN_{name}'] for name in ('API_BASE', 'API_KEY', 'CONFIG_DIR')))"


def run(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*HEYGEN, "sandbox", *words], input=stdin, capture_output=True, text=True, timeout=30, check=False
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve_says_one_line_and_ends_quietly(number: signal.Signals) -> None:
    with subprocess.Popen(
        [*HEYGEN, "sandbox", "serve"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        announced = json.loads(process.stdout.readline())
        assert sorted(announced) == ["api_key", "base_url"]
        headers = {"x-api-key": announced["api_key"]}
        assert httpx.get(f"{announced['base_url']}/v3/users/me", headers=headers).status_code == 200
        process.send_signal(number)
        assert process.communicate(timeout=10) == ("", "")
        assert process.returncode == 0


def test_serve_takes_a_port_and_says_when_it_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = run("serve", "--port", port)
    assert refused.returncode == 1
    assert port in json.loads(refused.stderr)["error"]["message"]
    with subprocess.Popen([*HEYGEN, "sandbox", "serve", "--port", port], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["base_url"] == f"http://127.0.0.1:{port}"
        process.terminate()


@pytest.mark.parametrize(
    "words", [["--port", "65536"], ["--port", "x"], ["--speed", "0"], ["--speed", "-1"], ["--speed", "nan"]]
)
def test_serve_refuses_values_out_of_range(words: list[str]) -> None:
    assert run("serve", *words).returncode == 2


def test_run_leads_the_command_to_the_sandbox_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("HEYGEN_API_KEY", "the user's own")
    ran = run("run", "--seed", "3", "--", sys.executable, "-c", SHOW)
    base_url, api_key, config = ran.stdout.split()
    assert (ran.returncode, ran.stderr) == (0, "")
    assert api_key.startswith("sandbox-key-")
    assert not Path(config).exists()
    assert not list(tmp_path.iterdir())
    with pytest.raises(httpx.ConnectError):
        httpx.get(base_url)


def test_run_hands_everything_after_the_dashes_on() -> None:
    ran = run("run", "--", sys.executable, "-c", "import sys; print(sys.argv[1:])", "--speed", "-x", "--", "--help")
    assert ran.stdout == "['--speed', '-x', '--', '--help']\n"


def test_run_passes_streams_and_the_exit_code_on() -> None:
    ran = run("run", "--", "bash", "-c", "cat; echo said >&2; exit 7", stdin="typed")
    assert (ran.stdout, ran.stderr, ran.returncode) == ("typed", "said\n", 7)
    assert run("run", "--", "bash", "-c", "kill -9 $$").returncode == 137


def test_run_says_what_it_cannot_start(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("no program")
    missing, forbidden, none = run("run", "--", "no-such-program"), run("run", "--", str(plain)), run("run")
    assert (missing.returncode, forbidden.returncode, none.returncode) == (127, 126, 2)
    assert "no-such-program" in json.loads(missing.stderr)["error"]["message"]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_run_passes_signals_on(tmp_path: Path, number: signal.Signals, code: int) -> None:
    started = tmp_path / "started"
    script = (
        "import signal, pathlib, time; signal.signal(signal.SIGINT, signal.SIG_DFL); "
        f"pathlib.Path({str(started)!r}).touch(); time.sleep(60)"
    )
    with subprocess.Popen(
        [*HEYGEN, "sandbox", "run", "--", sys.executable, "-c", script], stdin=subprocess.DEVNULL, text=True
    ) as process:
        eventually(started.exists)
        process.send_signal(number)
        assert process.wait(10) == code


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    """An import system that does not see the extra's packages stands for an installation without them."""
    (tmp_path / "sitecustomize.py").write_text(
        "from importlib.machinery import PathFinder\n"
        "find = PathFinder.find_spec\n"
        "def find_others(name, path=None, target=None):\n"
        "    return None if name in ('starlette', 'uvicorn', 'python_multipart') else find(name, path, target)\n"
        "PathFinder.find_spec = find_others\n"
    )
    paths = os.pathsep.join([str(tmp_path), *sys.path])
    command = [*HEYGEN, "sandbox", "serve"]
    ran = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": paths}, check=False)
    assert ran.returncode == 1
    assert "heygen-cli[sandbox]" in json.loads(ran.stderr)["error"]["hint"]


def test_a_sandbox_is_ready_within_seconds() -> None:
    begun = time.monotonic()
    assert run("run", "--", "true").returncode == 0
    assert time.monotonic() - begun < 5
