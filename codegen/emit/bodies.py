"""Emits `bodies`: the plain JSON forms of all request bodies as TypedDicts, by datamodel-code-generator."""

from __future__ import annotations

import ast
import json
import warnings
from pathlib import Path

from datamodel_code_generator import InputFileType, PythonVersion, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import Formatter
from datamodel_code_generator.parser import LiteralType

from codegen.emit.interface import Interface
from codegen.openapi.errors import DocumentError
from codegen.openapi.schemas.merged import Schema

_EMPTY = {"openapi": "3.1.0", "info": {"title": "API", "version": "0"}, "paths": {}}
_HEADER = '"""The plain JSON forms of request bodies, for type checkers and editors."""'


def emit(interface: Interface, target: Path) -> set[str]:
    """Write the module `target` and return the names that it defines.

    Raises:
        DocumentError: datamodel-code-generator warns of something.
    """
    schemas = _schemas(interface)
    if not schemas:
        target.write_text(f"{_HEADER}\n", encoding="utf-8")
        return set()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        generate(
            json.dumps({**_EMPTY, "components": {"schemas": schemas}}),
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
            custom_class_name_generator=str,
            use_double_quotes=True,
            formatters=[Formatter.BUILTIN],
            encoding="utf-8",
        )
    for warning in caught:
        raise DocumentError("", f"datamodel-code-generator: {warning.message}")
    return _defined(target)


def _schemas(interface: Interface) -> dict[str, Schema]:
    """Return the components that JSON request bodies are made of."""
    bodies = [function.body.type for function in interface.functions if function.body and function.body.form == "json"]
    return {name: interface.components[name] for name in sorted(interface.reached(bodies))}


def _defined(module: Path) -> set[str]:
    try:
        tree = ast.parse(module.read_text(encoding="utf-8"))
    except SyntaxError as error:
        raise DocumentError("", f"datamodel-code-generator wrote what does not parse: {error}") from None
    names: set[str] = set()
    for statement in tree.body:
        match statement:
            case ast.ClassDef(name=name):
                names.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
            case ast.Assign(targets=[ast.Name(id=name)]):
                names.add(name)
    return names
