"""Start-up of `heygen` as a multiple of an empty Python, on the same machine in the same run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen

from tests.benchmarks.sandbox import running_sandbox

HEYGEN = str(Path(sys.executable).with_name("heygen"))
EMPTY = (sys.executable, "-c", "pass")


@frozen
class Case:
    """A command, and the most that it may take, as a multiple of an empty Python."""

    name: str
    command: tuple[str, ...]
    limit: float


CASES = (
    Case("heygen --version", (HEYGEN, "--version"), 3),
    Case("heygen video create --request-schema", (HEYGEN, "video", "create", "--request-schema"), 3),
    Case("heygen --help", (HEYGEN, "--help"), 14),
    Case("heygen video --help", (HEYGEN, "video", "--help"), 14),
    Case("heygen video create --help", (HEYGEN, "video", "create", "--help"), 14),
    Case("heygen video list", (HEYGEN, "video", "list"), 18),
)


def seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Return how long one run of the command takes. Raises CalledProcessError where it fails."""
    start = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return time.perf_counter() - start


def ratios(repeats: int = 15) -> list[tuple[Case, float]]:
    """Return each case with its median multiple of an empty Python; runs of both alternate, so that load hits both."""
    with running_sandbox() as variables:
        environment = {**os.environ, **variables}
        for case in CASES:  # compiled files warm
            seconds(case.command, environment)
        measured: list[tuple[Case, float]] = []
        for case in CASES:
            pairs = [(seconds(EMPTY, environment), seconds(case.command, environment)) for _ in range(repeats)]
            empty = statistics.median(pair[0] for pair in pairs)
            measured.append((case, statistics.median(pair[1] for pair in pairs) / empty))
        return measured


def report() -> bool:
    """Print the table; return whether every case is within its limit."""
    print(f"{'start-up, as a multiple of `python -c pass`':<48}{'measured':>10}{'limit':>8}")
    within = True
    for case, ratio in ratios():
        within &= ratio <= case.limit
        print(f"{case.name:<48}{ratio:>10.1f}{case.limit:>8.0f}{'' if ratio <= case.limit else '  over'}")
    return within
