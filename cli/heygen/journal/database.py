"""The journal's file: an SQLite database, opened for one transaction at a time."""

from __future__ import annotations

import errno
import json
import os
import random
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from heygen.errors import CliError
from heygen.journal.entry import Create, Entry, JobRecord
from heygen.output.streams import reason

if TYPE_CHECKING:
    from sqlite3 import Connection

_LOCK_SECONDS = 10.0
"""How long to wait while other processes write."""
_APPLICATION_ID: Final = 0x6865794A
_VERSION: Final = 1
_TABLES: Final = (
    """
    CREATE TABLE entry (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        started REAL NOT NULL,
        changed REAL NOT NULL,
        operation TEXT NOT NULL,
        command TEXT NOT NULL,
        arguments TEXT NOT NULL,
        key TEXT,
        sha256 TEXT NOT NULL,
        base_url TEXT NOT NULL,
        account TEXT NOT NULL,
        request TEXT,
        outcome TEXT NOT NULL DEFAULT 'sending' CHECK (outcome IN ('sending', 'unknown', 'refused', 'answered')),
        why TEXT
    )""",
    "CREATE INDEX entry_key ON entry (key)",
    "CREATE INDEX entry_changed ON entry (changed)",
    """
    CREATE TABLE job (
        entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
        operation TEXT NOT NULL,
        arguments TEXT NOT NULL,
        state TEXT NOT NULL,
        status TEXT NOT NULL,
        seen REAL NOT NULL,
        PRIMARY KEY (entry, operation, arguments)
    )""",
    "CREATE INDEX job_arguments ON job (arguments)",
    f"PRAGMA application_id = {_APPLICATION_ID}",
    f"PRAGMA user_version = {_VERSION}",
)
_STATE: Final = """
    CASE
        WHEN outcome <> 'answered' THEN outcome
        WHEN EXISTS (SELECT 1 FROM job WHERE entry = entry.id AND state = 'blocked') THEN 'blocked'
        WHEN EXISTS (SELECT 1 FROM job WHERE entry = entry.id AND state NOT IN ('done', 'failed')) THEN 'running'
        WHEN EXISTS (SELECT 1 FROM job WHERE entry = entry.id AND state = 'failed') THEN 'failed'
        ELSE 'done'
    END"""
_READ_ENTRIES: Final = f"""
    SELECT id, started, changed, operation, command, arguments, key, sha256, base_url, account, request, why, {_STATE}
    FROM entry WHERE :number IS NULL OR id = :number ORDER BY id"""  # noqa: S608 - made of constants
_READ_JOBS: Final = """
    SELECT entry, operation, arguments, state, status, seen
    FROM job WHERE :number IS NULL OR entry = :number ORDER BY rowid"""
_DELETE_CLOSED: Final = f"DELETE FROM entry WHERE changed < ? AND {_STATE} IN ('done', 'failed', 'refused')"  # noqa: S608 - as above

Outcome = Literal["unknown", "refused", "answered"]


@contextmanager
def opened(file: Path, *, writing: bool) -> Iterator[Connection]:
    """Open the file for one transaction, and make it where it is to be written.

    Raises:
        CliError: it cannot be used, or what was done in the block cannot be done with it.
    """
    try:
        import sqlite3  # noqa: PLC0415 - for those who start something, or ask what was started
    except ImportError as error:
        raise unusable(file, error) from None
    try:
        if writing:
            _make(file)
        _require_regular(file)
        with closing(sqlite3.connect(file, timeout=_LOCK_SECONDS, isolation_level=None)) as database:
            # What is written outlives the process, not a loss of power: the disk is not waited for.
            database.execute("PRAGMA synchronous = OFF")
            # What is erased is overwritten. A write-ahead log would keep it for as long as any process has the file
            # open, so there is none.
            database.execute("PRAGMA secure_delete = ON")
            if file.stat().st_size == 0:  # the file shrinks as entries go; that can be set in the beginning only
                database.execute("PRAGMA auto_vacuum = FULL")
            database.execute("PRAGMA foreign_keys = ON")
            _begin(database, "BEGIN IMMEDIATE" if writing else "BEGIN")
            _require_tables(database)
            yield database
            database.execute("COMMIT")
    # A file that someone has edited may hold text that is no JSON, or no numbers where there have to be some.
    except (sqlite3.Error, OSError, ValueError, TypeError) as error:
        raise unusable(file, error) from None


def _begin(database: Connection, statement: str) -> None:
    """Begin a transaction once no other process writes.

    SQLite itself asks again after ever longer pauses, so that among many processes one may never have its turn.
    """
    import sqlite3  # noqa: PLC0415 - as above

    database.execute("PRAGMA busy_timeout = 0")
    end = time.monotonic() + _LOCK_SECONDS
    while True:
        try:
            database.execute(statement)
            break
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > end:
                raise
            time.sleep(random.uniform(0.001, 0.01))  # noqa: S311 - so that they do not all come back at once
    database.execute(f"PRAGMA busy_timeout = {_LOCK_SECONDS * 1000:.0f}")


def unusable(file: Path, error: Exception) -> CliError:
    """Return the error for a journal that cannot be used, with what to do about it."""
    why = reason(error) if isinstance(error, OSError) else str(error)
    hint = "Move it out of the way, and a new one is made; or set HEYGEN_JOURNAL=off to do without."
    if "locked" in why:
        hint = "Another process has it. Try again once that has ended, or set HEYGEN_JOURNAL=off to do without."
    elif "full" in why or "no space" in why or "too large" in why:
        hint = "Make room on the disk, or set HEYGEN_JOURNAL=off to do without."
    elif "newer" in why:
        hint = "Update heygen, or set HEYGEN_JOURNAL=off to do without."
    elif isinstance(error, OSError) or "unable to open" in why or "readonly" in why:
        hint = "Set HEYGEN_CONFIG_DIR to a folder that can be written, or HEYGEN_JOURNAL=off to do without."
    return CliError(code="cli_journal", message=f"The journal {file} cannot be used: {why}.", hint=hint)


def insert(database: Connection, create: Create, request: str | None, now: float) -> int:
    """Add an entry, and return its number."""
    values = (
        *(now, now, create.operation, " ".join(create.command), json.dumps(create.arguments), create.key),
        *(body_hash(create), create.base_url, create.account, request),
    )
    database.execute(
        "INSERT INTO entry (started, changed, operation, command, arguments, key, sha256, base_url, account, request)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values,
    )
    return int(database.execute("SELECT last_insert_rowid()").fetchone()[0])


def find_repeated(database: Connection, create: Create, since: float) -> int | None:
    """Return the number of the entry whose key the request repeats."""
    found = database.execute(
        "SELECT max(id) FROM entry WHERE key = ? AND operation = ? AND arguments = ? AND base_url = ? AND account = ?"
        " AND started > ?",
        (create.key, create.operation, json.dumps(create.arguments), create.base_url, create.account, since),
    ).fetchone()
    return None if found[0] is None else int(found[0])


def reopen(database: Connection, number: int, request: str | None, now: float) -> None:
    """Let an entry that was refused be sent again."""
    database.execute(
        "UPDATE entry SET outcome = 'sending', request = ?, changed = ? WHERE id = ? AND outcome = 'refused'",
        (request, now, number),
    )


def settle(database: Connection, number: int, outcome: Outcome, why: str | None, now: float) -> None:
    """Set the outcome of an entry, and erase its request unless it may have to be sent again.

    An answer is the outcome whatever was known before; anything else only where nothing was.
    """
    database.execute(
        "UPDATE entry SET outcome = :outcome, why = :why, changed = :now,"
        " request = CASE WHEN :outcome = 'unknown' THEN request END"
        " WHERE id = :number AND (outcome = 'sending' OR :outcome = 'answered')",
        {
            "outcome": outcome,
            "why": why and why.encode("utf-8", "replace").decode(),
            "now": now,
            "number": number,
        },
    )


def add_job(database: Connection, number: int, job: JobRecord) -> None:
    """Add a job to an entry, if the entry is still there and does not name the job yet."""
    database.execute(
        "INSERT OR IGNORE INTO job (entry, operation, arguments, state, status, seen)"
        " SELECT id, ?, ?, ?, ?, ? FROM entry WHERE id = ?",
        (job.operation, json.dumps(job.arguments), job.state, json.dumps(job.status), job.seen, number),
    )


def see_job(database: Connection, base_url: str, job: JobRecord) -> None:
    """Set the state of a job in every entry that names it; one that has ended stays so."""
    place = (job.operation, json.dumps(job.arguments), base_url)
    state = (job.state, json.dumps(job.status))
    entries = database.execute(
        "SELECT entry FROM job JOIN entry ON entry.id = job.entry"
        " WHERE job.operation = ? AND job.arguments = ? AND base_url = ? AND (state, status) <> (?, ?)"
        " AND (state NOT IN ('done', 'failed') OR ? IN ('done', 'failed'))",
        (*place, *state, job.state),
    ).fetchall()
    for (number,) in entries:
        database.execute(
            "UPDATE job SET state = ?, status = ?, seen = ? WHERE entry = ? AND operation = ? AND arguments = ?",
            (*state, job.seen, number, *place[:2]),
        )
        database.execute("UPDATE entry SET changed = ? WHERE id = ?", (job.seen, number))


def read(database: Connection, number: int | None = None) -> list[Entry]:
    """Return all entries, or the one with this number, oldest first."""
    jobs: dict[int, list[JobRecord]] = {}
    for of_entry, *fields in database.execute(_READ_JOBS, {"number": number}):
        jobs.setdefault(of_entry, []).append(_job(*fields))
    rows = database.execute(_READ_ENTRIES, {"number": number})
    return [_entry(row, tuple(jobs.get(row[0], ()))) for row in rows]


def delete_closed(database: Connection, before: float = float("inf")) -> int:
    """Remove closed entries last changed before a time, and return their number."""
    return database.execute(_DELETE_CLOSED, (before,)).rowcount


def delete(database: Connection, number: int) -> None:
    """Remove an entry."""
    database.execute("DELETE FROM entry WHERE id = ?", (number,))


def _make(file: Path) -> None:
    """Make the file and its folder if they are not there, and see to it that the file is its owner's alone."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(errno.ENOTDIR, f"{file.parent} is not a folder") from None
    try:
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        mode = file.stat().st_mode
        if os.name == "posix" and stat.S_ISREG(mode) and mode & (stat.S_IRWXG | stat.S_IRWXO):
            file.chmod(0o600)


def _require_regular(file: Path) -> None:
    if not stat.S_ISREG(file.stat().st_mode):
        raise ValueError("it is not a file")


def _require_tables(database: Connection) -> None:
    """Make the tables in an empty file. Raise ValueError for what another program or a newer version has made."""
    version = database.execute("PRAGMA user_version").fetchone()[0]
    application = database.execute("PRAGMA application_id").fetchone()[0]
    if (version, application) == (_VERSION, _APPLICATION_ID):
        return
    if application == _APPLICATION_ID and version > _VERSION:
        raise ValueError("a newer version of heygen made it")
    if application or version or database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise ValueError("another program made it")
    for statement in _TABLES:
        database.execute(statement)


def body_hash(create: Create) -> str:
    """Return what tells the bodies of two requests apart.

    Of a file, its content counts, and not its place; of one too large to be read for that, its size.
    """
    body = create.request.get("body")
    if isinstance(body, dict) and isinstance(source := body.get("source"), dict):
        body = {"fields": body.get("fields"), "source": source.get("sha256") or source.get("size")}
    return _sha256(body)


def _sha256(body: Any) -> str:
    import hashlib  # noqa: PLC0415 - not needed to read the journal

    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _job(operation: str, arguments: str, state: str, status: str, seen: float) -> JobRecord:
    return JobRecord(
        operation=operation, arguments=_words(arguments), state=state, status=str(json.loads(status)), seen=float(seen)
    )


def _entry(row: Sequence[Any], jobs: tuple[JobRecord, ...]) -> Entry:
    number, started, changed, operation, command, arguments, key, sha256, base_url, account, request, why, state = row
    return Entry(
        number=int(number),
        started=float(started),
        changed=float(changed),
        operation=operation,
        command=tuple(command.split(" ")),
        arguments=_words(arguments),
        key=key,
        sha256=sha256,
        base_url=base_url,
        account=account,
        request=None if request is None else dict(json.loads(request)),
        why=why,
        state=state,
        jobs=jobs,
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(str(word) for word in json.loads(text))
