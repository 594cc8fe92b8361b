# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Typed client for the HeyGen External API: `Client` and `AsyncClient`, the request functions in `api`, the
`models`."""

from __future__ import annotations

from importlib import import_module as _import_module

TYPE_CHECKING = False  # typing itself would take a good part of the time in which a schema is printed
if TYPE_CHECKING:
    from typing import Any

    from . import api, bodies, errors, models, operations, record, types
    from .async_client import AsyncClient
    from .client import Client

_MODULES = ("api", "bodies", "client", "errors", "models", "operations", "record", "types")
_CLIENTS = {"AsyncClient": "async_client", "Client": "client"}

__all__ = ("AsyncClient", "Client", "api", "bodies", "errors", "models", "operations", "record", "types")


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return _import_module(f".{name}", __name__)
    if name in _CLIENTS:
        return getattr(_import_module(f".{_CLIENTS[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
