"""From what is known of an answer to its body, as the contract shapes it."""

from __future__ import annotations

from typing import Any

from heygen.sandbox.contract.schema import Schema
from heygen.sandbox.requests.calls import Call, Page, Reply
from heygen.sandbox.samples.synth import Made
from heygen.sandbox.state.store import Resource
from heygen.sandbox.state.world import put


def compose(call: Call, result: Reply | Page, schema: Schema, salt: str) -> Any:
    """Return the body of the answer. What nothing is known of is the same again for the same `salt`."""
    if isinstance(result, Page):
        return _list(call, result, schema, salt)
    maker = call.world.maker(schema, result.of, salt=result.of.path if result.of else salt)
    payload, shape = schema.payload, schema.one(schema.payload)
    if "properties" in shape:
        about = call.world.facts(result.of) if result.of else {}
        made = maker.make(payload, {**about, **result.known})
    elif shape.get("type") == "object":
        made = maker.make(payload, result.known or Made())
    else:
        made = maker.make(payload)
    if not schema.slot:
        return made
    known: dict[str, Any] = {}
    put(known, schema.slot, Made(made) if isinstance(made, dict) else made)
    return maker.make(schema.root, known)


def _list(call: Call, page: Page, schema: Schema, salt: str) -> Any:
    world, paging = call.world, call.operation.pagination
    maker = world.maker(schema, None, salt=salt)
    node = world.contract.listed_item(call.operation)
    items = [
        world.item(item, schema, node) if isinstance(item, Resource) else Made(maker.make(node, item))
        for item in page.items
    ]
    path = world.contract.items_path(call.operation)
    if not path:
        return items
    known: dict[str, Any] = {"has_more": page.next_token is not None, "next_token": page.next_token}
    put(known, path, items)
    if paging is not None:
        put(known, tuple(paging.next_token.split(".")), page.next_token)
        if paging.has_more:
            put(known, tuple(paging.has_more.split(".")), page.next_token is not None)
    made = maker.make(schema.root, known)
    return {path[0]: made[path[0]], **made}
