"""Run one command and print what it took, as JSON on standard output; the command's own output is thrown away.

It is a program of its own, and imports little, for two reasons. The peak memory that the system tells of a process is
at least that of the process which started it, so whoever starts a command to measure it has to be small. And the time
is taken next to the command, not behind a busy test program.
"""

from __future__ import annotations

import json
import os
import sys
import time

_UNITS_IN_MIB = 2**20 if sys.platform == "darwin" else 2**10
"""Of `ru_maxrss`: bytes on macOS, KiB elsewhere."""


def main(command: list[str]) -> None:
    """Run the command and print what `tests.benchmarks.running.Run` holds, and its exit code as `code`."""
    silence = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    start = time.monotonic()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=[silence])
    _, status, usage = os.wait4(process, 0)
    ended = time.monotonic()
    measured = {
        "seconds": ended - start,
        "ended": ended,
        "peak_mib": usage.ru_maxrss / _UNITS_IN_MIB,
        "code": os.waitstatus_to_exitcode(status),
    }
    print(json.dumps(measured))


if __name__ == "__main__":
    main(sys.argv[1:])
