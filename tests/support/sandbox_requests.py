"""Requests that the sandbox takes, made from the operation records, with the ids that it has from the start."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import Any

from heygen.sandbox.behaviours import traits
from heygen.sandbox.contract.contract import Contract
from heygen.sandbox.contract.families import blank, singular
from heygen.sandbox.contract.schema import Schema
from heygen.sandbox.samples.media import Links
from heygen.sandbox.samples.synth import Maker
from heygen.sandbox.state import seeds
from heygen_api import operations
from heygen_api.record import Operation

JENNY = "1bd001e7e50f421d891986aad5e3e5d2"
_KNOWN: Mapping[str, Any] = {
    "voice_id": JENNY,
    "avatar_id": "angela_business_01",
    "host_voice_id": JENNY,
    "guest_voice_id": JENNY,
    "host_avatar_id": "angela_business_01",
    "guest_avatar_id": "angela_business_01",
    "workflow_id": "workflow_sample01",
    "asset_id": "ast_abc123",
    "audio_asset_id": "ast_abc123",
    "character_id": "angela_business_01",
    "reference_look_id": "angela_business_01",
    "avatar_group_id": "my_avatar_01",
    "style_id": "sty_cinematic_01",
    "brand_kit_id": "bk_abc123",
    "brand_voice_id": "bg_abc123",
    "brand_glossary_id": "bg_abc123",
    "batch_id": "batch_ast_01",
    "output_languages": ["es", "French"],
    "url": "https://example.com/media.mp4",
}
"""Values for fields of these names wherever a body has them."""
_MEMBERS = {
    "/v3/assets": "ast_abc123",
    "/v3/avatars": "my_avatar_01",
    "/v3/avatars/looks": "my_look_01",
    "/v3/templates": "tpl_abc123",
    "/v3/voices": "voice_clone_01",
}
_QUERIES = {"username": "demo"}


def path_of(operation: Operation, **given: str) -> str:
    """Return the operation's path with ids in it that exist, or those given."""
    filled = operation.path
    for argument in operation.arguments:
        collection = blank(operation.path.partition("/{" + argument.field + "}")[0])
        filled = filled.replace("{" + argument.field + "}", given.get(argument.field) or member_of(collection))
    return filled


def member_of(collection: str) -> str:
    """Return the id of something that a collection holds from the start, and that may be removed."""
    examples = seeds.catalog()["examples"].get(collection)
    if examples:
        return str(examples[0]["id"])
    family = Contract.load().family(collection)
    prefix = traits(collection).prefix or singular(collection.rsplit("/", 1)[-1])
    sample = f"{prefix}_sample01"
    return _MEMBERS.get(collection) or (family.made_id(sample) if family else sample)


def query_of(operation: Operation) -> dict[str, Any]:
    """Return the query parameters that the operation requires; of the states of many, those of a batch."""
    links = Links("http://127.0.0.1:9", b"", time.time)
    query = {}
    for option in operation.options:
        if option.goes_to == "query" and option.required:
            maker = Maker(schema=Schema(option.schema), links=links, salt=option.field, moment=0)
            query[option.field] = _QUERIES.get(option.field) or maker.make(option.schema, name=option.field)
        if option.field == "batch_ids":
            query[option.field] = member_of(operation.path.replace("statuses", "batches"))
    return query


def body_of(operation: Operation) -> dict[str, Any] | None:
    """Return a small valid JSON body, or None for an operation without one."""
    path = operations.schema_path(operation.id, "request")
    if path is None or operation.body is None or "json" not in operation.body.media_type:
        return None
    schema = Schema(json.loads(path.read_text()))
    links = Links("http://127.0.0.1:9", b"", time.time)
    maker = Maker(schema=schema, links=links, salt=operation.id, moment=0, phase="running", invent=False)
    body: dict[str, Any] = _with_ids(maker.make(schema.root))
    assert schema.validator.is_valid(body), body
    return body


def _with_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _KNOWN.get(key, _with_ids(inner)) if inner is not None else None for key, inner in value.items()}
    return [_with_ids(inner) for inner in value] if isinstance(value, list) else value
