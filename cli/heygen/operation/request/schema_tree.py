"""Reading a self-contained JSON Schema: references, properties, unions, and a smallest example of a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Schema = Mapping[str, Any]

_DEPTH = 12
"""How far an example follows a schema that refers to itself."""


def resolve(root: Schema, schema: Any) -> Schema:
    """Return the schema with its reference followed; what stands beside `$ref` comes first.

    JSON Schema 2020-12 section 8.2.3.1; only references into the document itself occur.
    """
    seen: set[str] = set()
    siblings: dict[str, Any] = {}
    while isinstance(schema, Mapping) and isinstance(reference := schema.get("$ref"), str) and reference not in seen:
        seen.add(reference)
        siblings = {**schema, **siblings}
        schema = at(root, pointer_segments(reference.removeprefix("#")))
    siblings.pop("$ref", None)
    return {**schema, **siblings} if isinstance(schema, Mapping) else siblings


def pointer_segments(pointer: str) -> list[str]:
    """Return the parts of a JSON Pointer (RFC 6901 section 3)."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def pointer(segments: Sequence[str | int]) -> str:
    """Return the JSON Pointer of its parts."""
    return "".join(f"/{str(segment).replace('~', '~0').replace('/', '~1')}" for segment in segments)


def at(root: Schema, segments: Sequence[str | int]) -> Any:
    """Return what stands at a place in the schema; an empty schema where there is nothing."""
    node: Any = root
    for segment in segments:
        if isinstance(node, Mapping):
            node = node.get(str(segment), {})
        elif isinstance(node, list) and str(segment).isdecimal() and int(segment) < len(node):
            node = node[int(segment)]
        else:
            return {}
    return node


def properties(root: Schema, schema: Any) -> dict[str, Any]:
    """Return the properties that an object of the schema may have, those of its `allOf` among them."""
    node = resolve(root, schema)
    found: dict[str, Any] = {}
    for part in node.get("allOf", ()):
        found.update(properties(root, part))
    return {**found, **node.get("properties", {})}


def required_names(root: Schema, node: Schema) -> list[str]:
    """Return the names of the properties that an object of the schema must have, those of its `allOf` among them."""
    inherited = [name for part in node.get("allOf", ()) for name in required_names(root, resolve(root, part))]
    return list(dict.fromkeys([*inherited, *node.get("required", ())]))


def field_names(root: Schema) -> set[str]:
    """Return the names of all fields that the value of a schema may have, whichever variant it is."""
    node = resolve(root, root)
    branches = [branch for key in ("anyOf", "oneOf") for branch in node.get(key, ())]
    return {name for schema in (node, *branches) for name in properties(root, schema)}


def variant(root: Schema, schema: Any, value: Any) -> Any:
    """Return the branch of a union that the value's discriminator names, or the schema itself."""
    node = resolve(root, schema)
    discriminator = node.get("discriminator")
    if not discriminator or not isinstance(value, Mapping):
        return node
    name = value.get(discriminator["propertyName"])
    target = discriminator["mapping"].get(name) if isinstance(name, str) else None
    return {"$ref": target} if target else node


def fitting(root: Schema, schema: Any, value: Any) -> Schema:
    """Return the schema that speaks of the value: past references, unions with null, and discriminators."""
    node = resolve(root, variant(root, schema, value))
    for key in ("anyOf", "oneOf"):
        branches = [branch for branch in node.get(key, ()) if resolve(root, branch).get("type") != "null"]
        if len(branches) == 1:
            return fitting(root, branches[0], value)
    return node


def example(root: Schema, schema: Any, depth: int = 0) -> Any:
    """Return a small value of the schema: the required fields of objects, and the first branch of unions."""
    node = resolve(root, schema)
    if depth > _DEPTH:
        return None
    for key in ("const", "x-cli-default"):
        if key in node:
            return node[key]
    for key in ("oneOf", "anyOf"):
        if node.get(key):
            return example(root, node[key][0], depth + 1)
    if node.get("enum"):
        return node["enum"][0]
    match _first_type(node):
        case "object":
            known = properties(root, node)
            return {name: example(root, known.get(name, {}), depth + 1) for name in required_names(root, node)}
        case "array":
            return [example(root, node.get("items", {}), depth + 1)]
        case other:
            return _scalar_example(node, other)


def _scalar_example(node: Schema, kind: str) -> Any:
    if kind in ("integer", "number"):
        return node.get("minimum", 1)
    if kind in ("boolean", "null"):
        return True if kind == "boolean" else None
    return "https://..." if node.get("format") == "uri" or "address" in str(node.get("description")) else "..."


def _first_type(node: Schema) -> str:
    kind = node.get("type") or ("object" if "properties" in node or "allOf" in node else "string")
    return str(kind[0] if isinstance(kind, list) else kind)
