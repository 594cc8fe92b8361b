"""Saving the files that an answer links to: where they go, what is checked, and what is said of them."""

from __future__ import annotations

import glob
import os
import stat
import time
from pathlib import Path
from typing import Any, Final

from attrs import evolve, frozen
from heygen_api.errors import ApiError
from heygen_api.files.download import FileTarget, StreamTarget, Wanted, fetch
from heygen_api.files.links import links_in
from heygen_api.files.media import extension
from heygen_api.job_record import Link
from heygen_api.record import Operation
from heygen_api.transport.deadline import Deadline
from heygen_api.transport.flow import Flow
from heygen_api.waiting import document_of

from heygen.context import Context
from heygen.errors import CliError, usage_error
from heygen.interrupts import as_error
from heygen.operation.client import Answer, Given
from heygen.operation.confirm import ask
from heygen.operation.problems import as_cli_error
from heygen.operation.request.build import Request
from heygen.operation.run import WAIT_SECONDS
from heygen.operation.sending import Sending
from heygen.operation.waiting import ended_jobs, first_read, verdict
from heygen.output.printing import print_answer, print_value
from heygen.output.progress import ProgressDisplay
from heygen.output.streams import reason

_STDOUT: Final = frozenset({"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})


@frozen(kw_only=True)
class Place:
    """Where a file is to go, as far as that can be told before it is asked for."""

    given: str | None
    """As it was typed; None for a name made from the id, in this folder."""
    stem: str
    """The default name, without its extension."""
    force: bool
    """A file that is there already is replaced."""

    @property
    def is_stdout(self) -> bool:
        """Whether it goes to standard output."""
        return self.given in _STDOUT

    def path(self, ending: str | None) -> Path:
        """Return the file; raise CliError where that cannot work."""
        name = f"{self.stem}.{ending}" if ending else self.stem
        if self.given is None:
            return Path(name)
        try:
            path = Path(self.given)
            if not self.given:
                raise usage_error("--output-path: '' is not the name of a file.", param="--output-path")
            return path / name if path.is_dir() or self.given.endswith(os.sep) else path
        except (OSError, ValueError):
            raise _no_name(self.given) from None

    def require(self, ending: str | None) -> None:
        """Raise CliError where a file cannot be written, before anything is asked for."""
        if self.is_stdout:
            return
        path = self.path(ending)
        try:
            if not path.parent.is_dir():
                raise usage_error(
                    f"--output-path: there is no folder {path.parent}.", hint="Make it first.", param="--output-path"
                )
            if path.is_dir():
                raise _no_name(str(path))
            if not self.force and (found := self._taken(path, ending)):
                raise exists(found)
            path.with_name(f".{path.name}.part").exists()
        except (OSError, ValueError):
            raise _no_name(str(path)) from None

    def _taken(self, path: Path, ending: str | None) -> Path | None:
        """Return the file that is in the way; where the ending is not known yet, one of any ending is."""
        if ending is None and path.name == self.stem and path.parent.is_dir():
            return next((each for each in path.parent.glob(f"{glob.escape(path.name)}.*") if each.is_file()), None)
        return path if _is_file(path) else None


FILE_EXISTS: Final = "file_exists"


def exists(path: Path) -> CliError:
    """Return the error for a file that is kept."""
    return CliError(
        code=FILE_EXISTS,
        message=f"{path} is already there, and was kept.",
        hint="Add --force to replace it, or give another --output-path.",
        param="--output-path",
    )


def place_of_answer(operation: Operation, output_path: str, *, force: bool) -> Place:
    """Return where the file of an answer is to go that cannot be read again.

    Raises:
        CliError: it cannot be written there; nothing was sent yet.
    """
    assert operation.download is not None
    stem = f"{operation.command[-2]}-{time.strftime('%Y%m%d-%H%M%S')}"
    place = Place(given=output_path, stem=stem, force=force)
    place.require(operation.download.links[0].extension)
    return place


def save_from_answer(sending: Sending, answer: Answer, place: Place, deadline: Deadline | None) -> None:
    """Save what an answer links to that cannot be read again, and print where.

    Raises:
        CliError: there is no such file, or it cannot be had or written. The answer is printed then.
    """
    operation = answer.operation
    assert operation.download is not None
    source = Source(document=document_of(answer.content), link=operation.download.links[0])
    try:
        saved = save(sending, operation, source, place, deadline)
    except CliError as error:
        print_answer(sending.context, operation, answer.content)
        raise evolve(error, message=f"{error.message} It was made all the same, and its answer is printed.") from None
    print_saved(sending, [saved])


@frozen(kw_only=True)
class Source:
    """Where the link to a file comes from."""

    link: Link
    index: int = 0
    """Which of several links."""
    given: Given | None = None
    """How to read the resource; None where it cannot be read again."""
    document: Any = None
    """What the resource has answered."""


@frozen
class Saved:
    """A file that was saved."""

    asset: str
    path: str
    size: int
    is_kept: bool = False
    """It was there before."""

    @property
    def is_shown(self) -> bool:
        """Whether it has a name to tell."""
        return self.path not in _STDOUT

    @property
    def message(self) -> str:
        """What is said of it."""
        return f"Kept {self.path}, which was there" if self.is_kept else f"Downloaded {self.asset} to {self.path}"


def save(sending: Sending, operation: Operation, source: Source, place: Place, deadline: Deadline | None) -> Saved:
    """Fetch a file to its place, and return what was saved.

    Raises:
        CliError: it cannot be had or cannot be written.
    """
    caller, link = sending.client.caller, source.link
    is_known = True

    def fresh() -> Flow[str]:
        nonlocal is_known
        document = source.document
        if not is_known and source.given is not None:
            document = (yield from caller.call(operation, evolve(source.given, deadline=deadline))).json()
        is_known = False
        found = links_in(operation, document, link)
        return found[min(source.index, len(found) - 1)]

    name = Path(place.given).name if place.given and not place.is_stdout else place.stem

    def wanted(display: ProgressDisplay) -> Wanted:
        return Wanted(
            link=fresh,
            media=link.media,
            deadline=deadline or Deadline(),
            rules=caller.rules,
            user_agent=sending.client.user_agent,
            progress=lambda done, total: display.transfer(name, done=done, total=total),
            observe=caller.observe,
        )

    path = place.path(link.extension)
    try:
        with sending.shown() as display:
            save_to = _to_stream if place.is_stdout or _is_device(path) else _to_file
            saved = save_to(sending, wanted(display), place, path, link)
            display.transfer_ended(name, ok=True)
            return saved
    except ApiError as error:
        raise told(as_cli_error(error), operation, sending.sent.arguments) from None


def print_saved(sending: Sending, saved: list[Saved]) -> None:
    """Print what was saved where; nothing where it went to standard output."""
    shown = [{"asset": each.asset, "message": each.message, "path": each.path} for each in saved if each.is_shown]
    if shown:
        print_value(sending.context, shown[0] if len(shown) == 1 else {"data": shown})


def _to_stream(sending: Sending, wanted: Wanted, place: Place, path: Path, link: Link) -> Saved:
    stdout = sending.context.streams.stdout.file
    target: StreamTarget | None = None
    try:
        if not place.is_stdout:
            with path.open("wb", buffering=0) as file:
                target = StreamTarget(file)
                sending.client.run(fetch(wanted, target))
        elif stdout is None:
            raise CliError(code="cli_output_error", message="Standard output is closed.")
        elif sending.context.streams.stdout.is_terminal and not place.force:
            raise usage_error(
                "Standard output is a terminal, and the file is no text.",
                hint="Give a file as --output-path, or send it through a pipe; --force prints it all the same.",
                param="--output-path",
            )
        else:
            target = StreamTarget(stdout)
            sending.client.run(fetch(wanted, target))
            target.finish()
    except OSError as error:
        raise _refused(place, target, error) from None
    return Saved(link.name, "-" if place.is_stdout else str(place.given), target.size)


def _refused(place: Place, target: StreamTarget | None, error: OSError) -> CliError:
    """Return the error for a stream that takes no more: half a file is no file, so this is never a success."""
    name = "Standard output" if place.is_stdout else str(place.given)
    why = "its reader has gone" if isinstance(error, BrokenPipeError) else reason(error)
    size = target.size if target is not None else 0
    return CliError(code="cli_output_error", message=f"{name} takes no more after {size:,} bytes: {why}.")


def _to_file(sending: Sending, wanted: Wanted, place: Place, path: Path, link: Link) -> Saved:
    target = FileTarget(path, replace=place.force)
    is_as_typed = place.given is not None and path == Path(place.given)
    try:
        media_type = sending.client.run(fetch(wanted, target))
        if link.extension is None and not path.suffix and (ending := extension(media_type)):
            path = path.with_name(f"{path.name}.{ending}")
            target.rename(path)
            is_as_typed = False
        target.publish()
    except FileExistsError:
        raise exists(path) from None
    except KeyboardInterrupt as error:
        kept = f" {target.kept:,} bytes are kept in {target.partial}." if target.kept else ""
        raise as_error(error, f".{kept}", hint="The same command goes on from there." if kept else None) from None
    finally:
        target.close()
    return Saved(link.name, str(place.given if is_as_typed else path), target.size)


def told(error: CliError, operation: Operation, arguments: tuple[str, ...]) -> CliError:
    """Return an error in the words that scripts know, with what to do about it."""
    group = operation.command[0]
    if error.code == "cli_not_ready":
        code = "video_not_ready" if group == "video" else error.code
        return evolve(error, code=code, hint="Add --wait to wait for it.")
    if error.code == "asset_not_available" and arguments:
        return evolve(error, message=error.message.replace("It has", f"{arguments[-1]} has", 1))
    if "are kept in" in error.message:
        return evolve(error, hint="The same command goes on from there.")
    return error


def _is_file(path: Path) -> bool:
    return path.is_file()


def _is_device(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISBLK(mode)


def _no_name(given: str) -> CliError:
    return usage_error(f"--output-path: {given!r} is not the name of a file.", param="--output-path")


def save_all(
    context: Context,
    operation: Operation,
    arguments: tuple[str, ...],
    link: Link,
    output_path: str | None,
    limit: float | None,
    *,
    force: bool,
    wait: bool,
    interval: float | None = None,
) -> None:
    """Save the files of one kind that a resource links to, and print where.

    Args:
        context: The collaborators.
        operation: The read of the resource.
        arguments: Its path arguments; the last one names the files.
        link: Which files.
        output_path: Where to; None for this folder.
        limit: Seconds that it may take in all, from the start of the command; None for no limit.
        force: Whether a file that is there already is replaced.
        wait: Whether to wait first until the resource is done.
        interval: Seconds between two looks while waiting; None for growing ones.

    Raises:
        CliError: it is not there, not yet or not at all, or cannot be written.
    """
    stem = arguments[-1]
    if output_path is None and any(mark in stem for mark in ("/", "\\", "\0")):
        raise usage_error("This id cannot be the name of a file.", hint="Give one with --output-path.")
    place = Place(given=output_path, stem=stem, force=force)
    if not _is_list(link):
        place = _free(context, place, operation, arguments, link)
    deadline = None if limit is None else Deadline(context.started + limit)
    with Sending.opened(context, operation, arguments) as sending:
        request = Request(path=arguments)
        if wait and operation.status is not None:
            document = _waited(sending, request, deadline or Deadline(context.started + WAIT_SECONDS), interval)
        else:
            document = document_of(sending.send(request, deadline).content)
        try:
            count = len(links_in(operation, document, link))
        except ApiError as error:
            raise told(as_cli_error(error), operation, arguments) from None
        saved = []
        for index in range(count):
            each = place if count == 1 else _numbered(place, index)
            path = each.path(link.extension)
            if count > 1 and _is_file(path) and not force:
                saved.append(Saved(link.name, str(path), path.stat().st_size, is_kept=True))
                continue
            source = Source(link=link, index=index, given=Given(path=arguments), document=document)
            saved.append(save(sending, operation, source, each, deadline))
        print_saved(sending, saved)


def _free(context: Context, place: Place, operation: Operation, arguments: tuple[str, ...], link: Link) -> Place:
    """Return the place once a file may be written there: on a terminal, the user says whether one may be replaced.

    Raises:
        CliError: it may not, or cannot.
    """
    try:
        place.require(link.extension)
    except CliError as error:
        if error.code != FILE_EXISTS or not (context.streams.stdin.is_terminal and context.streams.stderr.is_terminal):
            raise
        what = error.message.replace(", and was kept.", ", and would be replaced.")
        ask(context, " ".join(("heygen", *operation.command, *arguments)), what)
        place = evolve(place, force=True)
        place.require(link.extension)
    return place


def _waited(sending: Sending, request: Request, deadline: Deadline, interval: float | None) -> Any:
    """Return the resource once it is done. Raises CliError where it does not get there."""
    ended = ended_jobs(sending, [first_read(sending, request, deadline)], deadline, interval)
    if ended.signal is not None:
        raise ended.signal
    if error := verdict(ended.jobs, time.monotonic() - sending.context.started):
        raise error
    return document_of(ended.jobs[0].answer or b"")


def _is_list(link: Link) -> bool:
    return "[" in link.path


def _numbered(place: Place, index: int) -> Place:
    """Return the place of one of several files: a number behind its name."""
    if place.is_stdout:
        raise usage_error("There are several files: give a folder, not standard output.", param="--output-path")
    if place.given is not None and not Path(place.given).is_dir():
        raise usage_error(f"There are several files, and {place.given} is no folder.", param="--output-path")
    return evolve(place, stem=f"{place.stem}-{index + 1}")
