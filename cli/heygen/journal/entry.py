"""What the journal holds: a request that started something, and the jobs that came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

from attrs import frozen

EntryState = Literal["sending", "unknown", "blocked", "running", "done", "failed", "refused"]
"""`sending`: there is no answer yet. `unknown`: the API may have acted on it. `blocked`: a person has to act before a
job of it goes on. `running`: it was answered, and a job of it goes on. `done`, `failed`: all its jobs have ended.
`refused`: the API surely did not act on it."""
STATES: Final[tuple[EntryState, ...]] = get_args(EntryState)
OPEN: Final = frozenset({"sending", "unknown", "blocked", "running"})
FINAL: Final = frozenset({"done", "failed"})
"""States of a job that has ended (`heygen_api.waiting.State`); in any other it goes on."""

KEY_SECONDS: Final = 23.5 * 3600
"""How long a key is safe to repeat. The API forgets it after 24 hours, and then the same request is a new, charged one
(openapi/heygen.yaml, `Idempotency-Key`)."""
_CLOCK_SKEW = 60.0


@frozen(kw_only=True)
class Create:
    """A request that starts something, about to be sent."""

    operation: str
    """Operation id."""
    command: tuple[str, ...]
    """Words after `heygen`."""
    arguments: tuple[str, ...] = ()
    """Path arguments."""
    key: str | None = None
    """Idempotency key."""
    base_url: str
    account: str
    """From `account_of`."""
    request: Mapping[str, Any]
    """As JSON, all that is needed to send it again, but no credentials. Under `body`: the body, or what stands for
    files in it (`heygen.journal.files`)."""


@frozen(kw_only=True)
class JobRecord:
    """A job, as it was when last seen."""

    operation: str
    """Operation id of its read."""
    arguments: tuple[str, ...]
    """Path arguments of the read; the last one is the job's id."""
    state: str = "running"
    """As in `heygen_api.waiting.State`."""
    status: str = ""
    """The state in the API's own word; empty where none was seen yet."""
    seen: float
    """Seconds since 1970."""

    @property
    def id(self) -> str:
        """The API's id of it."""
        return self.arguments[-1] if self.arguments else ""


@frozen(kw_only=True)
class Entry:
    """One request that started something, and what came of it. Times are seconds since 1970."""

    number: int
    started: float
    """When it was sent first: the age of its key."""
    changed: float
    operation: str
    command: tuple[str, ...]
    arguments: tuple[str, ...]
    key: str | None
    sha256: str
    """Of the body, as JSON."""
    base_url: str
    account: str
    request: Mapping[str, Any] | None
    """None once the request is answered or refused, and where bodies are not stored."""
    why: str | None
    """Why it is not known whether the API acted on it."""
    state: EntryState
    jobs: tuple[JobRecord, ...] = ()

    @property
    def id(self) -> str:
        """The name by which users call it."""
        return f"j{self.number}"

    @property
    def is_open(self) -> bool:
        """Whether its end is not known yet."""
        return self.state in OPEN

    @property
    def repeatable_until(self) -> float | None:
        """When its key stops to be safe to repeat; None where it has no key."""
        return None if self.key is None else self.started + KEY_SECONDS

    def repeatable(self, now: float) -> bool:
        """Tell whether the API still knows its key, so that sending it again starts nothing twice."""
        until = self.repeatable_until
        # By a clock that was set back, nobody can tell how old a key is.
        return until is not None and self.started - _CLOCK_SKEW <= now < until

    def why_not_from_here(self, base_url: str | None, account: str | None) -> str | None:
        """Return why its key and its jobs mean nothing where requests go now, as `why_not_repeatable` does."""
        if base_url not in (None, self.base_url):
            return f"it went to {self.base_url}, and HEYGEN_API_BASE leads to {base_url}"
        if account not in (None, self.account):
            return "it was sent with another API key"
        return None

    def why_not_repeatable(self, now: float, base_url: str | None, account: str | None) -> str | None:
        """Return why it must not or cannot be sent again, in the middle of a sentence; None where it can be.

        Args:
            now: Seconds since 1970.
            base_url: Where it would be sent; None where that is not known.
            account: For whom; None where that is not known.
        """
        if self.state == "sending":
            return "it is being sent right now"
        if self.state != "unknown":
            return "it was refused" if self.state == "refused" else "it was answered"
        if self.key is None:
            return "it has no idempotency key, so it would start the same work a second time"
        if not self.repeatable(now):
            return "the API has forgotten its key by now, so it would start the same work a second time"
        if elsewhere := self.why_not_from_here(base_url, account):
            return elsewhere
        return "its request was not stored (HEYGEN_JOURNAL_BODIES)" if self.request is None else None


def account_of(api_key: str) -> str:
    """Return what stands for an API key in the journal: tells two apart, and is of no use to anyone else."""
    import hashlib  # noqa: PLC0415 - not needed to read the journal

    return hashlib.sha256(f"heygen account {api_key}".encode()).hexdigest()[:12]
