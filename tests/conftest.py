"""What several tests need: a sandbox, and programs for scripts."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadFileScheduling

from tests.support.running import FAST, Sandbox, served, write_tools

# How long a machine takes to make an example, or to run one, says nothing about the code.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

# Thousands of processes are started: their modules are compiled once, as they are wherever the command is installed.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A shell that starts the tests in the background lets them ignore SIGINT, and with them every program that they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


_PARTS = {"tests/client/test_fault_matrix.py": 6}
"""Files whose tests mostly wait, one after the other, and into how many parts these are shared out."""


class _Scheduling(LoadFileScheduling):
    """Gives all tests of a file to one worker, but the parts of a large one to several."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return f"{file} {crc32(nodeid.encode()) % _PARTS[file]}" if file in _PARTS else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> _Scheduling:
    """Share the tests out."""
    return _Scheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the slow modules begin first, so that none of them is left to the end, when the other workers are done."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many cells of the matrix of faults were checked."""
    reports = [report for name in ("passed", "failed") for report in terminalreporter.getreports(name)]
    checked = [report for report in reports if ("checks", "fault matrix") in report.user_properties]
    if checked:
        wrong = sum(report.failed for report in checked)
        terminalreporter.write_line(f"fault matrix: {len(checked)} cells checked, {wrong} wrong")


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox for tests that take nothing away from it."""
    with served("--speed", FAST) as running:
        yield running


@pytest.fixture(scope="session")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for PATH with `heygen`, `jq` and `open`."""
    folder = tmp_path_factory.mktemp("tools")
    write_tools(folder)
    return folder
