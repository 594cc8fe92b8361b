"""The real command, run as its users run it: as a process of its own, against a sandbox of its own."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from unittest import mock

from attrs import frozen
from heygen import __main__ as program

ROOT = Path(__file__).parent.parent.parent
DATA = Path(__file__).parent.parent / "data"
COMMAND = (sys.executable, "-m", "heygen")
NOWHERE = {"HEYGEN_API_BASE": "http://127.0.0.1:9", "HEYGEN_API_KEY": "a-key", "HEYGEN_MAX_RETRIES": "0"}
"""Leads every request to a closed port: whatever is sent all the same ends in a network error."""
FAST = "1000000"
"""The sandbox's jobs are done before anyone can ask for them: `--wait` then has nothing to wait for."""

_OWN_VARIABLES = ("HEYGEN_", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES")
_JQ = """
import json, re, sys
raw, path = sys.argv[1] == "-r", sys.argv[-1]
for line in sys.stdin:
    value = json.loads(line)
    for name in re.findall(r"\\w+", path):
        value = value[name]
    print(value if raw and isinstance(value, str) else json.dumps(value, indent=2))
"""


@frozen
class Finished:
    """A command that has ended."""

    arguments: tuple[str, ...]
    code: int
    stdout: bytes
    stderr: bytes

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.stdout.decode()

    @property
    def json(self) -> Any:
        """Standard output as the one JSON value that it holds."""
        return json.loads(self.stdout)

    @property
    def messages(self) -> list[dict[str, Any]]:
        """Standard error, each line a JSON object."""
        return [json.loads(line) for line in self.stderr.decode().split("\n") if line]

    @property
    def error(self) -> dict[str, Any]:
        """The error that standard error ends with."""
        error: dict[str, Any] = self.messages[-1]["error"]
        return error


@frozen
class Sandbox:
    """A sandbox that is being served."""

    base_url: str
    api_key: str

    @property
    def environ(self) -> dict[str, str]:
        """Variables that lead the command to it."""
        return {"HEYGEN_API_BASE": self.base_url, "HEYGEN_API_KEY": self.api_key}

    def heygen(self, *arguments: str, stdin: bytes = b"", cwd: Path = DATA) -> Finished:
        """Run the command against it."""
        return heygen(*arguments, environ=self.environ, stdin=stdin, cwd=cwd)


def heygen(*arguments: str, environ: Mapping[str, str] | None = None, stdin: bytes = b"", cwd: Path = DATA) -> Finished:
    """Run the command with nothing of this process's own settings but what `environ` sets."""
    return run([*COMMAND, *arguments], environ=environ or {}, stdin=stdin, cwd=cwd)


def heygen_here(*arguments: str, environ: Mapping[str, str], stdin: bytes = b"") -> Finished:
    """Run the command in this process: a hundred times as fast, for tests that try it a thousand times."""
    return here(program.run, arguments, environ=environ, stdin=stdin)


def here(
    command: Callable[[list[str]], int], arguments: tuple[str, ...], *, environ: Mapping[str, str], stdin: bytes
) -> Finished:
    """Run a command in this process, as if it had one of its own."""
    out, err = io.BytesIO(), io.BytesIO()
    with (
        mock.patch.dict(os.environ, {**clean_environ(), **environ}, clear=True),
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
        redirect_stdout(io.TextIOWrapper(out)),
        redirect_stderr(io.TextIOWrapper(err)),
    ):
        code = command(list(arguments))
        sys.stdout.flush()
        sys.stderr.flush()
        return Finished(arguments, code, out.getvalue(), err.getvalue())


def run(
    command: Iterable[str], *, environ: Mapping[str, str], stdin: bytes = b"", cwd: Path = DATA, timeout: float = 120
) -> Finished:
    """Run any program, for `timeout` seconds at most."""
    arguments = tuple(command)
    ended = subprocess.run(
        arguments,
        input=stdin,
        capture_output=True,
        env={**clean_environ(), **environ},
        cwd=cwd,
        timeout=timeout,
        check=False,
    )
    return Finished(arguments, ended.returncode, ended.stdout, ended.stderr)


def clean_environ() -> dict[str, str]:
    """Return this process's environment without what shapes the command's behaviour: no stored key, no journal."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(_OWN_VARIABLES)}
    if "PYTHONPATH" in environ:
        entries = environ["PYTHONPATH"].split(os.pathsep)
        environ["PYTHONPATH"] = os.pathsep.join(str(Path(entry).resolve()) for entry in entries)
    return {**environ, "HEYGEN_CONFIG_DIR": os.devnull, "HEYGEN_JOURNAL": "off", "PYTHONUTF8": "1"}


@contextmanager
def served(*options: str, environ: Mapping[str, str] | None = None) -> Iterator[Sandbox]:
    """Serve a sandbox for as long as the block lasts."""
    with subprocess.Popen(
        [*COMMAND, "sandbox", "serve", *options], stdout=subprocess.PIPE, env={**clean_environ(), **(environ or {})}
    ) as server:
        assert server.stdout is not None
        try:
            yield Sandbox(**json.loads(server.stdout.readline()))
        finally:
            server.send_signal(signal.SIGTERM)


def write_tools(folder: Path) -> None:
    """Write the programs that scripts find in PATH: `heygen`; a small `jq`; an `open` that notes what it was given."""
    jq = folder / "jq.py"
    jq.write_text(_JQ)
    programs = {
        "heygen": f'exec "{sys.executable}" -m heygen "$@"',
        "jq": f'exec "{sys.executable}" -S "{jq}" "$@"',
        "open": 'printf "%s" "$1" > opened',
    }
    for name, line in programs.items():
        program = folder / name
        program.write_text(f"#!/bin/sh\n{line}\n")
        program.chmod(0o755)


def under_sandbox(script: str, *, tools: Path, cwd: Path, speed: str = FAST, timeout: float = 120) -> Finished:
    """Run a bash script with the tools, under `heygen sandbox run`."""
    path = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
    command = [*COMMAND, "sandbox", "run", "--speed", speed, "--", "bash", "-c", script]
    return run(command, environ=path, cwd=cwd, timeout=timeout)
