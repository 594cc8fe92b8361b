"""Every fault that the sandbox can make, by every kind of command: what each command says and does is checked."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from random import Random
from typing import Any

import pytest

from tests.support.fault_commands import Cell, begin, cells, check
from tests.support.running import NOWHERE, heygen

pytestmark = pytest.mark.slow

CELLS = cells()
BESIDE, APART = 24, 4
"""Processes that run commands in themselves, most of them waiting for a deadline most of the time; and processes that
start others, which have to come first, or their time is over before they have begun."""


@pytest.fixture(scope="module")
def results(request: pytest.FixtureRequest) -> Iterator[dict[str, Future[list[str]]]]:
    """What is wrong with each cell that was asked for; all are checked at the same time."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.support.fault_commands", "heygen.command_line", "heygen.operation.waiting"])
    started = time.monotonic()
    heygen("video", "get", "vid_1", environ=NOWHERE)
    seconds = time.monotonic() - started
    wanted = [item.callspec.params["cell"] for item in request.session.items if _is_cell(item)]
    Random(0).shuffle(wanted)
    with (
        ProcessPoolExecutor(BESIDE, context, begin, (seconds, 10)) as beside,
        ProcessPoolExecutor(APART, context, begin, (seconds,)) as apart,
    ):
        yield {cell.id: (apart if cell.is_process else beside).submit(check, cell) for cell in wanted}


def _is_cell(item: pytest.Item) -> bool:
    return isinstance(item, pytest.Function) and item.originalname == test_a_fault_and_a_command.__name__


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: cell.id)
def test_a_fault_and_a_command(
    cell: Cell, results: dict[str, Future[list[str]]], record_property: Callable[[str, Any], None]
) -> None:
    record_property("checks", "fault matrix")
    wrong = results[cell.id].result()
    assert not wrong, "\n".join(wrong)
