"""A sandbox to send requests to: the real command, on a real socket."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


@contextmanager
def sandbox(*options: str) -> Iterator[httpx.Client]:
    """Yield a client of a sandbox started with these options, which knows the address and the key."""
    command = [sys.executable, "-m", "heygen", "sandbox", "serve", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        announced = json.loads(process.stdout.readline())
        try:
            headers = {"x-api-key": announced["api_key"]}
            with httpx.Client(base_url=announced["base_url"], headers=headers, timeout=10, trust_env=False) as client:
                yield client
        finally:
            process.terminate()
            assert process.wait(10) == 0


def eventually(probe: Callable[[], Any], seconds: float = 5.0) -> Any:
    """Return the first true result of `probe`, tried until `seconds` have gone by."""
    deadline = time.monotonic() + seconds
    while not (found := probe()) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert found
    return found
