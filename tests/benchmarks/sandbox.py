"""A sandbox for as long as a measurement lasts."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def running_sandbox(*arguments: str) -> Iterator[dict[str, str]]:
    """Yield the environment variables that lead `heygen` to a sandbox of its own."""
    heygen = str(Path(sys.executable).with_name("heygen"))
    with subprocess.Popen([heygen, "sandbox", "serve", *arguments], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            started = json.loads(process.stdout.readline())
            yield {"HEYGEN_API_BASE": started["base_url"], "HEYGEN_API_KEY": started["api_key"]}
        finally:
            process.terminate()
