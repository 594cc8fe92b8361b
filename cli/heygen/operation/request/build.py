"""From what was typed to the arguments of the operation's request function, checked against the contract."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import field, frozen
from heygen_api import operations
from heygen_api.record import Operation, Option
from heygen_api.types import UNSET

from heygen.errors import MISSING, CliError, Fault, usage_error
from heygen.operation.request.request_faults import body_faults, invalid_request, parameter_faults, path_faults
from heygen.operation.request.values import option_value, require_unicode, scalar_value
from heygen.output.media_types import is_multipart
from heygen.output.streams import Streams

if TYPE_CHECKING:
    from heygen_api.files.upload import Source

    from heygen.operation.request.assets import LocalFile, Reading
    from heygen.operation.request.nested import Setting

Given = tuple[Option, Any]
"""An option, and its text as the parser hands it over."""


@frozen(kw_only=True, repr=False, eq=False)
class Request:
    """The arguments of a request function."""

    path: tuple[Any, ...] = ()
    keywords: Mapping[str, Any] = field(factory=dict)
    """Query, header and cookie parameters by their Python names, and `body`."""
    source: Source | None = None
    """The file that it carries."""
    files: tuple[LocalFile, ...] = ()
    """Files that have to be uploaded before it is sent, since its body names them by their ids."""

    def to_dict(self) -> dict[str, Any]:
        """Return all that is needed to build it again, as JSON; a file by its place."""
        from heygen.journal.files import file_reference  # noqa: PLC0415 - for the journal only

        values = {name: value for name, value in self.keywords.items() if value is not UNSET and name != "body"}
        body = self.keywords.get("body")
        if self.source is not None:
            from heygen.operation.request.files import is_spooled  # noqa: PLC0415 - only for uploads

            body = {
                "fields": body,
                "source": file_reference(str(self.source.path)),
                "name": self.source.name,
                "spooled": is_spooled(self.source.path),
            }
        return {"path": list(self.path), "values": values, "body": body}


def from_dict(operation: Operation, data: Mapping[str, Any]) -> Request:
    """Return the request that `Request.to_dict` described.

    Raises:
        CliError: the file that it carries is not what it was.
    """
    values, body = dict(data["values"]), data["body"]
    required = [option.python_name for option in operation.options if _is_parameter(option) and option.required]
    values = {**{str(name): UNSET for name in required}, **values}
    if (
        isinstance(body, dict)
        and "source" in body
        and is_multipart(operation.body.media_type if operation.body else "")
    ):
        from heygen_api.files.upload import Source  # noqa: PLC0415 - only for uploads

        from heygen.journal.files import is_unchanged  # noqa: PLC0415 - as above

        reference = body["source"]
        if not is_unchanged(reference):
            raise CliError(
                code="cli_file_changed",
                message=f"{reference['file']} is not what it was when it was sent, so it is not sent again.",
                hint="Put it back as it was; or send it anew, and forget the old one with `heygen jobs prune`",
            )
        source = Source.of(reference["file"], body["name"])
        return Request(path=tuple(data["path"]), keywords={**values, "body": body["fields"] or {}}, source=source)
    return Request(path=tuple(data["path"]), keywords=values if body is None else {**values, "body": body})


def build(
    operation: Operation,
    arguments: Sequence[str],
    options: Sequence[Given],
    *,
    data: Any = MISSING,
    settings: Sequence[Setting] = (),
    validate: bool,
    streams: Streams,
) -> Request:
    """Return the request that the command line asks for: options override `settings`, and these override `data`.

    Raises:
        CliError: something of it is not what the contract says; the one error tells all faults.
    """
    path = tuple(
        scalar_value(argument.type, text, argument.name)
        for argument, text in zip(operation.arguments, arguments, strict=True)
    )
    plain = [(option, given) for option, given in options if option.type not in ("file", "asset")]
    values = {option.name: option_value(option, given) for option, given in plain}
    files = {option.name: given for option, given in options if option.type == "file"}
    assets = _assets(options)
    values |= {option.name: reading.value for option, reading in assets}
    faults = path_faults(operation, path, validate=validate)
    faults += parameter_faults(operation, values, {*values, *files}) if validate else []
    body, faults_of_body = _body(operation, options, values, data, settings, validate)
    faults += faults_of_body
    faults += [fault for _, reading in assets for fault in reading.faults]
    if faults:
        raise invalid_request(faults)
    # Without a check a required one may be missing, which the request function would not take.
    keywords: dict[str | None, Any] = {
        option.python_name: UNSET for option in operation.options if _is_parameter(option) and option.required
    }
    keywords |= {option.python_name: values[option.name] for option, _ in options if _is_parameter(option)}
    source = None
    if operation.body is not None and is_multipart(operation.body.media_type):
        keywords["body"] = {option.field: values[option.name] for option, _ in options if option.name in values}
        source = _source(options, streams)
    elif body is not MISSING:
        keywords["body"] = body
    return Request(
        path=path,
        keywords={name: value for name, value in keywords.items() if name is not None},
        source=source,
        files=_local_files(assets, streams, validate),
    )


def _assets(options: Sequence[Given]) -> list[tuple[Option, Reading]]:
    given = [(option, value) for option, value in options if option.type == "asset"]
    if not given:
        return []
    from heygen.operation.request.assets import read_assets  # noqa: PLC0415 - few operations take any

    return [(option, read_assets(option, value)) for option, value in given]


def _local_files(assets: Sequence[tuple[Option, Reading]], streams: Streams, validate: bool) -> tuple[LocalFile, ...]:
    if not any(reading.files for _, reading in assets):
        return ()
    from heygen.operation.request.assets import local_files  # noqa: PLC0415 - brings httpx

    return local_files(assets, streams, validate=validate)


def _is_parameter(option: Option) -> bool:
    return option.goes_to in ("query", "header", "cookie")


def _body(
    operation: Operation,
    options: Sequence[Given],
    values: Mapping[str, Any],
    data: Any,
    settings: Sequence[Setting],
    validate: bool,
) -> tuple[Any, list[Fault]]:
    if operation.body is None or is_multipart(operation.body.media_type):
        return MISSING, []
    from heygen.operation.request.defaults import with_defaults  # noqa: PLC0415 - for requests with a body

    fields = {option.field: values[option.name] for option, _ in options if option.goes_to == "body"}
    path = operations.schema_path(operation.id, "request")
    schema = json.loads(path.read_bytes()) if path else {}
    if settings:
        from heygen.operation.request.nested import with_settings  # noqa: PLC0415 - few requests need it

        data = with_settings(schema, data, settings, fields, validate=validate)
    body = _merged(data, fields)
    if fields:
        body = {**body, **_as_lists(schema, body, fields)}
    if body is MISSING:
        body = with_defaults(schema, {}) or ({} if operation.body.required else MISSING)
    else:
        body = with_defaults(schema, body)
    if body is MISSING:
        return MISSING, []
    _require_text(body)
    return body, body_faults(operation, schema, body) if validate else []


def _as_lists(schema: Mapping[str, Any], body: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that options gave, as lists where the variant that the body has chosen wants one."""
    from heygen.operation.request.schema_tree import fitting, properties  # noqa: PLC0415 - for requests with a body

    known = properties(schema, fitting(schema, schema, body))
    return {
        name: [piece.strip() for piece in value.split(",")]
        if isinstance(value, str) and fitting(schema, known.get(name, {}), value).get("type") == "array"
        else value
        for name, value in fields.items()
    }


def _merged(data: Any, fields: Mapping[str, Any]) -> Any:
    if not fields:
        return data
    if data is MISSING:
        return dict(fields)
    if not isinstance(data, dict):
        raise usage_error(
            "--data gives no JSON object, so options cannot override its fields.",
            hint="Give either an object, or no options that are fields of the body.",
            param="--data",
        )
    return {**data, **fields}


def _source(options: Sequence[Given], streams: Streams) -> Source | None:
    from heygen.operation.request.files import source_of  # noqa: PLC0415 - brings httpx, and only uploads need it

    given = next(((option, value) for option, value in options if option.type == "file"), None)
    return None if given is None else source_of(given[1], given[0].name, streams)


def _require_text(body: Any) -> None:
    """Raise CliError for half of a surrogate pair: JSON can spell it, no text can hold it (RFC 8259 section 8.2)."""
    require_unicode(json.dumps(body, ensure_ascii=False), "the request body")
