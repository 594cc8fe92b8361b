"""Requests to any path of the API, also to those that the contract does not know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .record import Operation, Option, Response
from .types import UNSET


def operation(method: str, path: str, idempotency_key: Option | None = None) -> Operation:
    """Return a record for a path, with which it is called as any operation is.

    `idempotency_key` is the header that makes it safe to repeat, where the path is known to heed one.
    """
    return Operation(
        id=f"{method} {path}",
        command=("api", method, path),
        method=method,
        path=path,
        module=__name__,
        summary=f"{method} {path}",
        description="",
        response=Response(status_codes=(), media_type=None),
        confirm=method == "DELETE",
        idempotency_key=idempotency_key,
    )


def _get_kwargs(
    *, method: str, url: str, headers: Mapping[str, str] | None = None, body: Any = UNSET
) -> dict[str, Any]:
    """Return what `httpx.Request` takes; `url` is the path with its query. The name is that of request functions."""
    content = {} if body is UNSET else {"json": body}
    return {"method": method, "url": url, "headers": headers or {}, **content}
