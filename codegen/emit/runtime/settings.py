"""What both kinds of client have: settings, and the flows that carry out what is asked of them."""

from __future__ import annotations

import errno
import os
import ssl
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from attrs import define, field

from . import operations
from .calls import Answer, Caller, Given, record_of
from .record import Operation
from .transport.deadline import Clock, Deadline
from .transport.exchange import Retrying
from .transport.flow import Flow
from .transport.retry import Rules

if TYPE_CHECKING:
    from .paging import Page
    from .waiting import Job


@define(kw_only=True, repr=False, eq=False)
class Settings:
    """What both kinds of client have.

    Args:
        token: The secret: an API key, or an access token. None for operations that need none.
        base_url: The API's address; the contract's where None.
        headers: Sent with every request to the API, and never to another host.
        cookies: Likewise.
        timeout: Seconds that each call may take in all, its repetitions included. Without it 30 for a read, 120 for
            anything else; uploads and downloads end only when they stall.
        max_retries: How often a request is sent again.
        user_agent: How the client names itself.
        ssl_context: Where certificates are not to be checked against the usual authorities.
        proxies: By scheme, or `all`; from the environment where None.
        raise_on_unexpected_status: Whether a request function raises `errors.UnexpectedStatus` for an answer that the
            contract does not describe, instead of returning None.
        observe: Called before each repetition.
        clock: Time and chance.
    """

    token: str | None = field(default=None, repr=False)
    base_url: str | None = None
    headers: Mapping[str, str] = field(factory=dict)
    cookies: Mapping[str, str] = field(factory=dict)
    timeout: float | None = None
    max_retries: int = 3
    user_agent: str = "heygen-api-python"
    ssl_context: ssl.SSLContext | None = None
    proxies: Mapping[str, str] | None = None
    raise_on_unexpected_status: bool = False
    observe: Callable[[Retrying], None] = field(default=lambda _: None)
    clock: Clock = field(factory=Clock)

    @property
    def caller(self) -> Caller:
        """What makes requests with these settings."""
        api = operations.api()
        headers = {"user-agent": self.user_agent, **self.headers}
        if self.token is not None:
            prefix = f"{api['auth_prefix']} " if api["auth_prefix"] else ""
            headers[api["auth_header"]] = f"{prefix}{self.token}"
        if self.cookies:
            headers["cookie"] = "; ".join(f"{name}={quote(text, safe=',')}" for name, text in self.cookies.items())
        return Caller(
            base_url=(self.base_url or api["base_url"]).rstrip("/"),
            headers=headers,
            rules=Rules(limit=self.max_retries),
            clock=self.clock,
            observe=self.observe,
        )

    def given(
        self,
        path: Iterable[Any],
        values: Mapping[str, Any],
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Given:
        """Return what is said of one call."""
        seconds = self.timeout if timeout is None else timeout
        deadline = None if seconds is None else Deadline.after(seconds, self.clock)
        return Given(path=tuple(path), values=values, deadline=deadline, headers=headers or {})

    def jobs(self, answer: Answer) -> tuple[Job, ...]:
        """Return the jobs that an answer has started, or the one that was read.

        A job's `state` is `running`, `done`, `failed`, `blocked` (a person has to act first) or `lost` (it cannot be
        read any more); `bad_items` are the items of a batch that failed, with the reasons.
        """
        from .waiting import Job, after_read, started  # noqa: PLC0415 - only for waiting

        operation = answer.operation
        if operation.wait:
            known = dict(zip((argument.field for argument in operation.arguments), answer.arguments, strict=False))
            return started(operation.wait, answer.json(), known, self.clock.monotonic())
        return (after_read(Job(operation=operation, arguments=answer.arguments), answer.content),)

    def waiting(
        self, jobs: Iterable[Job], timeout: float, interval: float | None, changed: Callable[[Job], None]
    ) -> Flow[list[Job]]:
        """Wait for jobs, as `Client.wait` says."""
        from .waiting import Wait  # noqa: PLC0415 - only for waiting

        deadline = Deadline.after(timeout, self.clock)
        return Wait(caller=self.caller, deadline=deadline, interval=interval, changed=changed).until_ended(jobs)

    def uploading(
        self,
        operation: str | Operation,
        path: str | os.PathLike[str],
        timeout: float | None,
        progress: Callable[[int, int], None],
        idempotency_key: str | None,
    ) -> Flow[Answer]:
        """Send a file, as `Client.upload` says."""
        from .files.upload import Source, upload  # noqa: PLC0415 - only for uploads

        record = record_of(operation)
        header = record.idempotency_key.field if record.idempotency_key else None
        headers = {header: idempotency_key} if header and idempotency_key else {}
        return upload(self.caller, record, Source.of(path), self.given((), {}, timeout, headers), progress)

    def downloading(
        self,
        operation: str | Operation,
        path: tuple[Any, ...],
        to: str | os.PathLike[str],
        asset: str | None,
        replace: bool,
        timeout: float | None,
        progress: Callable[[int, int | None], None],
    ) -> Flow[Path]:
        """Save a file that a resource links to, as `Client.download` says."""
        from .files.download import FileTarget, StreamTarget, Wanted, fetch  # noqa: PLC0415 - only for downloads
        from .files.links import fresh_link, link_named  # noqa: PLC0415 - as above

        record, caller = record_of(operation), self.caller
        wanted_link = link_named(record, asset)
        given, place = self.given(path, {}, timeout), Path(to)
        if place.is_dir():
            ending = f".{wanted_link.extension}" if wanted_link.extension else ""
            place /= f"{path[-1] if path else wanted_link.name}{ending}"
        wanted = Wanted(
            link=lambda: fresh_link(caller, record, given, wanted_link),
            media=wanted_link.media,
            deadline=given.deadline or Deadline(clock=self.clock),
            rules=caller.rules,
            user_agent=self.user_agent,
            progress=progress,
            observe=self.observe,
        )
        if place.exists() and not place.is_file():  # a device or a pipe
            with place.open("wb", buffering=0) as file:
                yield from fetch(wanted, StreamTarget(file))
            return place
        if place.exists() and not replace:
            raise FileExistsError(errno.EEXIST, "is already there, and was kept", str(place))
        target = FileTarget(place, replace=replace)
        try:
            yield from fetch(wanted, target)
            target.publish()
        finally:
            target.close()
        return target.path

    def paging(
        self, operation: str | Operation, path: tuple[Any, ...], values: Mapping[str, Any], token: str | None
    ) -> Flow[Page]:
        """Get one page of a list."""
        from .paging import page  # noqa: PLC0415 - only for lists

        return page(self.caller, record_of(operation), self.given(path, values), token)


def ignore(*_: Any) -> None:
    """Take a report that nobody wants."""
