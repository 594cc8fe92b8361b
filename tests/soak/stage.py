"""Where runs take place: a sandbox, and the command run against it in one of several ways."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import httpx
from attrs import define, field, frozen

from tests.support.running import COMMAND, Finished, Sandbox, clean_environ, heygen, heygen_here, served

SPEED = "15"
"""A video takes a quarter of a second."""
VIDEO_BYTES = "400000"
_CONTROL = "/__sandbox__/"
_START_SECONDS = 0.2
"""No process sends anything sooner."""


@frozen(kw_only=True)
class Kill:
    """When and by what signal a process is ended."""

    signal: int
    once_sent: bool
    """Counted from when its first request arrives, else from its start."""
    delay: float
    """Seconds."""


@define
class Stage:
    """A sandbox and its controls."""

    sandbox: Sandbox
    client: httpx.Client
    only_processes: bool
    """Each command is a process of its own, else only those that are killed."""
    struck: int = 0
    """How many faults have struck so far."""

    def begin(self, rules: Mapping[str, Any]) -> None:
        """Begin a run: an empty ledger, and other faults."""
        self._control("DELETE", "ledger")
        self._control("PUT", "faults", json=rules)

    def end_faults(self) -> None:
        """Let nothing go wrong from now on."""
        self.struck += sum(fault["struck"] for fault in self._control("GET", "faults")["fault"])
        self._control("DELETE", "faults")

    def ledger(self) -> dict[str, Any]:
        """Return what was carried out in this run."""
        found: dict[str, Any] = self._control("GET", "ledger")
        return found

    def _control(self, method: str, name: str, **more: Any) -> Any:
        answer = self.client.request(method, _CONTROL + name, **more)
        assert answer.status_code == 200, answer.text
        return answer.json()


@contextmanager
def serve(*, only_processes: bool) -> Iterator[Stage]:
    """Serve a sandbox for runs one after the other."""
    with served("--speed", SPEED, "--media-bytes", VIDEO_BYTES) as sandbox:
        headers = {"x-api-key": sandbox.api_key}
        with httpx.Client(base_url=sandbox.base_url, headers=headers, timeout=60, trust_env=False) as client:
            yield Stage(sandbox, client, only_processes)


@define
class Shell:
    """Runs commands with one configuration, and keeps what they said."""

    stage: Stage
    config: Path
    environ: Mapping[str, str]
    said: list[Finished] = field(factory=list)

    def heygen(self, *arguments: str) -> Finished:
        """Run a command to its end."""
        run = heygen if self.stage.only_processes else heygen_here
        return self._keep(run(*arguments, environ=self._environ))

    def heygen_killed(self, kill: Kill, *arguments: str) -> Finished:
        """Run a command as a process, and send it a signal unless it ends before; its code is negative then."""
        before = self.stage.ledger()["totals"]["requests"]
        with self._started(arguments) as started:
            if kill.once_sent:
                time.sleep(_START_SECONDS)
                while started.poll() is None and self.stage.ledger()["totals"]["requests"] == before:
                    time.sleep(0.02)
            try:
                out, err = started.communicate(timeout=kill.delay)
            except subprocess.TimeoutExpired:
                started.send_signal(kill.signal)
                out, err = started.communicate(timeout=60)
        return self._keep(Finished(arguments, started.returncode, out, err))

    def heygen_twice(self, *arguments: str) -> None:
        """Run a command as two processes at once, to their end."""
        with self._started(arguments) as one, self._started(arguments) as other:
            for started in (one, other):
                out, err = started.communicate(timeout=120)
                self._keep(Finished(arguments, started.returncode, out, err))

    def _started(self, arguments: tuple[str, ...]) -> subprocess.Popen[bytes]:
        pipe, environ = subprocess.PIPE, {**clean_environ(), **self._environ}
        return subprocess.Popen([*COMMAND, *arguments], stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe, env=environ)

    def _keep(self, ended: Finished) -> Finished:
        self.said.append(ended)
        return ended

    @property
    def _environ(self) -> dict[str, str]:
        own = {"HEYGEN_CONFIG_DIR": str(self.config), "HEYGEN_JOURNAL": ""}
        return {**self.stage.sandbox.environ, **self.environ, **own}


def draw_kill(random: Random) -> Kill:
    """Return a signal at a moment of a process's life: mostly SIGKILL while its requests are on their way."""
    number = random.choices([9, 15, 2], [8, 1, 1])[0]
    # A program that is still starting up cannot answer SIGINT with an error of its own.
    if number != 2 and random.random() < 0.25:
        return Kill(signal=number, once_sent=False, delay=random.uniform(0.1, 1.5))
    latest = random.choice([0.02, 0.1, 0.2, 0.5])
    return Kill(signal=number, once_sent=True, delay=random.uniform(0, latest))
