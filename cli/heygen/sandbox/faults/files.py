"""Faults of the files that links lead to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from heygen.sandbox import storage
from heygen.sandbox.faults.answers import Exchange, Strike, cut_after, page, respond
from heygen.sandbox.samples import media


async def expired_link(exchange: Exchange) -> None:
    """Refuse the link as if its time were over, or the file gone."""
    number: int = exchange.parameters["status"]
    reason = "AccessDenied: Request has expired" if number == 403 else "NoSuchKey: There is no such file"
    await storage.refused(number, reason)(exchange.scope, exchange.receive, exchange.send)


async def cut_download(exchange: Exchange) -> None:
    """Close the connection in the middle of the file."""
    await cut_after(exchange, exchange.parameters["bytes"])


async def wrong_type(exchange: Exchange) -> None:
    """Send something else than the file."""
    if exchange.parameters["body"] == "html":
        await respond(exchange.send, 200, page(200), "text/html; charset=utf-8")
        return
    await respond(exchange.send, 200, b'{"message": "The file is not ready."}')


async def empty_file(exchange: Exchange) -> None:
    """Send no byte."""
    ending = PurePosixPath(exchange.scope["path"]).suffix[1:]
    await respond(exchange.send, 200, b"", media.TYPES.get(ending, "application/octet-stream"))


def strikes(files: media.Files) -> Mapping[str, Strike]:
    """Return the faults of a sandbox's files, by kind."""

    async def changed_file(exchange: Exchange) -> None:
        files.change(exchange.scope["path"].removeprefix("/files/"))
        await exchange.application(exchange.scope, exchange.receive, exchange.send)

    return {
        "expired_link": expired_link,
        "cut_download": cut_download,
        "changed_file": changed_file,
        "wrong_type": wrong_type,
        "empty_file": empty_file,
    }
