"""`python -m tests.fuzz`: fuzz the sandbox, print what was found, and exit with 1 if that is anything."""

from __future__ import annotations

import argparse
import sys

from tests.fuzz.run import fuzz


def main() -> int:
    """Fuzz as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--examples", type=int, default=20, help="random requests to each operation")
    parser.add_argument("--seed", type=int, help="of the run to repeat; each run names its own")
    given = parser.parse_args()
    code, report = fuzz(examples=given.examples, seed=given.seed)
    print(report)
    return code


if __name__ == "__main__":
    sys.exit(main())
