"""The commands `heygen sandbox serve` and `heygen sandbox run`."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter, validators

from heygen.errors import CliError, usage_error

_ON_DEMAND = """
A script, prompt, title or message with [fail] in it makes its job fail. One with [input] makes an agent session wait
for a message, and an avatar for consent. A video takes about four seconds at speed 1.
"""

app = App(
    name="sandbox",
    help="Run the API's stand-in on this machine, without an account.",
    help_flags=(),
    version_flags=(),
)

_PORT = validators.Number(gte=0, lte=65535)
Seed = Annotated[int, Parameter(name="--seed", help="Same seed, same key, ids and made-up values.")]
Speed = Annotated[
    float,
    Parameter(name="--speed", help="How many times faster than real time jobs run.", validator=validators.Number(gt=0)),
]
Faults = Annotated[
    Path | None,
    Parameter(name="--faults", help="TOML or JSON file of what goes wrong, and when; docs/faults.md describes it."),
]
MediaBytes = Annotated[
    int | None,
    Parameter(
        name="--media-bytes",
        help="Size of each video that links lead to.",
        validator=validators.Number(gte=64 * 1024, lte=2**40),
    ),
]


@app.command(help_epilogue=_ON_DEMAND)
def serve(
    *,
    port: Annotated[
        int,
        Parameter(
            name="--port", help="Port on 127.0.0.1; 0 for a free one.", validator=validators.Number(gte=0, lte=65535)
        ),
    ] = 0,
    seed: Seed = 0,
    speed: Speed = 1.0,
    faults: Faults = None,
    media_bytes: MediaBytes = None,
) -> None:
    """Serve the API on a loopback port until interrupted.

    Prints one line once it accepts connections: {"base_url": "http://127.0.0.1:PORT", "api_key": "KEY"}.
    """
    _require_extra()
    from heygen.sandbox.serve import Settings  # noqa: PLC0415 - needs the extra
    from heygen.sandbox.serve import serve as start  # noqa: PLC0415 - needs the extra

    start(port, Settings(seed, speed, faults, media_bytes))


@app.command(help_epilogue=_ON_DEMAND)
def run(
    *command: Annotated[str, Parameter(allow_leading_hyphen=True, help="Program and arguments, after --.")],
    seed: Seed = 0,
    speed: Speed = 1.0,
    faults: Faults = None,
    media_bytes: MediaBytes = None,
) -> int:
    """Run a command against a sandbox of its own, and pass its exit code on.

    The command finds the sandbox through HEYGEN_API_BASE and HEYGEN_API_KEY.
    """
    if not command:
        raise usage_error("No command was given.", hint="heygen sandbox run -- bash demo.sh")
    _require_extra()
    from heygen.sandbox.run import run as follow  # noqa: PLC0415 - needs the extra
    from heygen.sandbox.serve import Settings  # noqa: PLC0415 - needs the extra

    return follow(command, Settings(seed, speed, faults, media_bytes))


def _require_extra() -> None:
    missing = [name for name in ("starlette", "uvicorn", "python_multipart") if find_spec(name) is None]
    if missing:
        raise CliError(
            code="cli_sandbox_missing",
            message=f"The sandbox needs {' and '.join(missing)}, which a plain install leaves out.",
            hint="pip install 'heygen-cli[sandbox]'",
        )
