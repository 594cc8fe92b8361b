"""Fetching media files, without the key: their links carry their own permission."""

from __future__ import annotations

import os
from pathlib import Path

import httpx

from heygen.config.settings import max_retries
from heygen.context import Context
from heygen.errors import TIMEOUT, CliError
from heygen.operation.retry import Backoff
from heygen.operation.transport import USER_AGENT
from heygen.output.streams import reason

_STALL_SECONDS = 30.0
_NOTICE_SECONDS = 5.0
_EXPIRED = frozenset({401, 403, 404, 410})
_MEGABYTE = 1_000_000


class LinkExpiredError(Exception):
    """The host of a file no longer knows its link."""

    def __init__(self, status: int):
        super().__init__(f"HTTP {status}")

    def as_cli_error(self) -> CliError:
        """Return the error for a link that was fresh."""
        return CliError(code="network_error", message=f"The link to the file does not work: {self}.")


def fetch(context: Context, link: str, target: Path) -> None:
    """Save what a link leads to as `target`, which appears only once it is whole.

    Raises:
        LinkExpiredError: the host refuses the link.
        CliError: the file cannot be had or cannot be written.
    """
    retries, backoff = max_retries(context.environ), Backoff()
    for attempt in range(retries + 1):
        try:
            _fetch_once(context, link, target)
        except httpx.TransportError as error:
            if attempt == retries:
                raise _error(error) from None
            delay = backoff.delay(attempt)
            context.messages.notice(
                "cli_retrying",
                f"{type(error).__name__}: fetching the file again in {delay:.1f} s ({attempt + 1} of {retries}).",
                attempt=attempt + 1,
                delay=round(delay, 3),
            )
            context.clock.sleep(delay)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise CliError(code="network_error", message=f"The file cannot be fetched: {error}.") from None
        else:
            return


def _fetch_once(context: Context, link: str, target: Path) -> None:
    headers = {"user-agent": USER_AGENT, "accept-encoding": "identity"}
    unfinished = target.with_name(f".{target.name[:100]}.{os.urandom(6).hex()}.part")
    is_plain = link.startswith("http://")
    with (
        httpx.Client(headers=headers, timeout=_STALL_SECONDS, follow_redirects=True, verify=not is_plain) as client,
        client.stream("GET", link) as response,
    ):
        _require_file(response)
        try:
            _save(context, response, unfinished)
            unfinished.replace(target)
        except OSError as error:
            raise CliError(code="cli_file_error", message=f"{target} cannot be written: {reason(error)}.") from None
        finally:
            unfinished.unlink(missing_ok=True)


def _require_file(response: httpx.Response) -> None:
    if response.status_code in _EXPIRED:
        raise LinkExpiredError(response.status_code)
    if response.status_code in (429, 500, 502, 503, 504):
        raise httpx.NetworkError(f"HTTP {response.status_code}")
    if response.status_code != 200:
        raise CliError(
            code="network_error", message=f"The host of the file answers HTTP {response.status_code}, not the file."
        )


def _save(context: Context, response: httpx.Response, path: Path) -> None:
    expected = response.headers.get("content-length", "")
    clock = context.clock
    told = clock.monotonic()
    with path.open("xb") as file:
        for chunk in response.iter_bytes():
            file.write(chunk)
            if context.streams.stderr.is_terminal and clock.monotonic() - told > _NOTICE_SECONDS:
                told = clock.monotonic()
                _tell_progress(context, response.num_bytes_downloaded, expected)
    if expected.isdecimal() and response.num_bytes_downloaded != int(expected):
        raise httpx.RemoteProtocolError(f"{response.num_bytes_downloaded} of {expected} bytes came")


def _tell_progress(context: Context, done: int, expected: str) -> None:
    of_all = f" of {int(expected) / _MEGABYTE:.1f}" if expected.isdecimal() else ""
    context.messages.notice("cli_downloading", f"{done / _MEGABYTE:.1f}{of_all} MB", bytes=done)


def _error(error: httpx.TransportError) -> CliError:
    if isinstance(error, httpx.TimeoutException):
        return CliError(code="timeout", message="The download has stalled.", exit_code=TIMEOUT)
    return CliError(
        code="network_error",
        message=f"The file did not come whole: {str(error) or type(error).__name__}.",
        hint="Nothing was left behind; try again.",
    )
