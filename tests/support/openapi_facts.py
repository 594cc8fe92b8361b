"""What an OpenAPI document says, free of how it is arranged: every operation with its references replaced."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

METHODS = ("get", "post", "put", "patch", "delete", "options", "head", "trace")
_OF_SCHEMAS = ("properties", "patternProperties", "dependentSchemas", "$defs")
_PROSE = ("description", "summary")


def facts(document: Mapping[str, Any], cut: frozenset[str] | None = None) -> dict[str, Any]:
    """Return the document's operations by method and path, without prose, everything in the place where it is used.

    `cut` holds the references at which recursion ends: by default those to the document's own components. Pass those
    of another document to compare the two.
    """
    ends = own_references(document) if cut is None else cut
    seen = _Reader(document, ends)
    return {
        f"{method} {path}": seen.operation(item, item[method])
        for path, item in (document.get("paths") or {}).items()
        for method in METHODS
        if method in item
    } | {"document": _root(document)}


def own_references(document: Mapping[str, Any]) -> frozenset[str]:
    """Return the references to every schema under the document's components."""
    return frozenset(f"#/components/schemas/{name}" for name in (document.get("components") or {}).get("schemas") or {})


def _root(document: Mapping[str, Any]) -> dict[str, Any]:
    schemes = (document.get("components") or {}).get("securitySchemes") or {}
    required = {name for requirement in document.get("security", ()) for name in requirement}
    return {
        "openapi": document["openapi"],
        "servers": [_bare(server) for server in document.get("servers", ())],
        "security": document.get("security"),
        "securitySchemes": {name: _bare(scheme) for name, scheme in schemes.items() if name in required},
    }


def _bare(node: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if key not in _PROSE}


class _Reader:
    def __init__(self, document: Mapping[str, Any], ends: frozenset[str]) -> None:
        self._document = document
        self._ends = ends

    def operation(self, item: Mapping[str, Any], operation: Mapping[str, Any]) -> dict[str, Any]:
        found = _bare(operation)
        parameters = [
            self._resolved(entry) for entry in (*item.get("parameters", ()), *operation.get("parameters", ()))
        ]
        found["parameters"] = {(entry["in"], entry["name"]): self._holder(entry) for entry in parameters}
        if "requestBody" in operation:
            found["requestBody"] = self._holder(self._resolved(operation["requestBody"]))
        found["responses"] = {
            str(status): self._holder(self._resolved(response)) for status, response in operation["responses"].items()
        }
        if "callbacks" in operation:
            found["callbacks"] = {
                (name, address, method): self.operation(item, item[method])
                for name, callback in operation["callbacks"].items()
                for address, item in callback.items()
                for method in METHODS
                if method in item
            }
        return found

    def _holder(self, holder: Mapping[str, Any]) -> dict[str, Any]:
        found = _bare(holder)
        if "schema" in holder:
            found["schema"] = self.schema(holder["schema"], ())
        if "content" in holder:
            found["content"] = {name: self._holder(media) for name, media in holder["content"].items()}
        if "headers" in holder:
            found["headers"] = {name: self._holder(self._resolved(entry)) for name, entry in holder["headers"].items()}
        return found

    def schema(self, schema: Any, trail: tuple[str, ...]) -> Any:
        if isinstance(schema, list):
            return [self.schema(item, trail) for item in schema]
        if not isinstance(schema, Mapping):
            return schema
        target = schema.get("$ref")
        if isinstance(target, str):
            if target in trail and target in self._ends:
                return _bare(schema)
            beside = {key: value for key, value in schema.items() if key != "$ref"}
            return {**self.schema(self._look_up(target), (*trail, target)), **self.schema(beside, trail)}
        found = {key: self._held(key, value, lambda item: self.schema(item, trail)) for key, value in schema.items()}
        kept = _bare(found)
        if isinstance(kept.get("required"), list):
            kept["required"] = sorted(kept["required"])
        return _merged(kept)

    @staticmethod
    def _held(keyword: str, value: Any, change: Callable[[Any], Any]) -> Any:
        if keyword in _OF_SCHEMAS and isinstance(value, Mapping):
            return {name: change(item) for name, item in value.items()}
        if keyword in ("default", "example", "examples", "enum", "const", "discriminator", "required", "type"):
            return value
        return change(value) if isinstance(value, Mapping | list) else value

    def _resolved(self, node: Any) -> Any:
        while "$ref" in node:
            node = {**self._look_up(node["$ref"]), **{key: value for key, value in node.items() if key != "$ref"}}
        return node

    def _look_up(self, target: str) -> Any:
        value: Any = self._document
        for part in target.removeprefix("#/").split("/"):
            name = part.replace("~1", "/").replace("~0", "~").replace("%7B", "{").replace("%7D", "}")
            value = value[int(name)] if isinstance(value, list) else value[name]
        return value


def _merged(schema: dict[str, Any]) -> dict[str, Any]:
    """Return an `allOf` of nothing but plain objects as the one object that it amounts to."""
    parts = schema.get("allOf")
    plain = {"type", "properties", "required"}
    if not parts or any(part.get("type") != "object" or not part.keys() <= plain for part in parts):
        return schema
    rest = {key: value for key, value in schema.items() if key != "allOf"}
    required = sorted({name for part in parts for name in part.get("required", ())})
    properties = {name: value for part in parts for name, value in part["properties"].items()}
    return {**rest, "type": "object", "properties": properties, **({"required": required} if required else {})}
