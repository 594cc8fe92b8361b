"""What the overlay says of jobs and files: how it becomes part of the records, and what of it is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import asdict

from codegen.emit.runtime.job_record import Lookup
from codegen.emit.runtime.record import Operation, from_dict, to_dict
from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from codegen.operations.commands import clashes, groups, require_distinct, settled
from codegen.operations.overlay_references import require_resolved
from codegen.operations.records import derive

_ANSWER = {"200": {"description": "", "content": {"application/json": {"schema": {"type": "object"}}}}}
_LOOKUP: dict[str, Any] = {
    "operation": "listStates",
    "parameter": "film_ids",
    "limit": 100,
    "items": "data",
    "id": "film_id",
    "status": "status",
    "done": ["completed"],
    "failed": ["failed"],
    "missing": ["not_found"],
}
_STATUS: dict[str, Any] = {
    "path": "data.status",
    "done": ["completed"],
    "failed": ["failed"],
    "blocked": ["asking"],
    "blocked_code": "cli_input_required",
    "remedy": {"operation": "answerFilm", "arguments": ["data.film_id"]},
    "progress": "data.progress",
    "items": {"path": "data.scenes", "id": "id", "status": "status", "failed": ["failed"]},
    "lookup": _LOOKUP,
}
_DOWNLOAD: dict[str, Any] = {
    "command": ["film", "download"],
    "summary": "Save a film",
    "links": [
        {"name": "film", "path": "data.url", "media": "video", "extension": "mp4"},
        {"name": "stills", "path": "data.stills[].url", "media": "image"},
    ],
    "examples": [{"description": "Save one", "command": "heygen film download film_1"}],
}
_UPLOAD: dict[str, Any] = {
    "above": 1000,
    "open": "openUpload",
    "id": "data.film_id",
    "url": "data.url",
    "headers": "data.headers",
    "largest": "data.max_bytes",
    "complete": "completeUpload",
    "lookup": _LOOKUP,
}


def _operation(operation_id: str, *parameters: dict[str, Any], fields: tuple[str, ...] = (), **more: Any) -> Any:
    data = {"operationId": operation_id, "tags": ["Films"], "parameters": list(parameters), "responses": _ANSWER}
    if fields:
        schema = {"type": "object", "properties": {name: {"type": "string"} for name in fields}}
        data["requestBody"] = {"content": {"application/json": {"schema": schema}}}
    return data | more


def _films() -> dict[str, Any]:
    states = {"name": "film_ids", "in": "query", "schema": {"type": "string"}}
    declared = ("filename", "content_type", "size_bytes")
    data = {
        "openapi": "3.1.0",
        "info": {"title": "Films", "version": "1"},
        "tags": [{"name": "Films", "description": "Films of yours."}],
        "paths": {
            "/v3/films": {"post": _operation("uploadFilm", **{"x-cli-direct-upload": _UPLOAD})},
            "/v3/films/statuses": {"get": _operation("listStates", states)},
            "/v3/films/uploads": {"post": _operation("openUpload", fields=declared)},
            "/v3/films/{film_id}": {
                "get": _operation("getFilm", **{"x-cli-status": _STATUS, "x-cli-download": _DOWNLOAD}),
                "patch": _operation("answerFilm", fields=("text",)),
            },
            "/v3/films/{film_id}/complete": {"post": _operation("completeUpload")},
        },
    }
    # Through JSON, so that a change in one place is one in no other.
    films: dict[str, Any] = json.loads(json.dumps(data))
    return films


def _derived(data: dict[str, Any]) -> dict[str, Operation]:
    document = Document(data)
    records = derive(document)
    require_distinct(document, records)
    require_resolved(document, records)
    return {record.id: record for record in records}


def _refusal(data: dict[str, Any]) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        _derived(data)
    return caught.value


_READ = ("paths", "/v3/films/{film_id}", "get")
_CREATE = ("paths", "/v3/films", "post")


def _with(place: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    """Return the document with another value at a place; without what is there where the value is `...`."""
    data = _films()
    holder: Any = data
    for part in place[:-1]:
        holder = holder[part]
    if value is ...:
        del holder[place[-1]]
    else:
        holder[place[-1]] = value
    return data


def test_what_the_overlay_says_is_in_the_records_and_survives_being_written() -> None:
    records = _derived(_films())
    status, upload = records["getFilm"].status, records["uploadFilm"].direct_upload
    assert status is not None
    assert upload is not None
    assert (status.blocked, status.blocked_code, status.progress) == (
        ("asking",),
        "cli_input_required",
        "data.progress",
    )
    assert status.remedy is not None
    assert asdict(status.remedy) == {"operation": "answerFilm", "arguments": ("data.film_id",)}
    assert status.items is not None
    assert (status.items.path, status.items.failed, status.items.counts) == ("data.scenes", ("failed",), None)
    assert isinstance(status.lookup, Lookup)
    assert asdict(status.lookup) == asdict(upload.lookup)
    assert (upload.above, upload.open, upload.complete) == (1000, "openUpload", "completeUpload")
    download = records["getFilm"].download
    assert download is not None
    assert (download.command, download.summary) == (("film", "download"), "Save a film")
    assert asdict(download.links[0]) == {"name": "film", "path": "data.url", "media": "video", "extension": "mp4"}
    assert download.links[1].extension is None
    for record in records.values():
        assert to_dict(from_dict(json.loads(json.dumps(to_dict(record))))) == to_dict(record)


def test_a_download_without_a_command_is_the_operations_own_under_each_name_of_it() -> None:
    own = {"links": [{"name": "film", "path": "data.url", "media": "any"}]}
    data = _with((*_CREATE, "x-cli-download"), own)
    record = _derived(data)["uploadFilm"]
    assert record.download is not None
    assert (record.download.command, record.download.summary) == (record.command, record.summary)
    data["paths"]["/v3/films"]["post"]["x-cli-command"] = ["film", "get"]
    document = Document(data)
    records = derive(document)
    renamed = settled(records, clashes(document, records))
    assert all(each.download is None or each.download.command[0] == "film" for each in renamed)
    (upload,) = [each for each in renamed if each.id == "uploadFilm"]
    assert upload.download is not None
    assert upload.download.command == upload.command


def test_what_is_null_is_as_if_it_were_not_there() -> None:
    status = _derived(_with((*_READ, "x-cli-status", "lookup"), None))["getFilm"].status
    assert status is not None
    assert status.lookup is None
    assert _derived(_with((*_READ, "x-cli-download"), None))["getFilm"].download is None


def test_a_group_that_only_a_download_has_is_a_group() -> None:
    document = Document(_with((*_READ, "x-cli-download", "command"), ["movie", "download"]))
    assert groups(document, derive(document)) == {"film": "Films of yours.", "movie": ""}


_STATUS_AT, _DOWNLOAD_AT, _UPLOAD_AT = (
    (*_READ, "x-cli-status"),
    (*_READ, "x-cli-download"),
    (*_CREATE, "x-cli-direct-upload"),
)
_MISSHAPEN: list[tuple[tuple[str | int, ...], Any, str, str]] = [
    ((*_STATUS_AT, "colour"), "red", "x-cli-status/colour", "there is no such key; there are path, done, failed"),
    ((*_STATUS_AT, "done"), ..., "x-cli-status", "'done' is missing"),
    ((*_STATUS_AT, "done"), "completed", "x-cli-status/done", "expected a list, found 'completed'"),
    ((*_STATUS_AT, "done"), [5], "x-cli-status/done/0", "expected text, found 5"),
    ((*_STATUS_AT, "path"), "data..status", "x-cli-status/path", "'data..status' is not a JMESPath expression"),
    ((*_STATUS_AT, "progress"), "a[", "x-cli-status/progress", "is not a JMESPath expression"),
    ((*_STATUS_AT, "remedy"), "answerFilm", "x-cli-status/remedy", "expected an object, found 'answerFilm'"),
    ((*_STATUS_AT, "remedy", "arguments"), ["x", "]"], "remedy/arguments/1", "is not a JMESPath expression"),
    ((*_STATUS_AT, "items", "id"), ..., "x-cli-status/items", "'id' is missing"),
    ((*_STATUS_AT, "lookup", "limit"), 0, "x-cli-status/lookup/limit", "expected a number above 0, found 0"),
    ((*_STATUS_AT, "lookup", "limit"), True, "x-cli-status/lookup/limit", "expected a number above 0, found True"),
    ((*_STATUS_AT, "lookup", "items"), "*.", "x-cli-status/lookup/items", "is not a JMESPath expression"),
    ((*_DOWNLOAD_AT, "links"), [], "x-cli-download/links", "expected a list of one or more links"),
    ((*_DOWNLOAD_AT, "links", 0, "media"), "film", "links/0/media", "expected one of video, audio, image, text, any"),
    ((*_DOWNLOAD_AT, "links", 1, "name"), "film", "links/1/name", "there are two links 'film'"),
    ((*_DOWNLOAD_AT, "links", 1, "name"), "", "links/1/name", "a link has a name"),
    ((*_DOWNLOAD_AT, "links", 0, "extension"), ".mp4", "links/0/extension", "expected one such as 'mp4'"),
    ((*_DOWNLOAD_AT, "links", 0, "path"), "", "links/0/path", "is not a JMESPath expression"),
    ((*_DOWNLOAD_AT, "command"), [], "x-cli-download/command", "expected a list of words, found []"),
    ((*_DOWNLOAD_AT, "command"), ["film", ""], "x-cli-download/command", "expected a list of words"),
    ((*_DOWNLOAD_AT, "summary"), ..., "x-cli-download", "'summary' is missing"),
    ((*_DOWNLOAD_AT, "examples", 0, "command"), ..., "x-cli-download/examples/0", "'command' is missing"),
    ((*_DOWNLOAD_AT,), ["film"], "x-cli-download", "expected an object"),
    ((*_CREATE, "x-cli-download"), _DOWNLOAD, "x-cli-download/command", "the answer to a POST cannot be read again"),
    ((*_UPLOAD_AT, "above"), "32 MB", "x-cli-direct-upload/above", "expected a number above 0, found '32 MB'"),
    ((*_UPLOAD_AT, "headers"), "{", "x-cli-direct-upload/headers", "is not a JMESPath expression"),
]
_UNRESOLVED: list[tuple[tuple[str | int, ...], Any, str, str]] = [
    ((*_STATUS_AT, "remedy", "operation"), "noFilm", "remedy/operation", "there is no operation 'noFilm'"),
    ((*_STATUS_AT, "remedy", "arguments"), [], "remedy/arguments", "'answerFilm' takes 1 in its path, 0 are given"),
    ((*_STATUS_AT, "lookup", "operation"), "noFilm", "lookup/operation", "there is no operation 'noFilm'"),
    ((*_STATUS_AT, "lookup", "parameter"), "ids", "lookup/parameter", "'listStates' has no query parameter 'ids'"),
    ((*_UPLOAD_AT, "open"), "noFilm", "x-cli-direct-upload/open", "there is no operation 'noFilm'"),
    ((*_UPLOAD_AT, "open"), "answerFilm", "x-cli-direct-upload/open", "'answerFilm' does not take 'filename'"),
    (
        (*_UPLOAD_AT, "complete"),
        "openUpload",
        "x-cli-direct-upload/complete",
        "'openUpload' has not one path parameter",
    ),
    ((*_UPLOAD_AT, "lookup", "operation"), "noFilm", "x-cli-direct-upload/lookup/operation", "there is no operation"),
    ((*_DOWNLOAD_AT, "command"), ["film", "update"], "x-cli-download/command", "a command of answerFilm"),
    ((*_DOWNLOAD_AT, "command"), ["film"], "x-cli-download/command", "a command of uploadFilm"),
    ((*_DOWNLOAD_AT, "command"), ["film", "get", "file"], "x-cli-download/command", "a command of getFilm"),
]


@pytest.mark.parametrize(("place", "value", "pointer", "message"), [*_MISSHAPEN, *_UNRESOLVED])
def test_what_does_not_fit_is_refused_where_it_stands(
    place: tuple[str | int, ...], value: Any, pointer: str, message: str
) -> None:
    error = _refusal(_with(place, value))
    assert error.pointer.startswith("/paths/~1v3~1films")
    assert error.pointer.endswith(pointer)
    assert message in error.message


def test_two_downloads_are_not_one_command() -> None:
    data = _films()
    data["paths"]["/v3/films/statuses"]["get"]["x-cli-download"] = _DOWNLOAD
    error = _refusal(data)
    assert error.pointer == "/paths/~1v3~1films~1{film_id}/get/x-cli-download/command"
    assert (
        "`film download` is also a command of listStates, or one of the two begins with the other; give it"
        in error.message
    )


def test_an_operation_that_the_command_line_does_not_show_cannot_be_relied_on() -> None:
    data = _with(("paths", "/v3/films/statuses", "get", "x-cli-visible"), False)
    assert "there is no operation 'listStates'" in _refusal(data).message
