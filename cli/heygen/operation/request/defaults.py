"""Defaults that the command line adds to a request body: the contract's `x-cli-default`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heygen.operation.request.schema_tree import Schema, fitting, properties, resolve

_KEY = "x-cli-default"


def with_defaults(root: Schema, body: Any) -> Any:
    """Return the body with every default of the command line that it does not give itself, at any depth."""
    return _filled(root, root, body)


def _filled(root: Schema, schema: Any, value: Any) -> Any:
    node = fitting(root, schema, value)
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
