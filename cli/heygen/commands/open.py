"""`heygen open`: the page or media link of a thing, in a browser."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final

from cyclopts import Parameter
from heygen_api import operations
from heygen_api.record import Example, Operation

from heygen.config.durations import seconds
from heygen.context import Collaborators, Context
from heygen.errors import CliError, usage_error
from heygen.interrupts import as_exceptions, time_limit
from heygen.operation.request.faults import nearest
from heygen.operation.request.request_faults import invalid_request, path_faults
from heygen.output.printing import print_value

EXAMPLES = (
    Example(description="Watch a finished video", command="heygen open video vid_qr8821"),
    Example(
        description="Print the link to the file itself", command="heygen open video vid_qr8821 --asset video --print"
    ),
)
_PAGE: Final = "page"
"""What `--asset` calls the page of a thing at HeyGen, beside the names of its files."""


def open_(
    kind: Annotated[str, Parameter(name="kind", help="What it is, such as video, voice or avatar-looks.")],
    *ids: Annotated[str, Parameter(name="id", help="Its id.", allow_leading_hyphen=True)],
    asset: Annotated[
        str | None,
        Parameter(
            metavar="NAME",
            help="What to open: page, or a file as `download` calls it. [default: the page, else the first file]",
        ),
    ] = None,
    print_: Annotated[bool, Parameter(name="--print", negative=(), help="Print the link, and open nothing.")] = False,
    timeout: Annotated[
        str | None, Parameter(metavar="DURATION", help="How long it may take: 90s, 20m, 1h30m. [default: 30s]")
    ] = None,
    context: Collaborators,
) -> None:
    """The browser is that of BROWSER, else the system's. The link is printed instead where there is no display, where
    BROWSER is none, or where HEYGEN_NO_BROWSER is set.
    """
    operation = _operation(kind)
    if len(ids) != len(operation.arguments):
        needed = " ".join(argument.name.upper() for argument in operation.arguments)
        raise usage_error(f"`heygen open {kind}` needs {needed}.", param="id")
    if faults := path_faults(operation, ids, validate=False):
        raise invalid_request(faults)
    names = _names(operation)
    if asset is not None and asset not in names:
        close = nearest(asset, names)
        raise usage_error(
            f"--asset is {asset!r}, expected one of {', '.join(names)}.",
            hint=f"Did you mean {close}?" if close else None,
            param="--asset",
        )
    limit = None if timeout is None else seconds(timeout, "--timeout")
    with as_exceptions(), time_limit(context.started, limit):
        name, url = _link(_read(context, operation, ids, limit), operation, kind, ids, asset)
    opened = False if print_ else _shown(url, context.environ)
    print_value(context, {"kind": kind, "id": ids[-1], "asset": name, "url": url, "opened": opened})


def kinds() -> dict[str, Operation]:
    """Return the operation that reads a thing which has a page or files, by the kind of thing."""
    found = {}
    for operation in operations.load_all():
        if operation.method == "GET" and operation.arguments and _names(operation):
            words = operation.command[:-1] if operation.command[-1] == "get" else operation.command
            found["-".join(words)] = operation
    return found


def _operation(kind: str) -> Operation:
    known = kinds()
    if kind in known:
        return known[kind]
    close = nearest(kind, known)
    raise usage_error(
        f"There is nothing to open of the kind {kind!r}.",
        hint=f"Did you mean {close}?" if close else f"There is: {', '.join(sorted(known))}.",
        param="kind",
    )


def _names(operation: Operation) -> list[str]:
    """Return what can be opened: the page, where the answer has one, and the files that it links to."""
    links = operation.download.links if operation.download else ()
    return [*([_PAGE] if _page_field(operation.id) else []), *(link.name for link in links)]


def _page_field(operation_id: str) -> str | None:
    """Return the field of an answer's data with the address of a page, by its name: `video_page_url`."""
    path = operations.schema_path(operation_id, "response")
    if path is None or b"_page_url" not in (content := path.read_bytes()):
        return None
    import json  # noqa: PLC0415 - few answers have one

    schema = json.loads(content)
    for part in (schema, *schema.get("$defs", {}).values()):
        for field in part.get("properties", {}) if isinstance(part, dict) else ():
            if field.endswith("_page_url"):
                return str(field)
    return None


def _read(context: Context, operation: Operation, ids: tuple[str, ...], limit: float | None) -> Any:
    from heygen_api.transport.deadline import Deadline  # noqa: PLC0415 - with the client
    from heygen_api.waiting import document_of  # noqa: PLC0415 - brings jmespath

    from heygen.operation.request.build import build  # noqa: PLC0415 - after all that can be wrong here
    from heygen.operation.sending import Sending  # noqa: PLC0415 - brings httpx

    request = build(operation, ids, (), data=None, validate=True, streams=context.streams)
    with Sending.opened(context, operation, ids) as sending:
        answer = sending.send(request, None if limit is None else Deadline(context.started + limit))
    return document_of(answer.content)


def _link(document: Any, operation: Operation, kind: str, ids: tuple[str, ...], asset: str | None) -> tuple[str, str]:
    """Return the name and the address of what is to be opened.

    Raises:
        CliError: there is none, or not yet.
    """
    for name, url in _links(document, operation):
        if asset in (None, name) and url.lower().startswith(("https://", "http://")):
            return name, url
    words = "-".join(operation.command[:-1])
    waits = f"`heygen wait {words} {ids[-1]}` waits until it is done." if operation.status is not None else None
    what = f"no {asset}" if asset else "nothing to open"
    raise CliError(code="cli_not_ready", message=f"{kind} {ids[-1]} has {what}, or not yet.", hint=waits)


def _links(document: Any, operation: Operation) -> Iterator[tuple[str, str]]:
    from heygen_api.waiting import search  # noqa: PLC0415 - brings jmespath

    if field := _page_field(operation.id):
        data = document.get("data") if isinstance(document, Mapping) else None
        if isinstance(data, Mapping) and isinstance(data.get(field), str):
            yield _PAGE, data[field]
    for link in operation.download.links if operation.download else ():
        found = search(link.path, document)
        for url in found if isinstance(found, list) else [found]:
            if isinstance(url, str):
                yield link.name, url


def _shown(url: str, environ: Mapping[str, str]) -> bool:
    """Show an address in a browser; tell whether one was started."""
    command = _browser(environ)
    if command is None:
        return False
    try:
        process = subprocess.Popen(
            [*command, url], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        return process.wait(timeout=2) == 0
    except subprocess.TimeoutExpired:
        return True  # a browser of its own goes on as long as its window is open
    except (OSError, ValueError):
        return False


def _browser(environ: Mapping[str, str]) -> list[str] | None:
    given = environ.get("BROWSER", "")
    if given.lower() == "none" or environ.get("HEYGEN_NO_BROWSER", "").lower() not in ("", "0", "false"):
        return None
    if given:
        try:
            return [word for word in shlex.split(given.split(os.pathsep)[0]) if word != "%s"] or None
        except ValueError:
            return None
    if sys.platform == "darwin":
        return ["open"]
    if os.name == "nt":
        return ["rundll32", "url.dll,FileProtocolHandler"]
    has_display = environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    return ["xdg-open"] if has_display and shutil.which("xdg-open") else None
