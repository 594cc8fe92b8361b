"""What a command is waiting for, shown while it waits: jobs, uploads and downloads."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType
from typing import Self

from attrs import Factory, define, evolve, field, frozen

from heygen.output import progress_lines as lines
from heygen.output.live_area import LiveArea
from heygen.output.streams import Streams

_RATE_WINDOW = 5.0
"""Seconds over which the rate of a transfer is averaged."""


def progress_display(
    streams: Streams,
    environ: Mapping[str, str],
    *,
    quiet: bool = False,
    monotonic: Callable[[], float] = time.monotonic,
) -> ProgressDisplay:
    """Return a display on standard error; it shows nothing if that is no terminal, or cannot or should not be drawn on.

    It draws between the start and the end of a `with` block.
    """
    look = lines.Look(unicode=streams.stderr.takes_unicode(environ), colour=streams.stderr.takes_style(environ))
    stderr = streams.stderr
    # A terminal without TERM may know no escape sequences, and the consoles of Windows have none set.
    is_plain = environ.get("TERM", "") in ("", "dumb") or os.name != "posix"
    if quiet or is_plain or stderr.file is None or not stderr.is_terminal:
        return ProgressDisplay(streams=streams, look=look)
    display = ProgressDisplay(streams=streams, look=look, monotonic=monotonic)
    area = LiveArea(stderr.file.fileno(), display.frame)
    display.area = area
    display.streams = evolve(streams, stdout=area.guarded(streams.stdout), stderr=area.guarded(stderr))
    return display


@frozen(kw_only=True)
class _Job:
    started: float
    status: str
    percent: float | None
    note: str | None


@define
class _Transfer:
    """Changed in place: by whoever transfers, in as little time as can be, and read by whoever draws."""

    started: float
    done: int = 0
    total: int | None = None
    samples: deque[tuple[float, int]] = Factory(deque)
    """When how many bytes were done."""

    def rate(self, now: float) -> float | None:
        """Return bytes each second over the last seconds; None where it is too early to tell."""
        samples, done = self.samples, self.done
        if samples and done < samples[-1][1]:
            samples.clear()  # it began anew
        samples.append((now, done))
        while now - samples[0][0] > _RATE_WINDOW:
            samples.popleft()
        began, before = samples[0]
        return (done - before) / (now - began) if now - began >= 1 else None


@define(kw_only=True)
class ProgressDisplay:
    """Shows how jobs and transfers go. It may be told from any thread, and never fails, blocks or slows its caller."""

    streams: Streams
    """To be written to instead of the originals in the block: what is written stays whole, above what is drawn."""
    look: lines.Look
    area: LiveArea | None = None
    """Where it draws; None where nothing is shown."""
    monotonic: Callable[[], float] = time.monotonic
    _jobs: dict[str, _Job] = field(factory=dict, init=False)
    _transfers: dict[str, _Transfer] = field(factory=dict, init=False)
    _ends: list[bool] = field(factory=list, init=False)
    """For each job and transfer that has ended, whether it ended well."""

    def __enter__(self) -> Self:
        if self.area is not None:
            self.area.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self.area is not None:
            self.area.close()

    def job(
        self,
        name: str,
        *,
        status: str,
        percent: float | None = None,
        note: str | None = None,
        started: float | None = None,
    ) -> None:
        """Show a job, or what has become of it.

        Args:
            name: Its id.
            status: In the words of the API.
            percent: From 0 to 100, where it is known.
            note: Shown after it where there is room.
            started: On the monotonic clock; otherwise the time of the first call for this name.
        """
        if self.area is None:
            return
        known = self._jobs.get(name)
        begun = started if started is not None else known.started if known else self.monotonic()
        self._jobs[name] = _Job(started=begun, status=status, percent=percent, note=note)
        self.area.begin()

    def job_ended(self, name: str, *, status: str, ok: bool, seconds: float | None = None) -> None:
        """Take the line of a job away and leave a summary; `seconds` is what it took, otherwise since it was shown."""
        if self.area is None:
            return
        job = self._jobs.pop(name, None)
        if seconds is None and job is not None:
            seconds = self.monotonic() - job.started
        self._ends.append(ok)
        self.area.leave(lines.job_summary(name, status, ok=ok, seconds=seconds, look=self.look))

    def transfer(self, name: str, *, done: int, total: int | None = None) -> None:
        """Show how many bytes of an upload or a download are done; may be called for every chunk, however small."""
        transfer = self._transfers.get(name)
        if transfer is None:
            if self.area is None:
                return
            self._transfers[name] = transfer = _Transfer(self.monotonic())
            self.area.begin()
        transfer.done = done
        transfer.total = total

    def transfer_ended(self, name: str, *, ok: bool, seconds: float | None = None) -> None:
        """Take the line of a transfer away and leave a summary."""
        transfer = self._transfers.pop(name, None)
        if transfer is None or self.area is None:
            return
        took = self.monotonic() - transfer.started if seconds is None else seconds
        self._ends.append(ok)
        self.area.leave(lines.transfer_summary(name, transfer.done, ok=ok, seconds=took, look=self.look))

    def suspend(self) -> AbstractContextManager[None]:
        """Return what clears the terminal for a block, which may ask or print what it likes, in whole lines."""
        return self.area.suspend() if self.area is not None else nullcontext()

    def frame(self, size: os.terminal_size) -> Sequence[str]:
        """Return the lines of now, for a terminal of this size."""
        now = self.monotonic()
        # Copies, made in one step: other threads go on telling.
        transfers, jobs = list(self._transfers.items()), list(self._jobs.items())
        return lines.frame(
            [
                lines.Transfer(
                    name=name, done=each.done, total=each.total, rate=each.rate(now), elapsed=now - each.started
                )
                for name, each in transfers
            ],
            [
                lines.Job(
                    name=name, status=each.status, percent=each.percent, note=each.note, elapsed=now - each.started
                )
                for name, each in jobs
            ],
            lines.Ended(self._ends.count(True), self._ends.count(False)),
            evolve(self.look, columns=size.columns, rows=size.lines),
        )
