"""The interface as documents for the generator libraries: OpenAPI with nothing in it that either does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from codegen.emit.interface import (
    Enum,
    Field,
    Interface,
    Model,
    RequestFunction,
    Type,
    referenced_names,
)

_BATCH = 100
_CLIENT_MEDIA_TYPES = {
    "json": "application/json",
    "multipart": "multipart/form-data",
    "form": "application/x-www-form-urlencoded",
    "bytes": "application/octet-stream",
    "text": "text/plain",
    "none": "application/json",
}

Data = dict[str, Any]


def empty() -> Data:
    """Return a document with nothing in it."""
    return _document({})


def for_models(interface: Interface) -> Iterator[tuple[set[str], Data]]:
    """Yield documents for openapi-python-client with the models and enums, and the names of those that each is for.

    Each holds no more than some, and of the models that these refer to just the names: the library copies all that it
    has seen for each schema that it meets, so that one document with all of them takes a time that grows by its square.
    """
    for batch in _batches((*interface.models.values(), *interface.enums.values())):
        names = {entry.name for entry in batch}
        described = {entry.name: _model(entry) if isinstance(entry, Model) else _enum(entry) for entry in batch}
        yield names, _document({**_stubs(interface, referenced_names(list(described.values())) - names), **described})


def for_functions(interface: Interface) -> Iterator[Data]:
    """Yield documents for openapi-python-client with the request functions, and the names of what they refer to.

    Paths are numbers, and all parameters are in the query: our templates know better, and the library has rules for
    either that would leave functions out.
    """
    number = 0
    for batch in _batches(interface.functions):
        paths: Data = {}
        for function in batch:
            number += 1
            paths[f"/{number}"] = {function.method: _operation(function)}
        yield _document(_stubs(interface, referenced_names(paths)), paths)


def for_bodies(interface: Interface) -> Data | None:
    """Return the document for datamodel-code-generator: what JSON request bodies are made of; None if of nothing."""
    wanted: set[str] = set()
    pending = [
        name
        for function in interface.functions
        if function.body is not None and function.body.form == "json"
        for name in referenced_names(function.body.type)
    ]
    while pending:
        name = pending.pop()
        if name in wanted:
            continue
        wanted.add(name)
        if name in interface.models:
            pending.extend(referenced_names(_typed_dict(interface.models[name])))
    if not wanted:
        return None
    return _document(
        {
            name: _typed_dict(interface.models[name])
            if name in interface.models
            else _described(_enum(interface.enums[name]), interface.enums[name].description)
            for name in sorted(wanted)
        }
    )


def _document(schemas: Data, paths: Data | None = None) -> Data:
    return {
        "openapi": "3.1.0",
        "info": {"title": "API", "version": "0"},
        "paths": paths or {},
        "components": {"schemas": schemas},
    }


def _batches(entries: Iterable[Any]) -> Iterator[list[Any]]:
    rest = iter(entries)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _stubs(interface: Interface, names: set[str]) -> Data:
    return {
        name: {"type": "object"} if name in interface.models else _enum(interface.enums[name]) for name in sorted(names)
    }


def _model(model: Model) -> Data:
    described: Data = {
        "type": "object",
        "properties": {field.python_name: field.type for field in model.fields},
        "required": [field.python_name for field in model.fields if field.required],
    }
    return {**described, "additionalProperties": model.values} if model.values is not None else described


def _typed_dict(model: Model) -> Data:
    described: Data = {
        "type": "object",
        "properties": {field.name: _described_field(field) for field in model.fields},
        "required": [field.name for field in model.fields if field.required],
    }
    if model.values is not None:
        described["additionalProperties"] = model.values
    return _described(described, model.description)


def _described_field(field: Field) -> Type:
    # Beside a reference a description would be lost.
    kind = {"allOf": [field.type]} if "$ref" in field.type and field.description else field.type
    return _described(kind, field.description)


def _described(kind: Data, description: str) -> Data:
    return {**kind, "description": description} if description else kind


def _enum(enum: Enum) -> Data:
    return {"type": enum.kind, "enum": list(enum.values)}


def _operation(function: RequestFunction) -> Data:
    operation: Data = {
        "operationId": function.name,
        "tags": [function.tag],
        "parameters": [
            {
                "name": parameter.python_name,
                "in": "query",
                "required": parameter.required,
                "schema": parameter.type,
            }
            for parameter in function.parameters
        ],
        "responses": {
            answer.code: {
                "description": "",
                "content": {_CLIENT_MEDIA_TYPES[answer.form]: {"schema": answer.type}},
            }
            for answer in function.answers
        },
    }
    if function.body is not None:
        operation["requestBody"] = {
            "required": function.body.required,
            "content": {_CLIENT_MEDIA_TYPES[function.body.form]: {"schema": function.body.type}},
        }
    return operation
