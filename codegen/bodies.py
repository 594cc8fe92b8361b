"""Emits `bodies`: the plain JSON forms of all request bodies as TypedDicts, by datamodel-code-generator."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from datamodel_code_generator import InputFileType, PythonVersion, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import Formatter
from datamodel_code_generator.parser import LiteralType

from codegen.client_document import ClientDocument
from codegen.errors import DocumentError

_PREFIX = "#/components/schemas/"
_HEADER = '"""The plain JSON forms of request bodies, for type checkers and editors."""'


def emit(client_document: ClientDocument, target: Path) -> None:
    """Write the module `target`.

    Raises:
        DocumentError: datamodel-code-generator warns of something.
    """
    schemas = client_document.data["components"]["schemas"]
    wanted = sorted(_reachable(client_document.data["paths"], schemas))
    if not wanted:
        target.write_text(f"{_HEADER}\n", encoding="utf-8")
        return
    document = {
        "openapi": "3.1.0",
        "info": client_document.data["info"],
        "paths": {},
        "components": {"schemas": {name: schemas[name] for name in wanted}},
    }
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        generate(
            json.dumps(document),
            input_file_type=InputFileType.OpenAPI,
            input_filename="bodies.json",
            output=target,
            output_model_type=DataModelType.TypingTypedDict,
            target_python_version=PythonVersion.PY_311,
            custom_file_header=_HEADER,
            disable_timestamp=True,
            use_schema_description=True,
            use_field_description=True,
            use_standard_collections=True,
            use_union_operator=True,
            enum_field_as_literal=LiteralType.All,
            use_title_as_name=False,
            use_double_quotes=True,
            formatters=[Formatter.BUILTIN],
            encoding="utf-8",
        )
    for warning in caught:
        raise DocumentError("", f"datamodel-code-generator: {warning.message}")


def _reachable(paths: Mapping[str, Any], schemas: Mapping[str, Any]) -> set[str]:
    """Return the names of all components that JSON request bodies are made of."""
    found: set[str] = set()
    pending = [
        content["schema"]
        for item in paths.values()
        for operation in item.values()
        for media_type, content in operation.get("requestBody", {}).get("content", {}).items()
        if media_type == "application/json"
    ]
    while pending:
        for name in _references(pending.pop()):
            if name not in found:
                found.add(name)
                pending.append(schemas[name])
    return found


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"].removeprefix(_PREFIX)
        for entry in value.values():
            yield from _references(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from _references(entry)
