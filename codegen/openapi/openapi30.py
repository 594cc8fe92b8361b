"""OpenAPI 3.0 documents in the spelling of 3.1, whose schemas are JSON Schema 2020-12.

What changed is told in the OpenAPI Initiative's migration guide from 3.0 to 3.1: `nullable`, the exclusive bounds,
and `example` in schemas.
"""

from __future__ import annotations

from typing import Any

from codegen.openapi.references import Pointer
from codegen.openapi.structure import Node, rebuild


def to_openapi31(document: dict[str, Any]) -> dict[str, Any]:
    """Return the 3.0 document as 3.1; whatever is the same in both stays as it is."""
    return {**rebuild(document, "document", _visit), "openapi": "3.1.0"}


def _visit(node: Node, kind: str, _: Pointer) -> Node:
    if kind != "schema":
        return node
    if "$ref" in node:
        return {"$ref": node["$ref"]}  # OpenAPI 3.0.3 section 4.7.24.1: what stands beside it is ignored
    result: dict[str, Any] = {}
    for name, value in node.items():
        result |= {"examples": [value]} if name == "example" else {name: value}
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
