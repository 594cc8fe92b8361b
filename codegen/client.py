"""Emits the client package with openapi-python-client and our templates."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.strings import safe_for_docstring

from codegen.client_document import FIELD_PREFIX, ClientDocument
from codegen.document import Document
from codegen.errors import DocumentError
from codegen.media_types import request_media_type
from codegen.operations import PythonNames

TEMPLATES = Path(__file__).parent / "templates"
_RESERVED = frozenset({"body", "client", "url"})


def emit(document: Document, client_document: ClientDocument, package: str, target: Path) -> dict[str, PythonNames]:
    """Write the client package to the folder `target` and return the Python names of its operations.

    Raises:
        DocumentError: openapi-python-client has anything to say about the document, be it a warning.
    """
    config = Config.from_sources(
        ConfigFile(
            package_name_override=package,
            project_name_override=package,
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
    data = GeneratorData.from_dict(dict(client_document.data), config=config)
    if isinstance(data, GeneratorError):
        raise DocumentError("", f"{data.header}: {data.detail}")
    _rename_reserved(data, config)
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    names = _python_names(data, client_document, package)
    project.env.globals.update(_Helpers(document, client_document, data).globals())
    project.env.filters["in_docstring"] = _in_docstring
    with contextlib.redirect_stdout(io.StringIO()):
        faults = project.build()
    for fault in faults:
        raise DocumentError("", f"{fault.header}: {fault.detail}".strip())
    return names


def _rename_reserved(data: GeneratorData, config: Config) -> None:
    """Give parameters other Python names than the request functions' own."""
    for collection in data.endpoint_collections_by_tag.values():
        for endpoint in collection.endpoints:
            for location, parameter in endpoint.iter_all_parameters():
                if parameter.python_name in _RESERVED or parameter.python_name.startswith("_"):
                    parameter.set_python_name(
                        type(parameter.name)(f"{parameter.python_name.strip('_')}_{location}"), config=config
                    )


def _python_names(data: GeneratorData, document: ClientDocument, package: str) -> dict[str, PythonNames]:
    names: dict[str, PythonNames] = {}
    for tag, collection in data.endpoint_collections_by_tag.items():
        for endpoint in collection.endpoints:
            operation_id = document.operation_ids[endpoint.name]
            wire_names = document.path_parameters[operation_id]
            parameters = {
                (str(location.value), _wire_name(parameter, location.value, wire_names)): str(parameter.python_name)
                for location, parameter in endpoint.iter_all_parameters()
            }
            names[operation_id] = PythonNames(module=f"{package}.api.{tag}.{endpoint.name}", parameters=parameters)
    return names


def _wire_name(parameter: Any, location: str, path_names: Mapping[str, str]) -> str:
    name: str = parameter.name.get_untrusted_value()
    return path_names.get(name, name) if location == "path" else name


class _Helpers:
    """What the templates ask about the document beyond what openapi-python-client tells them."""

    def __init__(self, document: Document, client_document: ClientDocument, data: GeneratorData) -> None:
        self._document = document
        self._client_document = client_document
        self._schemas = client_document.data["components"]["schemas"]
        self._by_class = {model.class_info.name: model for model in data.models}
        self._endpoints = {endpoint.id: endpoint for endpoint in document.endpoints()}
        self._described = {
            str(operation["operationId"]): operation
            for item in client_document.data["paths"].values()
            for operation in item.values()
        }

    def globals(self) -> dict[str, Any]:
        """Return the functions and values by the names that templates use."""
        header, prefix = self._authentication()
        return {
            "auth_header": header,
            "auth_prefix": prefix,
            "base_url": self._base_url(),
            "body_type": self._body_type,
            "constants": self._constants,
            "describe_class": self._describe_class,
            "describe_endpoint": self._describe_endpoint,
            "describe_parameter": self._describe_parameter,
            "describe_property": self._describe_property,
            "enum_values": self._enum_values,
            "model_imports": _model_imports,
            "needs_parsing": needs_parsing,
            "sent_media_type": self._sent_media_type,
            "type_imports": _type_imports,
            "title": str(self._document.data.get("info", {}).get("title", "API")),
            "url_expression": _url_expression,
        }

    def _base_url(self) -> str:
        servers = self._document.data.get("servers") or [{}]
        return str(servers[0].get("url", "")).rstrip("/")

    def _authentication(self) -> tuple[str, str]:
        """Return header and prefix of the first security scheme that is a header."""
        schemes = (self._document.data.get("components") or {}).get("securitySchemes") or {}
        for scheme in schemes.values():
            resolved = self._document.resolve(scheme, "/components/securitySchemes")
            if resolved.get("type") == "apiKey" and resolved.get("in") == "header":
                return str(resolved["name"]), ""
        return "Authorization", "Bearer"

    def _schema(self, class_name: str) -> Mapping[str, Any]:
        schema: Mapping[str, Any] = self._schemas.get(class_name, {})
        return schema

    def _describe_class(self, owner: Any) -> str:
        return str(self._schema(owner.class_info.name).get("description", ""))

    def _describe_property(self, model: Any, prop: Any) -> str:
        schema = self._schema(model.class_info.name).get("properties", {})
        return str(schema.get(prop.name.get_untrusted_value(), {}).get("description", ""))

    def _describe_endpoint(self, endpoint: Any) -> str:
        operation = self._described[endpoint.name]
        summary = operation["summary"].rstrip(".") or endpoint.name
        return f"{summary}.\n\n{operation['description']}".strip()

    def _describe_parameter(self, endpoint: Any, parameter: Any) -> str:
        for described in self._described[endpoint.name]["parameters"]:
            if parameter.name == described["name"]:
                return str(described["description"])
        return ""

    def _enum_values(self, enum: Any) -> list[Any]:
        """Return the values in the contract's order; the library hands them over as a set."""
        return list(self._schema(enum.class_info.name)["enum"])

    def _constants(self, prop: Any) -> str:
        """Return, as Python source, what tells this model from others: its constant fields and its required ones."""
        model = self._by_class[prop.class_info.name]
        constants = {
            each.name.get_untrusted_value(): _plain(each.value.raw_value)
            for each in (*(model.required_properties or ()), *(model.optional_properties or ()))
            if each.template == "const_property.py.jinja"
        }
        required = tuple(
            name
            for each in model.required_properties or ()
            if (name := each.name.get_untrusted_value()) not in constants
        )
        return repr((constants, required if not constants else ()))

    def _sent_media_type(self, endpoint: Any) -> str:
        return request_media_type(self._endpoints[self._client_document.operation_ids[endpoint.name]]) or ""

    def _body_type(self, body: Any) -> str:
        if body.body_type == "content":
            return "File | bytes"
        own: str = body.prop.get_type_string(no_optional=True).as_unembedded_code()
        if own == "Any":
            return own
        return f"{own} | Mapping[str, Any]" if body.body_type != "json" else f"{own} | {_bodies_type(body.prop)}"


def _bodies_type(prop: Any) -> str:
    """Return the type of the plain JSON form: its TypedDicts, and any mapping."""
    names = sorted(_models(prop), key=lambda each: str(each.class_info.name))
    dicts = [f"bodies.{each.class_info.name}" for each in names]
    return " | ".join([*dicts, "Mapping[str, Any]"])


def needs_parsing(prop: Any) -> bool:
    """Tell whether JSON of this property becomes anything but itself."""
    return bool(_models(prop))


def _models(prop: Any) -> list[Any]:
    if prop.template == "model_property.py.jinja":
        return [prop]
    if prop.template == "list_property.py.jinja":
        return _models(prop.inner_property)
    if prop.template == "union_property.py.jinja":
        return [model for inner in prop.inner_properties for model in _models(inner)]
    return []


def _model_imports(endpoint: Any) -> list[str]:
    return sorted(line for line in endpoint.relative_imports if ".models." in line)


def _type_imports(model: Any) -> list[str]:
    return sorted(line for line in {*model.lazy_imports, *model.relative_imports} if ".models." in line)


def _in_docstring(text: str) -> str:
    """Return text that cannot end the docstring it stands in."""
    safe = safe_for_docstring(text)
    return f'{safe[:-1]}\\"' if safe.endswith('"') else safe


def _url_expression(endpoint: Any) -> str:
    """Return, as Python source, the path with its parameters percent-encoded."""
    path = endpoint.path.get_untrusted_value().partition("#")[0]
    if not endpoint.path_parameters:
        return _as_json(path)
    parts: list[str] = []
    rest = path
    for parameter in endpoint.path_parameters:
        before, _, rest = rest.partition(f"{{{parameter.python_name}}}")
        if before:
            parts.append(_as_json(before))
        parts.append(f'quote(str({parameter.python_name}), safe="")')
    if rest:
        parts.append(_as_json(rest))
    return " + ".join(parts)


def _plain(value: Any) -> Any:
    return value.get_untrusted_value() if hasattr(value, "get_untrusted_value") else value


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True)
