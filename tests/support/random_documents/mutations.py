"""Changes of an API: each changes a document in place and names the kind of finding, or finds nothing to change."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from tests.support.random_documents.documents import Schema, map_children, operations

Mutation = Callable[[Schema, Random], str | None]


def reachable_schemas(document: Schema, *, with_parameters: bool = True) -> list[Schema]:
    """Return every schema that an operation uses, references followed, each once."""
    found: dict[int, Schema] = {}

    def visit(schema: Any) -> Any:
        if "$ref" in schema:
            visit(document["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
        elif id(schema) not in found:
            found[id(schema)] = schema
            map_children(schema, visit)
        return schema

    for operation in operations(document):
        parameters = operation["parameters"] if with_parameters else ()
        for holder in (operation.get("requestBody"), *operation["responses"].values(), *parameters):
            for media in (holder or {}).get("content", {}).values():
                visit(media["schema"])
            if holder and "schema" in holder:
                visit(holder["schema"])
    return list(found.values())


def _schema_mutation(
    suits: Callable[[Schema], bool],
    change: Callable[[Schema], None],
    kind: str | Callable[[Schema], str],
    *,
    in_parameters: bool = True,
) -> Mutation:
    def mutate(document: Schema, random: Random) -> str | None:
        schemas = reachable_schemas(document, with_parameters=in_parameters)
        places = [schema for schema in schemas if suits(schema)]
        if not places:
            return None
        schema = random.choice(places)
        change(schema)
        return kind if isinstance(kind, str) else kind(schema)

    return mutate


def _is_object(schema: Schema) -> bool:
    return "properties" in schema


def _has(**wanted: Any) -> Callable[[Schema], bool]:
    return lambda schema: all(schema.get(key) == value for key, value in wanted.items())


def _require(schema: Schema) -> None:
    schema["required"] = [
        *schema["required"],
        next(name for name in schema["properties"] if name not in schema["required"]),
    ]


def _add_field(schema: Schema) -> None:
    schema["properties"] = {**schema["properties"], "omega": {"type": "string"}}


def _add_required_field(schema: Schema) -> None:
    _add_field(schema)
    schema["required"] = [*schema.get("required", []), "omega"]


def _remove_field(schema: Schema) -> None:
    name = next(name for name in schema["properties"] if name != "kind")
    schema["properties"] = {key: value for key, value in schema["properties"].items() if key != name}
    schema["required"] = [entry for entry in schema["required"] if entry != name]


def _hide_field(schema: Schema) -> None:
    name = next(name for name in schema["properties"] if name != "kind")
    schema["properties"] = {
        **schema["properties"],
        name: {"allOf": [schema["properties"][name]], "x-cli-visible": False},
    }


ADD_FIELD = _schema_mutation(_is_object, _add_field, "field-added")
ADD_REQUIRED_FIELD = _schema_mutation(_is_object, _add_required_field, "required-field-added")
ADD_VALUE = _schema_mutation(
    lambda schema: "enum" in schema,
    lambda schema: schema.update(enum=[*schema["enum"], "violet"]),
    "enum-value-added",
)

SCHEMA_MUTATIONS: tuple[Mutation, ...] = (
    ADD_FIELD,
    ADD_REQUIRED_FIELD,
    _schema_mutation(
        lambda schema: _is_object(schema) and set(schema["properties"]) > {"kind"},
        _remove_field,
        lambda schema: "field-refused" if schema.get("additionalProperties") is False else "field-removed",
    ),
    _schema_mutation(lambda schema: _is_object(schema) and set(schema["properties"]) > {"kind"}, _hide_field, "hidden"),
    _schema_mutation(
        lambda schema: _is_object(schema) and set(schema["properties"]) > set(schema["required"]),
        _require,
        "field-required",
    ),
    _schema_mutation(
        lambda schema: _is_object(schema) and "additionalProperties" not in schema,
        lambda schema: schema.update(additionalProperties=False),
        "object-closed",
    ),
    ADD_VALUE,
    _schema_mutation(
        lambda schema: len(schema.get("enum", ())) > 1,
        lambda schema: schema.update(enum=schema["enum"][1:]),
        "enum-value-removed",
    ),
    _schema_mutation(
        _has(type="boolean"), lambda schema: schema.update(type="string"), "type-changed", in_parameters=False
    ),
    _schema_mutation(_has(type="integer"), lambda schema: schema.update(type="number"), "type-widened"),
    _schema_mutation(
        lambda schema: schema.get("type") == "boolean",
        lambda schema: schema.update(default=not schema["default"]),
        "default-changed",
    ),
    _schema_mutation(
        lambda schema: "maxLength" in schema,
        lambda schema: schema.update(maxLength=schema["maxLength"] + 1),
        "bound-widened",
    ),
    _schema_mutation(
        lambda schema: "exclusiveMaximum" in schema,
        lambda schema: schema.update(exclusiveMaximum=4),
        "bound-narrowed",
    ),
    _schema_mutation(lambda schema: "format" in schema, lambda schema: schema.pop("format"), "format-widened"),
    _schema_mutation(
        lambda schema: isinstance(schema.get("type"), str) and "enum" not in schema,
        lambda schema: schema.update(type=[schema["type"], "null"]),
        "null-added",
        in_parameters=False,  # null cannot be written in text
    ),
    _schema_mutation(
        lambda schema: isinstance(schema.get("type"), list),
        lambda schema: schema.update(type=schema["type"][0]),
        "null-removed",
        in_parameters=False,
    ),
    _schema_mutation(
        lambda schema: schema.get("format") == "uri",
        lambda schema: schema.update(description="Somewhere else."),
        "documentation-changed",
    ),
)


def _operation_mutation(change: Callable[[Schema], Any], kind: str) -> Mutation:
    def mutate(document: Schema, random: Random) -> str:
        change(random.choice(list(operations(document))))
        return kind

    return mutate


def _remove_operation(document: Schema, random: Random) -> str:
    del document["paths"][random.choice(list(document["paths"]))]
    return "operation-removed"


def _move_operation(document: Schema, random: Random) -> str:
    path = random.choice(list(document["paths"]))
    document["paths"][f"/moved{path}"] = document["paths"].pop(path)
    return "operation-moved"


def _drop_request_body(document: Schema, random: Random) -> str | None:  # noqa: ARG001 - every mutation takes both
    holder = next((operation for operation in operations(document) if "requestBody" in operation), None)
    if holder is None:
        return None
    del holder["requestBody"]
    return "body-removed"


def _extra(name: str, *, required: bool) -> Schema:
    return {"name": name, "in": "query", "required": required, "schema": {"type": "string"}}


ADD_PARAMETER = _operation_mutation(
    lambda operation: operation["parameters"].append(_extra("sort", required=False)), "parameter-added"
)
ADD_CODE = _operation_mutation(
    lambda operation: operation["responses"].update({"202": {"description": "Accepted"}}), "success-code-added"
)
ADD_MEDIA_TYPE = _operation_mutation(
    lambda operation: operation["responses"]["200"]["content"].update({"text/plain": {"schema": {}}}),
    "media-type-added",
)
ADD_HEADER = _operation_mutation(
    lambda operation: operation["responses"]["200"].update(headers={"X-Id": {"schema": {"type": "string"}}}),
    "header-added",
)

OPERATION_MUTATIONS: tuple[Mutation, ...] = (
    _remove_operation,
    _move_operation,
    _drop_request_body,
    _operation_mutation(lambda operation: operation.update(operationId="renamed"), "operation-id-changed"),
    _operation_mutation(lambda operation: operation.update(tags=["Other"]), "group-changed"),
    _operation_mutation(lambda operation: operation["tags"].append("Other"), "tags-changed"),
    _operation_mutation(lambda operation: operation.update(deprecated=True), "deprecated"),
    _operation_mutation(lambda operation: operation.update({"x-cli-visible": False}), "hidden"),
    _operation_mutation(lambda operation: operation.update({"x-excluded": True}), "preview-changed"),
    _operation_mutation(lambda operation: operation.update({"x-vendor": [1]}), "extension-changed"),
    _operation_mutation(lambda operation: operation.update(security=[]), "security-dropped"),
    _operation_mutation(lambda operation: operation.update(servers=[{"url": "/v9"}]), "server-added"),
    _operation_mutation(lambda operation: operation.update(summary="Does more"), "summary-changed"),
    ADD_PARAMETER,
    _operation_mutation(
        lambda operation: operation["parameters"].append(_extra("sort", required=True)), "required-parameter-added"
    ),
    _operation_mutation(lambda operation: operation["parameters"].pop(), "parameter-removed"),
    _operation_mutation(lambda operation: operation["parameters"][1].update(required=True), "parameter-required"),
    _operation_mutation(
        lambda operation: operation["parameters"][1].update(style="pipeDelimited"), "parameter-style-changed"
    ),
    ADD_CODE,
    _operation_mutation(lambda operation: operation["responses"].pop("400"), "error-code-removed"),
    ADD_MEDIA_TYPE,
    ADD_HEADER,
)


def _add_operation(document: Schema, random: Random) -> str:  # noqa: ARG001 - every mutation takes both
    document["paths"]["/v3/added"] = {
        "get": {
            "operationId": "listAdded",
            "tags": ["Added"],
            "summary": "Lists what was added",
            "parameters": [],
            "responses": {
                "200": {
                    "description": "Done",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plain0"}}},
                }
            },
        }
    }
    return "operation-added"


def _add_body(document: Schema, random: Random) -> str | None:
    bare = [operation for operation in operations(document) if "requestBody" not in operation]
    if not bare:
        return None
    schema = {"$ref": "#/components/schemas/Tagged0"}
    random.choice(bare)["requestBody"] = {"content": {"application/json": {"schema": schema}}}
    return "body-added"


def _add_variant(document: Schema, random: Random) -> str | None:
    unions = [schema for schema in reachable_schemas(document) if len(schema.get("oneOf", ())) > 1]
    if not unions:
        return None
    variant = {
        "type": "object",
        "properties": {"kind": {"const": "new"}, "beta": {"$ref": "#/components/schemas/Plain1"}},
    }
    union = random.choice(unions)
    union["oneOf"] = [*union["oneOf"], variant]
    return "variant-added"


_MORE = (_add_operation, _add_body, _add_variant)
MUTATIONS: tuple[Mutation, ...] = (*SCHEMA_MUTATIONS, *OPERATION_MUTATIONS, *_MORE)
ADDITIONS: tuple[Mutation, ...] = (
    *_MORE,
    ADD_FIELD,
    ADD_REQUIRED_FIELD,
    ADD_VALUE,
    ADD_PARAMETER,
    ADD_CODE,
    ADD_MEDIA_TYPE,
    ADD_HEADER,
)
"""Those that take nothing away, so that each of them can be added to the old document by itself."""
