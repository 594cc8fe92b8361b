"""`heygen sandbox serve`: one sandbox on a loopback port, until it is told to stop."""

from __future__ import annotations

import hashlib
import json
import logging
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import uvicorn
from attrs import frozen

from heygen.errors import USAGE, CliError, usage_error
from heygen.sandbox.app import build
from heygen.sandbox.behaviours import traits
from heygen.sandbox.contract.contract import Contract
from heygen.sandbox.faults.document import InvalidRulesError, read
from heygen.sandbox.faults.layer import Faults
from heygen.sandbox.faults.rules import Rules
from heygen.sandbox.faults.wire import Protocol
from heygen.sandbox.samples.media import Files, Links
from heygen.sandbox.state import seeds
from heygen.sandbox.state.events import Events
from heygen.sandbox.state.store import Store
from heygen.sandbox.state.world import World

HOST = "127.0.0.1"


def api_key(seed: int) -> str:
    """Return the one key that a sandbox of this seed takes."""
    return f"sandbox-key-{hashlib.sha256(f'key {seed}'.encode()).hexdigest()[:16]}"


@frozen
class Settings:
    """How a sandbox is set up."""

    seed: int = 0
    speed: float = 1.0
    """How many times faster than real time jobs run."""
    faults: Path | None = None
    """File with the rules of what goes wrong."""
    media_bytes: int | None = None
    """Size of each video that links lead to; None for that of the sample."""


def serve(port: int, settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM; print `{"base_url": ..., "api_key": ...}` once connections are accepted.

    Raises:
        CliError: the port cannot be had, or the rules of faults cannot be used.
    """
    with listening(port) as listener, tempfile.TemporaryDirectory(prefix="heygen-sandbox-") as folder:
        base_url = address(listener)

        def announce() -> None:
            print(json.dumps({"base_url": base_url, "api_key": api_key(settings.seed)}), flush=True)

        server(base_url, Path(folder), settings, announce).run(sockets=[listener])


@contextmanager
def listening(port: int) -> Iterator[socket.socket]:
    """Yield a socket on a loopback port, 0 for any. Raises CliError if the port cannot be had."""
    # asyncio turns Nagle's algorithm off only where the protocol is named; with it, each answer takes 40 ms more.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
            listener.listen()
        except OSError as error:
            raise CliError(
                code="cli_sandbox_port",
                message=f"Port {port} on {HOST} cannot be used: {error.strerror}.",
                hint="Choose another with --port, or leave it out for a free one.",
            ) from None
        yield listener


def address(listener: socket.socket) -> str:
    """Return the base URL of what listens."""
    return f"http://{HOST}:{listener.getsockname()[1]}"


def server(base_url: str, folder: Path, settings: Settings, ready: Callable[[], None]) -> Server:
    """Return a server of a new sandbox whose files are kept in `folder`.

    Raises:
        CliError: the rules of faults cannot be used.
    """
    events, contract, files = Events(), Contract.load(), Files(folder, settings.media_bytes)
    faults = Faults(contract, files, rules_in(settings.faults, contract))
    seed = settings.seed
    world = World(
        contract=contract,
        store=Store(seed),
        links=Links(base_url, f"links {seed}".encode(), time.time),
        files=files,
        clock=time.time,
        seed=seed,
        speed=settings.speed,
        traits=traits,
        seeds=seeds.seed,
        watch=events.watch,
        added=faults.added,
        altered=faults.job,
    )
    # A client that goes away in the middle of an answer is an everyday thing here; asyncio warns of each write to it.
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    config = uvicorn.Config(
        build(world, api_key(seed), faults, events.close),
        http=Protocol,
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    return Server(config, ready)


def rules_in(path: Path | None, contract: Contract) -> Rules:
    """Return the rules in a file, none without a file. Raises CliError with every mistake in it."""
    try:
        return Rules() if path is None else read(path.read_bytes(), contract)
    except OSError as error:
        raise usage_error(f"{path} cannot be read: {error.strerror}.", param="--faults") from None
    except InvalidRulesError as error:
        raise CliError(
            code="usage_error",
            message=f"{error} in {path}.",
            hint="docs/faults.md describes such files.",
            param="--faults",
            faults=error.faults,
            exit_code=USAGE,
        ) from None


class Server(uvicorn.Server):
    """Tells when it accepts connections, and takes a signal to stop as no error."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and tell."""
        await super().startup(sockets)
        self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop at SIGINT and SIGTERM, without raising them again afterwards."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self._stop) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.should_exit = True
