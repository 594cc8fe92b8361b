"""`heygen video download`: a finished video as a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from cyclopts import Parameter
from heygen_api import operations
from heygen_api.record import Operation

from heygen.catalogue import operation_of
from heygen.commands.media import LinkExpiredError, fetch
from heygen.context import Collaborators, Context
from heygen.errors import CliError, usage_error
from heygen.operation.api import Api, open_api
from heygen.operation.own_options import own_command
from heygen.operation.request import Request
from heygen.operation.request_faults import invalid_request, path_faults
from heygen.output.answers import print_value

_READ: Final = "video get"
"""The command that reads a video (openapi/heygen.yaml, `GET /v3/videos/{video_id}`)."""
_LINKS: Final = {"video": "video_url", "captioned": "captioned_video_url"}
_NAMES: Final = {"video": "video", "captioned": "captioned video"}


@own_command
def download(
    video_id: Annotated[str, Parameter(name="video-id", help="The video's id.")],
    /,
    *,
    asset: Annotated[
        Literal["video", "captioned"],
        Parameter(
            metavar="TEXT", help="The video as such, or with captions burned in. [video | captioned] [default: video]"
        ),
    ] = "video",
    output_path: Annotated[
        str | None, Parameter(metavar="PATH", help="Where to save it. [default: VIDEO-ID.mp4 in this folder]")
    ] = None,
    force: Annotated[bool, Parameter(negative=(), help="Replace a file that is already there.")] = False,
    context: Collaborators,
) -> None:
    """Save a finished video as a file.

    The file appears under its name only once it is whole. A file that is already there is kept, unless --force is
    given.
    """
    _download(context, video_id, asset=asset, output_path=output_path, force=force)


def _download(context: Context, video_id: str, *, asset: str, output_path: str | None, force: bool) -> None:
    """Save an asset of a video as a file, and print where.

    Raises:
        CliError: the video or its asset is not there, not yet or not at all, or the file cannot be written.
    """
    operation = operations.load(operation_of(_READ))
    if faults := path_faults(operation, [video_id], validate=False):
        raise invalid_request(faults)
    given = output_path if output_path is not None else _default_name(video_id)
    target = _target(given, force=force)
    api = open_api(context)
    try:
        fetch(context, _link(api, operation, video_id, asset), target)
    except LinkExpiredError:
        # A presigned link that has run out: the resource carries a fresh one.
        try:
            fetch(context, _link(api, operation, video_id, asset), target)
        except LinkExpiredError as error:
            raise error.as_cli_error() from None
    message = f"Downloaded {_NAMES[asset]} to {given}"
    print_value(context, {"asset": asset, "message": message, "path": given})


def _default_name(video_id: str) -> str:
    if "/" in video_id or "\\" in video_id or "\0" in video_id:
        raise usage_error("This id cannot be the name of a file.", hint="Give one with --output-path.")
    return f"{video_id}.mp4"


def _target(given: str, *, force: bool) -> Path:
    """Return the file to write; raise CliError where that cannot work, before anything is asked for."""
    path = Path(given)
    try:
        if not given or path.is_dir():
            raise usage_error(f"--output-path: {given!r} is not the name of a file.", param="--output-path")
        if not path.parent.is_dir():
            raise usage_error(
                f"--output-path: there is no folder {path.parent}.", hint="Make it first.", param="--output-path"
            )
        if path.exists() and not force:
            raise CliError(
                code="file_exists",
                message=f"{given} is already there, and was kept.",
                hint="Add --force to replace it, or give another --output-path.",
                param="--output-path",
            )
    except (OSError, ValueError):
        raise usage_error(f"--output-path: {given!r} cannot be the name of a file.", param="--output-path") from None
    return path


def _link(api: Api, operation: Operation, video_id: str, asset: str) -> str:
    """Return a fresh link to the asset; raise CliError where the video has none, or none yet."""
    answer = json.loads(api.call(operation, Request(path=(video_id,))).content)
    video: dict[str, Any] = answer.get("data") or {} if isinstance(answer, dict) else {}
    status = str(video.get("status"))
    if operation.status and status in operation.status.failed:
        raise CliError(
            code=operation.status.error_code,
            message=f"{video_id} failed: {video.get('failure_message') or status}",
        )
    if operation.status and status not in operation.status.done:
        raise CliError(
            code="video_not_ready",
            message=f"{video_id} is {status}.",
            hint=f"Wait for it with: heygen {' '.join(operation.command)} {video_id} --wait",
        )
    if link := video.get(_LINKS[asset]):
        return str(link)
    raise CliError(
        code="asset_not_available",
        message=f"{video_id} has no {_NAMES[asset]}.",
        hint="Captions have to be asked for when the video is made: see `heygen video create --request-schema`."
        if asset == "captioned"
        else None,
    )
