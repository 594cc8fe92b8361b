"""The order in which a person writes an OpenAPI document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from codegen.openapi.references import Pointer
from codegen.openapi.structure import Node, rebuild

_HEADER = (
    "summary", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved",
    "schema", "content", "example", "examples",
)  # fmt: skip
_ORDER: Mapping[str, tuple[str, ...]] = {
    "document": (
        "openapi", "info", "jsonSchemaDialect", "servers", "security", "tags", "externalDocs", "paths", "webhooks",
        "components",
    ),
    "info": ("title", "summary", "description", "termsOfService", "contact", "license", "version"),
    "server": ("url", "description", "variables"),
    "tag": ("name", "description", "externalDocs"),
    "components": (
        "securitySchemes", "parameters", "headers", "requestBodies", "responses", "schemas", "examples", "links",
        "callbacks", "pathItems",
    ),
    "pathItem": (
        "$ref", "summary", "description", "servers", "parameters", "get", "post", "put", "patch", "delete",
        "options", "head", "trace",
    ),
    "operation": (
        "operationId", "tags", "summary", "description", "externalDocs", "deprecated", "security", "servers",
        "parameters", "requestBody", "responses", "callbacks",
    ),
    "parameter": ("$ref", "name", "in", *_HEADER),
    "header": ("$ref", "name", "in", *_HEADER),
    "requestBody": ("$ref", "summary", "description", "required", "content"),
    "response": ("$ref", "summary", "description", "headers", "content", "links"),
    "callback": (),
    "mediaType": ("schema", "encoding", "example", "examples"),
    "securityScheme": ("type", "name", "in", "scheme", "bearerFormat", "description", "flows", "openIdConnectUrl"),
    "schema": (
        "$ref", "$id", "$schema", "$anchor", "title", "type", "format", "description", "deprecated", "readOnly",
        "writeOnly", "const", "enum", "default", "pattern", "minLength", "maxLength", "minimum", "exclusiveMinimum",
        "maximum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties",
        "maxProperties", "allOf", "anyOf", "oneOf", "not", "discriminator", "items", "prefixItems",
        "additionalProperties", "patternProperties", "properties", "required", "example", "examples",
        "externalDocs", "$defs",
    ),
}  # fmt: skip
"""By the kind of an object, its keywords in the customary order; objects of other kinds stay as they are."""


def in_order(document: Node) -> Node:
    """Return the document with its keywords in the customary order, its paths by resource, its components by name.

    A path's literal segments come before its parameters, so that `/videos/statuses` precedes `/videos/{video_id}`.
    Properties, enum values and lists keep their order, which means something to people.
    """
    ordered: Node = rebuild(document, "document", _visit)
    return ordered


def _visit(node: Node, kind: str, _: Pointer) -> Node:
    known = _ORDER.get(kind)
    if known is None:
        return node
    ordered = _by(node, lambda key: (key.startswith("x-"), known.index(key) if key in known else len(known), key))
    for key in ("paths", "webhooks") if kind == "document" else ():
        if isinstance(node.get(key), Mapping):
            ordered[key] = _by(node[key], _path_order)
    if kind == "components":
        ordered = {
            key: _by(value, _name_order) if isinstance(value, Mapping) else value for key, value in ordered.items()
        }
    if kind == "operation" and isinstance(node.get("responses"), Mapping):
        ordered["responses"] = _by(node["responses"], _status_order)
    if kind == "schema" and isinstance(node.get("required"), list):
        names = [*(node.get("properties") or ())]
        ordered["required"] = sorted(
            node["required"], key=lambda name: (names.index(name) if name in names else len(names), str(name))
        )
    return ordered


def _by(node: Mapping[str, Any], key: Callable[[str], Any]) -> Node:
    return {name: node[name] for name in sorted(node, key=key)}


def _name_order(name: str) -> tuple[str, str]:
    return name.lower(), name


def _path_order(path: str) -> list[tuple[bool, str]]:
    return [("{" in segment, segment) for segment in path.split("/")]


def _status_order(status: str) -> tuple[bool, bool, str]:
    return status.startswith("x-"), status == "default", status
