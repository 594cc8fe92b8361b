"""Sending files: within one request, or straight to storage where they are too large for that."""

from __future__ import annotations

import os
import stat
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final
from uuid import NAMESPACE_URL, uuid4, uuid5

import httpx
from attrs import evolve, frozen

from .. import operations
from ..calls import Answer, Caller, Given
from ..errors import ApiError, AuthenticationError, InvalidRequestError, PermissionDeniedError, TransferError
from ..job_record import DirectUpload
from ..record import Operation
from ..transport.deadline import Deadline
from ..transport.exchange import Call, exchange
from ..transport.flow import Flow, Pause
from ..transport.retry import Kind, backoff
from ..types import File
from ..waiting import document_of, search, states_of
from .media import HEAD, media_type

_PIECE: Final = 1024 * 1024
"""Bytes that are read at once."""
_STALL_SECONDS: Final = 60.0
_EXPIRED: Final = frozenset({401, 403, 404, 410})
_MOST_ADDRESSES: Final = 3
"""Addresses for one file, where each expires before it has taken it all."""
_USABLE_SECONDS: Final = 1200.0
"""How long a file may take to become usable."""
_LAST_LOOK: Final = 0.5
"""Seconds before the deadline at which it is looked at once more."""
_UNUSABLE: Final = "upload_unusable"

Progress = Callable[[int, int], None]
"""Called with the bytes sent so far, and all there are."""
Checked = Callable[[str, str], None]
"""Called with the id of a file that has arrived, and its state in the API's own word, until it can be used."""


@frozen(kw_only=True, repr=False, eq=False)
class Source:
    """A file to send, as it was when it was looked at."""

    path: Path
    name: str
    media_type: str
    size: int
    """Bytes."""
    modified: int
    """Nanoseconds since 1970."""

    @classmethod
    def of(cls, path: str | os.PathLike[str], name: str | None = None) -> Source:
        """Return the file at a path.

        Raises:
            TransferError: it is not a file, is empty or cannot be read.
        """
        place = Path(path)
        try:
            with _opened(place) as file:
                status = os.fstat(file.fileno())
                if not status.st_size:
                    raise _unfit(f"{place} is empty")
                head = file.read(HEAD)
        except (OSError, ValueError) as error:
            raise _unfit(f"{place} cannot be read: {_reason(error)}") from None
        named = name or place.name
        return cls(
            path=place,
            name=named,
            media_type=media_type(named, head),
            size=status.st_size,
            modified=status.st_mtime_ns,
        )


class _Reader:
    """A source as an open file that httpx reads to its end; what has changed since it was looked at is an error."""

    def __init__(self, source: Source, progress: Progress) -> None:
        self._source = source
        self._progress = progress
        self._file = _opened(source.path)
        self._done = 0

    def fileno(self) -> int:
        return self._file.fileno()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._done = self._file.seek(offset, whence)
        return self._done

    def tell(self) -> int:
        return self._file.tell()

    def read(self, size: int = -1) -> bytes:
        left = self._source.size - self._done
        data = self._file.read(min(size, left) if size >= 0 else left)
        self._done += len(data)
        if not data or self._done == self._source.size:
            self._require_unchanged()
        self._progress(self._done, self._source.size)
        return data

    def close(self) -> None:
        self._file.close()

    def _require_unchanged(self) -> None:
        now = os.fstat(self._file.fileno())
        if (self._done, now.st_size, now.st_mtime_ns) != (self._source.size, self._source.size, self._source.modified):
            raise TransferError(
                code="file_changed",
                message=f"{self._source.path} changed while it was sent, so it was not sent whole.",
                outcome="not_done",
            )


class _Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A source as the body of a request, from its start each time it is sent."""

    def __init__(self, source: Source, progress: Progress) -> None:
        self._source = source
        self._progress = progress

    def __iter__(self) -> Iterator[bytes]:
        reader = _Reader(self._source, self._progress)
        try:
            while data := reader.read(_PIECE):
                yield data
        finally:
            reader.close()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for data in self:
            yield data


def upload(
    caller: Caller,
    operation: Operation,
    source: Source,
    given: Given,
    progress: Progress,
    checked: Checked = lambda *_: None,
) -> Flow[Answer]:
    """Send a file by the operation that takes it, or straight to storage if it is too large for that.

    Raises:
        ApiError: the API refuses it, or it did not arrive whole.
    """
    direct = operation.direct_upload
    if direct is not None and source.size > direct.above:
        return (yield from _straight(caller, direct, source, given, progress, checked))
    part = next(option.field for option in operation.options if option.goes_to == "multipart")
    reader: Any = _Reader(source, progress)
    try:
        file = File(payload=reader, file_name=source.name, mime_type=source.media_type)
        values = {**given.values, "body": {**given.values.get("body", {}), part: file}}
        return (yield from caller.call(operation, evolve(given, values=values)))
    finally:
        reader.close()


def _straight(
    caller: Caller, direct: DirectUpload, source: Source, given: Given, progress: Progress, checked: Checked
) -> Flow[Answer]:
    option = operations.load(direct.open).idempotency_key
    if option is not None and option.field not in given.headers:
        given = evolve(given, headers={**given.headers, option.field: str(uuid4())})
    is_open = False
    try:
        opened = yield from _open(caller, direct, source, given)
        is_open = True
        identifier, answer = yield from _filled(caller, direct, source, given, opened, progress)
        yield from _until_usable(caller, direct, identifier, given.deadline or Deadline(clock=caller.clock), checked)
    except ApiError as error:
        error.idempotency_key = given.headers[option.field] if option else None
        if is_open and error.code not in ("file_changed", _UNUSABLE):
            error.outcome = "unknown"  # whatever became of the later part: the same key leads to this upload again
        raise
    return answer


def _filled(
    caller: Caller, direct: DirectUpload, source: Source, given: Given, opened: Any, progress: Progress
) -> Flow[tuple[str, Answer]]:
    """Send the file to an open upload and complete it; return its id, and what the API says of it."""
    deadline = given.deadline or Deadline(clock=caller.clock)
    for number in range(1, _MOST_ADDRESSES + 1):
        response = yield from _put(caller, direct, opened, source, deadline, progress)
        if response.is_success:
            break
        if response.status_code not in _EXPIRED or number == _MOST_ADDRESSES:
            raise _not_taken(response)
        opened = yield from _open(caller, direct, source, _with_next_key(direct, given, number))
    identifier = str(search(direct.id, opened))
    complete = operations.load(direct.complete)
    values: dict[str, Any] = {"body": {}} if complete.body is not None else {}
    answer = yield from caller.call(
        complete, Given(path=(identifier,), values=values, deadline=given.deadline, is_idempotent=True)
    )
    return identifier, answer


def _with_next_key(direct: DirectUpload, given: Given, number: int) -> Given:
    """Return the same with another key: the first one would bring the address that has expired.

    It is made from the first one, so that the same command run again with that one opens no further upload.
    """
    option = operations.load(direct.open).idempotency_key
    if option is None:
        return given
    key = uuid5(NAMESPACE_URL, f"{given.headers[option.field]} {number}")
    return evolve(given, headers={**given.headers, option.field: str(key)})


def _open(caller: Caller, direct: DirectUpload, source: Source, given: Given) -> Flow[Any]:
    body = {"filename": source.name, "content_type": source.media_type, "size_bytes": source.size}
    answer = yield from caller.call(operations.load(direct.open), evolve(given, values={"body": body}))
    document = document_of(answer.content)
    if not (isinstance(search(direct.url, document), str) and search(direct.id, document)):
        raise TransferError(
            code="bad_answer", message="The API names no address to send the file to.", outcome="unknown"
        )
    largest = search(direct.largest, document) if direct.largest else None
    if isinstance(largest, int) and source.size > largest:
        raise InvalidRequestError(
            code="payload_too_large",
            message=f"{source.name} has {source.size:,} bytes; the API takes {largest:,} at most for this upload.",
            outcome="not_done",
        )
    return document


def _put(
    caller: Caller, direct: DirectUpload, opened: Any, source: Source, deadline: Deadline, progress: Progress
) -> Flow[httpx.Response]:
    asked = search(direct.headers, opened) if direct.headers else None
    headers = {str(name): str(value) for name, value in asked.items()} if isinstance(asked, dict) else {}
    try:
        url = _web_address(str(search(direct.url, opened)))
        own = {"host": url.netloc.decode("ascii"), "content-length": str(source.size)}
        request = httpx.Request(
            "PUT",
            url,
            headers={"content-type": source.media_type, **headers, **own},
            stream=_Stream(source, progress),
        )
    except (httpx.InvalidURL, ValueError) as error:
        raise TransferError(code="bad_answer", message=f"The file cannot be sent to that address: {error}.") from None
    call = Call(
        request=request,
        kind=Kind(method="PUT", has_key=False, expects_json=False),
        deadline=deadline,
        stall=_STALL_SECONDS,
        rules=caller.rules,
        observe=caller.observe,
    )
    return (yield from exchange(call))


def _web_address(text: str) -> httpx.URL:
    """Return an address. Raises ValueError or httpx.InvalidURL where it is not one of http or https."""
    url = httpx.URL(text)
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError(f"{text[:200]!r} is no web address")
    return url


def _until_usable(
    caller: Caller, direct: DirectUpload, identifier: str, deadline: Deadline, checked: Checked
) -> Flow[None]:
    deadline = deadline.within(_USABLE_SECONDS)
    repeated = 0
    while True:
        states, error = yield from states_of(caller, direct.lookup, [identifier], deadline)
        word = states.get(identifier, "")
        if word in direct.lookup.done:
            return
        checked(identifier, word)
        if word in direct.lookup.failed:
            # The same key would lead to the same file again; another one begins anew.
            raise TransferError(
                code=_UNUSABLE, message=f"{identifier} arrived, and cannot be used: it is {word}.", outcome="not_done"
            )
        if isinstance(error, AuthenticationError | PermissionDeniedError):
            raise error  # anything else may pass: the file is there
        pause = min(0.5 + backoff(repeated, deadline.clock.random), deadline.left() - _LAST_LOOK)
        if pause <= 0:
            raise TransferError(
                code="timeout",
                message=f"{identifier} was sent, and is not usable yet: it is {word or 'not known'}."
                + (f" The last read failed: {error.message}" if error else ""),
            )
        repeated += 1
        yield Pause(pause)


def _opened(path: Path) -> BinaryIO:
    """Return the file, open; raise TransferError for what is no regular file, such as a pipe, which would block."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        raise _unfit(f"{path} is a folder" if stat.S_ISDIR(mode) else f"{path} is not a file")
    return os.fdopen(descriptor, "rb", buffering=0)


def _unfit(message: str) -> ApiError:
    return TransferError(code="unfit_file", message=f"{message}.", outcome="not_done")


def _not_taken(response: httpx.Response) -> TransferError:
    return TransferError(
        code="upload_failed",
        message=f"The storage answers HTTP {response.status_code} to the file.",
        status=response.status_code,
        transient=response.status_code >= 500,
    )


def _reason(error: Exception) -> str:
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return f"{text[:1].lower()}{text[1:]}"
