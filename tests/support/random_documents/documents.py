"""Random small OpenAPI 3.1 documents, and a way over their schemas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]
NAMES = ("alpha", "beta", "gamma", "delta")
PLAIN = ("Plain0", "Plain1")
TAGGED = ("Tagged0", "Tagged1", "Tagged2")
_VALUES = ("red", "green", "blue", "grey")


def _nullable(schema: Schema) -> Schema:
    return {**schema, "type": [schema["type"], "null"]}


_TYPED = st.one_of(
    st.builds(lambda bound: {"type": "string", "maxLength": bound}, st.integers(1, 9)),
    st.builds(lambda bound: {"type": "integer", "minimum": bound}, st.integers(0, 9)),
    st.builds(lambda bound: {"type": "number", "exclusiveMaximum": bound}, st.integers(5, 9)),
    st.builds(lambda default: {"type": "boolean", "default": default}, st.booleans()),
    st.just({"type": "string", "format": "uri", "description": "Where it is."}),
)
_ENUMS = st.sets(st.sampled_from(_VALUES), min_size=1).map(lambda values: {"type": "string", "enum": sorted(values)})
_SCALARS = st.one_of(_TYPED, _ENUMS, st.sampled_from(_VALUES).map(lambda value: {"const": value}))
_REFERENCES = st.sampled_from(PLAIN + TAGGED).map(lambda name: {"$ref": f"#/components/schemas/{name}"})


def _objects(children: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    return st.builds(
        lambda properties, required, closed: {
            "type": "object",
            "properties": properties,
            "required": sorted(required & set(properties)),
            **({"additionalProperties": False} if closed else {}),
        },
        st.dictionaries(st.sampled_from(NAMES), children, min_size=1, max_size=3),
        st.sets(st.sampled_from(NAMES), max_size=2),
        st.booleans(),
    )


def _unions(names: set[str]) -> Schema:
    ordered = sorted(names)
    return {
        "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in ordered],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {name.lower(): f"#/components/schemas/{name}" for name in ordered},
        },
    }


_UNIONS = st.sets(st.sampled_from(TAGGED), min_size=2).map(_unions)
_LEAVES = st.one_of(_SCALARS, _TYPED.map(_nullable), _REFERENCES, _UNIONS)
SCHEMAS = st.recursive(
    _LEAVES,
    lambda children: st.one_of(
        children.map(lambda item: {"type": "array", "items": item}),
        children.map(lambda value: {"type": "object", "additionalProperties": value}),
        _objects(children).map(_nullable),
        _objects(children),
    ),
    max_leaves=3,
)


def _tagged(name: str, schema: Schema) -> Schema:
    properties = {"kind": {"const": name.lower()}, **schema["properties"]}
    return {**schema, "properties": properties, "required": ["kind", *schema["required"]]}


@st.composite
def documents(draw: st.DrawFn) -> Schema:
    """Draw a document of one to three operations over components that may be recursive."""
    components = {name: draw(_objects(_LEAVES)) for name in PLAIN}
    components |= {name: _tagged(name, draw(_objects(_LEAVES))) for name in TAGGED}
    paths: Schema = {}
    for index in range(draw(st.integers(1, 3))):
        operation: Schema = {
            "operationId": f"operation{index}",
            "tags": [draw(st.sampled_from(("Videos", "Voices")))],
            "summary": "Does it",
            "parameters": [
                {"name": "thing_id", "in": "path", "required": True, "schema": {"type": "string"}},
                {"name": "limit", "in": "query", "schema": draw(_SCALARS)},
            ],
            "responses": {
                "200": {"description": "Done", "content": {"application/json": {"schema": draw(SCHEMAS)}}},
                "400": {"description": "Refused"},
            },
        }
        if draw(st.booleans()):
            operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": draw(SCHEMAS)}}}
        paths[f"/v3/resource{index}/{{thing_id}}"] = {"post" if "requestBody" in operation else "get": operation}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Random", "version": "1"},
        "security": [{"Key": []}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"Key": {"type": "apiKey", "in": "header", "name": "x-api-key"}},
        },
    }


def operations(document: Schema) -> Iterator[Schema]:
    """Yield the operations."""
    for item in document["paths"].values():
        yield from (item[method] for method in ("get", "post") if method in item)


def map_schemas(document: Schema, change: Callable[[Any], Any]) -> Schema:
    """Return the document with `change` made to every schema, the innermost first."""

    def content(holder: Schema) -> Schema:
        if "content" not in holder:
            return holder
        changed = {name: {**media, "schema": visit(media["schema"])} for name, media in holder["content"].items()}
        return {**holder, "content": changed}

    def visit(schema: Any) -> Any:
        return change(map_children(schema, visit))

    def operation(data: Schema) -> Schema:
        changed = {
            **data,
            "parameters": [{**entry, "schema": visit(entry["schema"])} for entry in data["parameters"]],
            "responses": {code: content(response) for code, response in data["responses"].items()},
        }
        return {**changed, "requestBody": content(data["requestBody"])} if "requestBody" in data else changed

    paths = {
        path: {method: operation(data) for method, data in item.items()} for path, item in document["paths"].items()
    }
    schemas = {name: visit(schema) for name, schema in document["components"]["schemas"].items()}
    return {**document, "paths": paths, "components": {**document["components"], "schemas": schemas}}


def map_children(schema: Any, change: Callable[[Any], Any]) -> Any:
    """Return the schema with `change` made to each schema directly within."""
    if not isinstance(schema, dict):
        return schema
    changed = dict(schema)
    if "properties" in schema:
        changed["properties"] = {name: change(entry) for name, entry in schema["properties"].items()}
    for keyword in ("items", "additionalProperties"):
        if isinstance(schema.get(keyword), dict):
            changed[keyword] = change(schema[keyword])
    for keyword in ("allOf", "anyOf", "oneOf"):
        if keyword in schema:
            changed[keyword] = [change(entry) for entry in schema[keyword]]
    return changed
