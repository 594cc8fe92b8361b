"""Calls of the API's operations, by their generated request functions."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

from attrs import evolve, frozen
from heygen_api.record import Operation

from heygen.config.address import base_url
from heygen.config.credentials import require_key
from heygen.config.settings import max_retries
from heygen.context import Context
from heygen.errors import TIMEOUT, CliError, usage_error
from heygen.operation.media_types import is_json, is_multipart
from heygen.operation.request import Request

# httpx imports its own command line where click is installed, which takes longer than all the rest of it.
sys.modules.setdefault("httpx._main", ModuleType("httpx._main"))

import httpx  # noqa: E402 - after the line above
from heygen_api import Client  # noqa: E402 - imports httpx

from heygen.operation.api_errors import require_success  # noqa: E402 - imports httpx
from heygen.operation.transport import Limits, RetryingClient  # noqa: E402 - imports httpx

_READ_SECONDS = 30.0
_WRITE_SECONDS = 120.0


@frozen(kw_only=True)
class Api:
    """The API at an address, with a key."""

    base_url: str
    key: str
    max_retries: int
    context: Context
    deadline: float | None = None
    """When all calls must be over, by the context's clock (`monotonic`)."""

    def until(self, deadline: float) -> Api:
        """Return the same API, with a time when all calls must be over."""
        return evolve(self, deadline=deadline)

    def is_late(self) -> bool:
        """Tell whether the time for calls is over."""
        return self.deadline is not None and self.context.clock.monotonic() >= self.deadline

    def call(self, operation: Operation, request: Request) -> httpx.Response:
        """Return the answer of an operation, a success.

        Raises:
            CliError: the API refuses, answers in no known way, or not at all.
        """
        response = self._exchange(operation, request)
        require_success(response, expects_json=is_json(operation.response.media_type))
        return response

    def _exchange(self, operation: Operation, request: Request) -> httpx.Response:
        function = import_module(operation.module).sync_raw
        limits = _limits(operation, self.max_retries, self.deadline)
        try:
            with self._open_client(limits) as http:
                client = Client(base_url=self.base_url).set_httpx_client(http)
                response: httpx.Response = function(*request.path, client=client, **request.keywords)
                return response
        except (httpx.InvalidURL, UnicodeEncodeError) as error:
            raise usage_error(f"The request cannot be sent: {error}.") from None
        except httpx.TimeoutException:
            raise CliError(
                code="timeout",
                message=f"No answer within {limits.stall:g} seconds.",
                hint=_repetition(operation, request) or "Try again later.",
                exit_code=TIMEOUT,
                transient=True,
            ) from None
        except httpx.HTTPError as error:
            never_arrived = isinstance(error, httpx.ConnectError)
            raise CliError(
                code="network_error",
                message=f"No answer from {self.base_url}: {str(error) or type(error).__name__}.",
                hint=(None if never_arrived else _repetition(operation, request))
                or "Check the network, the proxy settings, and HEYGEN_API_BASE if it is set.",
                transient=True,
            ) from None

    def _open_client(self, limits: Limits) -> RetryingClient:
        try:
            return RetryingClient(
                self.base_url, {"x-api-key": self.key}, limits, self.context.clock, self.context.messages
            )
        except (ImportError, OSError, ValueError, httpx.InvalidURL) as error:
            raise CliError(
                code="network_error",
                message=f"No connection can be made: {error}",
                hint="Check the environment: HTTPS_PROXY, ALL_PROXY, SSL_CERT_FILE, SSL_CERT_DIR.",
            ) from None


def open_api(context: Context) -> Api:
    """Return the API that the environment and the stored credentials lead to.

    Raises:
        CliError: there is no key, or the environment sets something that cannot be used.
    """
    return Api(
        base_url=base_url(context.environ),
        max_retries=max_retries(context.environ),
        key=require_key(context.environ, context.messages),
        context=context,
    )


def _limits(operation: Operation, max_retries: int, deadline: float | None) -> Limits:
    seconds = _READ_SECONDS if operation.method == "GET" else _WRITE_SECONDS
    is_upload = operation.body is not None and is_multipart(operation.body.media_type)
    total = None if is_upload else seconds
    return Limits(stall=seconds, total=total, max_retries=max_retries, deadline=deadline)


def _repetition(operation: Operation, request: Request) -> str | None:
    """Return how to go on after a request that may have been acted on."""
    if operation.method == "GET":
        return None
    key = request.keywords.get(operation.idempotency_key.python_name or "") if operation.idempotency_key else None
    if key:
        return f"It may have been done. Repeat it with --idempotency-key {key}, and nothing is done or charged twice."
    return "It may have been done: look before you repeat it."
