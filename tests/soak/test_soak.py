"""A short soak: under faults and kills, nothing is lost, charged twice or torn."""

from __future__ import annotations

import json
import sys

import pytest

from tests.support.running import ROOT, run

pytestmark = pytest.mark.slow

_RUNS = 200


def test_nothing_is_lost_charged_twice_or_torn() -> None:
    command = [sys.executable, "-m", "tests.soak", "--runs", str(_RUNS), "--side-by-side", "8"]
    ended = run(command, environ={}, cwd=ROOT, timeout=600)
    assert (ended.code, ended.stderr.decode()) == (0, "")
    figures = json.loads(ended.stdout)
    assert figures["runs"] == _RUNS
    assert {name: figures[name] for name in ("lost", "charged twice", "corrupt", "wrong")} == {
        "lost": 0,
        "charged twice": 0,
        "corrupt": 0,
        "wrong": 0,
    }
    # A soak in which hardly anything goes wrong would find nothing.
    assert figures["kills"] > _RUNS / 10
    assert figures["faults"] > _RUNS
    assert figures["resumes"] > _RUNS / 4
    assert figures["carried_out"] > _RUNS / 3
