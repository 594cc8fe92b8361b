"""`python -m tests.soak`: run seeds, print each run that went wrong with its seed, then the figures."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.soak.run import runs

_MOST_ON_ONE_SANDBOX = 40
"""Runs, one after the other; a sandbox grows with each."""


def main() -> int:
    """Run what the command line asks for; return 1 if anything went wrong that must not."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--seed", type=int, help="run only this one, and print all that was said")
    parser.add_argument("--side-by-side", type=int, default=4, help="how many runs at a time")
    parser.add_argument("--only-processes", action="store_true", help="each command in a process of its own")
    given = parser.parse_args()
    if given.seed is not None:
        (alone,) = runs([given.seed], only_processes=given.only_processes)
        print(alone.transcript())
        return bool(alone.problems)
    seeds = range(given.first, given.first + given.runs)
    size = max(1, min(_MOST_ON_ONE_SANDBOX, len(seeds) // given.side_by_side))
    chunks = [list(seeds[start : start + size]) for start in range(0, len(seeds), size)]
    started, figures, problems = time.monotonic(), Counter[str](), Counter[str]()
    # Signals and the standard streams belong to a whole process, so runs side by side are in processes.
    with ProcessPoolExecutor(given.side_by_side, get_context("spawn"), max_tasks_per_child=1) as pool:
        for chunk in pool.map(runs, chunks, [given.only_processes] * len(chunks)):
            for one in chunk:
                figures += Counter(
                    runs=1,
                    kills=one.kills,
                    resumes=one.resumes,
                    faults=one.struck,
                    carried_out=one.carried_out,
                    commands=len(one.said),
                )
                problems += Counter(problem.kind for problem in one.problems)
                if one.problems:
                    print(f"{one.transcript()}\n", file=sys.stderr, flush=True)
    shown = {name: problems[name] for name in ("lost", "charged twice", "corrupt", "wrong")}
    print(json.dumps({**figures, **shown, "seconds": round(time.monotonic() - started)}))
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
