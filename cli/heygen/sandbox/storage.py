"""What stands for the object storage behind the API: files to download, and places to upload to. It takes no key."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from heygen.sandbox.behaviours import assets
from heygen.sandbox.contract.bodies import spoken
from heygen.sandbox.samples import media
from heygen.sandbox.samples.content import Delivery
from heygen.sandbox.state.world import World


def routes(world: World) -> list[Route]:
    """Return the routes of a world's files."""
    return [
        Route("/files/{path:path}", _download(world), methods=["GET"]),
        Route("/uploads/{path:path}", _upload(world), methods=["PUT"]),
    ]


def _download(world: World) -> Callable[[Request], Any]:
    def text(resource_id: str) -> str:
        resource = world.store.named(resource_id)
        said = spoken(resource.request) if resource else ""
        return said or (str(resource.fields.get("title") or "") if resource else "")

    async def download(request: Request) -> ASGIApp:
        path = request.path_params["path"]
        reason = world.links.refusal(f"files/{path}", request.url.query)
        if reason is not None:
            return refused(403, reason)
        found = world.files.find(path, text)
        if found is None:
            return refused(404, "NoSuchKey: There is no such file")
        kind = media.TYPES.get(PurePosixPath(path).suffix[1:], "application/octet-stream")
        return Delivery(found, kind)

    return download


def _upload(world: World) -> Callable[[Request], Any]:
    async def upload(request: Request) -> Response:
        asset_id = request.path_params["path"]
        digest, incoming = hashlib.sha256(), world.files.folder / world.store.new_id("incoming")
        try:
            with incoming.open("wb") as file:
                async for chunk in request.stream():
                    file.write(chunk)
                    digest.update(chunk)
            reason = world.links.refusal(f"uploads/{asset_id}", request.url.query)
            if reason is not None:
                return refused(403, reason)
            reason = assets.receive(world, asset_id, incoming, digest.hexdigest(), request.headers)
        finally:
            incoming.unlink(missing_ok=True)
        return refused(400, reason) if reason else Response(headers={"ETag": f'"{digest.hexdigest()[:32]}"'})

    return upload


def refused(status: int, reason: str) -> Response:
    """Return the answer for a code and message as object storage gives it, in XML."""
    code, _, message = reason.partition(": ")
    body = f"<Error><Code>{escape(code)}</Code><Message>{escape(message)}</Message></Error>"
    return Response(f'<?xml version="1.0" encoding="UTF-8"?>\n{body}', status, media_type="application/xml")
