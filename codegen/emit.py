"""Emits the whole generated package: client, bodies, operation records, JSON Schemas."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs
from attrs import frozen

from codegen import bodies, client, record
from codegen.client_document import simplify
from codegen.document import Document, Endpoint
from codegen.errors import DocumentError
from codegen.json_schemas import self_contained
from codegen.media_types import is_json, request_media_type, success_responses
from codegen.operations import Clash, clashes, derive, groups, require_distinct, settle
from codegen.record import Operation

_HEADER = "# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.\n"


@frozen
class Emitted:
    """What was emitted, and what of the document is not in it as it stands there."""

    operations: tuple[Operation, ...]
    clashes: tuple[Clash, ...]
    untyped: tuple[DocumentError, ...]


def emit(contract: Document, target: Path, *, settle_clashes: bool = False) -> Emitted:
    """Write the package to the new folder `target`, whose name is the package's.

    With `settle_clashes`, an operation whose command another has is named after its operation id instead.

    Raises:
        DocumentError: something in the contract cannot be generated.
    """
    client_document = simplify(contract)
    names = client.emit(contract, client_document, target.name, target)
    operations = derive(contract, names)
    found = clashes(contract, operations)
    if settle_clashes:
        operations = settle(operations, found)
    require_distinct(contract, operations)
    bodies.emit(client_document, target / "bodies.py")
    _copy_modules(target)
    _write_data(contract, operations, target / "data")
    _finish_sources(target)
    return Emitted(operations=tuple(operations), clashes=tuple(found), untyped=client_document.notes)


def _copy_modules(target: Path) -> None:
    """Copy the modules that are the same whatever the contract: the record's classes, and the reader of the data."""
    shutil.copyfile(str(record.__file__), target / "record.py")
    shutil.copyfile(client.TEMPLATES / "operations.py", target / "operations.py")
    (target / "py.typed").touch()


def _write_data(contract: Document, operations: Iterable[Operation], data: Path) -> None:
    records, schemas = data / "operations", data / "schemas"
    records.mkdir(parents=True)
    schemas.mkdir()
    endpoints = {endpoint.id: endpoint for endpoint in contract.endpoints()}
    for operation in operations:
        _write_json(records / f"{operation.id}.json", record.to_dict(operation))
        for kind, schema in _schemas(contract, endpoints[operation.id]).items():
            _write_json(schemas / f"{operation.id}.{kind}.json", schema)
    _write_json(data / "index.json", _index(contract, list(operations)))


def _index(contract: Document, operations: list[Operation]) -> dict[str, Any]:
    endpoints = {endpoint.id: endpoint for endpoint in contract.endpoints()}
    former = {
        " ".join(entry["command"]): {"command": " ".join(operation.command), "since": str(entry["since"])}
        for operation in operations
        for entry in endpoints[operation.id].data.get("x-cli-former-commands") or ()
    }
    removed = {
        " ".join(entry["command"]): {"since": str(entry["since"]), "instead": str(entry.get("instead") or "")}
        for entry in contract.data.get("x-cli-removed-commands") or ()
    }
    return {
        "groups": groups(contract, operations),
        "commands": {
            " ".join(operation.command): {
                "id": operation.id,
                "summary": operation.summary,
                "preview": operation.preview,
                "deprecated": operation.deprecated,
            }
            for operation in operations
        },
        "former_commands": former,
        "removed_commands": removed,
    }


def _schemas(contract: Document, endpoint: Endpoint) -> dict[str, dict[str, Any]]:
    """Return the operation's JSON Schemas: `request` where it takes a body, `response` where it answers with JSON."""
    found: dict[str, dict[str, Any]] = {}
    title = str(endpoint.data.get("summary") or endpoint.id)
    media_type = request_media_type(endpoint)
    if media_type is not None and endpoint.request_body is not None:
        schema = endpoint.request_body["content"][media_type].get("schema", {})
        place = f"{endpoint.pointer}/requestBody"
        found["request"] = self_contained(contract, schema, f"{title}: request body", place)
    answers = [schema for _, kind, schema in success_responses(endpoint) if kind and is_json(kind)]
    unique = list({json.dumps(schema, sort_keys=True): schema for schema in answers}.values())
    if unique:
        schema = unique[0] if len(unique) == 1 else {"anyOf": unique}
        found["response"] = self_contained(contract, schema, f"{title}: answer", f"{endpoint.pointer}/responses")
    for kind, schema in found.items():
        try:
            jsonschema_rs.meta.validate(schema)
        except jsonschema_rs.ValidationError as error:
            place = "/".join(str(part) for part in error.instance_path)
            raise DocumentError(
                endpoint.pointer, f"its {kind} schema is not a JSON Schema: {error.message} at /{place}"
            ) from None
    return found


def _write_json(path: Path, value: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _finish_sources(target: Path) -> None:
    """Format the sources and say in each that it is generated."""
    ruff = [sys.executable, "-m", "ruff"]
    style = ["--isolated", "--no-cache", "--quiet", "--target-version", "py311"]
    select = ["--select", "F401,I", "--fix", "--unsafe-fixes", "--config", "lint.isort.combine-as-imports=true"]
    for command in (
        [*ruff, "check", *style, *select, "--exit-zero", str(target)],
        [*ruff, "format", *style, "--line-length", "120", str(target)],
    ):
        finished = subprocess.run(command, capture_output=True, text=True, check=False)
        if finished.returncode != 0:
            raise DocumentError("", f"the generated sources do not parse: {finished.stderr.strip()[:2000]}")
    for source in sorted(target.rglob("*.py")):
        source.write_text(_HEADER + source.read_text(encoding="utf-8"), encoding="utf-8")
