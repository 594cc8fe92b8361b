"""A large change of any contract, in known ways: operations added, removed and changed. Always the same one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

RESOURCES = 10
"""Each has four operations: list, create, get and delete."""
REMOVED = 10
WITH_OPTION, WITH_REQUIRED_OPTION, DEPRECATED, MOVED, RENAMED = 5, 3, 3, 2, 2


@frozen
class LargeChange:
    """The document, and which operations (by their ids in the old one) it has changed how."""

    document: dict[str, Any]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    with_option: tuple[str, ...]
    with_required_option: tuple[str, ...]
    deprecated: tuple[str, ...]
    moved: Mapping[str, str]
    """New paths."""
    renamed: Mapping[str, str]
    """New ids."""


def change(document: dict[str, Any], fixed: Sequence[str]) -> LargeChange:
    """Change a document in place; reads of jobs, `fixed`, stay as they are."""
    places = {
        operation["operationId"]: (path, method)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method in ("get", "post") and operation["operationId"] not in fixed
    }
    plain = [name for name, (_, method) in sorted(places.items()) if method == "get"]
    live = [name for name in plain if not operation_at(document, places[name]).get("deprecated")]
    chosen = iter(live[::2] + live[1::2])

    def take(count: int) -> tuple[str, ...]:
        return tuple(next(chosen) for _ in range(count))

    removed = take(REMOVED)
    for name in removed:
        remove(document, places[name])
    with_option, with_required_option = take(WITH_OPTION), take(WITH_REQUIRED_OPTION)
    for name in (*with_option, *with_required_option):
        parameters = operation_at(document, places[name]).setdefault("parameters", [])
        parameters.append(flavour(required=name in with_required_option))
    deprecated = take(DEPRECATED)
    for name in deprecated:
        operation_at(document, places[name])["deprecated"] = True
    moved = {name: f"/v3/moved-{name.lower()}{rest(places[name][0])}" for name in take(MOVED)}
    for name, path in moved.items():
        document["paths"][path] = {places[name][1]: remove(document, places[name])}
    renamed = {name: f"{name}Again" for name in take(RENAMED)}
    for name, new in renamed.items():
        operation_at(document, places[name])["operationId"] = new
    added = [name for number in range(RESOURCES) for name in add_resource(document, number)]
    return LargeChange(document, tuple(added), removed, with_option, with_required_option, deprecated, moved, renamed)


def operation_at(document: dict[str, Any], place: tuple[str, str]) -> dict[str, Any]:
    operation: dict[str, Any] = document["paths"][place[0]][place[1]]
    return operation


def remove(document: dict[str, Any], place: tuple[str, str]) -> dict[str, Any]:
    path, method = place
    operation: dict[str, Any] = document["paths"][path].pop(method)
    if not document["paths"][path]:
        del document["paths"][path]
    return operation


def rest(path: str) -> str:
    """Return what follows version and resource root, which make no part of a command's name."""
    return "".join(f"/{segment}" for segment in path.split("/")[3:])


def flavour(*, required: bool) -> dict[str, Any]:
    schema = {"type": "string", "enum": ["sweet", "sour"]}
    return {
        "name": "flavour",
        "in": "query",
        "required": required,
        "description": "What it tastes of.",
        "schema": schema,
    }


def add_resource(document: dict[str, Any], number: int) -> list[str]:
    """Add the operations of one kind of gadget; return their ids."""
    name, path, tag = f"Gadget{number}", f"/v3/gadgets-{number}", f"Gadgets {number}"
    id_name = f"gadget_{number}_id"
    schemas = document["components"]["schemas"]
    schemas[name] = {
        "type": "object",
        "description": "A gadget of this kind.",
        "required": [id_name, "name", "status"],
        "properties": {
            id_name: {"type": "string", "description": "Id of the gadget."},
            "name": {"type": "string", "description": "What the gadget is called."},
            "status": {"type": "string", "enum": ["running", "completed", "failed"], "description": "How far it is."},
            f"size_{number}": {"type": ["integer", "null"], "description": "How large the gadget is."},
        },
    }
    reference = {"$ref": f"#/components/schemas/{name}"}
    request = {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string", "minLength": 1, "description": "What the gadget is called."},
            f"size_{number}": {
                "type": "integer",
                "minimum": 1,
                "maximum": 10 + number,
                "description": "How large it is.",
            },
            "parts": {
                "type": "array",
                "description": "What the gadget is made of.",
                "items": {"type": "object", "properties": {"name": {"type": "string", "description": "Its name."}}},
            },
        },
    }
    paged = {
        "type": "object",
        "required": ["data", "has_more", "next_token"],
        "properties": {
            "data": {"type": "array", "items": reference, "description": "The gadgets of this page."},
            "has_more": {"type": "boolean", "description": "There is another page."},
            "next_token": {"type": ["string", "null"], "description": "Cursor of the next page."},
        },
    }
    token = {"name": "token", "in": "query", "description": "Cursor of the page.", "schema": {"type": "string"}}
    member = {"name": id_name, "in": "path", "required": True, "description": "Its id.", "schema": {"type": "string"}}
    document["paths"][path] = {
        "get": operation(f"list{name}s", tag, "List gadgets", paged, parameters=[token]),
        "post": operation(f"create{name}", tag, "Create a gadget", enveloped(reference), body=request),
    }
    document["paths"][f"{path}/{{{id_name}}}"] = {
        "get": operation(f"get{name}", tag, "Fetch a gadget", enveloped(reference), parameters=[member]),
        "delete": operation(f"delete{name}", tag, "Delete a gadget", enveloped(reference), parameters=[member]),
    }
    return [f"list{name}s", f"create{name}", f"get{name}", f"delete{name}"]


def enveloped(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": ["data"], "properties": {"data": schema}}


def operation(
    operation_id: str,
    tag: str,
    summary: str,
    answer: dict[str, Any],
    *,
    parameters: Sequence[dict[str, Any]] = (),
    body: dict[str, Any] | None = None,
) -> dict[str, Any]:
    return {
        "operationId": operation_id,
        "tags": [tag],
        "summary": summary,
        "description": f"{summary}, as far as there is one.",
        "parameters": list(parameters),
        **({"requestBody": {"required": True, "content": {"application/json": {"schema": body}}}} if body else {}),
        "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": answer}}}},
    }
