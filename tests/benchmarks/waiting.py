"""One command that waits for many jobs: how soon it is over, how much it asks, how much memory it holds."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from urllib.request import urlopen

from tests.benchmarks.running import HEYGEN, CommandFailedError, Run, plain_server, run
from tests.benchmarks.table import Row, print_table

_JOBS = 500
_SPREAD = 5.0
"""Seconds in which the jobs end, one after the other."""
_INTERVAL = 1.0
"""Seconds from one question about the jobs to the next."""
_LATEST = 2.0
"""Intervals: one until the next question about the last job, one to read what is finished, print it, and end."""
_JOBS_PER_REQUEST = 50
_MEMORY_LIMIT = 80.0
"""MiB."""


def report() -> bool:
    """Print the table; return whether every limit is kept."""
    return print_table(f"waiting for {_JOBS} jobs with one command", _rows())


def _rows() -> list[Row]:
    late = "from the last job's end to the command's, in polling intervals"
    asked = f"requests for each {_JOBS_PER_REQUEST} jobs and interval, but one read of each job"
    ids = [f"job-{number}" for number in range(_JOBS)]
    with plain_server("--jobs", str(_JOBS), "--spread", str(_SPREAD)) as variables:
        try:
            measured = run((HEYGEN, "wait", "video", *ids, "--poll-interval", f"{_INTERVAL:g}s"), variables)
        except CommandFailedError as error:
            print(f"waiting: {error}")
            return [Row(late, None, _LATEST), Row(asked, None, 1.0), Row("most memory, in MiB", None, _MEMORY_LIMIT)]
        with urlopen(f"{variables['HEYGEN_API_BASE']}/log") as answer:
            log = json.load(answer)
    return [
        Row(late, (measured.ended - log["last_end"]) / _INTERVAL, _LATEST, digits=2),
        Row(asked, _requests(log["requests"], measured), 1.0, digits=2),
        Row("most memory, in MiB", measured.peak_mib, _MEMORY_LIMIT),
    ]


def _requests(log: Sequence[tuple[float, str, str]], measured: Run) -> float:
    """Return how much was asked beyond one read of each job, by jobs and by intervals that the command ran."""
    about_jobs = [path for moment, _, path in log if moment <= measured.ended and path.startswith("/v3/videos")]
    intervals = math.ceil(measured.seconds / _INTERVAL)
    return (len(about_jobs) - _JOBS) / (_JOBS / _JOBS_PER_REQUEST) / intervals
