"""The request of a command as it would be sent, for people and as a command of curl; nothing is sent."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

import httpx
from attrs import frozen
from heygen_api import operations
from heygen_api.calls import Caller
from heygen_api.errors import ApiError
from heygen_api.record import Operation

from heygen.context import Context
from heygen.errors import MISSING
from heygen.operation.client import KEY_VARIABLE, Given, caller_without_key
from heygen.operation.problems import as_cli_error
from heygen.operation.request.build import Request
from heygen.output.json_text import printable
from heygen.output.media_types import is_json
from heygen.output.printing import print_value

if TYPE_CHECKING:
    from heygen_api.files.upload import Source

    from heygen.operation.request.assets import LocalFile

_OF_THE_CONNECTION: Final = frozenset({"host", "content-length", "transfer-encoding", "connection"})
_OF_CURL: Final = frozenset({"accept-encoding"})
"""What curl would send and not undo."""
_LONGEST_ARGUMENT: Final = 100_000
"""Bytes of one argument; systems take little more than 128 KiB (Linux, MAX_ARG_STRLEN)."""
_HARMFUL: Final = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_ID_IN_ANSWER: Final = r"""sed -n 's/.*"asset_id" *: *"\([^"]*\)".*/\1/p'"""


@frozen(kw_only=True, repr=False, eq=False)
class _Part:
    """A part of a multipart body: a text, or a file."""

    name: str
    text: str = ""
    file: str | None = None
    """As it was typed."""
    source: Source | None = None


@frozen(kw_only=True, repr=False, eq=False)
class _Preview:
    """A request, as far as a command decides on it."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: Any = MISSING
    parts: tuple[_Part, ...] = ()
    then: tuple[str, ...] = ()
    """What follows it, in words."""


def print_preview(context: Context, operation: Operation, request: Request, key: str | None, *, as_curl: bool) -> None:
    """Print the request that would be sent, and the uploads before it.

    Raises:
        CliError: no request can look like this, or standard output takes nothing.
    """
    caller = caller_without_key(context)
    try:
        preview = _preview(caller, operation, request, key)
        uploads = {file.text: _upload(caller, file, key) for file in request.files}
    except ApiError as error:
        raise as_cli_error(error) from None
    if not as_curl:
        files = [_file_as_data(file, uploads[file.text]) for file in request.files]
        print_value(context, {**_as_data(preview), **({"uploads": files} if files else {})})
        return
    text = "\n".join(_script(preview, request, uploads)) + "\n"
    if context.streams.stdout.is_terminal:
        text = printable(text, keep="\n")
    context.streams.write(text.encode("utf-8", "surrogateescape"))
    if not context.environ.get("HEYGEN_API_KEY"):
        context.messages.notice("cli_key_variable", "Set HEYGEN_API_KEY before you run it: curl takes the key there.")


def _preview(caller: Caller, operation: Operation, request: Request, key: str | None) -> _Preview:
    source = request.source
    direct = operation.direct_upload
    if source is not None and direct is not None and source.size > direct.above:
        opening = operations.load(direct.open)
        body = {"filename": source.name, "content_type": source.media_type, "size_bytes": source.size}
        first = _preview(caller, opening, Request(keywords={"body": body}), key)
        complete = operations.load(direct.complete)
        then = (
            f"PUT of the {source.size} bytes of {source.path} to the address that the answer names",
            f"{complete.method} {caller.base_url}{complete.path}",
        )
        return _Preview(method=first.method, url=first.url, headers=first.headers, body=first.body, then=then)
    header = operation.idempotency_key.field if operation.idempotency_key else None
    given = Given(path=request.path, values=request.keywords, headers={header: key} if header and key else {})
    sent = caller.request(operation, given)
    headers = {name: value for name, value in sent.headers.items() if name not in _OF_THE_CONNECTION}
    if source is None:
        return _Preview(method=sent.method, url=str(sent.url), headers=headers, body=_body(sent))
    headers.pop("content-type", None)  # it names the boundary, which whoever sends it makes up
    name = next(option.field for option in operation.options if option.type == "file")
    fields = [_Part(name=field, text=_text(value)) for field, value in (request.keywords.get("body") or {}).items()]
    parts = (*fields, _Part(name=name, file=str(source.path), source=source))
    return _Preview(method=sent.method, url=str(sent.url), headers=headers, parts=parts)


def _upload(caller: Caller, file: LocalFile, key: str | None) -> _Preview:
    """Return the request that uploads a file."""
    from heygen.operation.uploading import upload_key  # noqa: PLC0415 - only for files that become assets

    operation = operations.load(operations.index()["asset_upload"]["id"])
    request = Request(source=file.source, keywords={"body": {}})
    return _preview(caller, operation, request, upload_key(key, file.source))


def _body(request: httpx.Request) -> Any:
    content = request.read()
    if not content:
        return MISSING
    if is_json(request.headers.get("content-type")):
        return json.loads(content)
    return content.decode("utf-8", "replace")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _as_data(preview: _Preview) -> dict[str, Any]:
    data: dict[str, Any] = {"method": preview.method, "url": preview.url, "headers": dict(preview.headers)}
    if preview.body is not MISSING:
        data["body"] = preview.body
    if preview.parts:
        data["parts"] = [_part_as_data(part) for part in preview.parts]
    if preview.then:
        data["then"] = list(preview.then)
    return data


def _part_as_data(part: _Part) -> dict[str, Any]:
    if part.source is None:
        return {"name": part.name, "value": part.text}
    return {"name": part.name, **_source_as_data(part.file or "", part.source)}


def _source_as_data(path: str, source: Source) -> dict[str, Any]:
    shown = path.encode("utf-8", "backslashreplace").decode()
    return {"file": shown, "filename": source.name, "media_type": source.media_type, "bytes": source.size}


def _file_as_data(file: LocalFile, upload: _Preview) -> dict[str, Any]:
    place = f"/{file.field}" if file.index is None else f"/{file.field}/{file.index}"
    by = f"{upload.method} {upload.url}"
    return {"for": place, **_source_as_data(file.text, file.source), "upload": by}


def _script(preview: _Preview, request: Request, uploads: Mapping[str, _Preview]) -> Iterator[str]:
    """Yield the lines of a POSIX shell script that sends the request."""
    variables = {text: f"asset_{number}" for number, text in enumerate(uploads, start=1)}
    for text, upload in uploads.items():
        if upload.then:
            name = next(name for name in upload.headers if name.lower() == "idempotency-key")
            words = ("heygen", "asset", "create", f"--file={text}", "--idempotency-key", upload.headers[name])
            command = shlex.join(words)
        else:
            command = _curl(upload, _form(upload, text))
        yield f"{variables[text]}=$({command} | {_ID_IN_ANSWER})"
    if preview.body is MISSING:
        file = next((part.file for part in preview.parts if part.file), None)
        yield _curl(preview, _form(preview, file) if file else [])
    else:
        # An upload that failed has no id; the request is not sent then.
        guard = "".join(f'[ -n "${name}" ] && ' for name in variables.values())
        yield f"{guard}{_with_body(preview, request, variables)}"
    yield from (f"# Then: {step}" for step in preview.then)


def _with_body(preview: _Preview, request: Request, variables: Mapping[str, str]) -> str:
    body = preview.body
    names: dict[str, str] = {}
    if request.files:
        from heygen.operation.request.assets import with_ids  # noqa: PLC0415 - as above

        marks = {text: uuid4().hex for text in variables}
        names = {marks[text]: name for text, name in variables.items()}
        body = with_ids(body, request.files, marks)
    text = body if isinstance(body, str) and not is_json(preview.headers.get("content-type")) else _json(body)
    pieces = re.split(f"({'|'.join(names)})", text) if names else [text]
    words = [f'"${names[piece]}"' if piece in names else shlex.quote(piece) for piece in pieces if piece]
    if len(text.encode()) > _LONGEST_ARGUMENT:
        return f"printf %s {' '.join(words)} | {_curl(preview, ['--data-binary @-'])}"
    return _curl(preview, [f"--data-raw {''.join(words)}"])


def _json(value: Any) -> str:
    """Return JSON on one line, with no character that a terminal would act on."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _HARMFUL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _form(preview: _Preview, file: str | None) -> list[str]:
    """Return the options of curl for the parts of a multipart body; `file` is the path as it was typed."""
    options = []
    for part in preview.parts:
        if part.source is None:
            options.append(f"--form-string {shlex.quote(f'{part.name}={part.text}')}")
            continue
        path = "-" if file == "-" else _quoted(file or str(part.source.path))
        about = f"type={part.source.media_type};filename={_quoted(part.source.name)}"
        options.append(f"--form {shlex.quote(f'{part.name}=@{path};{about}')}")
    return options


def _quoted(text: str) -> str:
    r"""Return a text between double quotes, as curl reads it in `--form`: with `\` before `"` and `\`."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _curl(preview: _Preview, rest: list[str]) -> str:
    options = [f"--request {preview.method}", shlex.quote(preview.url)]
    for name, value in preview.headers.items():
        if name not in _OF_CURL:
            options.append(f"--header {_header(name, value)}")
    # Neither `[1-3]` nor `/../` in an address is anything to curl.
    return " \\\n  ".join(["curl --silent --show-error --globoff --path-as-is", *options, *rest])


def _header(name: str, value: str) -> str:
    if name == str(operations.api()["auth_header"]).lower():
        return f'"{name}: {value}"' if value.endswith(KEY_VARIABLE) else shlex.quote(f"{name}: {value}")
    return shlex.quote(f"{name}: {value}" if value else f"{name};")
