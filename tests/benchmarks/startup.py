"""Start-up of `heygen` as a multiple of an empty Python, on the same machine in the same run."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import certifi
from attrs import frozen

from tests.benchmarks.running import HEYGEN, CommandFailedError, plain_server, run
from tests.benchmarks.table import Row, print_table

_EMPTY = (sys.executable, "-c", "pass")
_REPEATS = 15
_USAGE = 2
"""Exit code of a command line that cannot be followed."""


@frozen
class Case:
    """What is typed, and the most that it may take, as a multiple of an empty Python."""

    typed: str
    limit: float
    code: int = 0
    """The exit code that it has to end with."""

    @property
    def command(self) -> tuple[str, ...]:
        """The command line to run."""
        return (HEYGEN, *self.typed.split(" ")[1:])


_OFFLINE = (
    Case("heygen --version", 2),
    Case("heygen video create --request-schema", 2.5),
    Case("heygen completion bash", 10),
    Case("heygen __complete zsh full video create --res", 6),
    Case("heygen __complete zsh full jobs list --st", 6),
    Case("heygen --help", 9),
    Case("heygen video --help", 9),
    Case("heygen video create --help", 9),
    Case("heygen video lsit", 12, _USAGE),
    Case("heygen video create --no-such-option", 12, _USAGE),
)
_HTTP = Case("heygen video list", 14)
_JOURNAL_LIMIT = 1.0
_HTTPS = Case("heygen video list", 17)


def report() -> bool:
    """Print the table; return whether every limit is kept."""
    return print_table("start-up, as a multiple of `python -c pass`", _rows())


def _rows() -> Iterator[Row]:
    with plain_server() as variables:
        for case in _OFFLINE:
            yield _row(case, variables)
        yield _row(_HTTP, variables, " (http)")
        yield _journal(variables)
    if shutil.which("openssl") is None:
        print("start-up: openssl is not on PATH, and makes the certificate of the server. Install it.")
        yield Row(f"{_HTTPS.typed} (https)", None, _HTTPS.limit)
        return
    with tempfile.TemporaryDirectory() as name:
        own, trusted = _certificates(Path(name))
        with plain_server("--certificate", str(own)) as variables:
            yield _row(_HTTPS, {**variables, "SSL_CERT_FILE": str(trusted)}, " (https)")


def _row(case: Case, variables: Mapping[str, str], where: str = "") -> Row:
    """Return the median of a case; runs of it and of an empty Python alternate, so that load hits both."""
    try:
        run(case.command, variables, code=case.code)  # compiled files warm
        pairs = [(run(_EMPTY, variables), run(case.command, variables, code=case.code)) for _ in range(_REPEATS)]
    except CommandFailedError as error:
        print(f"start-up: {error}")
        return Row(case.typed + where, None, case.limit)
    empty, ours = (statistics.median(each.seconds for each in column) for column in zip(*pairs, strict=True))
    return Row(case.typed + where, ours / empty, case.limit)


def _journal(variables: Mapping[str, str]) -> Row:
    """Return what writing down a create adds to its command, in empty starts; with and without alternate."""
    command = (HEYGEN, "video", "create", "--type", "avatar", "--avatar-id", "a", "--script", "Hello.")
    title = "heygen video create: what the journal adds"
    with tempfile.TemporaryDirectory() as folder:
        on = {**variables, "HEYGEN_CONFIG_DIR": folder, "HEYGEN_JOURNAL": "on"}
        off = {**variables, "HEYGEN_JOURNAL": "off"}
        try:
            run(command, on)
            runs = [(run(_EMPTY, off), run(command, off), run(command, on)) for _ in range(_REPEATS)]
        except CommandFailedError as error:
            print(f"start-up: {error}")
            return Row(title, None, _JOURNAL_LIMIT)
    empty, without, with_it = (statistics.median(each.seconds for each in column) for column in zip(*runs, strict=True))
    return Row(title, (with_it - without) / empty, _JOURNAL_LIMIT)


def _certificates(folder: Path) -> tuple[Path, Path]:
    """Return two PEM files: certificate and key of a server on loopback; and what clients have to trust.

    That is the certificate, and all authorities that programs usually trust: a real start reads those too.
    """
    key, certificate, own, trusted = (folder / name for name in ("key", "certificate", "own", "trusted"))
    command = ("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    about = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2")
    subprocess.run(
        [*command, *about, "-keyout", str(key), "-out", str(certificate)], stderr=subprocess.DEVNULL, check=True
    )
    own.write_bytes(certificate.read_bytes() + key.read_bytes())
    trusted.write_bytes(certificate.read_bytes() + Path(certifi.where()).read_bytes())
    return own, trusted
