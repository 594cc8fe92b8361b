"""Which objects of a document are the same, but for what only tells people about them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from codegen.openapi.references import Pointer, resolve
from codegen.openapi.structure import Node, Visit, rebuild

PROSE = ("summary", "description")
"""Keywords whose texts tell people about what they stand in."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def plain(value: Any) -> Any:
    """Return a copy made of built-in types, with text for names (YAML readers give integers for status codes).

    Half a surrogate pair, which JSON can spell but no file can hold, becomes U+FFFD.
    """
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return int(value) if isinstance(value, int) else float(value)
    return _LONE_SURROGATE.sub("\ufffd", str(value))


def fact_key(node: Any, kind: str) -> str:
    """Return a text that is equal for objects which differ in nothing but prose and the order of names and values."""
    return _key(node, kind, lambda item, _, __: {key: value for key, value in item.items() if key not in PROSE})


def whole_key(node: Any, kind: str) -> str:
    """Return a text that is equal for objects which differ in nothing but the order of names and values.

    The description of a response is no part of it, since that may stand beside a reference.
    """

    def shared(item: Node, item_kind: str, at: Pointer) -> Node:
        is_response = not at and item_kind == "response"
        return {key: value for key, value in item.items() if not (is_response and key in PROSE)}

    return _key(node, kind, shared)


def _key(node: Any, kind: str, kept: Visit) -> str:
    def visit(item: Node, item_kind: str, at: Pointer) -> Node:
        told: Node = kept(item, item_kind, at)
        unordered = ("required", "enum") if item_kind == "schema" else ()
        return told | {key: sorted(told[key], key=json.dumps) for key in unordered if isinstance(told.get(key), list)}

    return json.dumps(rebuild(node, kind, visit), sort_keys=True)


def item_id(document: Mapping[str, Any], node: Any) -> tuple[str, str] | None:
    """Return location and name of a parameter (or of what refers to one), or name of a tag; None for other items."""
    found = resolve(document, node)
    if not isinstance(found, Mapping) or not isinstance(found.get("name"), str):
        return None
    return str(found.get("in", "")), found["name"]
