# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Clients: where requests go, and with which credentials."""

from __future__ import annotations

import ssl
from typing import Any, Self

import httpx
from attrs import define, evolve, field

BASE_URL = "https://api.heygen.com"


@define(kw_only=True)
class Client:
    """Where requests go. Usable as a context manager, sync and async, which closes its connections.

    Args:
        base_url: The API's address; paths are relative to it.
        cookies: Sent with every request.
        headers: Sent with every request.
        timeout: How long a request may take, in seconds or as `httpx.Timeout`.
        verify_ssl: Whether, or against what, the server's certificate is checked.
        follow_redirects: Whether redirects are followed.
        httpx_args: Further arguments for `httpx.Client` and `httpx.AsyncClient`.
        raise_on_unexpected_status: Whether an answer that the contract does not describe raises
            `errors.UnexpectedStatus` instead of being None.
    """

    raise_on_unexpected_status: bool = False
    _base_url: str = field(default=BASE_URL, alias="base_url")
    _cookies: dict[str, str] = field(factory=dict, alias="cookies")
    _headers: dict[str, str] = field(factory=dict, alias="headers")
    _timeout: float | httpx.Timeout | None = field(default=120.0, alias="timeout")
    _verify_ssl: str | bool | ssl.SSLContext = field(default=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, alias="follow_redirects")
    _httpx_args: dict[str, Any] = field(factory=dict, alias="httpx_args")
    _client: httpx.Client | None = field(default=None, init=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False)

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Return a client like this one that sends these headers too."""
        return evolve(self, headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """Return a client like this one that sends these cookies too."""
        return evolve(self, cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: float | httpx.Timeout) -> Self:
        """Return a client like this one with another timeout."""
        return evolve(self, timeout=timeout)

    def _credentials(self) -> dict[str, str]:
        return {}

    def _httpx_arguments(self) -> dict[str, Any]:
        return {
            "base_url": self._base_url,
            "cookies": self._cookies,
            "headers": {**self._headers, **self._credentials()},
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def get_httpx_client(self) -> httpx.Client:
        """Return the underlying `httpx.Client`, made on first use."""
        if self._client is None:
            self._client = httpx.Client(**self._httpx_arguments())
        return self._client

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use this `httpx.Client` instead: its own settings apply, headers and timeout among them."""
        self._client = client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the underlying `httpx.AsyncClient`, made on first use."""
        if self._async_client is None:
            self._async_client = httpx.AsyncClient(**self._httpx_arguments())
        return self._async_client

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Use this `httpx.AsyncClient` instead: its own settings apply, headers and timeout among them."""
        self._async_client = async_client
        return self

    def __enter__(self) -> Self:
        self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *args: Any) -> None:
        self.get_httpx_client().__exit__(*args)

    async def __aenter__(self) -> Self:
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *args: Any) -> None:
        await self.get_async_httpx_client().__aexit__(*args)


@define(kw_only=True)
class AuthenticatedClient(Client):
    """A client that sends credentials.

    Args:
        token: The secret: an API key, or an access token.
        auth_header_name: The header that carries it.
        prefix: What stands before it in the header, such as `Bearer`; empty for nothing.
    """

    token: str = field(repr=False)
    auth_header_name: str = "x-api-key"
    prefix: str = ""

    def _credentials(self) -> dict[str, str]:
        return {self.auth_header_name: f"{self.prefix} {self.token}" if self.prefix else self.token}


__all__ = ["AuthenticatedClient", "Client"]
