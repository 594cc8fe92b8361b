"""Emits the client package with openapi-python-client and our templates."""

from __future__ import annotations

import contextlib
import dataclasses
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from codegen.emit import library_documents
from codegen.emit.interface import Interface
from codegen.emit.template_helpers import Helpers
from codegen.openapi.errors import DocumentError
from codegen.operations.python_names import FIELD_PREFIX

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
    data = _parsed(interface, config)
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    helpers = Helpers(interface, bodies)
    project.env.globals.update(helpers.globals())
    project.env.filters.update(helpers.filters())
    with contextlib.redirect_stdout(io.StringIO()):
        faults = project.build()
    for fault in faults:
        raise DocumentError("", f"{fault.header}: {fault.detail}".strip())


def _parsed(interface: Interface, config: Config) -> GeneratorData:
    """Return what the library makes of the interface, put together from several documents."""
    data = _parse(library_documents.empty(), config)
    models: list[Any] = []
    enums: list[Any] = []
    for names, document in library_documents.for_models(interface):
        part = _parse(document, config)
        models.extend(model for model in part.models if model.class_info.name in names)
        enums.extend(enum for enum in part.enums if enum.class_info.name in names)
    collections = data.endpoint_collections_by_tag
    for document in library_documents.for_functions(interface):
        for tag, collection in _parse(document, config).endpoint_collections_by_tag.items():
            known = collections.setdefault(tag, collection)
            if known is not collection:
                known.endpoints.extend(collection.endpoints)
                known.parse_errors.extend(collection.parse_errors)
    endpoints = [endpoint for collection in collections.values() for endpoint in collection.endpoints]
    faults = [fault for collection in collections.values() for fault in collection.parse_errors]
    if faults:
        raise DocumentError("", f"{faults[0].header}: {faults[0].detail}")
    _require_all({function.name for function in interface.functions}, {str(each.name) for each in endpoints})
    _require_all(interface.models, {str(each.class_info.name) for each in models})
    _require_all(interface.enums, {str(each.class_info.name) for each in enums})
    return dataclasses.replace(data, models=models, enums=enums, endpoint_collections_by_tag=collections)


def _parse(document: dict[str, Any], config: Config) -> GeneratorData:
    data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        raise DocumentError("", f"{data.header}: {data.detail}")
    for fault in data.errors:
        raise DocumentError("", f"{fault.header}: {fault.detail}")
    return data


def _require_all(wanted: Mapping[str, Any] | set[str], generated: set[str]) -> None:
    for name in wanted:
        if name not in generated:
            raise DocumentError("", f"openapi-python-client leaves out {name!r}")
