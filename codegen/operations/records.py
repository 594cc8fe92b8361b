"""From the contract with its overlay to operation records: arguments, options, paging, jobs, files."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.emit.runtime.record import Argument, Body, Operation, Option, Pagination, Response
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.media_types import request_media_type, success_responses
from codegen.openapi.members import text
from codegen.openapi.naming import kebab, unused
from codegen.openapi.schemas.merged import View
from codegen.operations import extensions as operation_entries
from codegen.operations.body_options import from_body
from codegen.operations.command_names import Words, command_names
from codegen.operations.deprecated_aliases import option_aliases
from codegen.operations.options import TEXT, from_parameters, scalar, with_deprecated_aliases, without_clashes
from codegen.operations.parameters import parameter_description, parameter_schema
from codegen.operations.python_names import PythonNames, python_names

_CURSORS = ("token", "page_token", "next_token", "cursor", "starting_after")
_NEXT_CURSORS = ("next_token", "next_page_token", "next_cursor")
_PAGE_SIZES = ("limit", "page_size", "per_page")


def derive(document: Document, names: Mapping[str, PythonNames] | None = None) -> list[Operation]:
    """Return the records of all operations that the command line shows, in the document's order.

    `names` tells, by operation id, what the client calls an operation and its parameters; without it, as the client
    `heygen_api` does.

    Raises:
        DocumentError: an extension is not of its shape.
    """
    names = python_names(document, "heygen_api") if names is None else names
    commands = command_names(document)
    return [
        _record(document, endpoint, names[endpoint.id], commands[endpoint.id])
        for endpoint in document.endpoints()
        if _has_command(endpoint)
    ]


def derive_without_command(document: Document, names: Mapping[str, PythonNames]) -> list[Operation]:
    """Return the records of all operations that the command line leaves out; their `command` is empty.

    Raises:
        DocumentError: an extension is not of its shape.
    """
    return [
        _record(document, endpoint, names[endpoint.id], ())
        for endpoint in document.endpoints()
        if not _has_command(endpoint)
    ]


def _has_command(endpoint: Endpoint) -> bool:
    return endpoint.data.get("x-cli-visible") is not False


def _record(document: Document, endpoint: Endpoint, names: PythonNames, words: Words) -> Operation:
    data = endpoint.data
    options, idempotency_key = from_parameters(document, endpoint, names.parameters)
    fields, body = _body(document, endpoint)
    aliases = {entry.name: entry.option for entry in option_aliases(endpoint)}
    success = success_responses(endpoint)
    summary = text(data.get("summary")) or _sentence(text(data.get("description"))) or endpoint.id
    return Operation(
        id=endpoint.id,
        command=words,
        method=endpoint.method,
        path=endpoint.path,
        module=names.module,
        summary=summary,
        description=text(data.get("description")),
        deprecated=data.get("deprecated") is True,
        preview=data.get("x-excluded") is True,
        arguments=_arguments(document, endpoint, names),
        options=tuple(with_deprecated_aliases(without_clashes([*options, *fields]), aliases)),
        body=body,
        response=Response(
            status_codes=tuple(code for code, _, _ in success),
            media_type=next((media_type for _, media_type, _ in success if media_type), None),
            errors=tuple(code for code in endpoint.responses if not code.startswith("2")),
        ),
        pagination=_pagination(document, endpoint),
        confirm=endpoint.method == "DELETE",
        idempotency_key=idempotency_key,
        status=operation_entries.status(endpoint),
        wait=operation_entries.wait(endpoint),
        download=operation_entries.download(endpoint, words, summary),
        direct_upload=operation_entries.direct_upload(endpoint),
        columns=operation_entries.columns(endpoint),
        examples=operation_entries.examples(endpoint),
    )


def _body(document: Document, endpoint: Endpoint) -> tuple[list[Option], Body | None]:
    media_type = request_media_type(endpoint)
    return from_body(document, endpoint, media_type) if media_type is not None else ([], None)


def _arguments(document: Document, endpoint: Endpoint, names: PythonNames) -> tuple[Argument, ...]:
    arguments: list[Argument] = []
    for parameter in endpoint.parameters:
        if parameter["in"] != "path":
            continue
        value = scalar(View(document, parameter_schema(parameter), endpoint.pointer))
        if value is None or value.many:
            value = TEXT
        arguments.append(
            Argument(
                name=unused(kebab(parameter["name"]) or "argument", {each.name for each in arguments}),
                field=parameter["name"],
                python_name=names.parameters["path", parameter["name"]],
                type=value.type,
                schema=value.schema,
                help=parameter_description(document, parameter, endpoint.pointer),
            )
        )
    return tuple(arguments)


def _sentence(description: str) -> str:
    return description.split(". ", maxsplit=1)[0][:100].rstrip(".")


def _pagination(document: Document, endpoint: Endpoint) -> Pagination | None:
    """Return how the list is paged; None where the operation takes no cursor or answers with none."""
    queries = {parameter["name"] for parameter in endpoint.parameters if parameter["in"] == "query"}
    token = next((name for name in _CURSORS if name in queries), None)
    if token is None:
        return None
    for _, _, schema in success_responses(endpoint):
        whole = View(document, schema, endpoint.pointer).properties
        inner = whole["data"].properties if "data" in whole else {}
        for prefix, holder in (("", whole), ("data.", inner)):
            following = next((name for name in _NEXT_CURSORS if name in holder), None)
            items = next((name for name, value in holder.items() if value.types[:1] == ["array"]), None)
            if following and items:
                return Pagination(
                    token=token,
                    limit=next((name for name in _PAGE_SIZES if name in queries), None),
                    items=prefix + _identifier(items),
                    next_token=f"{prefix}{following}",
                    has_more=f"{prefix}has_more" if "has_more" in holder else None,
                )
    return None


def _identifier(name: str) -> str:
    """Return a field as a JMESPath identifier, quoted where its grammar asks for it."""
    if name.isascii() and name.isidentifier():
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
