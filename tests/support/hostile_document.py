"""A document with a text of one's choice in every place from which it may reach the generated package."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any


def document(texts: Iterator[str]) -> dict[str, Any]:
    """Return a valid document; each place takes the next text, those that need a name of their own with a number."""
    numbers = iter(range(1000))

    def name() -> str:
        return f"{next(texts)}.{next(numbers)}"

    models, choices, header = [name() for _ in range(3)], [name(), next(texts)], name()
    references = [{"$ref": f"#/components/schemas/{_pointer(model)}"} for model in models]
    parameters = [
        {"name": name(), "in": place, "description": next(texts), "required": place == "path", "schema": schema}
        for place in ("path", "query", "header", "cookie")
        for schema in ({"type": "string", "default": next(texts)}, {"type": "string", "enum": [name(), name()]})
    ]
    path = "/" + "/".join(f"{{{each['name']}}}" for each in parameters if each["in"] == "path" and _fits(each["name"]))
    parameters = [each for each in parameters if each["in"] != "path" or _fits(str(each["name"]))]
    return {
        "openapi": "3.1.0",
        "info": {"title": next(texts), "version": next(texts), "description": next(texts)},
        "servers": [{"url": next(texts), "variables": {name(): {"default": next(texts)}}}],
        "security": [{header: []}],
        "tags": [{"name": models[0], "description": next(texts)}],
        "paths": {
            path: {"get": _operation(models[0], name(), texts, parameters, references)},
            f"/v1/{_segment(next(texts))}": {
                "post": {
                    **_operation(next(texts), name(), texts, [], references),
                    "requestBody": {
                        "description": next(texts),
                        "content": {"application/json": {"schema": {"oneOf": references}}},
                    },
                },
                "put": {
                    **_operation(next(texts), name(), texts, [], references),
                    "requestBody": {
                        "content": {
                            "multipart/form-data": {
                                "schema": {"properties": {name(): {"type": "string", "format": "binary"}}}
                            }
                        }
                    },
                },
                "patch": {
                    **_operation(next(texts), name(), texts, [], references),
                    "requestBody": {"content": {next(texts) or "x/y": {"schema": {"type": "string"}}}},
                },
                "delete": {
                    **_operation(next(texts), name(), texts, [], references),
                    "x-cli-command": [next(texts) or "x", name()],
                    "x-cli-columns": [{"title": next(texts), "path": json.dumps(next(texts))}],
                    "x-cli-examples": [{"description": next(texts), "command": next(texts)}],
                    "x-cli-status": {"path": json.dumps(next(texts)), "done": [next(texts)], "failed": [next(texts)]},
                },
            },
        },
        "components": {
            "securitySchemes": {header: {"type": "apiKey", "in": "header", "name": next(texts)}},
            "schemas": {
                models[0]: {
                    "type": "object",
                    "title": next(texts),
                    "description": next(texts),
                    "required": [choices[0]],
                    "properties": {
                        choices[0]: {"type": "string", "enum": [name(), name()], "description": next(texts)},
                        name(): {"const": next(texts), "default": next(texts), "title": next(texts)},
                        name(): {"type": "string", "format": next(texts), "pattern": "x", "x-cli-name": next(texts)},
                        name(): {"anyOf": [{"title": name(), "type": "object"}, {"type": "string", "const": name()}]},
                    },
                },
                models[1]: {"type": "object", "additionalProperties": references[2], "x-any": next(texts)},
                models[2]: {"type": "string", "enum": choices, "description": next(texts)},
            },
        },
    }


def _operation(
    tag: str, operation_id: str, texts: Iterator[str], parameters: list[dict[str, Any]], references: list[Any]
) -> dict[str, Any]:
    return {
        "operationId": operation_id,
        "tags": [tag],
        "summary": next(texts),
        "description": next(texts),
        "parameters": parameters,
        "responses": {
            "200": {"description": next(texts), "content": {"application/json": {"schema": references[0]}}},
            "400": {"description": next(texts), "content": {next(texts) or "x/y": {"schema": {"oneOf": references}}}},
        },
    }


def _pointer(name: str) -> str:
    """Return a name as a token of a JSON Pointer in a URI fragment (RFC 6901 section 6)."""
    return name.replace("%", "%25").replace("~", "~0").replace("/", "~1")


def _fits(name: str) -> bool:
    return not set("{}/") & set(name) and name not in (".", "..")


def _segment(text: str) -> str:
    """Return the text as a segment: paths with dot segments are refused, which another test shows."""
    return text.replace("..", "").replace("/", "") or "x"
