"""The web application: checks a request, has it performed, and checks the answer."""

from __future__ import annotations

import hmac
import json
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from attrs import evolve
from heygen_api.record import Operation
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Mount, request_response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from heygen.sandbox import storage
from heygen.sandbox.behaviours import perform
from heygen.sandbox.behaviours.assets import MAX_UPLOAD
from heygen.sandbox.compose import compose
from heygen.sandbox.faults import control
from heygen.sandbox.faults.layer import Faults
from heygen.sandbox.requests import check
from heygen.sandbox.requests.calls import Call
from heygen.sandbox.requests.refusal import RefusalError, invalid
from heygen.sandbox.requests.replays import Replays
from heygen.sandbox.samples import media
from heygen.sandbox.state.world import World

_MAX_BODY = 48 * 1024 * 1024
_PLAIN = {"text/plain": b"sandbox\n", "text/event-stream": b'data: {"sandbox": true}\n\n',
          "application/zip": b"PK\x05\x06" + bytes(18)}  # fmt: skip


def build(world: World, api_key: str, faults: Faults, on_shutdown: Callable[[], Awaitable[None]]) -> ASGIApp:
    """Return the application that serves a world."""
    api = Api(world, api_key, faults)
    handlers = {RefusalError: _refused, ClientDisconnect: _gone, HTTPException: _http, Exception: _broken}

    @asynccontextmanager
    async def lifespan(_application: Starlette) -> AsyncIterator[None]:
        yield
        await on_shutdown()

    routes = [
        *storage.routes(world),
        *control.routes(faults, api.authorise),
        # Not a Route, which answers some methods by itself.
        Mount("", request_response(api.answer)),
    ]
    application = Starlette(routes=routes, exception_handlers=handlers, lifespan=lifespan)
    return faults.around(_with_request_ids(application, world))


class Api:
    """Answers whatever the contract has an operation for."""

    def __init__(self, world: World, api_key: str, faults: Faults) -> None:
        self._world = world
        self._key = api_key
        self._faults = faults
        self._replays = Replays(world.clock)

    async def answer(self, request: Request) -> Response:
        """Answer one request. Raises RefusalError."""
        self.authorise(request)
        operation, arguments = self._route(request)
        given = {name: request.query_params.getlist(name) for name in request.query_params}
        key = request.headers.get("idempotency-key")
        if operation.idempotency_key is not None:
            check.header(operation.idempotency_key, key)
        if operation.idempotency_key is None or key is None:
            call = await self._call(operation, arguments, given, request)
            return self._response(operation, *self._perform(call))
        with self._replays.under(f"{operation.id} {request.url.path}", key) as entry:
            call = evolve(await self._call(operation, arguments, given, request), idempotency_key=key)
            status, content = entry.answer or self._perform(call)
            entry.answer = (status, content)
        return self._response(operation, status, content)

    def authorise(self, request: Request) -> None:
        """Raise RefusalError (401) for a request without the key."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        bearer = token.strip() if scheme.lower() == "bearer" else ""
        given = request.headers.get("x-api-key") or bearer
        if not hmac.compare_digest(given.encode(), self._key.encode()):
            raise RefusalError(401, "unauthorized", "The API key is missing or wrong.")

    def _route(self, request: Request) -> tuple[Operation, Mapping[str, str]]:
        path = request.scope.get("raw_path", request.url.path.encode()).decode("latin-1")
        found = self._world.contract.match(path)
        if not found:
            raise RefusalError(404, "not_found", f"There is no operation at {request.url.path}.")
        method = "GET" if request.method == "HEAD" and "HEAD" not in found else request.method
        if method not in found:
            allowed = ", ".join(sorted(found))
            message = f"{request.url.path} takes {allowed}, not {request.method}."
            raise HTTPException(405, message, headers={"Allow": allowed})
        return found[method]

    async def _call(
        self, operation: Operation, arguments: Mapping[str, str], given: Mapping[str, list[str]], request: Request
    ) -> Call:
        multipart = operation.body is not None and operation.body.media_type.startswith("multipart/")
        content = await _read(request, MAX_UPLOAD + 65536 if multipart else _MAX_BODY)
        world, query = self._world, check.query(operation, given)
        if operation.body is None or not (content or operation.body.required):
            return Call(world, operation, arguments, query)
        schema = world.contract.schema(operation.id, "request")
        if multipart:
            files = await _parts(request, content)
            check.parts(schema, files)
            return Call(world, operation, arguments, query, files=files)
        if schema is None or "json" not in operation.body.media_type:
            return Call(world, operation, arguments, query)
        body = check.body(schema, content)
        return Call(world, operation, arguments, query, body if isinstance(body, dict) else {"body": body})

    def _perform(self, call: Call) -> tuple[int, bytes]:
        """Do what is asked, and return the status and body of the answer.

        Raises:
            RefusalError: the request cannot be met, or (500) the answer does not fit the contract.
        """
        operation, world = call.operation, self._world
        world.tick()
        with self._faults.performing(call):
            result = perform(call)
        codes = operation.response.status_codes
        # Beside 201 and 202, 200 is for what was made before.
        status = next((code for code in codes if code in (201, 202)), codes[0] if codes else 200)
        schema = world.contract.schema(operation.id, "response")
        if schema is None:
            return status, _other(operation.response.media_type)
        answer = compose(call, result, schema, salt=f"answer {world.store.new_id('n')}")
        for error in schema.validator.iter_errors(answer):
            pointer = "".join(f"/{step}" for step in error.instance_path)
            message = (
                f"The sandbox's answer does not fit the contract: {operation.id}, {pointer or '/'}: {error.message}"
            )
            raise RefusalError(500, "internal_error", message)
        return status, json.dumps(self._faults.shown(answer, world.now), ensure_ascii=False).encode()

    def _response(self, operation: Operation, status: int, content: bytes) -> Response:
        return Response(content, status, media_type=operation.response.media_type)


async def _read(request: Request, limit: int) -> bytes:
    """Return the body; if it is too long, read it to its end all the same, so that the client gets to the answer."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= limit:
            chunks.append(chunk)
    if size > limit:
        message = f"The body is larger than {limit // 2**20} MB. Send larger files as direct uploads."
        raise RefusalError(413, "payload_too_large", message)
    return b"".join(chunks)


async def _parts(request: Request, content: bytes) -> dict[str, tuple[str, bytes]]:
    async def stream() -> AsyncGenerator[bytes, None]:
        yield content

    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise invalid("file", "The body must be multipart/form-data with a part named `file`.")
    try:
        form = await MultiPartParser(request.headers, stream(), max_part_size=MAX_UPLOAD).parse()
    except MultiPartException as error:
        raise invalid("file", f"The multipart body cannot be read: {error.message}") from None
    parts: dict[str, tuple[str, bytes]] = {}
    for name, value in form.multi_items():
        parts[name] = ("", value.encode()) if isinstance(value, str) else (value.filename or "", await value.read())
    await form.close()
    return parts


def _other(media_type: str | None) -> bytes:
    """Return a body that is not JSON: a sample of its kind, nothing where the answer has no body."""
    extension = next((ending for ending, kind in media.TYPES.items() if kind == media_type), None)
    if extension in ("srt", "vtt"):
        return media.captions("", extension)
    if extension in media.SAMPLES:
        return media.sample(extension)
    return _PLAIN.get(media_type, b"sandbox") if media_type else b""


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RefusalError)
    return _error(error.status, error.code, error.message, error.param)


async def _http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    answer = _error(error.status_code, "not_found" if error.status_code == 404 else "method_not_allowed", error.detail)
    answer.headers.update(error.headers or {})
    return answer


async def _gone(_request: Request, _reason: Exception) -> Response:
    return _error(400, "invalid_parameter", "The connection ended before the body did.")


async def _broken(request: Request, error: Exception) -> Response:
    message = f"The sandbox failed at {request.method} {request.url.path}: {type(error).__name__}: {error}"
    return _error(500, "internal_error", message)


def _error(status: int, code: str, message: str, param: str | None = None) -> Response:
    error = {"code": code, "message": message, **({"param": param} if param else {})}
    return Response(json.dumps({"error": error}), status, media_type="application/json")


def _with_request_ids(application: ASGIApp, world: World) -> ASGIApp:
    """Return the application with an `X-Request-Id` on every answer, those about its own faults too."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        request_id = world.store.new_id("req") if scope["type"] == "http" else ""

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["X-Request-Id"] = request_id
            await send(message)

        await application(scope, receive, named)

    return serve
