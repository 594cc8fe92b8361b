"""A JSON Schema document as the sandbox reads it: references followed, unions laid open, values checked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import jsonschema_rs

Node = Mapping[str, Any]
"""A schema: the document's root, or one inside it."""

_UNIONS = ("oneOf", "anyOf")


class Schema:
    """One schema file of `heygen_api`, self-contained (JSON Schema 2020-12)."""

    def __init__(self, document: Node) -> None:
        self.root = document
        self._definitions = document.get("$defs", {})

    @classmethod
    def read(cls, path: Path) -> Schema:
        """Return the schema in a file."""
        return cls(json.loads(path.read_text(encoding="utf-8")))

    @cached_property
    def validator(self) -> jsonschema_rs.Validator:
        """Validator of the whole document, compiled at first use."""
        return jsonschema_rs.validator_for(dict(self.root))

    def fits(self, node: Node, value: Any) -> bool:
        """Tell whether `value` is valid under a schema inside this document."""
        return jsonschema_rs.is_valid({**node, "$defs": self._definitions}, value)

    def flat(self, node: Any) -> dict[str, Any]:
        """Return a schema with `$ref` and `allOf` merged into it; what stands beside them wins."""
        merged: dict[str, Any] = {}
        for part in self._parts(node, frozenset()):
            for keyword, value in part.items():
                if keyword == "properties":
                    merged[keyword] = {**merged.get(keyword, {}), **value}
                elif keyword == "required":
                    merged[keyword] = [*merged.get(keyword, ()), *value]
                else:
                    merged[keyword] = value
        return merged

    def _parts(self, node: Any, seen: frozenset[str]) -> Iterator[dict[str, Any]]:
        if not isinstance(node, Mapping):
            return
        reference = node.get("$ref")
        if isinstance(reference, str) and reference not in seen:
            yield from self._parts(self._definitions.get(reference.removeprefix("#/$defs/")), seen | {reference})
        for part in node.get("allOf", ()):
            yield from self._parts(part, seen)
        yield {keyword: value for keyword, value in node.items() if keyword not in ("$ref", "allOf")}

    def alternatives(self, node: Any, depth: int = 0) -> list[dict[str, Any]]:
        """Return the union-free schemas that a schema allows, in its order; `type` is one type in each, if any."""
        flat = self.flat(node)
        union = next((flat[word] for word in _UNIONS if flat.get(word)), None)
        if union is not None and depth < 8:
            rest = {keyword: value for keyword, value in flat.items() if keyword not in _UNIONS}
            return [choice for member in union for choice in self.alternatives({"allOf": [rest, member]}, depth + 1)]
        types = flat.get("type")
        return [{**flat, "type": one} for one in types] if isinstance(types, list) else [flat]

    def one(self, node: Any) -> dict[str, Any]:
        """Return the first alternative that is not null."""
        choices = self.alternatives(node)
        return next((choice for choice in choices if choice.get("type") != "null"), choices[0])

    def nullable(self, node: Any) -> bool:
        """Tell whether null is allowed."""
        return any(
            choice.get("type") == "null" or choice.get("const", 0) is None or None in choice.get("enum", ())
            for choice in self.alternatives(node)
        )

    def properties(self, node: Any) -> Mapping[str, Any]:
        """Return the properties of all alternatives together."""
        found: dict[str, Any] = {}
        for choice in self.alternatives(node):
            found.update(choice.get("properties", {}))
        return found

    def at(self, path: tuple[str, ...]) -> Node:
        """Return the schema of the value at a path of property names from the root."""
        node: Node = self.root
        for name in path:
            node = self.properties(node).get(name, {})
        return node

    @cached_property
    def slot(self) -> tuple[str, ...]:
        """Path of what an answer carries: `("data",)` inside an envelope, else the whole."""
        return ("data",) if "data" in self.properties(self.root) else ()

    @cached_property
    def payload(self) -> Node:
        """Schema of what an answer carries, without its envelope."""
        return self.at(self.slot)
