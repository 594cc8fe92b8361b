"""Downloads and uploads: time beside curl's, with the same server in the same run, and the most memory held."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from tests.benchmarks.plain_server import FILM_START
from tests.benchmarks.running import HEYGEN, CommandFailedError, Run, largest_peak, median_seconds, plain_server, run
from tests.benchmarks.table import Row, print_table

_SIZE = 2**30
_SMALL = 64 * 2**20
_REPEATS = 5
_UPLOAD_LIMIT = 1.25
_HELD_TO = 100 * 10**6
"""Bytes a second: a good line, so that what counts is how little a client adds to the wait for it."""
_MEMORY_LIMIT = 60.0
"""MiB."""
_IN_MEMORY = Path("/dev/shm")


@frozen(kw_only=True)
class Case:
    """What heygen and curl both do, and how much longer heygen may take."""

    title: str
    heygen: tuple[str, ...]
    curl: tuple[str, ...]
    limit: float
    """heygen's time as a multiple of curl's, its start and its questions to the API included."""
    repeats: int = 5


def report() -> bool:
    """Print the table; return whether every limit is kept."""
    heading = f"transfers of {_SIZE // 2**20} MiB, in multiples of curl's time"
    if shutil.which("curl") is None:
        print("transfers: curl is not on PATH, and they are measured beside it. Install it.")
        return False
    with _roomy_folder() as folder:
        rows = [*_at_full_speed(folder), *_at_a_held_rate(folder)]
    return print_table(heading, rows)


def _at_full_speed(folder: Path) -> Iterator[Row]:
    source, target = folder / "source.mp4", folder / "target.mp4"
    with plain_server("--film-bytes", str(_SIZE), "--folder", str(folder)) as variables:
        base_url = variables["HEYGEN_API_BASE"]
        yield from _measured(_download("download", base_url, target, limit=2.0), variables, target)
        yield from _upload(folder, source, base_url, variables)


def _upload(folder: Path, source: Path, base_url: str, variables: Mapping[str, str]) -> Iterator[Row]:
    """Yield the rate of an upload and what it takes in all.

    The rate is that between a small file and a large one, so that what both tools need to start is in neither.
    """
    small = folder / "small.mp4"
    _write_film(source, _SIZE)
    _write_film(small, _SMALL)
    times: dict[str, list[Run]] = {name: [] for name in ("curl", "small curl", "heygen", "small heygen")}
    try:
        for _ in range(_REPEATS):
            for prefix, file in (("", source), ("small ", small)):
                curl = ("curl", "-sS", "--fail", "-T", str(file), f"{base_url}/upload/by-curl")
                times[f"{prefix}curl"].append(run(curl, variables))
                times[f"{prefix}heygen"].append(run((HEYGEN, "asset", "create", "--file", str(file)), variables))
    except CommandFailedError as error:
        print(f"upload: {error}")
        yield Row("upload", None, _UPLOAD_LIMIT, digits=2)
        return
    median = {name: median_seconds(runs) for name, runs in times.items()}
    ours, curls = median["heygen"] - median["small heygen"], median["curl"] - median["small curl"]
    yield Row("upload: each byte, once it is under way", ours / curls, _UPLOAD_LIMIT, digits=2)
    yield Row(
        "upload: the whole command, its start and three requests more", median["heygen"] / median["curl"], digits=2
    )
    yield Row("upload: most memory, in MiB", largest_peak(times["heygen"]), _MEMORY_LIMIT)


def _at_a_held_rate(folder: Path) -> Iterator[Row]:
    target = folder / "target.mp4"
    options = ("--film-bytes", str(_SIZE), "--folder", str(folder), "--bytes-per-second", str(_HELD_TO))
    with plain_server(*options) as variables:
        title = f"download at {_HELD_TO // 10**6} MB/s"
        case = _download(title, variables["HEYGEN_API_BASE"], target, limit=1.05, repeats=2)
        yield from _measured(case, variables, target)


def _download(title: str, base_url: str, target: Path, *, limit: float, repeats: int = 5) -> Case:
    return Case(
        title=title,
        heygen=("video", "download", "film", "--output-path", str(target), "--force"),
        curl=("-o", str(target), f"{base_url}/film.mp4"),
        limit=limit,
        repeats=repeats,
    )


def _measured(case: Case, variables: Mapping[str, str], target: Path | None) -> list[Row]:
    """Return how a case compares, and its memory; runs of both alternate, so that load hits both."""
    ours: list[Run] = []
    curls: list[Run] = []
    try:
        for _ in range(case.repeats):
            curls.append(_run_afresh(("curl", "-sS", "--fail", *case.curl), variables, target))
            ours.append(_run_afresh((HEYGEN, *case.heygen), variables, target))
    except CommandFailedError as error:
        print(f"{case.title}: {error}")
        ours = []
    if not ours:
        return [Row(case.title, None, case.limit, digits=2)]
    curl = median_seconds(curls)
    start = median_seconds([run((HEYGEN, "video", "list"), variables) for _ in range(case.repeats)])
    return [
        Row(case.title, median_seconds(ours) / curl, case.limit, digits=2),
        Row(f"{case.title}: of it, to start and ask the API one thing", start / curl, digits=2),
        Row(f"{case.title}: most memory, in MiB", largest_peak(ours), _MEMORY_LIMIT),
    ]


def _run_afresh(command: Sequence[str], variables: Mapping[str, str], target: Path | None) -> Run:
    """Run a command with no target there from the run before; see that it leaves a whole one, and remove it.

    Raises:
        CommandFailedError: it fails, or what it saved is not as long as the film.
    """
    measured = run(command, variables)
    if target is not None:
        size = target.stat().st_size
        target.unlink()
        if size != _SIZE:
            raise CommandFailedError(f"{command[0]} saved {size} bytes of {_SIZE}")
    return measured


def _write_film(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.write(FILM_START)
        file.truncate(size)


@contextmanager
def _roomy_folder() -> Iterator[Path]:
    """Yield a folder in memory where that has room, so that no disk is measured; else one where `TMPDIR` says."""
    in_memory = _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free > 4 * _SIZE
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY if in_memory else None) as name:
        yield Path(name)
