"""Defaults that the command line adds to a request body: the contract's `x-cli-default`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heygen.schema_tree import Schema, properties, resolve, variant

_KEY = "x-cli-default"


def with_defaults(root: Schema, body: Any) -> Any:
    """Return the body with every default of the command line that it does not give itself, at any depth."""
    return _filled(root, root, body)


def _filled(root: Schema, schema: Any, value: Any) -> Any:
    node = _fitting(root, schema, value)
    if isinstance(value, list):
        return [_filled(root, node.get("items", {}), entry) for entry in value]
    if not isinstance(value, Mapping):
        return value
    known = properties(root, node)
    added = {
        name: default[_KEY]
        for name, field in known.items()
        if name not in value and _KEY in (default := resolve(root, field))
    }
    return {**{name: _filled(root, known.get(name, {}), entry) for name, entry in value.items()}, **added}


def _fitting(root: Schema, schema: Any, value: Any) -> Schema:
    """Return the schema that speaks of the value: past references, unions with null, and discriminators."""
    node = resolve(root, variant(root, schema, value))
    for key in ("anyOf", "oneOf"):
        branches = [branch for branch in node.get(key, ()) if resolve(root, branch).get("type") != "null"]
        if len(branches) == 1:
            return _fitting(root, branches[0], value)
    return node
