"""The journal as commands use it.

Who sends a request goes on without a journal that cannot be used, after one warning. Who asks for what was started
gets an error.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import evolve

from heygen.config.folder import config_dir
from heygen.config.settings import keeps_bodies, keeps_journal
from heygen.errors import CliError
from heygen.journal import database as db
from heygen.journal.entry import KEY_SECONDS, Create, Entry, JobRecord
from heygen.journal.locks import locks_on
from heygen.output.messages import Messages

if TYPE_CHECKING:
    from sqlite3 import Connection

Result = TypeVar("Result")

RETENTION_SECONDS: Final = 30 * 24 * 3600.0
"""How long a closed entry is kept after its last change."""
_INTERRUPTED = "Its process ended before an answer came."


class Journal:
    """What this user has started. Nothing is opened before it is used.

    Raises:
        CliError: a variable that sets whether to keep it is neither on nor off.
    """

    def __init__(self, environ: Mapping[str, str], messages: Messages, now: Callable[[], float] = time.time):
        self._environ = environ
        self._messages = messages
        self._now = now
        self._is_kept = keeps_journal(environ)
        self._keeps_bodies = keeps_bodies(environ)
        self._has_failed = False

    def begin(self, create: Create) -> Entry | None:
        """Write down what is about to be sent, and claim it until its outcome is told.

        A request that repeats the key of another while the API knows it is the same work, and so the same entry.

        Returns:
            The entry, for the methods below; None where there is no journal.
        """
        return self._unless_broken(lambda: self._begin(create))

    def answered(self, entry: Entry | None, jobs: Sequence[tuple[str, Sequence[str]]] = ()) -> None:
        """Write down that the answer has come, and erase the request.

        Args:
            entry: From `begin`.
            jobs: What the answer names: for each job the operation id and the path arguments of its read.
        """
        if entry is not None:
            self._unless_broken(lambda: self._answered(entry, jobs))

    def refused(self, entry: Entry | None) -> None:
        """Write down that the API surely did not act on the request, and erase it.

        An entry whose request was sent before, and may have been acted on then, stays as it is.
        """
        if entry is not None:
            self._unless_broken(lambda: self._settle(entry, "refused", None))

    def unknown(self, entry: Entry | None, why: str) -> None:
        """Write down that the API may have acted on the request."""
        if entry is not None:
            self._unless_broken(lambda: self._settle(entry, "unknown", why))

    def saw(
        self, entry: Entry | None, base_url: str, operation: str, arguments: Sequence[str], state: str, status: str
    ) -> None:
        """Write down the state in which a job was seen, in every entry that names it.

        Args:
            entry: An entry that the job belongs to even if no answer has named it: another job led to it.
            base_url: Where it was seen.
            operation: Operation id of the read.
            arguments: Path arguments of the read.
            state: As in `heygen_api.waiting.State`; one that is final is never replaced by one that is not.
            status: The state in the API's own word.
        """
        job = JobRecord(operation=operation, arguments=tuple(arguments), state=state, status=status, seen=self._now())
        self._unless_broken(lambda: self._saw(entry, base_url, job))

    def find(
        self,
        *,
        kind: Sequence[str] = (),
        state: str | None = None,
        since: float | None = None,
        before: float | None = None,
        limit: int | None = None,
    ) -> tuple[Entry, ...]:
        """Return entries: open ones first, newest first.

        Args:
            kind: First words of the command.
            state: Only entries in this state.
            since: Only entries started then or later, in seconds since 1970.
            before: Only entries started before then.
            limit: At most so many.

        Raises:
            CliError: the journal cannot be read, or is turned off.
        """
        found = [
            entry
            for entry in self._entries()
            if entry.command[: len(kind)] == tuple(kind)
            and state in (None, entry.state)
            and (since is None or entry.started >= since)
            and (before is None or entry.started < before)
        ]
        return tuple(found[:limit])

    def get(self, name: str) -> Entry | None:
        """Return the entry of this id, else the first one that has this idempotency key or a job of this id.

        Raises:
            CliError: the journal cannot be read, or is turned off.
        """
        entries = self._entries()
        of_id = (entry for entry in entries if entry.id == name)
        of_content = (entry for entry in entries if entry.key == name or any(job.id == name for job in entry.jobs))
        return next(of_id, None) or next(of_content, None)

    @contextmanager
    def lock(self, entry: Entry) -> Iterator[bool]:
        """Claim an entry while the block lasts; False where another process or thread has it.

        The system frees a claim when its process dies. Read the entry again once it is claimed: it may have changed
        before. One that was being sent by a process that died is `unknown` from then on.

        Raises:
            CliError: the journal cannot be written, or is turned off.
        """
        self._require_kept()
        is_ours = self._claim(entry.number)
        try:
            if is_ours:
                with self._opened(writing=True) as database:
                    db.settle(database, entry.number, "unknown", _INTERRUPTED, self._now())
            yield is_ours
        finally:
            if is_ours:
                self._release(entry.number)

    def prune(self) -> int:
        """Remove all closed entries, and return their number.

        Raises:
            CliError: the journal cannot be written, or is turned off.
        """
        if not self._is_there():
            return 0
        with self._opened(writing=True) as database:
            return db.delete_closed(database)

    def remove(self, entry: Entry) -> None:
        """Remove an entry, whatever its state.

        Raises:
            CliError: the journal cannot be written, or is turned off.
        """
        self._require_kept()
        with self._opened(writing=True) as database:
            db.delete(database, entry.number)

    def _begin(self, create: Create) -> Entry:
        now = self._now()
        number: int | None = None
        try:
            with self._opened(writing=True) as database:
                db.delete_closed(database, before=now - RETENTION_SECONDS)
                number = self._enter(database, create, now)
                (entry,) = db.read(database, number)
                if entry.sha256 != db.body_hash(create):
                    self._messages.warning(
                        "cli_key_reused",
                        f"The idempotency key {create.key} was used for another request ({entry.id}); "
                        "the API answers with what that one made.",
                        "A key is for one intent: give another, or leave it out.",
                    )
        except BaseException:
            if number is not None:
                self._release(number)
            raise
        return entry

    def _enter(self, database: Connection, create: Create, now: float) -> int:
        """Return the number of the entry for a request: a new one, or that whose key it repeats."""
        keeps = self._keeps_bodies or create.request.get("body") is None
        request = json.dumps(create.request) if keeps else None
        number = db.find_repeated(database, create, since=now - KEY_SECONDS)
        if number is None:
            number = db.insert(database, create, request, now)
            # Nobody else sees the entry before it is committed, so nobody else can claim it.
            self._claim(number)
        elif self._claim(number):
            db.settle(database, number, "unknown", _INTERRUPTED, now)
            db.reopen(database, number, request, now)
        return number

    def _answered(self, entry: Entry, jobs: Sequence[tuple[str, Sequence[str]]]) -> None:
        now = self._now()
        try:
            with self._opened(writing=True) as database:
                db.settle(database, entry.number, "answered", None, now)
                for operation, arguments in jobs:
                    job = JobRecord(operation=operation, arguments=tuple(arguments), seen=now)
                    db.add_job(database, entry.number, job)
        finally:
            self._release(entry.number)

    def _settle(self, entry: Entry, outcome: db.Outcome, why: str | None) -> None:
        if not self._has_claim(entry.number):
            return  # another process sends the same key, and is the one to tell what comes of it
        try:
            with self._opened(writing=True) as database:
                db.settle(database, entry.number, outcome, why, self._now())
        finally:
            self._release(entry.number)

    def _saw(self, entry: Entry | None, base_url: str, job: JobRecord) -> None:
        if not self._is_there():
            return
        with self._opened(writing=True) as database:
            if entry is not None:
                db.add_job(database, entry.number, job)
            db.see_job(database, base_url, job)

    def _entries(self) -> list[Entry]:
        if not self._is_there():
            return []
        with self._opened(writing=False) as database:
            entries = db.read(database)
        return sorted(map(self._as_it_is, entries), key=lambda entry: (not entry.is_open, -entry.number))

    def _as_it_is(self, entry: Entry) -> Entry:
        """Return an entry as `unknown` that says it is being sent, but whose process is gone."""
        with suppress(CliError):
            if entry.state == "sending" and self._claim(entry.number):
                self._release(entry.number)
                return evolve(entry, state="unknown", why=_INTERRUPTED)
        return entry

    def _claim(self, number: int) -> bool:
        file = self._locks_file()
        try:
            return locks_on(file).claim(number)
        except OSError as error:
            raise db.unusable(file, error) from None

    def _has_claim(self, number: int) -> bool:
        with suppress(OSError):
            return locks_on(self._locks_file()).has(number)
        return False

    def _release(self, number: int) -> None:
        with suppress(OSError):
            locks_on(self._locks_file()).release(number)

    def _opened(self, *, writing: bool) -> AbstractContextManager[Connection]:
        return db.opened(self._file(), writing=writing)

    def _is_there(self) -> bool:
        self._require_kept()
        file = self._file()
        try:
            file.stat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as error:
            raise db.unusable(file, error) from None
        return True

    def _require_kept(self) -> None:
        if not self._is_kept:
            raise CliError(
                code="cli_journal", message="HEYGEN_JOURNAL turns the journal off.", hint="Unset it to have one."
            )

    def _file(self) -> Path:
        return config_dir(self._environ) / "journal.db"

    def _locks_file(self) -> Path:
        return config_dir(self._environ) / "journal.lock"

    def _unless_broken(self, action: Callable[[], Result]) -> Result | None:
        """Return what the action returns; None where the journal cannot be used, which is said the first time."""
        if not self._is_kept or self._has_failed:
            return None
        try:
            return action()
        except CliError as error:
            self._has_failed = True
            self._messages.warning("cli_journal", f"{error.message} This command goes on without it.", error.hint)
            return None
