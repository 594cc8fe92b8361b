"""Where the API is."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from heygen.config.config_file import load
from heygen.errors import usage_error


def base_url(environ: Mapping[str, str]) -> str:
    """Return the API's address, from `HEYGEN_API_BASE`, else the profile, without a slash at its end.

    Raises:
        CliError: it is no http or https address, or the key would travel over the network in clear.
    """
    setting = load(environ).setting("api_base")
    return checked(setting.value, setting.place, environ)


def checked(address: str, place: str, environ: Mapping[str, str]) -> str:
    """Return an address of the API without a slash at its end; `place` is what sets it. Raises CliError as above."""
    value = address.rstrip("/")
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment or parts.username:
        raise usage_error(f"{place} is {value!r}.", hint="Set it to an address such as https://api.heygen.com.")
    if parts.scheme == "http" and not _is_loopback(host) and not environ.get("HEYGEN_ALLOW_HTTP"):
        raise usage_error(
            f"{place} is {value!r}: over plain http the API key would travel in clear.",
            hint="Use https, or set HEYGEN_ALLOW_HTTP=1 if you trust the whole way there.",
        )
    return value


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
