# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Fetching files: resumed where they were cut off, checked, and put in place only once they are whole."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import zlib
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, Protocol
from urllib.parse import urlsplit

import httpx
from attrs import define, field, frozen

from ..errors import TransferError
from ..transport.deadline import Deadline
from ..transport.exchange import Retrying
from ..transport.flow import Fetch, Flow, Pause
from ..transport.retry import Rules, backoff, is_permanent, reason, retry_after
from .media import HEAD, mismatch

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_STALL_SECONDS: Final = 30.0
_EXPIRED: Final = frozenset({401, 403, 404, 410})
_LATER: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_MOST_REDIRECTS: Final = 5
_MOST_FRESH_LINKS: Final = 3
_HEADWAY: Final = 1024 * 1024
"""Bytes that have to come before an interruption counts as the first again."""
_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
"""What file systems without hard links say."""
_CONTENT_RANGE: Final = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")

Progress = Callable[[int, int | None], None]
"""Called with the bytes that are there, and all there are where that is known."""


class Target(Protocol):
    """Where a file goes, while it comes."""

    size: int
    """Bytes that are there already."""
    validator: str | None
    """What tells that the server's file is still the same: a strong entity tag, or a date (RFC 9110 section 8.8)."""

    def restart(self) -> None:
        """Forget what is there. Raises TransferError where that is not possible any more."""

    total: int | None
    """Bytes of the whole file, where that is known."""
    source: str
    """Host and path of the link that led to it."""

    def note(self, validator: str | None, total: int | None = None, source: str = "") -> None:
        """Remember what tells that the server's file is still the same, its size, and where it is from."""

    def write(self, data: bytes) -> None:
        """Take what came next."""


@define(repr=False, eq=False)
class StreamTarget:
    """A device, a pipe or an open file, which takes bytes and gives none back."""

    file: BinaryIO
    size: int = 0
    validator: str | None = None
    total: int | None = None
    source: str = ""

    def restart(self) -> None:
        """Raise TransferError if anything was written."""
        if self.size:
            raise TransferError(
                code="transfer_interrupted",
                message=f"The file was cut off after {self.size:,} bytes, and what was written cannot be taken back.",
            )

    def note(self, validator: str | None, total: int | None = None, source: str = "") -> None:
        """Remember what tells that the server's file is still the same, its size, and where it is from."""
        self.validator, self.total, self.source = validator, total, source

    def write(self, data: bytes) -> None:
        """Pass the bytes on."""
        self.file.write(data)
        self.size += len(data)

    def finish(self) -> None:
        """Pass on what is still in a buffer."""
        self.file.flush()


class FileTarget:
    """A file that appears under its name once it is whole; until then, a partial file is kept beside it.

    The same download started again goes on with the partial file, even from another process.
    """

    def __init__(self, path: Path, *, replace: bool) -> None:
        """Open the partial file beside `path`.

        Raises:
            TransferError: it cannot be written, or another process is at it.
        """
        self.path = Path(os.path.realpath(path))  # what a link leads to is written, and the link stays
        self.partial = self.path.with_name(f".{self.path.name[:200]}.part")
        self._notes = self.path.with_name(f".{self.path.name[:200]}.part.json")
        self._replace = replace
        self.validator: str | None = None
        self.total: int | None = None
        self.source = ""
        try:
            self._file = _open_alone(self.partial, self.path)
            self.size = self._file.seek(0, os.SEEK_END)
        except OSError as error:
            is_there = self.partial.is_symlink() or self.partial.exists()
            raise _cannot_write(self.partial if is_there else self.path, error) from None
        with contextlib.suppress(OSError, ValueError):
            noted = json.loads(self._notes.read_bytes())
            if isinstance(noted, dict):
                total = noted.get("total")
                self.validator, self.source = noted.get("validator"), str(noted.get("source", ""))
                self.total = total if isinstance(total, int) else None
        if self.validator is None:
            self.restart()

    def restart(self) -> None:
        """Empty the partial file."""
        self._file.seek(0)
        self._file.truncate()
        self.size = 0

    def note(self, validator: str | None, total: int | None = None, source: str = "") -> None:
        """Remember, beside the partial file, what tells that the server's file is still the same."""
        self.validator, self.total, self.source = validator, total, source
        try:
            if validator is None:
                self._notes.unlink(missing_ok=True)
            else:
                self._notes.write_text(
                    json.dumps({"validator": validator, "total": total, "source": source}), encoding="utf-8"
                )
        except OSError as error:
            raise _cannot_write(self.path, error) from None

    def write(self, data: bytes) -> None:
        """Append to the partial file."""
        try:
            self._file.write(data)
        except OSError as error:
            raise _cannot_write(self.path, error) from None
        self.size += len(data)

    def publish(self) -> None:
        """Give the whole file its name.

        Raises:
            FileExistsError: there is a file of that name by now, which may not be replaced.
            TransferError: it cannot be done.
        """
        if fcntl is None:
            self._file.close()  # Windows renames no open file; elsewhere it stays locked until it has its name
        try:
            if self._replace:
                self.partial.replace(self.path)
            else:
                _rename_new(self.partial, self.path)
            self._notes.unlink(missing_ok=True)
        except FileExistsError:
            raise
        except OSError as error:
            raise _cannot_write(self.path, error) from None
        self._file.close()

    def rename(self, path: Path) -> None:
        """Give the file another name to appear under."""
        self.path = Path(os.path.realpath(path))

    def discard(self) -> None:
        """Remove the partial file."""
        if fcntl is None:
            self._file.close()
        for path in (self.partial, self._notes):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        self._file.close()

    @property
    def kept(self) -> int:
        """Bytes that a later download goes on from: none if nothing tells whether the server's file is the same."""
        return self.size if self.validator is not None else 0

    def close(self) -> None:
        """Keep the partial file for another time, if it is of use then."""
        if not self._file.closed and not self.kept:
            self.discard()
        self._file.close()


@frozen(kw_only=True, repr=False, eq=False)
class Wanted:
    """What is to be fetched."""

    link: Callable[[], Flow[str]]
    """Returns a fresh link: presigned ones expire."""
    media: str
    """What kind of file it has to be: `video`, `audio`, `image`, `text` or `any`."""
    deadline: Deadline
    rules: Rules
    user_agent: str
    progress: Progress = field(default=lambda _done, _total: None)
    observe: Callable[[Retrying], None] = field(default=lambda _: None)


@define(repr=False, eq=False)
class _Incoming:
    """The answer to one request: where its body goes, once its head has been looked at."""

    wanted: Wanted
    target: Target
    source: str
    total: int | None = None
    media_type: str = ""
    _head: bytes = b""
    _inflater: Any = None

    @property
    def is_whole(self) -> bool:
        """Whether compressed data, where it is that, has come to its end."""
        return self._inflater is None or bool(self._inflater.eof)

    def begin(self, response: httpx.Response) -> _Incoming | None:
        """Look at the head of an answer; return where its body goes, None where there is none to take."""
        if response.status_code not in (200, 206):
            return None
        if response.status_code == 206:
            self.total = self._total_of_part(response)
        else:
            if self.target.size:
                self.target.restart()  # the file has changed, or the server knows no ranges
            length = response.headers.get("content-length", "")
            self.total = int(length) if length.isdecimal() else None
        self.media_type = response.headers.get("content-type", "")
        coding = response.headers.get("content-encoding", "identity").strip().lower()
        if coding in ("gzip", "x-gzip", "deflate"):
            self._inflater, self.total = zlib.decompressobj(47), None
        elif coding not in ("", "identity"):
            raise TransferError(code="wrong_file", message=f"The file comes compressed as {coding!r}.")
        validator = None if self._inflater else _validator(response)
        if response.status_code == 206:
            validator = self.target.validator
        self.target.note(validator, self.total, self.source)
        return self

    def _total_of_part(self, response: httpx.Response) -> int:
        """Return the size of the whole file of which a part is sent.

        Raises:
            httpx.RemoteProtocolError: it is another part than was asked for, or of another file; all begins anew.
        """
        found = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", "").strip())
        tag, known = response.headers.get("etag", "").strip(), self.target.validator
        if (
            self.target.size
            and found is not None
            and int(found[1]) == self.target.size
            and found[3] != "*"
            and int(found[2]) + 1 <= int(found[3])
            and self.target.total in (None, int(found[3]))
            and (not tag or tag == known or not str(known).startswith('"'))
            and mismatch(self.wanted.media, response.headers.get("content-type", ""), b"") is None
        ):
            return int(found[3])
        self.target.restart()
        self.target.note(None)
        raise httpx.RemoteProtocolError("it sends another part than was asked for, or of another file")

    def write(self, data: bytes) -> None:
        """Check the beginning of the file, then pass it on as it comes."""
        if self._inflater is not None:
            data = self._inflated(data)
        if self.target.size or not data:
            self._pass_on(data)
            return
        self._head += data
        if len(self._head) >= HEAD:
            self.flush()

    def _inflated(self, data: bytes) -> bytes:
        """Return what compressed data stands for; gzip may be several members, one after another (RFC 1952)."""
        parts = []
        while data:
            if self._inflater.eof:
                self._inflater = zlib.decompressobj(47)
            parts.append(self._inflater.decompress(data))
            data = self._inflater.unused_data
        return b"".join(parts)

    def flush(self) -> None:
        """Pass on what was held back to be looked at."""
        head, self._head = self._head, b""
        if head:
            if (found := mismatch(self.wanted.media, self.media_type, head[:HEAD])) is not None:
                what = "the file" if self.wanted.media == "any" else f"the {self.wanted.media}"
                raise TransferError(code="wrong_file", message=f"The server sends {found} in place of {what}.")
            self._pass_on(head)

    def _pass_on(self, data: bytes) -> None:
        self.target.write(data)
        self.wanted.progress(self.target.size, self.total)


@frozen(repr=False, eq=False)
class _Setback:
    """Why an attempt did not bring the whole file."""

    why: str
    is_final: bool = False
    pause: float | None = None
    """Seconds that the server asks to wait."""


def fetch(wanted: Wanted, target: Target) -> Flow[str]:
    """Fetch a file into a target, from where it was cut off, and return its media type.

    Raises:
        TransferError: it cannot be had whole; what came of it stays in the target.
        ApiError: no fresh link can be had.
    """
    attempts = _Attempts(wanted, target)
    repeated, before = 0, target.size
    while True:
        result = yield from attempts.next()
        if isinstance(result, str):
            return result
        if result is None:
            continue
        if target.size - before >= _HEADWAY:
            repeated = 0
        before = target.size
        pause = result.pause if result.pause is not None else backoff(repeated, wanted.deadline.clock.random)
        if result.is_final or repeated >= wanted.rules.limit or not wanted.deadline.allows(pause):
            raise _interrupted(target, result.why, wanted.deadline)
        repeated += 1
        wanted.observe(Retrying(why=result.why, delay=pause, repetition=repeated, limit=wanted.rules.limit))
        yield Pause(pause)


@define(repr=False, eq=False)
class _Attempts:
    """Attempts to fetch one file, by one link after another."""

    wanted: Wanted
    target: Target
    _url: str | None = None
    _source: str = ""
    _redirects: int = 0
    _fresh: int = 0

    def next(self) -> Flow[str | _Setback | None]:
        """Return the media type of the whole file, or what kept it from coming; None to go on at once."""
        if self._url is None:
            self._url = yield from self.wanted.link()
            if not self._source:
                self._source = _place_of(self._url)
                if self.target.size and self.target.source not in ("", self._source):
                    self.target.restart()  # it is of something else
        incoming = _Incoming(self.wanted, self.target, self._source)
        try:
            response: httpx.Response = yield Fetch(
                request=_request(self._url, self.target, self.wanted.user_agent),
                deadline=self.wanted.deadline,
                stall=_STALL_SECONDS,
                begin=incoming.begin,
            )
            incoming.flush()
        except (httpx.TransportError, zlib.error) as fault:
            with contextlib.suppress(TransferError):
                incoming.flush()
            self._url, self._redirects = (None, 0) if self._redirects else (self._url, 0)
            is_final = self.wanted.deadline.passed or (isinstance(fault, httpx.TransportError) and is_permanent(fault))
            return _Setback(reason(fault), is_final)
        if response.status_code in (200, 206):
            return self._ended(incoming)
        return self._answered(response)

    def _ended(self, incoming: _Incoming) -> str | _Setback:
        if incoming.total is not None and self.target.size != incoming.total:
            return _Setback(f"{self.target.size:,} of {incoming.total:,} bytes came")
        if not incoming.is_whole:
            return _Setback("its compressed data ended early")
        if not self.target.size:
            raise TransferError(code="wrong_file", message="The server sends an empty file.")
        return incoming.media_type

    def _answered(self, response: httpx.Response) -> str | _Setback | None:
        """Return what an answer without the file leads to."""
        status = response.status_code
        if response.is_redirect and self._redirects < _MOST_REDIRECTS:
            self._url, self._redirects = _redirected(response), self._redirects + 1
            return None
        if status == 416 and self.target.size:
            tag = response.headers.get("etag", "").strip()
            is_same = tag in ("", self.target.validator) and self.target.total in (None, self.target.size)
            if is_same and response.headers.get("content-range", "").strip() == f"bytes */{self.target.size}":
                return ""  # all of it was there already
            self.target.restart()
            self.target.note(None)
            return None
        if status in _EXPIRED and self._fresh < _MOST_FRESH_LINKS:
            self._url, self._redirects, self._fresh = None, 0, self._fresh + 1
            return None if self._fresh == 1 else _Setback(f"HTTP {status}")
        asked = retry_after(response.headers, self.wanted.deadline.clock.now())
        return _Setback(f"HTTP {status}", status not in _LATER, asked)


def _request(url: str, target: Target, user_agent: str) -> httpx.Request:
    headers = {"user-agent": user_agent, "accept": "*/*", "accept-encoding": "identity"}
    if target.size and target.validator:
        headers |= {"range": f"bytes={target.size}-", "if-range": target.validator}
    elif target.size:
        target.restart()
    try:
        request = httpx.Request("GET", url, headers=headers)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise TransferError(code="bad_link", message=f"The link to the file cannot be used: {error}.") from None
    if request.url.scheme not in ("http", "https") or not request.url.host:
        raise TransferError(code="bad_link", message=f"The link to the file is no web address: {url[:200]!r}.")
    return request


def _redirected(response: httpx.Response) -> str:
    try:
        target = response.request.url.join(response.headers.get("location", ""))
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise TransferError(code="bad_link", message=f"The link to the file leads nowhere: {error}.") from None
    if response.request.url.scheme == "https" and target.scheme != "https":
        raise TransferError(code="bad_link", message=f"The link to the file leads to plain http, at {target.host}.")
    return str(target)


def _validator(response: httpx.Response) -> str | None:
    tag = response.headers.get("etag", "").strip()
    if tag.startswith('"'):  # a weak one, W/"...", does not vouch for each byte
        return str(tag)
    date = response.headers.get("last-modified", "")
    with contextlib.suppress(ValueError, TypeError):
        age = parsedate_to_datetime(response.headers.get("date", "")) - parsedate_to_datetime(date)
        if age.total_seconds() < 60:
            return None  # it could have changed twice within that second (RFC 9110 section 8.8.2.2)
    return date or None


def _place_of(url: str) -> str:
    """Return host and path of a link: the rest of a presigned one is another each time."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.netloc}{parts.path}"


def _interrupted(target: Target, why: str, deadline: Deadline) -> TransferError:
    kept = ""
    if isinstance(target, FileTarget) and target.kept:
        kept = f" {target.kept:,} bytes are kept in {target.partial}."
    late = deadline.passed
    return TransferError(
        code="timeout" if late else "network_error",
        message=f"The file did not come whole{' in time' if late else ''}: {why}.{kept}",
        transient=True,
    )


def _rename_new(source: Path, target: Path) -> None:
    """Rename a file, unless there is one of the new name already: then raise FileExistsError."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        with target.open("xb"):
            pass
        try:
            source.replace(target)
        except OSError:
            target.unlink()
            raise
    else:
        source.unlink()


def _open_alone(partial: Path, path: Path) -> BinaryIO:
    """Return the partial file, open, and locked against other processes that fetch the same file.

    Raises:
        TransferError: another process is at it.
    """
    while True:
        file = _open_private(partial)
        if fcntl is None:
            return file
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            raise TransferError(
                code="transfer_running", message=f"Another process is fetching {path} just now."
            ) from None
        if _is_partial(file, partial):
            return file
        file.close()


def _is_partial(file: BinaryIO, partial: Path) -> bool:
    """Tell whether an open file is still a partial one, and not by now the whole one, which nobody may write to."""
    status = os.fstat(file.fileno())
    try:
        is_there = os.path.samestat(status, partial.stat())
    except FileNotFoundError:
        return False
    if is_there and status.st_nlink > 1:
        partial.unlink()  # who gave it its name came to no more than that
        return False
    return is_there


def _open_private(path: Path) -> BinaryIO:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, 0o666), "r+b", buffering=0)


def _cannot_write(path: Path, error: OSError) -> TransferError:
    text = error.strerror or str(error) or type(error).__name__
    return TransferError(code="file_error", message=f"{path} cannot be written: {text[:1].lower()}{text[1:]}.")
