"""Emits the operation records, the index of commands and the JSON Schemas as data files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import jsonschema_rs

from codegen.emit import security
from codegen.emit.json_schemas import Direction, self_contained
from codegen.emit.runtime import record
from codegen.emit.runtime.record import Operation
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.errors import DocumentError
from codegen.openapi.media_types import is_json, media_type_object, request_media_type, success_responses
from codegen.openapi.members import named, text
from codegen.openapi.naming import unused
from codegen.operations.assets import asset_upload
from codegen.operations.commands import groups
from codegen.operations.deprecated_aliases import command_aliases, removed_commands


def emit(document: Document, operations: Sequence[Operation], without_command: Sequence[Operation], data: Path) -> None:
    """Write the data files to the new folder `data`; of the operations without a command, all but their commands.

    Raises:
        DocumentError: a schema is not a JSON Schema.
    """
    records, schemas = data / "operations", data / "schemas"
    records.mkdir(parents=True)
    schemas.mkdir()
    endpoints = {endpoint.id: endpoint for endpoint in document.endpoints()}
    for operation in (*operations, *without_command):
        _write(records / f"{operation.id}.json", record.to_dict(operation))
        for kind, schema in _schemas(document, endpoints[operation.id]).items():
            _write(schemas / f"{operation.id}.{kind}.json", schema)
    others = {"without_command": [operation.id for operation in without_command], "api": _api(document)}
    _write(data / "index.json", {**_index(document, operations, endpoints), **others})


def _index(document: Document, operations: Sequence[Operation], endpoints: Mapping[str, Endpoint]) -> dict[str, Any]:
    return {
        "groups": groups(document, operations),
        "commands": {
            " ".join(operation.command): {
                "id": operation.id,
                "summary": operation.summary,
                "preview": operation.preview,
                "deprecated": operation.deprecated,
            }
            for operation in operations
        },
        "command_aliases": {
            " ".join(alias.command): {"command": " ".join(operation.command), "since": alias.since}
            for operation in operations
            for alias in command_aliases(endpoints[operation.id])
        },
        "removed_commands": {
            " ".join(removed.command): {"since": removed.since, "instead": removed.instead}
            for removed in removed_commands(document)
        },
        "downloads": {
            " ".join(operation.download.command): {"id": operation.id, "summary": operation.download.summary}
            for operation in operations
            if operation.download and operation.download.command != operation.command
        },
        "kinds": _kinds(operations),
        "asset_upload": asset_upload(document, operations, endpoints),
    }


def _api(document: Document) -> dict[str, str]:
    header, prefix = security.credentials(document)
    return {
        "title": text(named(document.data, "info").get("title")),
        "base_url": _base_url(document),
        "auth_header": header,
        "auth_prefix": prefix,
    }


def _base_url(document: Document) -> str:
    """Return the address of the first server, with its variables at their defaults; empty where it has none."""
    servers = document.data.get("servers") or [{}]
    url = servers[0].get("url") or ""
    for name, variable in named(servers[0], "variables").items():
        url = url.replace(f"{{{name}}}", str(named({"variable": variable}, "variable").get("default", "")))
    return url.rstrip("/")


def _kinds(operations: Sequence[Operation]) -> dict[str, str]:
    """Return the operation that reads each kind of job by its id; the kind is the command without its verb."""
    kinds: dict[str, str] = {}
    for operation in operations:
        if operation.status and operation.arguments and operation.path.endswith("}"):
            kinds[unused("-".join(operation.command[:-1]) or operation.command[0], set(kinds))] = operation.id
    return kinds


def _schemas(document: Document, endpoint: Endpoint) -> dict[Direction, dict[str, Any]]:
    """Return the operation's JSON Schemas: `request` where it takes a body, `response` where it answers with JSON."""
    found: dict[Direction, dict[str, Any]] = {}
    title = text(endpoint.data.get("summary")) or endpoint.id
    media_type = request_media_type(endpoint)
    if media_type is not None and endpoint.request_body is not None:
        schema = media_type_object(endpoint.request_body, media_type).get("schema", {})
        place = f"{endpoint.pointer}/requestBody"
        found["request"] = self_contained(document, schema, f"{title}: request body", place, direction="request")
    answers = [schema for _, kind, schema in success_responses(endpoint) if kind and is_json(kind)]
    unique = list({json.dumps(schema, sort_keys=True): schema for schema in answers}.values())
    if unique:
        schema = unique[0] if len(unique) == 1 else {"anyOf": unique}
        place = f"{endpoint.pointer}/responses"
        found["response"] = self_contained(document, schema, f"{title}: answer", place, direction="response")
    for kind, described in found.items():
        _require_json_schema(described, kind, endpoint)
    return found


def _require_json_schema(schema: dict[str, Any], kind: Direction, endpoint: Endpoint) -> None:
    try:
        jsonschema_rs.meta.validate(schema)
    except jsonschema_rs.ValidationError as error:
        place = "".join(f"/{part}" for part in error.instance_path)
        raise DocumentError(
            endpoint.pointer, f"its {kind} schema is not a JSON Schema: {error.message} at {place or '/'}"
        ) from None


def _write(path: Path, value: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
