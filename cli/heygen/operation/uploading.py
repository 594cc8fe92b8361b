"""Uploading the files that a command line gives for assets, before the request that names them."""

from __future__ import annotations

import hashlib
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

from attrs import evolve
from heygen_api import operations
from heygen_api.files.upload import Source
from heygen_api.transport.deadline import Deadline
from heygen_api.waiting import document_of, search

from heygen.errors import CliError
from heygen.operation.request.assets import ID_PREFIX, LocalFile, with_ids
from heygen.operation.request.build import Request
from heygen.operation.request.files import is_spooled
from heygen.operation.sending import Sending


def with_uploaded(sending: Sending, request: Request, deadline: Deadline | None) -> Request:
    """Return the request with the ids of the files that it names, once each of them is uploaded.

    From then on, what is said of the command names the ids in place of the files, so that nobody uploads them twice.

    Raises:
        CliError: a file could not be uploaded; the request itself was not sent.
    """
    ids: dict[str, str] = {}
    for file in request.files:
        if file.text not in ids:
            ids[file.text] = _uploaded(sending, file, deadline)
        sending.sent.replace_file(file.option, file.text, f"{ID_PREFIX}{ids[file.text]}")
    return evolve(
        request,
        files=(),
        keywords={**request.keywords, "body": with_ids(request.keywords["body"], request.files, ids)},
    )


def upload_key(key: str | None, source: Source) -> str:
    """Return the idempotency key of an upload: made from that of the request, so that both are repeated as one."""
    if key is None:
        return str(uuid4())
    with source.path.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return str(uuid5(NAMESPACE_URL, f"{key} {source.name} {digest}"))


def _uploaded(sending: Sending, file: LocalFile, deadline: Deadline | None) -> str:
    """Upload a file as `heygen asset create` does, and return the id of the asset."""
    about: dict[str, str] = operations.index()["asset_upload"]
    operation = operations.load(about["id"])
    try:
        key = upload_key(sending.sent.key, file.source)
    except OSError as error:
        raise CliError(
            code="cli_file_error", message=f"{file.name} cannot be read any more: {error}.", outcome="not_done"
        ) from None
    option = next(option for option in operation.options if option.type == "file")
    upload = sending.beside(
        operation,
        key=key,
        command_line=(*operation.command, f"{option.name}={file.text}"),
        can_be_typed=not is_spooled(file.source.path),
    )
    try:
        answer = upload.send(Request(source=file.source, keywords={"body": {}}), deadline)
    except CliError as error:
        raise _not_started(sending, file, error) from None
    identifier: Any = search(about["asset_id"], document_of(answer.content))
    if not isinstance(identifier, str) or not identifier:
        raise CliError(
            code="cli_bad_answer",
            message=f"Nothing was started: {file.name} was uploaded, but the answer names no asset.",
            hint="`heygen asset list` shows what is there.",
        )
    sending.context.messages.notice(
        "cli_uploaded",
        f"Uploaded {file.name} as the asset {identifier}.",
        file=file.text,
        asset_id=identifier,
        bytes=file.source.size,
    )
    return identifier


def _not_started(sending: Sending, file: LocalFile, error: CliError) -> CliError:
    """Return the error of an upload as the command's own, for which typing the whole command again is the way on."""
    message = f"Nothing was started, since {file.name} could not be uploaded: {error.message}"
    again = sending.sent.repetition
    if error.outcome != "unknown" or again is None or is_spooled(file.source.path):
        return evolve(error, message=message)
    hint = f"Repeat it with the same key, and nothing is uploaded, done or charged twice: {again}"
    return evolve(error, message=message, hint=hint, idempotency_key=sending.sent.key)
