"""`make bench`: print every measurement; fail where a limit is passed."""

from __future__ import annotations

import sys

from tests.benchmarks import generate, listing, startup, transfers, waiting

if __name__ == "__main__":
    results = [startup.report(), transfers.report(), waiting.report(), listing.report(), generate.report()]
    sys.exit(0 if all(results) else 1)
