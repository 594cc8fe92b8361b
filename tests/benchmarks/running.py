"""Commands as they are measured, and the servers that they talk to."""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parent.parent.parent
HEYGEN = str(Path(sys.executable).with_name("heygen"))
_ONE_COMMAND = str(Path(__file__).with_name("one_command.py"))


class CommandFailedError(Exception):
    """A command that was to be measured ended with another exit code than it should."""


@frozen(kw_only=True)
class Run:
    """What one run of a command took."""

    seconds: float
    ended: float
    """When it was over, by the machine's monotonic clock (`time.monotonic`)."""
    peak_mib: float
    """Most memory that it held at a time, in MiB."""


def run(command: Sequence[str], variables: Mapping[str, str], *, code: int = 0) -> Run:
    """Run a command, without its output, and return what it took.

    Raises:
        CommandFailedError: its exit code is not `code`; with the last line of its standard error.
    """
    process = subprocess.run(
        [sys.executable, "-S", "-E", _ONE_COMMAND, *command],
        env={**_environment(), **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    measured = json.loads(process.stdout)
    if measured.pop("code") != code:
        lines = process.stderr.decode(errors="replace").strip().split("\n")
        raise CommandFailedError(f"{' '.join(command[:4])} ...: {lines[-1]}")
    return Run(**measured)


def _environment() -> dict[str, str]:
    """Return this process's environment, but with compiled modules kept, as they are wherever heygen is installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def median_seconds(runs: Sequence[Run]) -> float:
    """Return the median of their times."""
    return statistics.median(measured.seconds for measured in runs)


def largest_peak(runs: Sequence[Run]) -> float:
    """Return the most memory that any of them held, in MiB."""
    return max(measured.peak_mib for measured in runs)


@contextlib.contextmanager
def plain_server(*options: str) -> Iterator[dict[str, str]]:
    """Yield the environment variables that lead `heygen` to a plain server of its own (see `plain_server.py`)."""
    command = [sys.executable, "-m", "tests.benchmarks.plain_server", *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            base_url = json.loads(process.stdout.readline())["base_url"]
            yield {"HEYGEN_API_BASE": base_url, "HEYGEN_API_KEY": "a-key", "HEYGEN_MAX_RETRIES": "0"}
        finally:
            process.terminate()
