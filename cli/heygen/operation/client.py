"""The client of the API that a command works with."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from heygen_api.calls import Answer, Caller, Given
from heygen_api.client import Client
from heygen_api.settings import Settings
from heygen_api.transport.exchange import Retrying

from heygen import __version__
from heygen.config.address import base_url
from heygen.config.credentials import require_credential
from heygen.config.settings import max_retries
from heygen.context import Context
from heygen.errors import usage_error
from heygen.output.messages import Messages

if TYPE_CHECKING:
    from heygen_api.waiting import Job

__all__ = ["Answer", "Client", "Given", "jobs_in", "open_client", "tell_of_retry"]

_CLIENT_SOURCE = "X-HeyGen-Client-Source"
KEY_VARIABLE = "$HEYGEN_API_KEY"
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
    client = Client(
        token=require_credential(context.environ, context.messages).key if key is None else key,
        base_url=base_url(context.environ),
        max_retries=max_retries(context.environ),
        headers=checked_headers(context.headers),
        user_agent=USER_AGENT,
        observe=observe or (lambda retrying: tell_of_retry(context.messages, retrying)),
    )
    if context.trace is not None:
        from heygen.operation.trace import Traced  # noqa: PLC0415 - only for who asks

        client.transport = Traced(client.transport, context.messages, context.trace)
    return client


def checked_headers(given: Sequence[str]) -> dict[str, str]:
    """Return the headers that `--headers` adds to requests.

    Raises:
        CliError: one is no `X-HeyGen-Client-Source:VALUE`, the only header that may be added.
    """
    values = {}
    for text in given:
        name, _, value = (part.strip() for part in text.partition(":"))
        if name.lower() != _CLIENT_SOURCE.lower() or not re.fullmatch(r"[A-Za-z0-9_.-]+", value):
            raise usage_error(
                f"--headers is {text!r}.",
                hint=f"It takes {_CLIENT_SOURCE}:VALUE only, of letters, digits, _, - and dots.",
                param="--headers",
            )
        values[_CLIENT_SOURCE] = value
    return values


def caller_without_key(context: Context) -> Caller:
    """Return what makes the same requests as the client, with a variable in place of the API key.

    Raises:
        CliError: the environment sets something that cannot be used.
    """
    return Settings(
        token=KEY_VARIABLE,
        base_url=base_url(context.environ),
        headers=checked_headers(context.headers),
        user_agent=USER_AGENT,
    ).caller


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
    from heygen_api.waiting import document_of, started  # noqa: PLC0415 - only where something is started

    known = dict(zip((argument.field for argument in operation.arguments), arguments, strict=False))
    return started(operation.wait, document_of(answer.content), known, time.monotonic())
