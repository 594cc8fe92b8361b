"""Other ways to write the same API: each takes a document and a source of choices, and returns a document."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

from tests.support.random_documents.documents import Schema, map_children, map_schemas, operations


def inline_references(document: Schema, random: Random) -> Schema:
    """Put schemas in place of references to them, except where a schema leads back to itself."""
    schemas = document["components"]["schemas"]

    def inlined(schema: Any, trail: tuple[str, ...]) -> Any:
        if isinstance(schema, dict) and set(schema) == {"$ref"}:
            name = schema["$ref"].rpartition("/")[2]
            if name in trail or len(trail) > 3 or random.random() < 0.2:
                return schema
            return inlined(schemas[name], (*trail, name))
        changed = map_children(schema, lambda inner: inlined(inner, trail))
        if isinstance(changed, dict) and "discriminator" in changed:
            changed["discriminator"] = {"propertyName": "kind"}
        return changed

    result = copy.deepcopy(document)
    for operation in operations(result):
        for holder in (operation.get("requestBody"), *operation["responses"].values()):
            for media in (holder or {}).get("content", {}).values():
                media["schema"] = inlined(media["schema"], ())
    return result


def hoist_schemas(document: Schema, random: Random) -> Schema:
    """Move schemas under `components`."""
    added: Schema = {}

    def hoist(schema: Any) -> Any:
        if set(schema) == {"$ref"} or random.random() < 0.3:
            return schema
        name = f"Hoisted{len(added)}"
        added[name] = schema
        return {"$ref": f"#/components/schemas/{name}"}

    result = map_schemas(document, hoist)
    return _with_schemas(result, {**result["components"]["schemas"], **added})


def rename_components(document: Schema, random: Random) -> Schema:
    """Give every component schema another name."""
    suffix = random.choice(("V2", "Model"))

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: renamed(entry) for key, entry in value.items()}
        if isinstance(value, list):
            return [renamed(entry) for entry in value]
        return f"{value}{suffix}" if isinstance(value, str) and value.startswith("#/components/schemas/") else value

    result = renamed(document)
    return _with_schemas(result, {f"{name}{suffix}": entry for name, entry in result["components"]["schemas"].items()})


def reorder(document: Schema, random: Random) -> Schema:
    """Shuffle everything whose order means nothing."""

    def shuffled(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            keys = list(value)
            random.shuffle(keys)
            return {name: shuffled(value[name], name) for name in keys}
        if isinstance(value, list) and key in ("required", "enum", "oneOf", "anyOf", "allOf", "type", "parameters"):
            entries = [shuffled(entry) for entry in value]
            random.shuffle(entries)
            return entries
        return value

    return shuffled(document)


def respell_null(document: Schema, random: Random) -> Schema:
    """Write that null is admitted in another of the ways that 3.0 and 3.1 have."""

    def respelled(schema: Any) -> Any:
        kinds = schema.get("type")
        if not isinstance(kinds, list) or "null" not in kinds:
            return schema
        (kind,) = [kind for kind in kinds if kind != "null"]
        plain = {**schema, "type": kind}
        return random.choice(
            (
                {**plain, "nullable": True},
                {"anyOf": [plain, {"type": "null"}]},
                {"oneOf": [{"const": None}, plain]},
                {"allOf": [plain], "nullable": True},
                {"anyOf": [{"enum": [None]}, plain], "description": plain.get("description", "")},
            )
        )

    return map_schemas(document, respelled)


def as_version_3_0(document: Schema, random: Random) -> Schema:  # noqa: ARG001 - every rewrite takes both
    """Write bounds and constants as OpenAPI 3.0 does."""

    def downgraded(schema: Any) -> Any:
        changed = dict(schema)
        if "const" in changed:
            changed["enum"] = [changed.pop("const")]
        for inclusive, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
            if exclusive in changed and not isinstance(changed[exclusive], bool):
                changed |= {inclusive: changed[exclusive], exclusive: True}
        if isinstance(changed.get("type"), list) and "null" in changed["type"]:
            kinds = [kind for kind in changed["type"] if kind != "null"]
            changed |= {"type": kinds[0], "nullable": True}
        return changed

    return {**map_schemas(document, downgraded), "openapi": "3.0.3"}


def wrap(document: Schema, random: Random) -> Schema:
    """Put schemas into compositions of one."""

    def wrapped(schema: Any) -> Any:
        keyword = random.choice(("allOf", "anyOf", "oneOf", "", ""))
        return {keyword: [schema]} if keyword else schema

    return map_schemas(document, wrapped)


def split_objects(document: Schema, random: Random) -> Schema:
    """Write an object as the sum of two."""

    def split(schema: Any) -> Any:
        plain = schema.get("type") == "object" and "properties" in schema and "nullable" not in schema
        if not plain or random.random() < 0.5:
            return schema
        names = list(schema["properties"])
        first = {name: schema["properties"][name] for name in names[: len(names) // 2]}
        rest = {name: schema["properties"][name] for name in names[len(names) // 2 :]}
        own = {key: value for key, value in schema.items() if key not in ("properties", "additionalProperties")}
        closed = {"unevaluatedProperties": False} if schema.get("additionalProperties") is False else {}
        return {"allOf": [{"type": "object", "properties": first}, {**own, "properties": rest}], **closed}

    return map_schemas(document, split)


def share_parts(document: Schema, random: Random) -> Schema:
    """Name parameters, bodies, responses and paths once, and refer to them; repeat what applies to the whole API."""
    result = copy.deepcopy(document)
    components = result["components"]
    components |= {"parameters": {}, "responses": {}, "requestBodies": {}, "pathItems": {}}

    def shared(section: str, value: Any) -> Any:
        name = f"Shared{len(components[section])}"
        components[section][name] = value
        return {"$ref": f"#/components/{section}/{name}"}

    for path, item in list(result["paths"].items()):
        for operation in list(item.values()):
            operation["responses"] = {
                code: shared("responses", response) for code, response in operation["responses"].items()
            }
            if "requestBody" in operation:
                operation["requestBody"] = shared("requestBodies", operation["requestBody"])
            parameters = [shared("parameters", parameter) for parameter in operation.pop("parameters")]
            (item if random.random() < 0.5 else operation)["parameters"] = parameters
            operation["security"] = result["security"]
            operation["deprecated"] = False
        if random.random() < 0.5:
            result["paths"][path] = shared("pathItems", item)
    return result


def decorate(document: Schema, random: Random) -> Schema:  # noqa: ARG001 - every rewrite takes both
    """Add what means nothing: titles, examples, defaults that are written out, media type parameters."""

    def decorated(schema: Any) -> Any:
        if set(schema) == {"$ref"}:
            return schema
        extra: Schema = {"title": "Titled", "examples": [1], "deprecated": False}
        if schema.get("type") == "object" and "additionalProperties" not in schema:
            extra["additionalProperties"] = {}
        if schema.get("type") == "array":
            extra |= {"minItems": 0, "uniqueItems": False}
        return {**schema, **extra}

    result = map_schemas(document, decorated)
    for operation in operations(result):
        for holder in (operation.get("requestBody"), *operation["responses"].values()):
            if holder and "content" in holder:
                media = holder["content"].pop("application/json")
                holder["content"]["Application/JSON; charset=utf-8"] = {**media, "example": {}}
        for parameter in operation["parameters"]:
            if parameter["in"] == "query":
                parameter |= {"required": False, "style": "form", "explode": True}
    return result


def _with_schemas(document: Schema, schemas: Schema) -> Schema:
    return {**document, "components": {**document["components"], "schemas": schemas}}


REWRITES = (
    inline_references,
    hoist_schemas,
    rename_components,
    reorder,
    respell_null,
    as_version_3_0,
    wrap,
    split_objects,
    decorate,
)
"""These go together in any order. `share_parts` comes last: the others look for the parts in place."""
