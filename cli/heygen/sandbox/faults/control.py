"""The routes that set the faults of a running sandbox, and read what struck and what was carried out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from heygen.errors import MISSING, Fault
from heygen.sandbox.faults.document import InvalidRulesError, read
from heygen.sandbox.faults.layer import CONTROL, Faults
from heygen.sandbox.faults.rules import Rules
from heygen.sandbox.requests.refusal import RefusalError, invalid

_LARGEST = 1024 * 1024


def routes(faults: Faults, authorise: Callable[[Request], None]) -> list[Route]:
    """Return the routes; `authorise` raises RefusalError for a request without the key."""

    async def get_faults(_request: Request) -> Any:
        return faults.plan.report()

    async def put_faults(request: Request) -> Any:
        content = b""
        async for chunk in request.stream():
            content += chunk
            if len(content) > _LARGEST:
                raise RefusalError(413, "payload_too_large", f"Rules of more than {_LARGEST} bytes are not taken.")
        try:
            faults.plan.replace(read(content, faults.contract))
        except InvalidRulesError as error:
            raise invalid(None, f"{error}: {'; '.join(_said(fault) for fault in error.faults)}.") from None
        return faults.plan.report()

    async def delete_faults(_request: Request) -> Any:
        faults.plan.replace(Rules())
        return faults.plan.report()

    async def get_ledger(_request: Request) -> Any:
        return faults.ledger.report()

    async def delete_ledger(_request: Request) -> Any:
        faults.ledger.clear()
        return faults.ledger.report()

    def guarded(handler: Callable[[Request], Awaitable[Any]]) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            authorise(request)
            return JSONResponse(await handler(request))

        return answer

    table: dict[str, dict[str, Callable[[Request], Awaitable[Any]]]] = {
        "faults": {"GET": get_faults, "PUT": put_faults, "DELETE": delete_faults},
        "ledger": {"GET": get_ledger, "DELETE": delete_ledger},
    }
    return [
        Route(CONTROL + name, guarded(handler), methods=[method])
        for name, handlers in table.items()
        for method, handler in handlers.items()
    ]


def _said(fault: Fault) -> str:
    got = "" if fault.got is MISSING else f", not {fault.got!r}"
    nearest = f" (did you mean {fault.nearest}?)" if fault.nearest else ""
    return f"{fault.pointer or 'the document'}: expected {fault.expected}{got}{nearest}"
