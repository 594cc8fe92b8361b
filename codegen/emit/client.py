"""Emits the client package with openapi-python-client and our templates."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import evolve
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import PropertyError
from openapi_python_client.parser.openapi import EndpointCollection
from openapi_python_client.parser.properties import (
    LiteralEnumProperty,
    ModelProperty,
    Schemas,
    build_schemas,
    property_from_data,
)
from openapi_python_client.schema import Reference, Schema, UntrustedString
from openapi_python_client.schema.openapi_schema_pydantic import Components

from codegen.emit.interface import Interface, RequestFunction
from codegen.emit.simple_types import Type
from codegen.emit.template_helpers import Helpers
from codegen.openapi.errors import DocumentError
from codegen.operations.python_names import FIELD_PREFIX, MODEL_MEMBERS, identifiers

TEMPLATES = Path(__file__).parent / "templates"


def emit(interface: Interface, bodies: set[str], target: Path) -> None:
    """Write the client package to the folder `target`; `bodies` has the names of the TypedDicts in its `bodies`.

    Raises:
        DocumentError: openapi-python-client has anything to say, be it a warning, or leaves anything out.
    """
    config = Config.from_sources(
        ConfigFile(
            package_name_override=target.name,
            project_name_override=target.name,
            literal_enums=True,
            field_prefix=FIELD_PREFIX,
            post_hooks=[],
        ),
        meta_type=MetaType.NONE,
        document_source=Path("openapi.yaml"),
        file_encoding="utf-8",
        overwrite=True,
        output_path=target,
    )
    field_names = {
        name: dict(zip(identifiers(schema["properties"], MODEL_MEMBERS), schema["properties"], strict=True))
        for name, schema in interface.components.items()
        if "properties" in schema
    }
    project = Project(openapi=_parsed(interface, field_names, config), config=config, custom_template_path=TEMPLATES)
    helpers = Helpers(interface, field_names, bodies)
    project.env.globals.update(helpers.globals())
    project.env.filters.update(helpers.filters())
    with contextlib.redirect_stdout(io.StringIO()):
        faults = project.build()
    for fault in faults:
        raise DocumentError("", f"{fault.header}: {fault.detail}".strip())


def _parsed(interface: Interface, field_names: Mapping[str, Mapping[str, str]], config: Config) -> GeneratorData:
    """Return what the library makes of the components, and of the types of each request function."""
    components = Components.model_validate(
        {
            "schemas": {
                name: _with_names(schema, field_names[name]) if name in field_names else schema
                for name, schema in interface.components.items()
            }
        }
    )
    schemas = build_schemas(components=components.schemas or {}, schemas=Schemas(), config=config)
    for fault in schemas.errors:
        raise DocumentError("", f"{fault.header}: {fault.detail}")
    if left_out := interface.components.keys() - set(map(str, schemas.classes_by_name)):
        raise DocumentError("", f"openapi-python-client leaves out {sorted(left_out)}")
    collections: dict[Any, EndpointCollection] = {}
    for function in interface.functions:
        collection = collections.setdefault(function.tag, EndpointCollection(function.tag))
        collection.endpoints.append(_with_properties(function, schemas, config))
    classes = list(schemas.classes_by_name.values())
    return GeneratorData(
        title=UntrustedString(interface.title),
        description=None,
        version=UntrustedString("0"),
        models=[each for each in classes if isinstance(each, ModelProperty)],
        enums=[each for each in classes if isinstance(each, LiteralEnumProperty)],
        errors=[],
        endpoint_collections_by_tag=collections,
    )


def _with_names(schema: Type, names: Mapping[str, str]) -> Type:
    """Return the object with its fields under the Python names that they are to have."""
    return {
        **schema,
        "properties": {python_name: schema["properties"][name] for python_name, name in names.items()},
        "required": [python_name for python_name, name in names.items() if name in schema["required"]],
    }


def _with_properties(function: RequestFunction, schemas: Schemas, config: Config) -> Any:
    """Return the function with what the library makes of its types."""

    def parsed(name: str, kind: Type, *, required: bool) -> Any:
        data: Any = (Reference if "$ref" in kind else Schema).model_validate(kind)
        found, _ = property_from_data(
            name=UntrustedString(name), required=required, data=data, schemas=schemas, parent_name="", config=config
        )
        if isinstance(found, PropertyError):
            raise DocumentError("", f"openapi-python-client does not take {kind}: {found.detail}")
        return found

    body = function.body
    return evolve(
        function,
        parameters=tuple(
            evolve(each, type=parsed(each.python_name, each.type, required=each.required))
            for each in function.parameters
        ),
        body=evolve(body, type=parsed("body", body.type, required=body.required)) if body else None,
        answers=tuple(evolve(each, type=parsed("response", each.type, required=True)) for each in function.answers),
    )
