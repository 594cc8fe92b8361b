"""The contract as the client generators can express it.

openapi-python-client and datamodel-code-generator know a part of JSON Schema and name what is inline as they meet it.
This turns any OpenAPI 3.1 document into one with nothing but constructs that both know: objects and enums are named
components, everything else stands where it is used, bounds and defaults are left to the JSON Schemas. What cannot be
typed becomes "any value", so that no operation is lost for the sake of a type.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen
from openapi_python_client.strings import ClassName, PythonIdentifier

from codegen.document import Document, Endpoint, escape, fragment_parts
from codegen.errors import DocumentError
from codegen.media_types import FORM, MULTIPART, essence, is_json, request_media_type, success_responses
from codegen.naming import pascal

FIELD_PREFIX = "field_"
_ANY: dict[str, Any] = {}
_SCALARS = ("string", "integer", "number", "boolean")
_INLINE_LIMIT = 200_000
_PREFIX = "#/components/schemas/"


@frozen
class ClientDocument:
    """The simplified document, and how its operations map to the contract's."""

    data: Mapping[str, Any]
    operation_ids: Mapping[str, str]
    """From the simplified document's operation id to the contract's."""
    path_parameters: Mapping[str, Mapping[str, str]]
    """By contract operation id: from the name in the simplified path to the contract's name."""
    notes: tuple[DocumentError, ...] = field(default=())
    """What the client cannot express with its own type or name, each with its place."""


def simplify(document: Document) -> ClientDocument:
    """Return the document for the client generators.

    Raises:
        DocumentError: a reference leads nowhere, out of the document, or back to itself.
    """
    schemas = _Schemas(document)
    for name in document.schemas:
        schemas.reserve(f"{_PREFIX}{escape(name)}")
    paths: dict[str, dict[str, Any]] = {}
    operation_ids: dict[str, str] = {}
    path_parameters: dict[str, dict[str, str]] = {}
    taken: set[tuple[str, str]] = set()
    for number, endpoint in enumerate(document.endpoints()):
        tag = PythonIdentifier(endpoint.tags[0] if endpoint.tags else "default", "tag_")
        name = _unused(PythonIdentifier(endpoint.id, "operation_"), {stem for group, stem in taken if group == tag})
        taken.add((tag, name))
        operation_ids[name] = endpoint.id
        renamed = _safe_path_names(endpoint)
        path_parameters[endpoint.id] = {safe: given for given, safe in renamed.items()}
        path = endpoint.path
        for given, safe in renamed.items():
            path = path.replace(f"{{{given}}}", f"{{{safe}}}")
        # The number keeps paths apart that differ in parameter names alone.
        item = paths.setdefault(path, {})
        if endpoint.method.lower() in item:
            item = paths.setdefault(f"{path}#{number}", {})
        item[endpoint.method.lower()] = _operation(document, schemas, endpoint, name, tag, renamed)
    return ClientDocument(
        data={
            "openapi": "3.1.0",
            "info": {"title": str(document.data.get("info", {}).get("title", "API")), "version": "0"},
            "paths": paths,
            "components": {"schemas": schemas.components},
        },
        operation_ids=operation_ids,
        path_parameters=path_parameters,
        notes=tuple(schemas.notes),
    )


def _operation(
    document: Document,
    schemas: _Schemas,
    endpoint: Endpoint,
    name: str,
    tag: str,
    path_names: Mapping[str, str],
) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": name,
        "tags": [tag],
        "summary": _text(endpoint.data.get("summary")),
        "description": _text(endpoint.data.get("description")),
        "security": [{"key": []}] if _is_secured(document, endpoint) else [],
        "parameters": [
            {
                "name": path_names.get(parameter["name"], parameter["name"])
                if parameter["in"] == "path"
                else parameter["name"],
                "in": parameter["in"],
                "required": parameter["in"] == "path" or parameter.get("required") is True,
                "description": _text(parameter.get("description")),
                "schema": _described(
                    schemas.parameter(parameter, f"{pascal(endpoint.id)}{pascal(parameter['name'])}", endpoint.pointer),
                    parameter.get("description"),
                ),
            }
            for parameter in endpoint.parameters
        ],
        "responses": {
            code: {
                "description": _text(response.get("description")),
                **_response_content(schemas, endpoint, code, response),
            }
            for code, response in endpoint.responses.items()
        },
    }
    media_type = request_media_type(endpoint)
    if media_type is not None and endpoint.request_body is not None:
        schema = endpoint.request_body["content"][media_type].get("schema", _ANY)
        operation["requestBody"] = {
            "required": endpoint.request_body.get("required") is True,
            "content": {
                _client_media_type(media_type): {
                    "schema": schemas.body(schema, f"{pascal(endpoint.id)}Body", endpoint.pointer, media_type)
                }
            },
        }
    return operation


def _response_content(schemas: _Schemas, endpoint: Endpoint, code: str, response: Mapping[str, Any]) -> dict[str, Any]:
    chosen = success_responses(endpoint) if code.startswith("2") else []
    media_types = list(response.get("content") or {})
    if not media_types:
        return {}
    preferred = next((kind for status, kind, _ in chosen if kind and str(status) == code), None)
    media_type = preferred or next((kind for kind in media_types if is_json(kind)), media_types[0])
    if not is_json(media_type):
        kind = "string" if essence(media_type).startswith("text/") else "binary"
        schema = {"type": "string"} if kind == "string" else {"type": "string", "format": "binary"}
        return {"content": {_client_media_type(media_type): {"schema": schema}}}
    given = response["content"][media_type].get("schema", _ANY)
    hint = f"{pascal(endpoint.id)}Response{pascal(code)}"
    return {"content": {"application/json": {"schema": schemas.simple(given, hint, endpoint.pointer)}}}


def _client_media_type(media_type: str) -> str:
    if is_json(media_type):
        return "application/json"
    kind = essence(media_type)
    if kind in (MULTIPART, FORM):
        return kind
    return "text/plain" if kind.startswith("text/") else "application/octet-stream"


def _is_secured(document: Document, endpoint: Endpoint) -> bool:
    requirements = endpoint.data.get("security", document.data.get("security"))
    return bool(requirements) and {} not in requirements


def _safe_path_names(endpoint: Endpoint) -> dict[str, str]:
    names: dict[str, str] = {}
    for parameter in endpoint.parameters:
        if parameter["in"] == "path":
            names[parameter["name"]] = _unused(
                PythonIdentifier(parameter["name"], FIELD_PREFIX).rstrip("_") or "value", set(names.values())
            )
    return names


class _Schemas:
    """Schemas in the simple form; objects and enums become components, each once, under a name of its own."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.components: dict[str, Any] = {}
        self.notes: list[DocumentError] = []
        self._names: dict[str, str] = {}
        self._modules: set[str] = set()
        self._open: set[str] = set()
        self._inlined = 0

    def reserve(self, reference: str) -> None:
        """Keep the name of a schema that the document names, before inline ones ask for it."""
        self._names[reference] = self._class_name(fragment_parts(reference)[-1])

    def parameter(self, parameter: Mapping[str, Any], hint: str, pointer: str) -> dict[str, Any]:
        """Return the type of a parameter: elsewhere than in the query it travels as one piece of text."""
        simple = self.simple(parameter.get("schema", {"type": "string"}), hint, pointer)
        if parameter["in"] == "query":
            return simple
        target = simple
        while "$ref" in target:
            target = self.components[target["$ref"].removeprefix(_PREFIX)]
        return simple if target.get("type") in _SCALARS else {"type": "string"}

    def body(self, schema: Any, hint: str, pointer: str, media_type: str) -> dict[str, Any]:
        """Return the schema of a request body; multipart and forms are objects, other kinds are bytes."""
        if is_json(media_type):
            return self.simple(schema, hint, pointer)
        if essence(media_type) in (MULTIPART, FORM):
            merged = self._merged(schema, pointer)
            if merged is None or not merged.get("properties"):
                merged = {"type": "object", "properties": {}}
            files = essence(media_type) == MULTIPART
            return self._component(self._class_name(hint), self._object(merged, hint, pointer, files=files))
        return {"type": "string", "format": "binary"}

    def simple(self, schema: Any, hint: str, pointer: str) -> dict[str, Any]:
        """Return `schema` in the simple form: a scalar, an array, a union, or a reference to an object or an enum."""
        self._inlined += 1
        if self._inlined > _INLINE_LIMIT:
            raise DocumentError(pointer, "its schemas expand to more than can be generated")
        if not isinstance(schema, Mapping):
            return _ANY
        if "$ref" in schema:
            return self._referenced(str(schema["$ref"]), hint, pointer)
        merged = self._merged(schema, pointer)
        if merged is None:
            return _ANY
        return self._by_kind(merged, hint, pointer, self._component_from_hint)

    def _component_from_hint(self, hint: str, data: dict[str, Any]) -> dict[str, Any]:
        return self._component(self._class_name(hint), data)

    def _component(self, name: str, data: dict[str, Any]) -> dict[str, Any]:
        self.components[name] = data
        return {"$ref": f"{_PREFIX}{name}"}

    def _referenced(self, reference: str, hint: str, pointer: str) -> dict[str, Any]:
        name = self._names.get(reference)
        if name is not None and name in self.components:
            return {"$ref": f"{_PREFIX}{name}"}
        if reference in self._open:
            return _ANY  # a list or union that holds itself
        self._document.resolve({"$ref": reference}, pointer)
        target = self._document.look_up(reference, pointer)
        place = reference.removeprefix("#")
        if isinstance(target, Mapping) and "$ref" in target:
            return self._referenced(str(target["$ref"]), hint, place)
        merged = self._merged(target, place) if isinstance(target, Mapping) else None
        if merged is None:
            return _ANY
        if name is None:
            self.reserve(reference)
            name = self._names[reference]
        if _is_object(merged):
            # The name stands before the content, so that the content can refer to it.
            self._component(name, {})
            self.components[name] = self._object(merged, name, place)
            return {"$ref": f"{_PREFIX}{name}"}
        self._open.add(reference)
        chosen = name
        try:
            return self._by_kind(merged, name, place, lambda _, data: self._component(chosen, data))
        finally:
            self._open.discard(reference)

    def _by_kind(self, schema: Mapping[str, Any], hint: str, pointer: str, component: Any) -> dict[str, Any]:
        if _is_object(schema):
            name = self._class_name(hint)
            self._component(name, {})
            self.components[name] = self._object(schema, name, pointer)
            return {"$ref": f"{_PREFIX}{name}"}
        if branches := [*schema.get("anyOf", ()), *schema.get("oneOf", ())]:
            return self._union(branches, hint, pointer)
        kinds = _types(schema)
        nullable = "null" in kinds or None in schema.get("enum", ()) or ("const" in schema and schema["const"] is None)
        kinds = [kind for kind in kinds if kind != "null"]
        if "const" in schema or "enum" in schema:
            return _nullable(self._enum(schema, hint, component), nullable)
        if len(kinds) > 1:
            return self._union([{**schema, "type": kind} for kind in _types(schema)], hint, pointer)
        if not kinds:
            return {"type": "null"} if nullable else _ANY
        if kinds == ["array"]:
            item = schema.get("items", _ANY)
            items = self.simple(item, f"{hint}Item", f"{pointer}/items")
            return _nullable({"type": "array", "items": items}, nullable)
        return _nullable({"type": kinds[0]} if kinds[0] in _SCALARS else _ANY, nullable)

    def _union(self, branches: Iterable[Any], hint: str, pointer: str) -> dict[str, Any]:
        simple: list[dict[str, Any]] = []
        for index, branch in enumerate(branches):
            title = branch.get("title") if isinstance(branch, Mapping) else None
            suffix = pascal(title) if isinstance(title, str) and pascal(title) else f"Variant{index + 1}"
            is_null = isinstance(branch, Mapping) and branch.get("type") == "null"
            kind = self.simple(branch, hint if is_null or len(list(branches)) <= 2 else f"{hint}{suffix}", pointer)
            for part in kind.get("anyOf", [kind]):
                if part not in simple:
                    simple.append(part)
        if _ANY in simple or not simple:
            return _ANY
        return simple[0] if len(simple) == 1 else {"anyOf": simple}

    def _enum(self, schema: Mapping[str, Any], hint: str, component: Any) -> dict[str, Any]:
        values = [schema["const"]] if "const" in schema else list(schema["enum"])
        values = [value for value in dict.fromkeys(map(_hashable, values)) if value is not None]
        if not values:
            return {"type": "null"}
        if "const" in schema and isinstance(values[0], str):
            return {"type": "string", "const": values[0]}
        for type_name, kind in (("string", str), ("integer", int)):
            if all(isinstance(value, kind) and not isinstance(value, bool) for value in values):
                described = {"type": type_name, "enum": values}
                if text := _text(schema.get("description")):
                    described["description"] = text
                return dict(component(hint, described))
        return {"type": "boolean"} if all(isinstance(value, bool) for value in values) else _ANY

    def _object(self, schema: Mapping[str, Any], hint: str, pointer: str, *, files: bool = False) -> dict[str, Any]:
        properties: dict[str, Any] = {}
        python_names: dict[str, str] = {}
        for name, value in (schema.get("properties") or {}).items():
            place = f"{pointer}/properties/{escape(name)}"
            python_name = PythonIdentifier(name, FIELD_PREFIX)
            if python_name in python_names or not name:
                other = python_names.get(python_name, "")
                self.notes.append(DocumentError(place, f"{name!r} has the Python name of {other!r}: untyped"))
                continue
            python_names[python_name] = name
            if files and self._is_file(value, place):
                properties[name] = _file_schema(self._document.resolve(value, place))
                continue
            simple = self.simple(value, f"{hint}{pascal(name)}", place)
            properties[name] = _described(simple, self._description(value, place))
        described: dict[str, Any] = {"type": "object", "properties": properties}
        if text := _text(schema.get("description")):
            described["description"] = text
        required = [name for name in dict.fromkeys(schema.get("required") or ()) if name in properties]
        if required:
            described["required"] = required
        additional = schema.get("additionalProperties")
        if isinstance(additional, Mapping) and additional:
            value = self.simple(additional, f"{hint}Value", f"{pointer}/additionalProperties")
            if value and not properties:
                described["additionalProperties"] = value
        return described

    def _is_file(self, value: Any, place: str) -> bool:
        resolved = self._document.resolve(value, place)
        if isinstance(resolved, Mapping) and resolved.get("type") == "array":
            resolved = self._document.resolve(resolved.get("items", _ANY), place)
        return isinstance(resolved, Mapping) and resolved.get("format") == "binary"

    def _description(self, value: Any, pointer: str) -> str:
        if not isinstance(value, Mapping):
            return ""
        text = _text(value.get("description"))
        resolved = self._document.resolve(value, pointer)
        if not text and isinstance(resolved, Mapping):
            text = _text(resolved.get("description"))
        default = value.get("default", resolved.get("default") if isinstance(resolved, Mapping) else None)
        if default is not None:
            text = f"{text} Default: {json.dumps(default, ensure_ascii=False)}.".strip()
        return text

    def _merged(self, schema: Any, pointer: str, depth: int = 0) -> dict[str, Any] | None:
        """Return the schema with its `allOf` parts, and the fields of variants beside own fields, merged in."""
        resolved = self._document.resolve(schema, pointer)
        if not isinstance(resolved, Mapping) or depth > 30:
            return None
        merged = {key: value for key, value in resolved.items() if key != "allOf"}
        for part in resolved.get("allOf", ()):
            inner = self._merged(part, pointer, depth + 1)
            if inner is not None:
                merged = _overlaid(inner, merged)
        if merged.get("properties"):
            for branch in [*merged.pop("anyOf", ()), *merged.pop("oneOf", ())]:
                inner = self._merged(branch, pointer, depth + 1)
                if inner is not None and inner.get("properties"):
                    merged = _overlaid({**inner, "required": []}, merged)
        return merged

    def _class_name(self, hint: str) -> str:
        name = ClassName(hint, "Model")
        count = 1
        while PythonIdentifier(name, FIELD_PREFIX) in self._modules:
            count += 1
            name = ClassName(f"{hint}{count}", "Model")
        self._modules.add(PythonIdentifier(name, FIELD_PREFIX))
        return str(name)


def _is_object(schema: Mapping[str, Any]) -> bool:
    if schema.get("properties"):
        return True
    if "anyOf" in schema or "oneOf" in schema:
        return False
    return _types(schema) == ["object"]


def _types(schema: Mapping[str, Any]) -> list[str]:
    given = schema.get("type")
    if isinstance(given, list):
        return [str(kind) for kind in given]
    if given is not None:
        return [str(given)]
    if "properties" in schema or "additionalProperties" in schema:
        return ["object"]
    return ["array"] if "items" in schema else []


def _overlaid(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **under,
        **over,
        "properties": {**(under.get("properties") or {}), **(over.get("properties") or {})},
        "required": [*(under.get("required") or ()), *(over.get("required") or ())],
    }


def _nullable(schema: dict[str, Any], nullable: bool) -> dict[str, Any]:
    if not nullable or not schema or schema == {"type": "null"}:
        return schema
    return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}


def _described(schema: dict[str, Any], description: Any) -> dict[str, Any]:
    text = _text(description)
    if not text or not schema:
        return {"description": text} if text else schema
    # Beside a reference the description is lost, so the reference becomes a union of one.
    return {"allOf": [schema], "description": text} if "$ref" in schema else {**schema, "description": text}


def _file_schema(schema: Any) -> dict[str, Any]:
    file = {"type": "string", "format": "binary"}
    return {"type": "array", "items": file} if schema.get("type") == "array" else file


def _hashable(value: Any) -> Any:
    return json.dumps(value, sort_keys=True) if isinstance(value, list | dict) else value


def _unused(name: str, taken: set[str]) -> str:
    candidate, count = name, 1
    while candidate in taken:
        count += 1
        candidate = f"{name}_{count}"
    return candidate


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
