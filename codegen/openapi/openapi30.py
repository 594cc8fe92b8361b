"""OpenAPI 3.0 documents in the spelling of 3.1, whose schemas are JSON Schema 2020-12.

What changed is told in the OpenAPI Initiative's migration guide from 3.0 to 3.1: `nullable`, the exclusive bounds,
and `example` in schemas.
"""

from __future__ import annotations

from typing import Any

_SCHEMA_MAPS = ("properties", "patternProperties")
_SCHEMA_LISTS = ("allOf", "anyOf", "oneOf")
_SCHEMAS = ("items", "additionalProperties", "not")


def to_openapi31(document: dict[str, Any]) -> dict[str, Any]:
    """Return the 3.0 document as 3.1; whatever is the same in both stays as it is."""
    converted = _walk(document)
    components = converted.get("components")
    if isinstance(components, dict) and isinstance(components.get("schemas"), dict):
        components["schemas"] = {name: _schema(schema) for name, schema in components["schemas"].items()}
    return {**converted, "openapi": "3.1.0"}


def _walk(value: Any) -> Any:
    """Return the value with every `schema` in it converted; schemas stand under that name, but for components."""
    if isinstance(value, list):
        return [_walk(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _schema(entry) if name == "schema" else entry if name in ("example", "examples") else _walk(entry)
        for name, entry in value.items()
    }


def _schema(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}  # OpenAPI 3.0.3 section 4.7.24.1: what stands beside it is ignored
    result: dict[str, Any] = {}
    for name, value in schema.items():
        if name in _SCHEMA_MAPS and isinstance(value, dict):
            result[name] = {key: _schema(entry) for key, entry in value.items()}
        elif name in _SCHEMA_LISTS and isinstance(value, list):
            result[name] = [_schema(entry) for entry in value]
        elif name in _SCHEMAS:
            result[name] = _schema(value)
        elif name == "example":
            result["examples"] = [value]
        else:
            result[name] = value
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        flag = result.get(exclusive)
        if isinstance(flag, bool):
            del result[exclusive]
            if flag and bound in result:
                result[exclusive] = result.pop(bound)
    return _with_null(result) if result.pop("nullable", False) is True else result


def _with_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema with null among its values."""
    if "enum" in schema and None not in schema["enum"]:
        schema = {**schema, "enum": [*schema["enum"], None]}
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    described: dict[str, Any] = {
        key: schema[key] for key in ("description", "default", "deprecated", "title") if key in schema
    }
    rest = {key: value for key, value in schema.items() if key not in described}
    if not rest:
        return schema
    return {**described, "anyOf": [rest, {"type": "null"}]}
