"""The HTTP client that requests to the API go through: timeouts, repetition, where the key may travel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import httpx
from attrs import frozen

from heygen import __version__
from heygen.context import Clock
from heygen.operation.retry import LONGEST_RETRY_AFTER, Backoff, repeats_answer, repeats_fault, retry_after
from heygen.output.messages import Messages

USER_AGENT = f"heygen-cli/{__version__}"


@frozen(kw_only=True)
class Limits:
    """How long and how often."""

    stall: float
    """Seconds in which something has to happen."""
    total: float | None
    """Seconds for one attempt, from its first byte to its last."""
    max_retries: int
    deadline: float | None = None
    """When all must be over, by the clock's `monotonic`."""


class RetryingClient(httpx.Client):
    """An httpx client that sends a request again where that is safe, and that ends an answer that only trickles."""

    def __init__(self, base_url: str, headers: Mapping[str, str], limits: Limits, clock: Clock, messages: Messages):
        is_plain = base_url.startswith("http://")
        super().__init__(
            base_url=base_url,
            headers={"user-agent": USER_AGENT, **headers},
            timeout=limits.stall,
            # Over plain http there is no certificate, and no proxy between this machine and itself.
            verify=not is_plain,
            trust_env=not is_plain,
        )
        self._limits = limits
        self._clock = clock
        self._messages = messages
        self._backoff = Backoff()

    def send(self, request: httpx.Request, **arguments: Any) -> httpx.Response:
        """Send a request, again if need be, and return the last answer, read to its end.

        Raises:
            httpx.TransportError: no answer came, the last time too.
        """
        for attempt in range(self._limits.max_retries):
            try:
                response = self._send_once(request, arguments)
            except httpx.TransportError as fault:
                delay = self._backoff.delay(attempt)
                if not repeats_fault(request, fault) or not self._has_time(delay):
                    raise
                self._pause(delay, attempt, type(fault).__name__)
                continue
            asked = retry_after(response, self._clock.now())
            delay = self._backoff.delay(attempt, asked)
            if not repeats_answer(request, response) or not self._has_time(delay) or delay > LONGEST_RETRY_AFTER:
                return response
            self._pause(delay, attempt, f"HTTP {response.status_code}")
        return self._send_once(request, arguments)

    def _send_once(self, request: httpx.Request, arguments: Mapping[str, Any]) -> httpx.Response:
        now = self._clock.monotonic()
        ends = [self._limits.deadline, now + self._limits.total if self._limits.total is not None else None]
        end = min((moment for moment in ends if moment is not None), default=float("inf"))
        if end <= now:
            raise httpx.ReadTimeout("the time is over", request=request)
        stall = httpx.Timeout(min(self._limits.stall, end - now))
        request.extensions = {**request.extensions, "timeout": stall.as_dict()}
        response = super().send(request, **{**arguments, "stream": True})
        response.stream = _Timed(response.stream, end, self._clock, request)
        try:
            response.read()
        finally:
            response.close()
        return response

    def _has_time(self, delay: float) -> bool:
        return self._limits.deadline is None or self._clock.monotonic() + delay < self._limits.deadline

    def _pause(self, delay: float, attempt: int, why: str) -> None:
        self._messages.notice(
            "cli_retrying",
            f"{why}: trying again in {delay:.1f} s ({attempt + 1} of {self._limits.max_retries}).",
            attempt=attempt + 1,
            delay=round(delay, 3),
        )
        self._clock.sleep(delay)


class _Timed(httpx.SyncByteStream):
    """A response's bytes, with an end in time: httpx limits each read, not all of them together."""

    def __init__(self, stream: Any, end: float, clock: Clock, request: httpx.Request):
        self._stream = stream
        self._end = end
        self._clock = clock
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            if self._clock.monotonic() > self._end:
                raise httpx.ReadTimeout("the answer takes too long", request=self._request)
            yield chunk

    def close(self) -> None:
        self._stream.close()
