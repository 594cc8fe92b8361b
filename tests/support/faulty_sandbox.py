"""A sandbox in a thread of the test's process whose faults are set, and whose ledger is read, by the test."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
from attrs import frozen
from heygen.sandbox.serve import Settings, address, api_key, listening, server

from tests.support.running import FAST


@frozen
class FaultySandbox:
    """A sandbox that is being served."""

    http: httpx.Client
    """Knows its address and its key."""

    @property
    def environ(self) -> dict[str, str]:
        """Variables that lead the command to it."""
        return {"HEYGEN_API_BASE": self.base_url, "HEYGEN_API_KEY": self.api_key}

    @property
    def base_url(self) -> str:
        """Its address."""
        return str(self.http.base_url).rstrip("/")

    @property
    def api_key(self) -> str:
        """The key that it takes."""
        return self.http.headers["x-api-key"]

    def begin(self, *rules: Mapping[str, Any]) -> None:
        """Put these faults in the place of all others, with an empty ledger."""
        self._control("DELETE", "ledger")
        self._control("PUT", "faults", json={"fault": list(rules)})

    def end(self) -> None:
        """Let nothing go wrong any more; the ledger stays."""
        self._control("DELETE", "faults")

    @property
    def struck(self) -> list[int]:
        """How often each rule struck."""
        return [rule["struck"] for rule in self._control("GET", "faults")["fault"]]

    @property
    def ledger(self) -> Any:
        """What was carried out."""
        return self._control("GET", "ledger")

    def _control(self, method: str, name: str, **more: Any) -> Any:
        answer = self.http.request(method, f"/__sandbox__/{name}", **more)
        assert answer.is_success, answer.text
        return answer.json()


@contextmanager
def faulty_sandbox(speed: str = FAST) -> Iterator[FaultySandbox]:
    """Serve a sandbox for as long as the block lasts."""
    with TemporaryDirectory(prefix="heygen-sandbox-") as folder, listening(0) as listener:
        ready = threading.Event()
        settings = Settings(speed=float(speed))
        serving = server(address(listener), Path(folder), settings, ready.set)
        thread = threading.Thread(target=serving.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            ready.wait()
            headers = {"x-api-key": api_key(settings.seed)}
            # The server closes what is idle for five seconds, perhaps just when the next request comes.
            limits = httpx.Limits(keepalive_expiry=2)
            with httpx.Client(
                base_url=address(listener), headers=headers, timeout=30, trust_env=False, limits=limits
            ) as http:
                yield FaultySandbox(http)
        finally:
            serving.should_exit = True
            thread.join()
