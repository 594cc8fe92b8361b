"""The text of a progress display: lines that fit the terminal, from values that are plain data."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from attrs import frozen

from heygen.output.json_text import printable

Style = Literal["plain", "dim", "bar", "good", "bad"]
Span = tuple[str, Style]
_SGR: Mapping[Style, str] = {"dim": "2", "bar": "36", "good": "32", "bad": "1;31"}
"""Select Graphic Rendition: faint, cyan, green, bold red (ECMA-48, 8.3.117)."""
_MARGIN = "  "
_GAP = "  "
_SHORTEST_NAME = 8
_LONGEST_STATUS = 20
_SHORTEST_NOTE = 8
_SHORTEST_BAR, _LONGEST_BAR = 8, 40
_PERCENT_AND_BAR = 16
_ALL_PARTS = 44
"""Columns of what stands beside the name of a transfer, at the least and with size and time."""
_WAITING = ("pending", "queued", "waiting")
"""States of a job that nobody works on yet; those that are worked on are shown first."""


@frozen(kw_only=True)
class Look:
    """What the terminal can show."""

    columns: int = 80
    rows: int = 24
    unicode: bool = True
    colour: bool = True

    @property
    def room(self) -> int:
        """Columns of a line after its margin. The last one stays empty: some terminals wrap as soon as it is full."""
        return max(self.columns - len(_MARGIN) - 1, 1)

    @property
    def ellipsis(self) -> str:
        """What stands for text that is left out."""
        return "…" if self.unicode else "..."

    def styled(self, text: str, style: Style) -> str:
        """Return the text with what turns the style on and off again."""
        code = _SGR.get(style)
        return f"\x1b[{code}m{text}\x1b[0m" if code and text and self.colour else text

    def clean(self, text: str) -> str:
        """Return text from elsewhere in one line, harmless, with characters that the terminal has."""
        harmless = printable(text)
        return harmless if self.unicode else harmless.encode("ascii", "replace").decode("ascii")


@frozen(kw_only=True)
class Job:
    """A job that is not done."""

    name: str
    status: str
    percent: float | None = None
    elapsed: float = 0.0
    """Seconds."""
    note: str | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether it has not begun."""
        return self.status.lower().startswith(_WAITING)


@frozen(kw_only=True)
class Transfer:
    """An upload or a download that is not done; sizes in bytes, times in seconds."""

    name: str
    done: int
    total: int | None = None
    rate: float | None = None
    """Bytes each second, where it can be told already."""
    elapsed: float = 0.0


@frozen
class Ended:
    """How many have ended."""

    well: int = 0
    badly: int = 0


def frame(transfers: Sequence[Transfer], jobs: Sequence[Job], ended: Ended, look: Look) -> list[str]:
    """Return the lines to show: as many as fit, the most telling first, and a count of the others."""
    jobs = sorted(jobs, key=lambda job: job.is_waiting)
    most = max(look.rows - 1, 1)
    total = len(transfers) + len(jobs) + ended.well + ended.badly
    needs_count = total > most and bool(transfers or jobs)
    shown = most - needs_count
    shown_transfers, hidden_transfers = transfers[:shown], transfers[shown:]
    left = shown - len(shown_transfers)
    shown_jobs, hidden_jobs = jobs[:left], jobs[left:]
    lines = [*_transfer_lines(shown_transfers, look), *_job_lines(shown_jobs, look)]
    if needs_count:
        waiting = sum(job.is_waiting for job in hidden_jobs)
        counts = {
            "running": len(hidden_jobs) - waiting + len(hidden_transfers),
            "pending": waiting,
            "done": ended.well,
            "failed": ended.badly,
        }
        told = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
        text = f"and {sum(counts.values())} more: {told}"
        lines.append(_MARGIN + look.styled(_cut(text, look.room, look), "dim"))
    return lines


def job_summary(name: str, status: str, *, ok: bool, seconds: float | None, look: Look) -> str:
    """Return the line that stays of a job that has ended."""
    end = look.styled(look.clean(status), "good" if ok else "bad")
    took = "" if seconds is None else f" {'in' if ok else 'after'} {_took(seconds)}"
    return f"{look.clean(name)} {end}{took}"


def transfer_summary(name: str, done: int, *, ok: bool, seconds: float, look: Look) -> str:
    """Return the line that stays of an upload or a download that has ended."""
    if not ok:
        return f"{look.clean(name)} {look.styled('stopped', 'bad')} at {_size(done)} after {_took(seconds)}"
    rate = f", {_size(done / seconds)}/s" if seconds >= 1 else ""
    return f"{look.clean(name)} {look.styled(_size(done), 'good')} in {_took(seconds)}{rate}"


def _job_lines(jobs: Sequence[Job], look: Look) -> Iterable[str]:
    names = [look.clean(job.name) for job in jobs]
    statuses = [look.clean(job.status) for job in jobs]
    percents = [_percent(job.percent) for job in jobs]
    clocks = [_clock(job.elapsed) for job in jobs]
    status_width = min(_widest(statuses), _LONGEST_STATUS, look.room // 2)
    percent_width, clock_width = _widest(percents), _widest(clocks)
    fixed = sum(width + len(_GAP) for width in (status_width, percent_width, clock_width) if width)
    name_width = min(_widest(names), max(look.room - fixed, _SHORTEST_NAME))
    note_width = look.room - name_width - fixed - len(_GAP)
    for job, name, status, percent, clock in zip(jobs, names, statuses, percents, clocks, strict=True):
        note = look.clean(job.note or "") if note_width >= _SHORTEST_NOTE else ""
        yield _line(
            look,
            [(_pad(_shorten(name, name_width, look), name_width), "plain")],
            [(_pad(_cut(status, status_width, look), status_width), "bar")],
            [(percent.rjust(percent_width), "plain")],
            [(clock.rjust(clock_width), "dim")],
            [(note, "dim")],
        )


def _transfer_lines(transfers: Sequence[Transfer], look: Look) -> Iterable[str]:
    names = [look.clean(transfer.name) for transfer in transfers]
    beside_bar = look.room - _PERCENT_AND_BAR
    name_width = min(_widest(names), max(min(beside_bar, max(look.room - _ALL_PARTS, 20)), _SHORTEST_NAME))
    for transfer, name in zip(transfers, names, strict=True):
        yield _transfer_line(transfer, _pad(_shorten(name, name_width, look), name_width), look)


def _transfer_line(transfer: Transfer, name: str, look: Look) -> str:
    """Return the line with as much of it as there is room for: percentage, bar, size, time left, rate, in this order.

    The width of each part depends on the total only, so that nothing jumps while the numbers grow.
    """
    rate = "" if transfer.rate is None else f"{_size(transfer.rate)}/s"
    if transfer.total is None:
        parts = {
            "size": _size(transfer.done).rjust(8),
            "time": _clock(transfer.elapsed).rjust(6),
            "rate": rate.rjust(10),
        }
    else:
        left = _left(transfer)
        parts = {
            "percent": _percent(_share(transfer) * 100).rjust(4),
            "bar": "#" * _SHORTEST_BAR,
            "size": _size_of(transfer.done, transfer.total),
            "time": f"{left:>6} left" if left else " " * 11,
            "rate": rate.rjust(10),
        }
    room = look.room - _width(name)
    kept: dict[str, str] = {}
    for part, text in parts.items():
        if room >= len(text) + len(_GAP):
            kept[part] = text
            room -= len(text) + len(_GAP)
    bar: list[Span] = []
    if "bar" in kept:
        bar = _bar(_share(transfer), min(_SHORTEST_BAR + room, _LONGEST_BAR), look)
    return _line(
        look,
        [(name, "plain")],
        bar,
        [(kept.get("percent", ""), "plain")],
        [(kept.get("size", ""), "plain")],
        [(kept.get("rate", ""), "dim")],
        [(kept.get("time", ""), "dim")],
    )


def _bar(share: float, width: int, look: Look) -> list[Span]:
    full = int(share * width)
    if look.unicode:
        return [("━" * full, "bar"), ("─" * (width - full), "dim")]
    return [("[" + "#" * min(full, width - 2), "plain"), ("." * (width - 2 - min(full, width - 2)) + "]", "plain")]


def _line(look: Look, *cells: Sequence[Span]) -> str:
    """Return the cells beside each other, never more of them than the terminal is wide."""
    room = look.room
    parts: list[str] = []
    for cell in cells:
        gap = _GAP if parts else ""
        for text, style in cell:
            fitting = _cut(text, max(room - len(gap), 0), look)
            if fitting:
                parts.append(gap + look.styled(fitting, style))
                room -= len(gap) + _width(fitting)
                gap = ""
    return _MARGIN + "".join(parts).rstrip()


def _share(transfer: Transfer) -> float:
    """Return how much is done, from 0 to 1."""
    return min(max(transfer.done / transfer.total, 0.0), 1.0) if transfer.total else 1.0


def _left(transfer: Transfer) -> str:
    if not transfer.rate or transfer.total is None:
        return ""
    seconds = max(transfer.total - transfer.done, 0) / transfer.rate
    if seconds >= 360_000:
        return ""
    return _clock(seconds) if seconds < 3600 else _clock(seconds)[:-3]


def _percent(percent: float | None) -> str:
    if percent is None or not math.isfinite(percent):
        return ""
    return f"{int(min(max(percent, 0), 100))}%"


def _clock(seconds: float) -> str:
    """Return a duration as it ticks: 5s, 2m05s, 1h02m05s."""
    minutes, rest = divmod(int(max(seconds, 0)), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}h{minutes:02}m{rest:02}s"
    return f"{minutes}m{rest:02}s" if minutes else f"{rest}s"


def _took(seconds: float) -> str:
    return f"{seconds:.1f}s" if seconds < 9.95 else _clock(round(seconds))


def _unit(size: float) -> tuple[int, str, int]:
    """Return divisor, name and decimals of the unit in which a size is shown."""
    if size < 1000:
        return 1, "B", 0
    if size < 999_950:
        return 1000, "kB", 1
    if size < 999_950_000:
        return 1000_000, "MB", 1
    return 1000_000_000, "GB", 2


def _size(size: float) -> str:
    divisor, name, decimals = _unit(size)
    return f"{size / divisor:.{decimals}f} {name}"


def _size_of(done: int, total: int) -> str:
    divisor, name, decimals = _unit(total)
    whole = f"{total / divisor:.{decimals}f}"
    return f"{done / divisor:.{decimals}f}".rjust(len(whole)) + f"/{whole} {name}"


def _width(text: str) -> int:
    """Return how many columns the text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - only names in other scripts need it

    return cell_len(text)


def _widest(texts: Sequence[str]) -> int:
    return max(map(_width, texts), default=0)


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _shorten(text: str, width: int, look: Look) -> str:
    """Return the text without its middle where it is too wide: both ends of a name tell it from others."""
    if _width(text) <= width:
        return text
    if width <= len(look.ellipsis):
        return _fitting(text, width)
    left = width - len(look.ellipsis)
    tail = _fitting(text[::-1], left // 2)[::-1]
    return _fitting(text, left - left // 2) + look.ellipsis + tail


def _cut(text: str, width: int, look: Look) -> str:
    """Return the text without its end where it is too wide."""
    if _width(text) <= width:
        return text
    if width <= len(look.ellipsis):
        return _fitting(text, width)
    return _fitting(text, width - len(look.ellipsis)) + look.ellipsis


def _fitting(text: str, width: int) -> str:
    """Return as much of the text as fits."""
    if text.isascii():
        return text[:width]
    taken = 0
    for position, character in enumerate(text):
        taken += _width(character)
        if taken > width:
            return text[:position]
    return text
