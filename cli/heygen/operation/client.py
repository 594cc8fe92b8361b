"""The client of the API that a command works with."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import ModuleType

# httpx imports its own command line where click is installed, which takes longer than all the rest of it.
sys.modules.setdefault("httpx._main", ModuleType("httpx._main"))

from heygen_api.calls import Answer, Given  # noqa: E402 - after the line above, as it imports httpx
from heygen_api.client import Client  # noqa: E402 - as above
from heygen_api.exchange import Retrying  # noqa: E402 - as above
from heygen_api.waiting import Job, document_of, started  # noqa: E402 - as above

from heygen import __version__  # noqa: E402 - as above
from heygen.config.address import base_url  # noqa: E402 - as above
from heygen.config.credentials import require_key  # noqa: E402 - as above
from heygen.config.settings import max_retries  # noqa: E402 - as above
from heygen.context import Context  # noqa: E402 - as above
from heygen.output.messages import Messages  # noqa: E402 - as above

__all__ = ["Answer", "Client", "Given", "Job", "jobs_in", "open_client", "tell_of_retry"]

USER_AGENT = f"heygen-cli/{__version__}"


def open_client(
    context: Context, *, key: str | None = None, observe: Callable[[Retrying], None] | None = None
) -> Client:
    """Return the client that the environment and the stored credentials lead to; nothing is connected yet.

    Args:
        context: The collaborators.
        key: The API key, where it is not the one that is stored or set.
        observe: Told of each repetition of a request; without it, a notice tells the user.

    Raises:
        CliError: there is no key, or the environment sets something that cannot be used.
    """
    return Client(
        token=require_key(context.environ, context.messages) if key is None else key,
        base_url=base_url(context.environ),
        max_retries=max_retries(context.environ),
        user_agent=USER_AGENT,
        observe=observe or (lambda retrying: tell_of_retry(context.messages, retrying)),
    )


def tell_of_retry(messages: Messages, retrying: Retrying) -> None:
    """Say that a request is about to be sent again."""
    messages.notice(
        "cli_retrying",
        f"{retrying.why}: trying again in {retrying.delay:.1f} s ({retrying.repetition} of {retrying.limit}).",
        attempt=retrying.repetition,
        delay=round(retrying.delay, 3),
    )


def jobs_in(answer: Answer, arguments: tuple[str, ...]) -> tuple[Job, ...]:
    """Return the jobs that an answer has started."""
    operation = answer.operation
    if not operation.wait:
        return ()
    known = dict(zip((argument.field for argument in operation.arguments), arguments, strict=False))
    return started(operation.wait, document_of(answer.content), known, time.monotonic())
