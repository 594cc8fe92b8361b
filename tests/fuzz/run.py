"""A run of schemathesis over all operations of the contract, against a sandbox of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.support.running import ROOT
from tests.support.sandbox_server import sandbox

PHASES = ("coverage", "fuzzing", "stateful")
"""The boundaries of each schema, random requests, and sequences of requests that pass ids on."""
_SETTINGS = Path(__file__).with_name("schemathesis.toml")


def fuzz(*, examples: int, seed: int | None = None, phases: Sequence[str] = PHASES) -> tuple[int, str]:
    """Send this many random requests to each operation; return the exit code, 0 if all is right, and the report."""
    with sandbox("--speed", "1000") as client:
        command = [
            *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(_SETTINGS)),
            *("run", str(ROOT / "openapi" / "heygen.yaml"), "--url", str(client.base_url)),
            *("--header", f"x-api-key: {client.headers['x-api-key']}"),
            *("--max-examples", str(examples), "--phases", ",".join(phases)),
            *(() if seed is None else ("--seed", str(seed))),
        ]
        ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return ended.returncode, ended.stdout
