"""Connections: one pool for each way to a server, TLS set up once it is spoken, a deadline on every read and write.

httpx builds its own pools, without a place for a network backend; so these transports build httpcore's directly, and
hand httpx's requests and answers on.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterable, Iterator, Mapping
from ipaddress import ip_address
from typing import Any, Final
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from .deadline import Limit

_VARIABLES: Final = "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR"
_IDLE_SECONDS: Final = 60.0
"""How long a connection is kept for the next request."""
_PIECE: Final = 512 * 1024
"""Bytes that are read or written at once: large enough for Python to keep up with a fast network."""
_CORE_ERRORS: Final = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine, which no proxy leads to."""
    if host.rstrip(".").lower() == "localhost":
        return True
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback


class Routes:
    """Which proxy leads where, and the TLS settings that all connections share."""

    def __init__(self, proxies: Mapping[str, str] | None, ssl_context: ssl.SSLContext | None) -> None:
        self._proxies = dict(getproxies()) if proxies is None else dict(proxies)
        self._given = proxies is not None
        self._ssl_context = ssl_context
        self._lock = threading.Lock()

    def proxy(self, url: httpx.URL) -> str | None:
        """Return the proxy for an address, from the environment unless it was given; None for none."""
        if is_loopback(url.host):
            return None
        found = self._proxies.get(url.scheme) or self._proxies.get("all")
        if not found or (not self._given and proxy_bypass(url.netloc.decode("ascii", "replace"))):
            return None
        proxy = found if "://" in found else f"http://{found}"
        if not proxy.lower().startswith(("http://", "https://", "socks5://", "socks5h://")):
            raise httpx.UnsupportedProtocol(f"the proxy {proxy} is of no kind that can be used; see {_VARIABLES}")
        return proxy

    def ssl_context(self) -> ssl.SSLContext:
        """Return the settings of TLS; certificates are always checked."""
        with self._lock:
            if self._ssl_context is None:
                self._ssl_context = httpx.create_ssl_context()
            return self._ssl_context

    def pool_arguments(self, scheme: str, proxy: str | None) -> dict[str, Any]:
        """Return what a pool is made with."""
        is_secure = scheme == "https" or (proxy or "").startswith("https:")
        arguments: dict[str, Any] = {"keepalive_expiry": _IDLE_SECONDS, "max_keepalive_connections": 20}
        return {**arguments, "ssl_context": self.ssl_context()} if is_secure else arguments


class Transport(httpx.BaseTransport):
    """Sends requests. Safe to share between threads."""

    def __init__(self, *, proxies: Mapping[str, str] | None = None, ssl_context: ssl.SSLContext | None = None):
        """Prepare; nothing is connected before the first request.

        Args:
            proxies: By scheme or `all`; from the environment where None (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`).
            ssl_context: Where certificates are not to be checked against the usual authorities.
        """
        self._routes = Routes(proxies, ssl_context)
        self._pools: dict[tuple[str, str | None], httpcore.ConnectionPool] = {}
        self._lock = threading.Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of its answer is read from `stream`."""
        with as_httpx(request):
            response = self._pool(request.url).handle_request(core_request(request))
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Stream(response.stream, request),
            extensions=response.extensions,
            request=request,
        )

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            pools, self._pools = self._pools, {}
        for pool in pools.values():
            pool.close()

    def _pool(self, url: httpx.URL) -> httpcore.ConnectionPool:
        key = (url.scheme, self._routes.proxy(url))
        with self._lock:
            if key not in self._pools:
                with as_unusable():
                    self._pools[key] = self._new_pool(*key)
            return self._pools[key]

    def _new_pool(self, scheme: str, proxy: str | None) -> httpcore.ConnectionPool:
        arguments = {**self._routes.pool_arguments(scheme, proxy), "network_backend": _Backend()}
        if proxy is None:
            return httpcore.ConnectionPool(**arguments)
        kind = httpcore.SOCKSProxy if proxy.startswith("socks") else httpcore.HTTPProxy
        return kind(**proxy_arguments(proxy), **arguments)


class _Backend(httpcore.SyncBackend):
    """Sockets whose every wait ends by the deadline of its request, the look-up of a name included."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        error: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in _addresses(host, port, _seconds(timeout, httpcore.ConnectTimeout)):
            try:
                seconds = _seconds(timeout, httpcore.ConnectTimeout)
                numeric: Any = address.encode()  # as text it would be taken for a name, and tables be read for that
                return _Socket(super().connect_tcp(numeric, port, seconds, local_address, socket_options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failure:
                error = failure
        raise error


class _Socket(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max(max_bytes, _PIECE), _seconds(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        view = memoryview(buffer)
        for start in range(0, len(view), _PIECE):
            piece: Any = view[start : start + _PIECE]
            self._stream.write(piece, _seconds(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        seconds = _seconds(timeout, httpcore.ConnectTimeout)
        return _Socket(self._stream.start_tls(ssl_context, server_hostname, seconds))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _seconds(timeout: float | None, error: type[Exception]) -> float | None:
    """Return how long the next wait may last. Raises the error if the time is over, however busy the server is."""
    if not isinstance(timeout, Limit):
        return timeout
    left = timeout.now()
    if left <= 0:
        raise error("the time is over")
    return left


def _addresses(host: str, port: int, timeout: float | None) -> list[str]:
    """Return the addresses of a host. The system's look-up knows no timeout, so it runs beside, and may be left there.

    Raises:
        httpcore.ConnectError: the name has none.
        httpcore.ConnectTimeout: it takes too long.
    """
    with contextlib.suppress(ValueError):
        return [str(ip_address(host))]
    found: list[Any] = []

    def look_up() -> None:
        try:
            found.extend(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            found.append(error)

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(timeout)
    if not found:
        raise httpcore.ConnectTimeout(f"the name {host} was not looked up in time")
    if isinstance(found[0], Exception):
        raise httpcore.ConnectError(f"{host}: {getattr(found[0], 'strerror', None) or found[0]}")
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class _Stream(httpx.SyncByteStream):
    def __init__(self, stream: Any, request: httpx.Request) -> None:
        self._stream = stream
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        with as_httpx(self._request):
            yield from self._stream

    def close(self) -> None:
        self._stream.close()


def core_request(request: httpx.Request) -> httpcore.Request:
    """Return a request of httpx as httpcore takes it."""
    url = request.url
    return httpcore.Request(
        method=request.method,
        url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


@contextlib.contextmanager
def as_unusable() -> Iterator[None]:
    """Raise what is wrong with a proxy or with certificates as an error that comes before anything is sent."""
    try:
        yield
    except (RuntimeError, KeyError, ValueError, OSError, httpx.InvalidURL) as error:
        raise httpx.UnsupportedProtocol(f"no connection can be set up: {error}; see {_VARIABLES}") from error


@contextlib.contextmanager
def as_httpx(request: httpx.Request) -> Iterator[None]:
    """Raise httpcore's errors as those of httpx, which have the same names."""
    try:
        yield
    except _CORE_ERRORS as error:
        kind = getattr(httpx, type(error).__name__, httpx.TransportError)
        raise kind(str(error) or type(error).__name__, request=request) from error


def proxy_arguments(proxy: str) -> dict[str, Any]:
    """Return what a pool of connections through a proxy is made with besides."""
    url = httpx.URL(proxy)
    auth = (url.username, url.password) if url.username or url.password else None
    return {"proxy_url": str(url.copy_with(username=None, password=None)), "proxy_auth": auth}
