"""Reads YAML 1.2 by its core schema, into whatever its tags stand for: callers check that it is plain data."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _CoreSchemaLoader(yaml.CSafeLoader):
    """YAML 1.2's core schema (section 10.3.2): `no` is text, and so is `16:9`; a name stands once in a mapping."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own attribute, rebound, never changed

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        """Return the mapping of a node; a name that stands twice in it is an error."""
        mapping: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str | int | float | bool) and key is not None:
                raise yaml.constructor.ConstructorError(None, None, "a name is no list or mapping", key_node.start_mark)
            if key in mapping:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the name {key!r} stands twice in one mapping", key_node.start_mark
                )
            mapping[key] = self.construct_object(value_node, deep=deep)
        return mapping


def _integer(loader: Any, node: Any) -> int:
    text = loader.construct_scalar(node)
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


_CoreSchemaLoader.add_constructor("tag:yaml.org,2002:int", _integer)
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
):
    _CoreSchemaLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first))


def parse_yaml(text: str, deepest: int) -> Any:
    """Return the value that a document is.

    Raises:
        RecursionError: it is nested deeper than `deepest` levels.
        yaml.YAMLError, ValueError: it does not parse.
    """
    # The loader nests calls in C as deep as the document nests, and has no bound of its own.
    depth = 0
    for event in yaml.parse(text, Loader=_CoreSchemaLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > deepest:
            raise RecursionError
    return yaml.load(text, Loader=_CoreSchemaLoader)  # noqa: S506 - it is a safe loader
